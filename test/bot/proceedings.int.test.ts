import { createSealing } from '../../bot/buttons/sealing.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProceedingStart } from '../../domain/proceeding/begin.js';
import { LEAD, leader, leadLiaison, office, supportLiaison } from '../support/cast.js';
import { SECRET, type ChatStage, chatStage, textOf } from '../support/chat-stage.js';
import { keepComplainant } from '../../prisma/store/complainants.js';
import { ITEM } from '../support/proceeding-story.js';

let stage: ChatStage;
beforeEach(async () => {
  stage = await chatStage();
});
afterEach(() => stage.end());

const ID = 'p1-C1';
const about = { title: '修编应急预案', items: [ITEM], grounds: '逾期未完成' };
const begin = (start: ProceedingStart) => stage.desk.proceedings.begin(ID, LEAD, start);
const state = () => stage.desk.proceedings.state(ID);
const order = async (actor: typeof office, command: object) =>
  stage.desk.tellProceeding(ID, { ...command, actor, key: JSON.stringify(command) } as never);
const notice = (proxyDays = 3) => ({
  type: 'NoticeInterview',
  meetsAt: new Date(Date.parse(stage.time.now) + proxyDays * 86_400_000).toISOString(),
  place: '三楼会议室',
  interviewer: '分管领导',
  summoned: '主要负责人李四',
});
const work: ProceedingStart = {
  kind: 'rectification',
  title: '疏散通道被占',
  measure: '清理通道',
  dueOn: '2027-03-31',
  origin: 'publicReport',
  reachable: true,
};
const photo = { ref: 'f1', name: '现场.jpg', mime: 'image/jpeg', size: 4 };

describe('an interview in chat', () => {
  beforeEach(async () => {
    await begin({ kind: 'interview', ...about });
    await order(office, notice());
  });

  it('is confirmed with one tap by people of the unit', async () => {
    const phone = await stage.bound(leadLiaison.personId);
    expect(textOf(await phone.say('约谈'))).toContain('约谈：区应急管理局（已通知）');
    expect(textOf(await phone.tap('确认参加'))).toContain('已确认参加');
    expect(state()).toMatchObject({ attendance: [{ name: '主要负责人李四', proxy: false }] });
  });

  it('offers no proxy where the notice allows none', async () => {
    const phone = await stage.bound(leadLiaison.personId);
    await phone.say('约谈');
    expect(() => phone.button('委托参加')).toThrow('委托参加');
  });

  it('shows other units nothing', async () => {
    const phone = await stage.bound(supportLiaison.personId);
    expect(textOf(await phone.say('约谈'))).toContain('没有正在办理');
    const own = stage.seal(supportLiaison.personId, 'proceeding', ID);
    expect(textOf(await phone.press(own))).toBe('这件事不由您办理，未作处理。');
  });

  it('is missed when the office says so, with a word', async () => {
    stage.time.now = new Date(Date.parse(stage.time.now) + 4 * 86_400_000).toISOString();
    const phone = await stage.bound(office.personId);
    await phone.say('约谈');
    await phone.tap('登记缺席');
    expect(textOf(await phone.say('无人到会，未请假'))).toContain('已登记缺席');
    expect(state().phase).toBe('absent');
  });

  it('is not missed before its time', async () => {
    const phone = await stage.bound(office.personId);
    await phone.say('约谈');
    await phone.tap('登记缺席');
    expect(textOf(await phone.say('无人到会'))).toContain('还没有到约谈时间');
    expect(state().phase).toBe('noticed');
  });

  it('has its minutes signed by the leader with one tap, once', async () => {
    stage.time.now = new Date(Date.parse(stage.time.now) + 4 * 86_400_000).toISOString();
    const held = { attendees: '李四', headCame: true, minutes: '限期整改' };
    await order(office, { type: 'HoldInterview', ...held });
    const phone = await stage.bound(leader.personId);
    await phone.say('约谈');
    const sign = phone.button('签发纪要');
    expect(textOf(await phone.tap('签发纪要'))).toContain('已签发');
    expect(textOf(await phone.press(sign))).toContain('已经办过了');
    expect(state().phase).toBe('reporting');
  });
});

describe('a rectification in chat', () => {
  beforeEach(() => begin(work));

  it('is claimed with a photo and a sentence', async () => {
    const phone = await stage.bound(leadLiaison.personId);
    expect(textOf(await phone.say('整改'))).toContain('整改：区应急管理局（整改中）');
    await phone.tap('报整改完成');
    expect(textOf(await phone.say('已清理'))).toContain('请先把佐证材料');
    stage.files.set('f1', { name: '现场.jpg', mime: 'image/jpeg', bytes: new Uint8Array(4) });
    expect(textOf(await phone.say('', { files: [photo] }))).toContain('已附上 1 份材料');
    expect(textOf(await phone.say('已清理完毕'))).toContain('已报整改完成');
    expect(state()).toMatchObject({ phase: 'claimed', claim: { text: '已清理完毕' } });
  });

  it('is verified with one tap, or sent back with a reason', async () => {
    const claim = { unitId: LEAD, text: '已清理', evidenceIds: ['E1'] };
    await order(leadLiaison, { type: 'ClaimRectified', ...claim });
    const phone = await stage.bound(office.personId);
    await phone.say('整改');
    await phone.tap('退回整改');
    expect(textOf(await phone.say('还有一箱杂物'))).toContain('已退回继续整改');
    expect(state()).toMatchObject({ phase: 'assigned', returns: 1 });
  });

  it('is not sent back in words that name who told of it', async () => {
    const told = { name: '赵六六', contact: null, keptBy: '王五', keptAt: stage.time.now };
    await keepComplainant(stage.db, ID, told);
    const claim = { unitId: LEAD, text: '已清理', evidenceIds: ['E1'] };
    await order(leadLiaison, { type: 'ClaimRectified', ...claim });
    const phone = await stage.bound(office.personId);
    await phone.say('整改');
    await phone.tap('退回整改');
    expect(textOf(await phone.say('赵六六说还有杂物'))).toContain('举报人的姓名');
    expect(state().phase).toBe('claimed');
    expect(textOf(await phone.say('还有一箱杂物'))).toContain('已退回继续整改');
  });

  it('is cancelled in the middle without a trace', async () => {
    const phone = await stage.bound(leadLiaison.personId);
    await phone.say('整改');
    await phone.tap('报整改完成');
    await phone.tap('取消');
    expect(state().phase).toBe('assigned');
  });
});

describe('a veto in chat', () => {
  beforeEach(() => begin({ kind: 'veto', ...about, evidenceIds: [] }));

  it('hears the unit, then asks the leader for the reason', async () => {
    const unit = await stage.bound(leadLiaison.personId);
    await unit.say('否决');
    await unit.tap('陈述申辩');
    expect(textOf(await unit.say('因汛情工期顺延'))).toContain('陈述申辩已提交');
    const phone = await stage.bound(leader.personId);
    expect(textOf(await phone.say('否决'))).toContain('陈述：因汛情工期顺延');
    await phone.tap('不予否决');
    expect(textOf(await phone.say('情况属实'))).toContain('不予一票否决');
    expect(state().phase).toBe('dismissed');
  });

  it('refuses the proposer who would decide it', async () => {
    const proposer = { personId: leader.personId, name: leader.name };
    await stage.desk.proceedings.begin('p1-C2', LEAD, {
      kind: 'veto',
      ...about,
      evidenceIds: [],
      proposer,
    });
    const said = { type: 'StateCase', unitId: LEAD, text: '有异议', evidenceIds: [] };
    const by = { actor: leadLiaison, key: 'k' };
    await stage.desk.tellProceeding('p1-C2', { ...said, ...by } as never);
    const phone = await stage.bound(leader.personId);
    await phone.press(stage.seal(leader.personId, 'proceeding', 'p1-C2'));
    await phone.tap('决定否决');
    expect(textOf(await phone.say('会议决定'))).toContain('不能决定自己提出的建议');
    expect(stage.desk.proceedings.state('p1-C2').phase).toBe('deciding');
  });
});

describe('a proposal in chat', () => {
  it('comes to its decider with the record of each slip', async () => {
    const at = '2026-11-20T01:00:00.000Z';
    const node = { nodeId: 'p1-T12-N2', taskId: 'p1-T12', title: '修编应急预案' };
    const opened = { id: ID, planId: 'p1', unitId: LEAD, rung: 'list', openedAt: at };
    const items = { create: { ...node, dueOn: '2026-09-30', joinedAt: at } };
    const said = { status: 'proposed', level: 'city', grounds: '长期拖延', proposerName: '王五' };
    await stage.db.proposalCase.create({ data: { ...opened, ...said, items } });
    const by = { actorId: 'system', actorName: '', role: 'system', channel: 'system' };
    const step = { stream: 'p1-T12', seq: 90, planId: 'p1', type: 'StepTaken', at, atReal: at };
    const data = JSON.stringify({ rung: 'warn' });
    const about = { unitId: LEAD, nodeId: node.nodeId };
    await stage.db.event.create({ data: { ...step, ...by, ...about, data } });
    const sent = { id: 'D1', key: 'D1', kind: 'warn', payload: '{}', status: 'sent', sentAt: at };
    await stage.db.delivery.create({ data: { ...sent, ...about, queuedAt: at, notBefore: at } });
    const phone = await stage.bound(leader.personId);
    const card = textOf(await phone.say('待批'));
    expect(card).toContain('挂牌督办（市级）建议：区应急管理局');
    expect(card).toContain('由王五提出，涉及 1 项');
    expect(card).toContain('警示11月20日；送达1次，最近11月20日；没有报告');
    expect(textOf(await phone.tap('批准'))).toContain('已批准挂牌督办（市级）区应急管理局');
  });
});

describe('a person who may not', () => {
  it('gets no buttons of another side', async () => {
    await begin({ kind: 'listing', ...about });
    const phone = await stage.bound(leadLiaison.personId);
    await phone.say('督办');
    for (const label of ['同意摘牌', '核查通过', '申请销号']) {
      expect(() => phone.button(label)).toThrow(label);
    }
  });

  it('cannot press them either', async () => {
    await begin(work);
    const claim = { unitId: LEAD, text: '已清理', evidenceIds: ['E1'] };
    await order(leadLiaison, { type: 'ClaimRectified', ...claim });
    const phone = await stage.bound(leader.personId);
    await phone.say('整改');
    const forged = createSealing(SECRET).seal(leader.personId, {
      verb: 'proceeding',
      subject: ID,
      detail: 'vf',
    });
    expect(textOf(await phone.press(forged))).toBe('这件事不由您办理，未作处理。');
    expect(state().phase).toBe('claimed');
  });
});
