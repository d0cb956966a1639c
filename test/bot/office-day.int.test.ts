import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leadLiaison, office } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T13, textOf } from '../support/chat-stage.js';

let stage: ChatStage;
let phone: Phone;
beforeEach(async () => {
  stage = await chatStage();
  phone = await stage.bound(office.personId);
});
afterEach(() => stage.end());

const DUTY = `${T13}-N3`;
const report = { type: 'SubmitReport', unitId: LEAD, percent: 50, done: false, text: 'half' };
const tell = (order: object) =>
  stage.desk.tell(T13, { ...order, actor: leadLiaison, key: crypto.randomUUID() } as never);

describe('the office', () => {
  it('hears how long each of its lists is', async () => {
    await tell({ type: 'AcceptAssignment', unitId: LEAD });
    await tell({ ...report, evidenceIds: [] });
    await stage.db.owedNode.updateMany({
      where: { nodeId: DUTY, unitId: LEAD },
      data: { status: 'overdue', rung: 'warn', rungOrder: 2 },
    });
    const told = textOf(await phone.say('今日要办'));
    expect(told).toContain('待审报告 1 件');
    expect(told).toContain('逾期 1 项（警示 1）');
  });

  it('hears who has not accepted and who cannot be reached', async () => {
    const told = textOf(await phone.say('无人认领'));
    expect(told).toMatch(/尚未签收 \d+：\n· \S+：第\d+号/);
    expect(told).toContain('联系不上的单位');
  });

  it('hears what reached nobody', async () => {
    expect(textOf(await phone.say('未送达'))).toContain('没有');
    await stage.db.owedNode.updateMany({
      where: { nodeId: DUTY, unitId: LEAD },
      data: { unreachedRung: 'chase', unreachedAt: '2026-03-03T01:00:00.000Z' },
    });
    expect(textOf(await phone.say('未送达'))).toContain('催办没有送到任何人');
  });
});

describe('people of a unit', () => {
  it('are told that the lists are the office’s', async () => {
    const liaison = await stage.bound(leadLiaison.personId);
    for (const word of ['今日要办', '无人认领', '未送达']) {
      expect(textOf(await liaison.say(word))).toContain('供安委办和分管领导使用');
    }
  });
});
