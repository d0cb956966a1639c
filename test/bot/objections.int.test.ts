import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AskedOfAssessment } from '../../workflows/assessment-messages.js';
import { a, b, c } from '../support/assessment-life.js';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from '../support/cast.js';
import { chatStage, type ChatStage, type Phone } from '../support/chat-stage.js';

const ID = 'p1-A2026';
const CALM = 'p1-I1';

/** An assessment in which two assessors have marked everything, and units may object. */
describe('objections in chat', () => {
  let stage: ChatStage;
  let officer: Phone;
  let liaison: Phone;
  let keys = 0;
  const tell = (actor: typeof office, order: object) => {
    const key = `key-${(keys += 1)}`;
    // An order with its envelope is one of the commands; the compiler does not add unions up.
    return stage.desk.tellAssessment(ID, { ...order, key, actor } as AskedOfAssessment);
  };
  const enter = () => tell(office, { type: 'EnterNextPhase' });
  beforeEach(async () => {
    stage = await chatStage();
    await stage.db.plan.updateMany({ data: { stage: 'active', activatedAt: stage.time.now } });
    for (const { personId: id, name } of [a, b, c]) {
      await stage.db.person.create({ data: { id, name, duty: 'assessor' } });
    }
    const calm = { op: 'qualitative', unit: '', target: '有效遏制', name: '较大事故' };
    await stage.db.indicator.create({ data: { id: CALM, planId: 'p1', line: 1, ...calm } });
    const from = { indicatorId: CALM, unitId: LEAD, fromAt: '2026-01-01T00:00:00.000Z' };
    await stage.db.indicatorUnit.create({ data: from });
    officer = await stage.bound(office.personId);
    liaison = await stage.bound(leadLiaison.personId);
    await officer.say('启动年度考核');
    await enter();
    await enter();
    for (const who of [a, b]) {
      for (const unitId of [LEAD, SUPPORT]) {
        const mark = { itemId: 'safetyDuty', points: 6, reason: '清单不全' };
        await tell(who, { type: 'GiveMark', unitId, ...mark });
      }
      await tell(who, { type: 'MarkIndicator', indicatorId: CALM, share: 0.5, reason: '有一起' });
    }
    await enter();
    await enter();
  });
  afterEach(() => stage.end());

  /** The duty item stands last on the sheet, the indicators before projects. */
  const object = async (number: number, words = '有两份清单没有计入') => {
    await liaison.say('申诉');
    await liaison.tap('申诉');
    return liaison.say(`${number} ${words}`);
  };
  const objection = async () =>
    (await stage.db.event.findMany({ where: { type: 'ObjectionAnswered' } })).map(
      (e) => JSON.parse(e.data) as Record<string, unknown>,
    );

  it('show a unit what every item was given, and what it objected to', async () => {
    await liaison.say('申诉');
    const [asked] = await liaison.tap('申诉');
    expect(asked?.text).toContain('8. 安全生产责任落实（得6分，满分8分）');
    expect(asked?.text).toContain('（满分4分，未计分）');
    const [unknown] = await liaison.say('99 不同意');
    expect(unknown?.text).toContain('没有这个序号');
    const [raised] = await liaison.say('8 有两份清单没有计入');
    expect(raised?.text).toContain('申诉已经提交');
    const [card] = await liaison.say('考核');
    expect(card?.text).toContain('申诉“安全生产责任落实”：待答复');
  });

  it('are answered with other points by somebody who gave none', async () => {
    await object(8);
    const marker = await stage.bound(a.personId);
    await marker.say('考核');
    const [refused] = await marker.tap('答复申诉');
    expect(refused?.text).toContain('请由其他人员答复');
    await officer.say('申诉');
    const [card] = await officer.tap('答复申诉');
    expect(card?.text).toContain('区应急管理局：安全生产责任落实（得6分，满分8分）');
    expect(card?.text).toContain('assessor a评6分：清单不全');
    await officer.tap('采纳并改分');
    const [tooMuch] = await officer.say('9 情况属实');
    expect(tooMuch?.text).toContain('分值应当在 0 分到该项标准分之间');
    const [done] = await officer.say('8 情况属实');
    expect(done?.text).toContain('已经答复');
    expect(await objection()).toMatchObject([{ points: 8, reason: '情况属实' }]);
    const [own] = await liaison.say('考核');
    expect(own?.text).toContain('已采纳，改为8分：情况属实');
  });

  it('are kept with a reason, which begins with no number by mistake', async () => {
    await object(8);
    await officer.say('申诉');
    await officer.tap('答复申诉');
    await officer.tap('维持原评分');
    await officer.say('2份清单已在评分时计入');
    expect(await objection()).toMatchObject([{ reason: '2份清单已在评分时计入' }]);
    expect((await objection())[0]).not.toHaveProperty('points');
  });

  it('change how far a qualitative indicator is reached', async () => {
    await object(6, '那一起已核销');
    await officer.say('申诉');
    const [card] = await officer.tap('答复申诉');
    expect(card?.text).toContain('assessor a评50%：有一起');
    const [asked] = await officer.tap('采纳并改分');
    expect(asked?.text).toContain('“较大事故”新的完成程度');
    await officer.say('90% 情况属实');
    expect(await objection()).toMatchObject([
      { indicator: { indicatorId: CALM, share: 0.9 }, reason: '情况属实' },
    ]);
  });

  it('offer no other points where the record alone counts', async () => {
    await object(1, '有一个节点按期完成');
    await officer.say('申诉');
    await officer.tap('答复申诉');
    expect(() => officer.button('采纳并改分')).toThrow(/采纳并改分/);
    await officer.tap('维持原评分');
    await officer.say('节点记录无误');
    expect(await objection()).toHaveLength(1);
  });

  it('come one after the other', async () => {
    await object(8);
    await tell(supportLiaison, {
      ...{ type: 'RaiseObjection', unitId: SUPPORT, itemId: 'safetyDuty', grounds: '漏计' },
      evidenceIds: [],
    });
    await officer.say('申诉');
    const [first] = await officer.tap('答复申诉');
    expect(first?.text).toContain('此外还有 1 件待答复');
    await officer.tap('维持原评分');
    await officer.say('已计入');
    const [second] = await officer.tap('答复申诉');
    expect(second?.text).toContain('区住建局：安全生产责任落实');
  });
});
