/** What an assessment starts with: its sheets, units, assessors and days, as the record has them. */
import { periodOf } from '../../../domain/assessment/opening/period.js';
import { unitClassOf } from '../../../domain/assessment/opening/unit-class.js';
import type { Period } from '../../../domain/assessment/computed-items.js';
import type {
  AssessmentFactOf,
  Assessor,
  PhaseDates,
  QualitativeIndicator,
} from '../../../domain/assessment/life/assessment-events.js';
import { phaseDates } from '../../../domain/assessment/life/phase-time.js';
import type { AssessmentKind } from '../../../domain/assessment/score-sheet.js';
import type { ScoredUnit } from '../../../domain/assessment/score-plan.js';
import { assessedAfter } from '../../../domain/assessment/succession/inherit-facts.js';
import type { Succession } from '../../../domain/units/succession.js';
import type { IsoDate } from '../../../domain/calendar/dates.js';
import type { WorkCalendar } from '../../../domain/calendar/workdays.js';
import type { PrismaClient } from '../../generated/client.js';
import { keptIndicators } from '../indicators/indicator-rows.js';
import { sheetsFor } from '../score-sheets.js';
import { successionsOn } from '../successions.js';

export interface OpeningRequest {
  planId: string;
  kind: AssessmentKind;
  today: IsoDate;
  calendar: WorkCalendar;
  period?: Period;
  /** Without them, every assessor there is. */
  assessorIds?: readonly string[];
  /** Days of phases other than the usual ones. */
  dates?: PhaseDates;
  /** The sentence of the plan that asks for it. */
  clause?: string;
}

export interface Opening {
  assessmentId: string;
  fact: AssessmentFactOf<'AssessmentStarted'>;
}

const LETTERS: Record<AssessmentKind, string> = {
  annual: 'A',
  midterm: 'M',
  final: 'F',
  thirdparty: 'T',
};

/** One a plan, kind and year; a cancelled one makes room for the next. */
async function idFor(
  prisma: PrismaClient,
  { planId, kind }: OpeningRequest,
  { to }: Period,
): Promise<string> {
  const stem = `${planId}-${LETTERS[kind]}${to.slice(0, 4)}`;
  const cancelled = await prisma.assessment.count({
    where: { planId, phase: 'cancelled', id: { startsWith: stem } },
  });
  return cancelled > 0 ? `${stem}-${cancelled + 1}` : stem;
}

/** People named to assess, those of a duty or by their ids; of units nobody assesses the own one. */
export async function assessorsOf(
  prisma: PrismaClient,
  ids?: readonly string[],
): Promise<Assessor[]> {
  const people = await prisma.person.findMany({
    where: ids
      ? { id: { in: [...ids] }, active: true, duty: { in: ['assessor', 'office'] } }
      : { duty: 'assessor', active: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, unitId: true },
  });
  return people.map(({ id: personId, name, unitId }) => ({
    ...{ personId, name },
    ...(unitId && { unitId }),
  }));
}

interface UnitsAsked {
  period: Period;
  classes: ReadonlySet<string>;
  successions: readonly Succession[];
}

/**
 * Units that answer for tasks of the plan, or owed something in the period, and for whose class there
 * is a sheet. One that joined meanwhile is assessed by what it owed since; of one that was merged or
 * split up, its heirs are assessed.
 */
async function unitsOf(
  prisma: PrismaClient,
  planId: string,
  { period, classes, successions }: UnitsAsked,
): Promise<ScoredUnit[]> {
  const owners = await prisma.taskOwner.findMany({
    where: { task: { planId, phase: { not: 'draft' } }, acceptance: { not: 'left' } },
    distinct: ['unitId'],
    select: { unitId: true },
  });
  const owed = await prisma.owedNode.findMany({
    where: { planId, dueOn: { gte: period.from, lte: period.to }, status: { not: 'withdrawn' } },
    distinct: ['unitId'],
    select: { unitId: true },
  });
  const ids = assessedAfter(
    [...owners, ...owed].map((o) => o.unitId),
    successions,
  );
  const units = await prisma.unit.findMany({
    where: { id: { in: ids }, active: true },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  });
  return units.flatMap((unit): ScoredUnit[] => {
    const unitClass = unitClassOf(unit);
    return unitClass && classes.has(unitClass) ? [{ unitId: unit.id, unitClass }] : [];
  });
}

/** Indicators that assessors have to mark, with who answers for them today. */
async function qualitativeOf(
  prisma: PrismaClient,
  planId: string,
): Promise<{ indicators?: QualitativeIndicator[] }> {
  const kept = await keptIndicators(prisma, { planId });
  const indicators = kept
    .filter((i) => i.op === 'qualitative')
    .map(({ indicatorId, name, unitIds }) => ({ indicatorId, name, unitIds }));
  return indicators.length > 0 ? { indicators } : {};
}

/** Reads what an assessment that begins today starts with; `undefined` when there is no such plan. */
export async function openingOf(
  prisma: PrismaClient,
  request: OpeningRequest,
): Promise<Opening | undefined> {
  const { planId, kind, today, calendar, clause } = request;
  const plan = await prisma.plan.findUnique({
    where: { id: planId },
    select: { termStart: true, termEnd: true },
  });
  if (!plan) return undefined;
  const term = { start: plan.termStart, end: plan.termEnd };
  const period = request.period ?? periodOf(kind, term, today);
  const own = await sheetsFor(prisma, planId, kind);
  // A check by a third party goes by the mid-term's sheets unless it has some of its own.
  const sheets = own.length > 0 ? own : await sheetsFor(prisma, planId, 'midterm');
  const classes = new Set<string>(sheets.map((s) => s.unitClass));
  const successions = await successionsOn(prisma, today);
  const thirdParty = request.dates?.thirdParty !== undefined;
  const dates = { ...phaseDates(today, { calendar }, { thirdParty }), ...request.dates };
  return {
    assessmentId: await idFor(prisma, request, period),
    fact: {
      type: 'AssessmentStarted',
      ...{ kind, period, sheets, dates },
      units: await unitsOf(prisma, planId, { period, classes, successions }),
      assessors: await assessorsOf(prisma, request.assessorIds),
      ...(await qualitativeOf(prisma, planId)),
      ...(successions.length > 0 && { successions }),
      ...(clause && { clause }),
    },
  };
}
