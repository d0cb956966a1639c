import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leadLiaison, leader, office, otherOffice } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T12, textOf } from '../support/chat-stage.js';

let stage: ChatStage;
let liaison: Phone;
let drafter: Phone;

async function prepare(): Promise<void> {
  const command = { type: 'PrepareCircular', key: randomUUID(), actor: office } as const;
  await stage.desk.askCircular('p1', command);
  // The message that asks the unit; its button is pressed as it stands there.
  const circular = await stage.db.circular.findFirstOrThrow({ orderBy: { openedAt: 'desc' } });
  await liaison.press(stage.seal(leadLiaison.personId, 'giveCause', circular.id));
}

beforeEach(async () => {
  stage = await chatStage();
  const { personId: id, name, role: duty } = otherOffice;
  await stage.db.person.create({ data: { id, name, duty } });
  const owed = await stage.db.owedNode.findFirstOrThrow({
    where: { taskId: T12, unitId: LEAD, kind: 'milestone' },
  });
  const { nodeId, unitId, taskId, planId } = owed;
  const queuedAt = stage.time.now;
  await stage.db.circularEntry.create({ data: { nodeId, unitId, taskId, planId, queuedAt } });
  liaison = await stage.bound(leadLiaison.personId);
  drafter = await stage.bound(office.personId);
  await prepare();
});
afterEach(() => stage.end());

const circular = () => stage.db.circular.findFirstOrThrow({ include: { causes: true } });
const answered = async () => {
  await liaison.say('评审专家时间未定');
  return liaison.say('12月10日前完成评审');
};

describe('a laggard in chat', () => {
  it('says why and what next before it is named', async () => {
    expect(textOf(await liaison.say('评审专家时间未定'))).toContain('下一步措施');
    expect(textOf(await liaison.say('12月10日前完成评审'))).toContain('已收到');
    expect((await circular()).causes).toMatchObject([
      { cause: '评审专家时间未定', nextStep: '12月10日前完成评审', repeats: false },
    ]);
  });

  it('is warned when the sentence equals last time’s', async () => {
    await answered();
    await drafter.say('通报');
    await drafter.tap('送审');
    await drafter.say('无');
    const other = await stage.bound(otherOffice.personId);
    await other.say('通报');
    await other.tap('批准发出');
    await stage.db.circularItem.updateMany({ data: { spared: true } });
    stage.time.now = '2026-12-23T02:00:00.000Z';
    await prepare();
    expect(textOf(await liaison.say('评审专家，时间未定！'))).toContain('一字不差');
    expect(textOf(await liaison.say('评审专家，时间未定！'))).toContain('下一步措施');
    expect(textOf(await liaison.say('1月10日前完成'))).toContain('完全相同的表述');
  });
});

describe('the office in chat', () => {
  it('sends a circular for approval, and another person lets it out', async () => {
    await answered();
    expect(textOf(await drafter.say('通报'))).toContain('1 个单位已说明原因');
    await drafter.tap('送审');
    expect(textOf(await drafter.say('限期整改'))).toContain('由安委办其他人员批准');
    await drafter.say('通报');
    expect(textOf(await drafter.tap('批准发出'))).toContain('不能批准自己送审的通报');
    const other = await stage.bound(otherOffice.personId);
    expect(textOf(await other.say('通报'))).toContain('office person送审');
    expect(textOf(await other.tap('批准发出'))).toContain('已发出');
    expect(await circular()).toMatchObject({ status: 'published', demands: '限期整改' });
    expect(textOf(await other.tap('退回'))).toContain('未重复处理');
  });

  it('sends it back to its drafter with a reason', async () => {
    await answered();
    await drafter.say('通报');
    await drafter.tap('送审');
    await drafter.say('无');
    const other = await stage.bound(otherOffice.personId);
    await other.say('通报');
    await other.tap('退回');
    expect(textOf(await other.say('日期有误'))).toContain('已退回起草人');
    expect(await circular()).toMatchObject({ status: 'drafted', reason: '日期有误' });
  });

  it('alone deals with circulars', async () => {
    const other = await stage.bound(leader.personId);
    expect(textOf(await other.say('通报'))).toContain('由安委办办理');
  });
});
