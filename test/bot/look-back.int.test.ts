import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office, otherOffice } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T13, textOf } from '../support/chat-stage.js';

let stage: ChatStage;
let phone: Phone;

/** Task 13 closed, and its day of looking back come. */
beforeEach(async () => {
  stage = await chatStage();
  const tell = (actor: typeof office, order: object) =>
    stage.desk.tell(T13, { ...order, actor, key: crypto.randomUUID() } as never);
  await tell(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  const done = { percent: 100, done: true, text: 'done', evidenceIds: [], unitId: LEAD };
  await tell(leadLiaison, { type: 'SubmitReport', ...done, nodeId: `${T13}-N3` });
  await tell(office, { type: 'ReviewReport', reportId: `${T13}-R1`, accept: true });
  await tell(leadLiaison, { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] });
  await tell(otherOffice, { type: 'DecideCloseOut', accept: true });
  await stage.db.lookBack.updateMany({ data: { status: 'due' } });
  stage.time.now = '2027-05-24T02:00:00.000Z';
  phone = await stage.bound(office.personId);
});
afterEach(() => stage.end());

const row = () => stage.db.lookBack.findFirstOrThrow();

describe('the office, looking back', () => {
  it('finds what is due and passes it with a sentence', async () => {
    expect(textOf(await phone.say('回头看'))).toContain('应于5月23日开展回头看');
    expect(textOf(await phone.tap('回头看通过'))).toContain('核查情况');
    expect(textOf(await phone.say('现场核查，系统在用'))).toContain('回头看通过');
    expect(await row()).toMatchObject({ status: 'passed', text: '现场核查，系统在用' });
    expect(textOf(await phone.say('回头看'))).toContain('没有到期');
  });

  it('names problem and date in one sentence when it fails', async () => {
    await phone.say('回头看');
    await phone.tap('发现问题');
    expect(textOf(await phone.say('系统停用'))).toContain('要写明整改期限');
    expect(textOf(await phone.say('系统停用，6月30日前恢复'))).toContain('重新启动');
    expect(await row()).toMatchObject({ status: 'failed', reworkBy: '2027-06-30' });
    expect(stage.desk.state(T13).phase).toBe('active');
  });

  it('looks back once', async () => {
    await phone.say('回头看');
    const fail = phone.button('发现问题');
    await phone.tap('回头看通过');
    await phone.say('在用');
    expect(textOf(await phone.press(fail))).toContain('未重复处理');
  });
});

describe('others', () => {
  it('are told that looking back is not theirs', async () => {
    const other = await stage.bound(leader.personId);
    expect(textOf(await other.say('回头看'))).toContain('由安委办办理');
  });
});
