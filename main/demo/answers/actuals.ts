/** What the demo's people do about indicators: liaisons enter the year's values, the clerk verifies them. */
import { createHash } from 'node:crypto';
import { pathValue } from '../../../domain/assessment/indicator-path.js';
import { goalOf } from '../../../domain/indicator/indicator.js';
import { actualById, actualsOwed } from '../../../prisma/store/indicators/actual-view.js';
import type { ActualQuestion } from '../../../prisma/store/indicators/actual-view.js';
import { press, type Reading } from './answerer.js';

const SAID = '全年未发生此类事故，各项防范措施落实到位。';
const SOURCE = '统计年报';
const COUNTED = new Set(['人', '起', '家', '个', '次']);
/** A value lies this far off its path at most, as a share of the whole way. */
const SWING = 0.3;
const WITHOUT_PATH = 40;
const FIGURES = 3;

/** From 0 up to 1, belonging to a text and nothing else. */
const shareOf = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;

/** The value a liaison would find: about where the path is, some indicators always behind it. */
export function foundValue({ indicator, term, name, unit, year }: ActualQuestion): string {
  if (indicator.op === 'qualitative') return SAID;
  const goal = goalOf(indicator, term);
  const on = (y: number) => pathValue(goal, `${y}-12-31`);
  const [start, end, due] = [on(term.start - 1), on(term.end), on(year)];
  if (start === null || end === null || due === null) {
    const gone = year - term.start + 1;
    return String(WITHOUT_PATH + (indicator.op === 'up' ? gone * 3 : -gone));
  }
  const way = end - start || end * 0.1;
  const behind = shareOf(name) < SWING ? SWING : 0;
  const swing = (shareOf(`${name}${year}`) - 0.4) * SWING - behind;
  const value = Math.max(0, due + way * swing);
  const shown = unit === '%' ? Math.min(100, value) : value;
  return COUNTED.has(unit) ? String(Math.round(shown)) : String(Number(shown.toPrecision(FIGURES)));
}

/** A liaison who is asked enters everything the unit owes. */
export async function enterActuals(reading: Reading): Promise<void> {
  const { a, hand, letter } = reading;
  const owed = await actualsOwed(a.prisma, { unitId: letter.unitId ?? '', today: a.today() });
  for (const question of owed) {
    const { indicatorId, year } = question;
    const step = `/${indicatorId}/${year}`;
    await press(reading, { verb: 'enterActual', subject: indicatorId, detail: String(year) }, step);
    const key = `${letter.deliveryId}${step}`;
    await hand.act({ key: `${key}/value`, text: foundValue(question) });
    await hand.act({ key: `${key}/source`, text: SOURCE });
  }
}

/** The clerk verifies what waits. */
export async function verifyActual(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const { actualId = '' } = letter;
  const actual = await actualById(a.prisma, actualId);
  if (actual?.status !== 'waiting') return;
  await press(reading, { verb: 'verifyActual', subject: actualId, detail: '' });
}
