import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office, SUPPORT, supportLiaison } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T12, textOf } from '../support/chat-stage.js';

let stage: ChatStage;

beforeEach(async () => {
  stage = await chatStage();
});
afterEach(() => stage.end());

const statusOf = async (reportId: string) =>
  (await stage.db.report.findUniqueOrThrow({ where: { id: reportId } })).status;

/** A unit accepts task 12 and reports on it. */
async function reported(personId: string): Promise<Phone> {
  const phone = await stage.bound(personId);
  await phone.say('12号');
  await phone.tap('签收');
  await phone.say('12号任务完成40%，初稿已形成');
  await phone.tap('确认提交');
  return phone;
}

describe('the office', () => {
  it('sees waiting reports and accepts one by its button', async () => {
    await reported(leadLiaison.personId);
    const phone = await stage.bound(office.personId);
    expect(textOf(await phone.say('待审'))).toContain('区应急管理局 lead liaison：40%');
    expect(textOf(await phone.tap('通过'))).toContain('2026-012-001 已审核通过');
    expect(await statusOf(`${T12}-R1`)).toBe('accepted');
  });

  it('returns a report with the reason it gives', async () => {
    await reported(leadLiaison.personId);
    const phone = await stage.bound(office.personId);
    await phone.say('待审');
    await phone.tap('退回');
    expect(textOf(await phone.say('请补充专家意见'))).toContain('2026-012-001 已退回');
    const row = await stage.db.report.findUniqueOrThrow({ where: { id: `${T12}-R1` } });
    expect(row).toMatchObject({ status: 'returned', reason: '请补充专家意见' });
  });

  it('reviews a report once', async () => {
    await reported(leadLiaison.personId);
    const phone = await stage.bound(office.personId);
    await phone.say('待审');
    const back = phone.button('退回');
    await phone.tap('通过');
    expect(textOf(await phone.press(back))).toContain('未重复处理');
    expect(await statusOf(`${T12}-R1`)).toBe('accepted');
  });

  it('decides an extension from its list', async () => {
    const liaison = await reported(leadLiaison.personId);
    await liaison.tap('申请延期');
    await liaison.tap('完成预案修编');
    await liaison.tap('+7天');
    await liaison.say('等待评审');
    await liaison.tap('确认提交');
    const phone = await stage.bound(office.personId);
    expect(textOf(await phone.say('待批'))).toContain('2027年3月31日 → 2027年4月7日');
    expect(textOf(await phone.tap('同意延期'))).toContain('已同意');
    const owed = await stage.db.owedNode.findMany({ where: { unitId: LEAD, kind: 'milestone' } });
    expect(owed).toMatchObject([{ firstDueOn: '2027-03-31', dueOn: '2027-04-07' }]);
    expect(textOf(await phone.tap('不同意'))).toContain('已有结果（同意）');
  });

  it('lists what is overdue, due today and due this week', async () => {
    const phone = await stage.bound(office.personId);
    stage.time.now = '2026-11-25T02:00:00.000Z';
    expect(textOf(await phone.say('逾期'))).toContain('逾期 3 项');
    expect(textOf(await phone.say('今日'))).toContain('今日到期：没有');
    stage.time.now = '2026-11-24T02:00:00.000Z';
    expect(textOf(await phone.say('本周'))).toContain('本周到期 3 项');
  });
});

describe('a lead unit', () => {
  it('reviews its supporting unit’s report', async () => {
    await reported(supportLiaison.personId);
    const lead = await stage.bound(leadLiaison.personId);
    await lead.say('12号');
    await lead.tap('签收');
    await lead.say('待审');
    await lead.tap('通过');
    expect(await statusOf(`${T12}-R1`)).toBe('accepted');
  });

  it('is not shown its own reports to review', async () => {
    const lead = await reported(leadLiaison.personId);
    expect(textOf(await lead.say('待审'))).toContain('没有待您审核的报告');
  });
});

describe('a leader', () => {
  const propose = async () => {
    const about = { planId: 'p1', unitId: SUPPORT, rung: 'interview' };
    const opened = { status: 'proposed', openedAt: stage.time.now };
    await stage.db.proposalCase.create({ data: { id: 'p1-C1', ...about, ...opened } });
    const node = { nodeId: `${T12}-N2`, taskId: T12, title: '完成预案修编', dueOn: '2026-10-31' };
    await stage.db.proposalItem.create({
      data: { caseId: 'p1-C1', ...node, joinedAt: stage.time.now },
    });
  };

  it('approves a proposed interview with one tap, once', async () => {
    await propose();
    const phone = await stage.bound(leader.personId);
    expect(textOf(await phone.say('待批'))).toContain('约谈建议：区住建局');
    const reject = phone.button('驳回');
    await phone.tap('批准');
    expect(textOf(await phone.press(reject))).toContain('已有结果（批准）');
    expect(stage.desk.decided).toEqual(['p1-C1 true']);
  });

  it('rejects a proposal with a reason', async () => {
    await propose();
    const phone = await stage.bound(leader.personId);
    await phone.say('待批');
    await phone.tap('驳回');
    await phone.say('已当面说明情况');
    const row = await stage.db.proposalCase.findUniqueOrThrow({ where: { id: 'p1-C1' } });
    expect(row).toMatchObject({ status: 'rejected', reason: '已当面说明情况' });
  });

  it('may not answer for a unit', async () => {
    const phone = await stage.bound(leader.personId);
    expect(textOf(await phone.say('我的任务'))).toContain('不代表单位承办任务');
  });
});
