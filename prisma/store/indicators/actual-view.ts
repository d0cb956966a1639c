/** Yearly actuals as chat shows them: what a unit owes, what waits for somebody's verdict. */
import type { IsoDate } from '../../../domain/calendar/dates.js';
import type { Actual } from '../../../domain/indicator/actual.js';
import { wantedThrough } from '../../../domain/indicator/ask-days.js';
import { isHostActual } from '../../../domain/indicator/decide-actual.js';
import {
  actualUnit,
  type IndicatorTarget,
  type Term,
} from '../../../domain/indicator/indicator.js';
import type { Notice } from '../../../domain/task/notices.js';
import type { PrismaClient } from '../../generated/client.js';
import { activePlans, policyOf } from '../activation.js';
import type { Reviewer } from '../reviewer-view.js';
import { missingActuals, type MissingActual } from './appoint-units.js';
import { actualOf, indicatorById, keptIndicators, type KeptIndicator } from './indicator-rows.js';

/** A value as a card shows it. */
export interface ActualCard {
  actualId: string;
  indicatorId: string;
  planId: string;
  name: string;
  unit: string;
  year: number;
  value: number | null;
  text: string;
  source: string;
  status: Actual['status'];
  unitName?: string;
  enteredName: string;
  /** Of a correction: what it was, and why it is changed. */
  was?: { value: number | null; text: string };
  reason?: string;
}

/** A value that a unit owes. */
export interface ActualQuestion {
  indicatorId: string;
  planId: string;
  year: number;
  name: string;
  unit: string;
  indicator: IndicatorTarget;
  term: Term;
  /** The verified value of the year before. */
  before?: number;
}

async function cardOf(
  db: PrismaClient,
  indicator: KeptIndicator,
  actualId: string,
): Promise<ActualCard | undefined> {
  const actual = indicator.actuals.find((a) => a.actualId === actualId);
  if (!actual) return undefined;
  const unit = actual.unitId && (await db.unit.findUnique({ where: { id: actual.unitId } }));
  const before = indicator.actuals.find((a) => a.actualId === actual.replaces);
  const { indicatorId, planId, name } = indicator;
  const { year, value, text, source, status, enteredName, reason } = actual;
  return {
    ...{ actualId, indicatorId, planId, name, unit: actualUnit(indicator) },
    ...{ year, value, text, source, status, enteredName },
    ...(unit && { unitName: unit.name }),
    ...(before && { was: { value: before.value, text: before.text } }),
    ...(reason !== null && { reason }),
  };
}

export async function actualById(
  db: PrismaClient,
  actualId: string,
): Promise<ActualCard | undefined> {
  const row = await db.indicatorActual.findUnique({ where: { id: actualId } });
  const indicator = row && (await indicatorById(db, row.indicatorId));
  return indicator ? cardOf(db, indicator, actualId) : undefined;
}

/** Values that wait for this person: the office's, or the host unit's for whom the policy names. */
export async function actualsToJudge(
  db: PrismaClient,
  { personId, role }: Reviewer,
): Promise<ActualCard[]> {
  const waiting = await db.indicatorActual.findMany({
    where: { status: 'waiting' },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  const cards: ActualCard[] = [];
  for (const row of waiting) {
    const indicator = await indicatorById(db, row.indicatorId);
    if (!indicator) continue;
    const host = await policyOf(db, row.planId);
    const isHost = isHostActual(actualOf(row), { unitIds: indicator.unitIds, host });
    const named = isHost ? host.hostReviewerId : undefined;
    const theirs = named ? named === personId : role === 'office';
    const card = theirs && row.enteredBy !== personId && (await cardOf(db, indicator, row.id));
    if (card) cards.push(card);
  }
  return cards;
}

function questionOf({ indicator, year }: MissingActual): ActualQuestion {
  const { indicatorId, planId, name, term, actuals } = indicator;
  const before = actuals.find((a) => a.year === year - 1 && a.status === 'verified')?.value;
  const unit = actualUnit(indicator);
  return {
    ...{ indicatorId, planId, year, name, unit, indicator, term },
    ...(typeof before === 'number' && { before }),
  };
}

/** What a unit owes of all plans that run, the oldest year first. */
export async function actualsOwed(
  db: PrismaClient,
  { unitId, today }: { unitId: string; today: IsoDate },
): Promise<ActualQuestion[]> {
  const owed: ActualQuestion[] = [];
  for (const { planId } of await activePlans(db)) {
    const [first] = await keptIndicators(db, { planId });
    if (!first) continue;
    const through = wantedThrough(first.term, today);
    owed.push(...(await missingActuals(db, { planId, unitId, through })).map(questionOf));
  }
  return owed.toSorted((a, b) => a.year - b.year);
}

/** One question of a unit, whatever stands already. */
export async function actualQuestion(
  db: PrismaClient,
  { indicatorId, year, unitId }: { indicatorId: string; year: number; unitId: string },
): Promise<ActualQuestion | undefined> {
  const indicator = await indicatorById(db, indicatorId);
  if (!indicator?.unitIds.includes(unitId)) return undefined;
  return questionOf({ indicator, year });
}

/** What the wording of a message about actuals needs. */
export async function actualFacts(
  db: PrismaClient,
  { kind, actualId, unitId, year, planId }: Notice & { planId?: string },
): Promise<{ actual?: ActualCard; owed?: ActualQuestion[] }> {
  if (actualId) return { actual: await actualById(db, actualId) };
  if (kind !== 'actualsAsked' || !unitId || year === undefined || !planId) return {};
  const missing = await missingActuals(db, { planId, unitId, through: year });
  return { owed: missing.map(questionOf) };
}

/** Nothing is owed any more, or the value was dealt with. */
export async function actualIsMoot(
  db: PrismaClient,
  notice: Notice & { planId?: string },
): Promise<boolean> {
  const { kind, actualId } = notice;
  if (kind === 'actualsAsked') return ((await actualFacts(db, notice)).owed ?? []).length === 0;
  if (kind !== 'actualWaiting' || !actualId) return false;
  return (await actualById(db, actualId))?.status !== 'waiting';
}
