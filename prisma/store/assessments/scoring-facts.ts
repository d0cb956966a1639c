/** The facts that scores are made of, read from the record as of any moment. */
import type { Period, RectificationFact } from '../../../domain/assessment/computed-items.js';
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import { withMarks } from '../../../domain/assessment/indicator-marks.js';
import { RECORDED_FOR_SCORES } from '../../../domain/assessment/unit-record.js';
import type { TaskHistory } from '../../../domain/assessment/record-facts.js';
import type { PlanScoreRequest } from '../../../domain/assessment/score-plan.js';
import type { VetoFact } from '../../../domain/assessment/score-unit.js';
import { dateOf, type Instant } from '../../../domain/calendar/dates.js';
import { SYSTEM_ACTOR } from '../../../domain/people/roles.js';
import type { TaskEvent } from '../../../domain/task/task-events.js';
import type { TaskKind } from '../../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../../generated/client.js';
import { scoredIndicators } from '../indicators/scored-indicators.js';

interface EventRow {
  stream: string;
  type: string;
  at: string;
  data: string;
}

/** Events of a plan's proceedings up to a moment. */
function eventRows(
  prisma: PrismaClient,
  { planId, types, asOf }: { planId: string; types: readonly string[]; asOf: Instant },
): Promise<EventRow[]> {
  return prisma.$queryRaw<EventRow[]>`
    SELECT "stream", "type", "at", "data" FROM "Event"
    WHERE "planId" = ${planId} AND "at" <= ${asOf} AND "type" IN (${Prisma.join([...types])})
    ORDER BY "stream", "seq"`;
}

type PackedEvent = [seq: number, type: string, at: Instant, data: object];

/**
 * The events of each task in one piece: a plan's five years are some 200,000, and handing them over row by
 * row costs three times what reading them does. Walked by the index of streams, so nothing is sorted.
 */
async function eventsByTask(
  prisma: PrismaClient,
  planId: string,
  asOf: Instant,
): Promise<Map<string, TaskEvent[]>> {
  const rows = await prisma.$queryRaw<{ taskId: string; events: string }[]>`
    SELECT t."id" AS "taskId", group_concat(
      '[' || e."seq" || ',"' || e."type" || '","' || e."at" || '",' || e."data" || ']') AS "events"
    FROM "PlanTask" t CROSS JOIN "Event" e ON e."stream" = t."id"
    WHERE t."planId" = ${planId} AND e."at" <= ${asOf}
      AND e."type" IN (${Prisma.join([...RECORDED_FOR_SCORES])})
      AND NOT (e."type" = 'StepTaken' AND instr(e."data", '"rung":"remind"') > 0)
    GROUP BY t."id"`;
  return new Map(rows.map(({ taskId, events }) => [taskId, unpacked(events)]));
}

/** Of an event, scores read what happened and when, never who: it goes without its author. */
function unpacked(events: string): TaskEvent[] {
  // Our own JSON and closed set of types, written by the record.
  const packed = JSON.parse(`[${events}]`) as PackedEvent[];
  return packed
    .sort(([a], [b]) => a - b)
    .map(([, type, at, data]) => ({ type, at, actor: SYSTEM_ACTOR, ...data }) as TaskEvent);
}

/** The histories of all tasks of a plan, as far as scores read them; reminders, most of a record, are left out. */
export async function taskHistories(
  prisma: PrismaClient,
  planId: string,
  asOf: Instant,
): Promise<TaskHistory[]> {
  const tasks = await prisma.planTask.findMany({
    where: { planId, phase: { not: 'draft' } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true, kind: true },
  });
  const events = await eventsByTask(prisma, planId, asOf);
  return tasks.map(({ id: taskId, number, title, kind }) => {
    // A column that holds the words of TaskKind.
    return { taskId, number, title, kind: kind as TaskKind, events: events.get(taskId) ?? [] };
  });
}

const RECTIFICATION_EVENTS = [
  'RectificationAssigned',
  'RectificationDateMoved',
  'RectificationVerified',
  'RectificationWithdrawn',
  'LookBackFailed',
] as const;

type Kept = RectificationFact & { withdrawn?: boolean };

function rectified(
  fact: Kept | undefined,
  { stream, type, at, data }: EventRow,
  unitId: string,
): Kept | undefined {
  // Our own JSON, written by the record.
  const { dueOn } = JSON.parse(data) as { dueOn?: string };
  if (type === 'RectificationAssigned') {
    return { rectificationId: stream, unitId, dueOn: dueOn ?? '' };
  }
  if (!fact) return undefined;
  switch (type) {
    case 'RectificationDateMoved':
      return { ...fact, dueOn: dueOn ?? fact.dueOn };
    case 'RectificationVerified':
      return { ...fact, closedOn: dateOf(at) };
    case 'RectificationWithdrawn':
      return { ...fact, withdrawn: true };
    case 'LookBackFailed':
      return { ...fact, failedLookBack: true };
    default:
      return fact;
  }
}

/** 整改事项 of a plan as they stood; what was withdrawn is owed by nobody. */
export async function rectificationFacts(
  prisma: PrismaClient,
  planId: string,
  asOf: Instant,
): Promise<RectificationFact[]> {
  const rows = await prisma.proceeding.findMany({
    where: { planId, kind: 'rectification' },
    select: { id: true, unitId: true },
  });
  const units = new Map(rows.map((r) => [r.id, r.unitId]));
  const facts = new Map<string, Kept>();
  for (const row of await eventRows(prisma, { planId, types: RECTIFICATION_EVENTS, asOf })) {
    const unitId = units.get(row.stream);
    const next = unitId && rectified(facts.get(row.stream), row, unitId);
    if (next) facts.set(row.stream, next);
  }
  return [...facts.values()].filter((f) => !f.withdrawn);
}

const VETO_EVENTS = ['VetoProposed', 'VetoUpheld', 'VetoRevoked'] as const;

/** Vetoes that were in force at a moment, with the period they fail. */
export async function vetoFacts(
  prisma: PrismaClient,
  planId: string,
  asOf: Instant,
): Promise<VetoFact[]> {
  const rows = await prisma.proceeding.findMany({
    where: { planId, kind: 'veto' },
    select: { id: true, unitId: true },
  });
  const units = new Map(rows.map((r) => [r.id, r.unitId]));
  const periods = new Map<string, Period>();
  const inForce = new Set<string>();
  for (const { stream, type, data } of await eventRows(prisma, {
    planId,
    types: VETO_EVENTS,
    asOf,
  })) {
    // Our own JSON, written by the record.
    if (type === 'VetoProposed')
      periods.set(stream, (JSON.parse(data) as { period: Period }).period);
    if (type === 'VetoUpheld') inForce.add(stream);
    if (type === 'VetoRevoked') inForce.delete(stream);
  }
  return [...inForce].flatMap((vetoId) => {
    const [period, unitId] = [periods.get(vetoId), units.get(vetoId)];
    return period && unitId ? [{ vetoId, unitId, period }] : [];
  });
}

const pointsOf = (answers: Readonly<Record<string, { points: number }>>): Record<string, number> =>
  Object.fromEntries(Object.entries(answers).map(([itemId, a]) => [itemId, a.points]));

/** Everything that the scores of an assessment are computed from, as of a moment. */
export async function scoringFacts(
  prisma: PrismaClient,
  { planId, state, asOf }: { planId: string; state: AssessmentState; asOf: Instant },
): Promise<PlanScoreRequest> {
  const { sheets, units, marks, period, adjustments, selfAssessments, successions } = state;
  const selfPoints = Object.fromEntries(
    Object.entries(selfAssessments).map(([unitId, { answers }]) => [unitId, pointsOf(answers)]),
  );
  return {
    ...{ sheets, units, marks, period, asOf, selfPoints, successions },
    tasks: await taskHistories(prisma, planId, asOf),
    indicators: withMarks(await scoredIndicators(prisma, planId, asOf), state, asOf),
    rectifications: await rectificationFacts(prisma, planId, asOf),
    vetoes: await vetoFacts(prisma, planId, asOf),
    deductions: adjustments.filter((a) => a.sort === 'deduction'),
    bonuses: adjustments.filter((a) => a.sort === 'bonus'),
  };
}
