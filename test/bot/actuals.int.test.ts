import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNoticeCards } from '../../bot/cards/notice-cards.js';
import { dueLetters, expandDue } from '../../prisma/store/mail.js';
import { isMoot, noticeFacts } from '../../prisma/store/notice-facts.js';
import { appointIndicatorUnits } from '../../prisma/store/indicators/appoint-units.js';
import { LEAD, leadLiaison, office, otherOffice } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, SECRET, textOf } from '../support/chat-stage.js';
import { addIndicators, CALM, DEATHS, SHARE } from '../support/indicator-rows.js';

const ASK_DAY = '2027-01-11T01:00:00.000Z';
let stage: ChatStage;
let liaison: Phone;
let reviewer: Phone;

beforeEach(async () => {
  stage = await chatStage();
  const { personId: id, name, role: duty } = otherOffice;
  await stage.db.person.create({ data: { id, name, duty } });
  await addIndicators(stage.db, 'p1');
  for (const indicatorId of [DEATHS, SHARE, CALM]) {
    const at = stage.time.now;
    const given = { indicatorId, key: indicatorId, actor: office, at, atReal: at };
    await appointIndicatorUnits(stage.db, given, [LEAD]);
  }
  stage.time.now = ASK_DAY;
  liaison = await stage.bound(leadLiaison.personId);
  reviewer = await stage.bound(office.personId);
});
afterEach(() => stage.end());

const actuals = () => stage.db.indicatorActual.findMany({ orderBy: { enteredAt: 'asc' } });

/** The messages that would go out now, worded. */
async function mail(): Promise<string[]> {
  const { db, time } = stage;
  await expandDue(db, 'p1', time.now);
  const letters = (await dueLetters(db, 'p1', time.now)).filter((l) =>
    l.notice.kind.startsWith('actual'),
  );
  const cards = createNoticeCards(SECRET);
  const texts: string[] = [];
  for (const letter of letters) {
    if (await isMoot(db, letter, time.now)) continue;
    texts.push(cards.renderNotice(await noticeFacts(db, letter, time.now.slice(0, 10))).text);
  }
  return texts;
}

async function enterAll(): Promise<void> {
  await liaison.say('指标');
  for (const value of ['未发生较大事故', '64%', '25']) {
    await liaison.tap('2026年');
    await liaison.say(value);
    await liaison.say('年报');
    await liaison.say('指标');
  }
}

describe('a liaison who is asked for the year’s values', () => {
  it('gets one message for all indicators, and none once all are entered', async () => {
    const texts = await mail();
    expect(texts).toEqual([expect.stringContaining('· 2026年 死亡人数\n· 2026年 达标率')]);
    await enterAll();
    expect((await mail()).filter((t) => t.includes('请填指标'))).toEqual([]);
  });

  it('enters value and source in two messages', async () => {
    expect(textOf(await liaison.say('指标'))).toContain('待填的指标实际值 3 项');
    expect(textOf(await liaison.tap('2026年 死亡人数'))).toContain('单位：人');
    expect(textOf(await liaison.say('25'))).toContain('数据来源');
    expect(textOf(await liaison.say('事故统计台账'))).toContain('还有 2 项待填');
    expect(await actuals()).toMatchObject([
      { year: 2026, value: 25, source: '事故统计台账', unitId: LEAD, status: 'waiting' },
    ]);
  });

  it('is told at once what is wrong with a value and asked again', async () => {
    await liaison.say('指标');
    await liaison.tap('2026年 死亡人数');
    expect(textOf(await liaison.say('不多'))).toContain('不是一个数');
    expect(textOf(await liaison.say('20%'))).toContain('单位是人');
    expect(textOf(await liaison.say('25人'))).toContain('数据来源');
    expect(textOf(await liaison.say('取消'))).toContain('取消');
    expect(await actuals()).toEqual([]);
  });

  it('does not enter the same year twice by an old button', async () => {
    await liaison.say('指标');
    const button = liaison.button('2026年 死亡人数');
    for (const value of ['25', '26']) {
      await liaison.press(button);
      await liaison.say(value);
      await liaison.say('年报');
    }
    expect(textOf(stage.sent.get(liaison.address) ?? [])).toContain('这一年已经填过');
    expect(await actuals()).toHaveLength(1);
  });
});

describe('the office in chat', () => {
  beforeEach(async () => {
    await liaison.say('指标');
    await liaison.tap('2026年 死亡人数');
    await liaison.say('25');
    await liaison.say('年报');
  });

  it('finds the value under 待审 and verifies it', async () => {
    expect(textOf(await reviewer.say('待审'))).toContain('2026年 死亡人数\n实际值：25人');
    expect(textOf(await reviewer.tap('核实无误'))).toContain('已核实');
    expect(await actuals()).toMatchObject([{ status: 'verified' }]);
    expect(textOf(await reviewer.tap('核实无误'))).toContain('已经处理过');
  });

  it('returns it with a reason, and the liaison enters it again', async () => {
    await reviewer.say('待审');
    await reviewer.tap('退回');
    expect(textOf(await reviewer.say('与事故台账不符'))).toContain('已退回');
    expect(await mail()).toContainEqual(expect.stringContaining('理由：与事故台账不符'));
    expect(textOf(await liaison.say('指标'))).toContain('2026年 死亡人数');
  });

  it('leaves liaisons nothing to verify', async () => {
    expect(textOf(await liaison.say('待审'))).not.toContain('死亡人数');
  });
});
