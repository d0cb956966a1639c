import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatStage, type ChatStage, type Phone } from '../support/chat-stage.js';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';

const ID = 'p1-A2026';

describe('an assessment in chat', () => {
  let stage: ChatStage;
  let officer: Phone;
  let liaison: Phone;
  beforeEach(async () => {
    stage = await chatStage();
    await stage.db.plan.updateMany({ data: { stage: 'active', activatedAt: stage.time.now } });
    officer = await stage.bound(office.personId);
    liaison = await stage.bound(leadLiaison.personId);
    await officer.say('启动年度考核');
  });
  afterEach(() => stage.end());
  const enter = async (...keys: string[]) => {
    for (const key of keys) {
      await stage.desk.tellAssessment(ID, { type: 'EnterNextPhase', key, actor: office });
    }
  };

  it('is started with one line by the office, and by nobody of a unit', async () => {
    expect(await stage.db.assessment.findMany()).toMatchObject([{ id: ID, kind: 'annual' }]);
    const [card] = await liaison.say('启动终期考核');
    expect(card?.text).toContain('由安委办或考核组办理');
  });

  it('is self-assessed item by item, and refuses more than an item is worth', async () => {
    await enter('k1');
    await liaison.say('自评');
    const [question] = await liaison.tap('开始自评');
    expect(question?.text).toContain('按期完成（22分）');
    const [unclear] = await liaison.say('很好');
    expect(unclear?.text).toContain('没有看懂');
    const [tooMuch] = await liaison.say('23 全部按期');
    expect(tooMuch?.text).toContain('分值应当在 0 分到该项标准分之间');
    const [kept] = await liaison.say('20 全部按期');
    expect(kept?.text).toContain('已记下');
    const said = await stage.db.event.findMany({ where: { type: 'SelfAssessed' } });
    expect(said.map((e) => JSON.parse(e.data))).toMatchObject([
      { unitId: LEAD, itemId: 'onTime', points: 20, text: '全部按期' },
    ]);
  });

  it('shows a unit the phase, with no button where nothing is its own', async () => {
    await enter('k1', 'k2');
    const [card] = await liaison.say('考核');
    expect(card?.text).toContain('考核组评分');
    expect(card?.buttons.flat()).toEqual([]);
  });

  it('is marked item by item, then indicator by indicator', async () => {
    const term = { op: 'qualitative', unit: '', target: '有效遏制', name: '较大事故', line: 1 };
    await stage.db.indicator.create({ data: { id: 'p1-I1', planId: 'p1', ...term } });
    await stage.db.person.create({ data: { id: 'a', name: 'assessor a', duty: 'assessor' } });
    await stage.desk.tellAssessment(ID, {
      ...{ type: 'CancelAssessment', reason: 'anew', key: 'k0', actor: office },
    });
    await officer.say('启动年度考核');
    const anew = `${ID}-2`;
    for (const key of ['k1', 'k2']) {
      await stage.desk.tellAssessment(anew, { type: 'EnterNextPhase', key, actor: office });
    }
    const assessor = await stage.bound('a');
    await assessor.say('评分');
    await assessor.tap('去评分');
    await assessor.say('7 清单健全');
    await assessor.tap('去评分');
    await assessor.say('6 清单不全');
    const [asked] = await assessor.tap('去评分');
    expect(asked?.text).toContain('【评定定性指标】较大事故');
    const [tooMuch] = await assessor.say('120 很好');
    expect(tooMuch?.text).toContain('0% 到 100%');
    const [kept] = await assessor.say('80 分工已落实');
    expect(kept?.text).toContain('已记下评定');
    const [done] = await assessor.tap('去评分');
    expect(done?.text).toContain('都评完了');
    const marked = await stage.db.event.findMany({ where: { type: 'IndicatorMarked' } });
    expect(marked.map((e) => JSON.parse(e.data))).toMatchObject([
      { indicatorId: 'p1-I1', share: 0.8, reason: '分工已落实' },
    ]);
  });

  it('offers its decision to leaders alone', async () => {
    const [card] = await liaison.press(stage.seal(leadLiaison.personId, 'assessment', ID));
    expect(card?.text).toContain('没有找到这次考核');
    const boss = await stage.bound(leader.personId);
    const [shown] = await boss.say('考核');
    expect(shown?.text).toContain('下发通知');
  });
});
