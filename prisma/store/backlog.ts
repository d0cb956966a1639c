/** What is due and not done yet: the demo's conductor holds the plan clock while there is any. */
import { addDays, dateOf, instantAt, type Instant } from '../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import {
  dueAssessments,
  nextAssessmentAt,
  type DueAssessment,
} from './assessments/backlog-assessments.js';
import { untoldOfProceedings } from './backlog-proceedings.js';

export interface Backlog {
  /** Tasks that were to fire by now, with the moment. */
  tasks: { taskId: string; at: Instant }[];
  /** Interviews, listings, vetoes and rectifications that were to fire by now. */
  proceedings: { proceedingId: string; at: Instant }[];
  /** Assessments that were to fire by now, and reviews that were to start. */
  assessments: DueAssessment[];
  /** The moment at which the plan itself was to fire, if that is by now. */
  plan?: Instant;
  /** The moment at which its round-ups were to fire, if that is by now. */
  roundUps?: Instant;
  /** Messages that may go out and have not. */
  letters: number;
  /**
   * What a task has told the plan, or the plan a task, that is not on the other's record yet. Looked
   * for only where nothing else is left, for that is when it matters, and it costs most.
   */
  untold: number;
}

const { sql } = Prisma;

/** Nothing stays untold for longer: the clock stands while anything is. */
const UNTOLD_DAYS = 10;

/** Slips the plan has not taken up, climbs and circulars a task has not, and all of proceedings. */
async function countUntold(prisma: PrismaClient, planId: string, now: Instant): Promise<number> {
  const since = instantAt(addDays(dateOf(now), -UNTOLD_DAYS), '00:00');
  const open = Prisma.join([...OPEN_STATUSES]);
  const happened = (type: string) =>
    sql`e."planId" = ${planId} AND e."at" >= ${since} AND e."type" = ${type}`;
  const answered = (type: string) => sql`EXISTS (SELECT 1 FROM "Event" a
    WHERE a."planId" = ${planId} AND a."type" = ${type}
      AND a."nodeId" = e."nodeId" AND a."unitId" = e."unitId")`;
  const owed = sql`"OwedNode" o WHERE o."nodeId" = e."nodeId" AND o."unitId" = e."unitId"`;
  const rows = await prisma.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM "Event" e
    WHERE ${happened('DeadlineMissed')} AND NOT ${answered('SlipRecorded')}
      AND EXISTS (SELECT 1 FROM ${owed} AND o."kind" <> 'acceptance')
    UNION ALL SELECT COUNT(*) FROM "Event" e
    WHERE ${happened('ClimbCalledFor')} AND NOT ${answered('ClimbAllowed')}
      AND EXISTS (SELECT 1 FROM ${owed} AND o."status" IN (${open}))
    UNION ALL SELECT COUNT(*) FROM "CircularItem" i
    JOIN "Circular" c ON c."id" = i."circularId"
    JOIN "OwedNode" o ON o."nodeId" = i."nodeId" AND o."unitId" = i."unitId"
    WHERE c."planId" = ${planId} AND c."publishedAt" >= ${since}
      AND i."leftOut" IS NULL AND NOT i."spared" AND o."status" IN (${open})
      AND NOT EXISTS (SELECT 1 FROM "Event" a WHERE a."planId" = ${planId}
        AND a."type" = 'NamedInCircular' AND a."nodeId" = i."nodeId" AND a."unitId" = i."unitId")`;
  const ofProceedings = await untoldOfProceedings(prisma, planId, since);
  return rows.reduce((sum, { n }) => sum + Number(n), ofProceedings);
}

/** The backlog of a plan at a moment of plan time. */
export async function backlogOf(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Backlog> {
  const due = await prisma.planTask.findMany({
    where: { planId, nextFireAt: { lte: now } },
    select: { id: true, nextFireAt: true },
  });
  const proceedings = await prisma.proceeding.findMany({
    where: { planId, ended: false, nextFireAt: { lte: now } },
    select: { id: true, nextFireAt: true },
  });
  const letters = await prisma.delivery.count({
    where: { planId, status: 'queued', notBefore: { lte: now } },
  });
  const plan = await prisma.plan.findUnique({
    where: { id: planId },
    select: { nextFireAt: true, roundUpFireAt: true },
  });
  const dueBy = (at: Instant | null | undefined) => (at && at <= now ? at : undefined);
  const [planAt, roundUpsAt] = [dueBy(plan?.nextFireAt), dueBy(plan?.roundUpFireAt)];
  const assessments = await dueAssessments(prisma, planId, now);
  const waits = [due, proceedings, assessments].reduce((sum, list) => sum + list.length, letters);
  const rests = waits === 0 && !planAt && !roundUpsAt;
  return {
    tasks: due.map((t) => ({ taskId: t.id, at: t.nextFireAt ?? now })),
    proceedings: proceedings.map((p) => ({ proceedingId: p.id, at: p.nextFireAt ?? now })),
    ...(planAt && { plan: planAt }),
    ...(roundUpsAt && { roundUps: roundUpsAt }),
    assessments,
    letters,
    untold: rests ? await countUntold(prisma, planId, now) : 0,
  };
}

/** The next moment after `now` at which a task, a proceeding or the plan fires, or a message may go out. */
export async function nextDueAt(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Instant | undefined> {
  const task = await prisma.planTask.findFirst({
    where: { planId, nextFireAt: { gt: now } },
    orderBy: { nextFireAt: 'asc' },
    select: { nextFireAt: true },
  });
  const letter = await prisma.delivery.findFirst({
    where: { planId, status: 'queued', notBefore: { gt: now } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  });
  const plan = await prisma.plan.findUnique({
    where: { id: planId },
    select: { nextFireAt: true, roundUpFireAt: true },
  });
  const proceeding = await prisma.proceeding.findFirst({
    where: { planId, ended: false, nextFireAt: { gt: now } },
    orderBy: { nextFireAt: 'asc' },
    select: { nextFireAt: true },
  });
  const ofPlan = [
    plan?.nextFireAt,
    plan?.roundUpFireAt,
    await nextAssessmentAt(prisma, planId, now),
  ];
  return [task?.nextFireAt, proceeding?.nextFireAt, ...ofPlan, letter?.notBefore]
    .filter((at): at is string => typeof at === 'string' && at > now)
    .sort()[0];
}

/** A message that reached a person, as the ledger has it. */
export interface ReceivedLetter {
  deliveryId: string;
  personId: string;
  kind: string;
  sentAt: Instant;
  taskId?: string;
  nodeId?: string;
  unitId?: string;
  reportId?: string;
  extensionId?: string;
  caseId?: string;
  circularId?: string;
  actualId?: string;
  proceedingId?: string;
  assessmentId?: string;
  /** Of a proceeding or an assessment: what happened, or what is awaited. */
  word?: string;
}

// Our own JSON: the notice as the record wrote it.
const aboutOf = (payload: string) =>
  JSON.parse(payload) as Pick<
    ReceivedLetter,
    | 'reportId'
    | 'extensionId'
    | 'caseId'
    | 'circularId'
    | 'actualId'
    | 'proceedingId'
    | 'assessmentId'
    | 'word'
  >;

/** How many messages were ever sent in a plan: whether there is anything new to read. */
export function countSent(prisma: PrismaClient, planId: string): Promise<number> {
  return prisma.delivery.count({ where: { planId, status: 'sent' } });
}

/** Messages sent at or after a moment of plan time, in an order that does not hang on who was quicker. */
export async function lettersSince(
  prisma: PrismaClient,
  planId: string,
  since: Instant,
): Promise<ReceivedLetter[]> {
  const rows = await prisma.delivery.findMany({
    where: { planId, status: 'sent', sentAt: { gte: since } },
    orderBy: [{ sentAt: 'asc' }, { key: 'asc' }],
  });
  return rows.map((row) => {
    const about = aboutOf(row.payload);
    const { reportId, extensionId, caseId, circularId, actualId, proceedingId } = about;
    return {
      deliveryId: row.id,
      personId: row.personId ?? '',
      kind: row.kind,
      sentAt: row.sentAt ?? since,
      taskId: row.taskId ?? undefined,
      nodeId: row.nodeId ?? undefined,
      unitId: row.unitId ?? undefined,
      reportId,
      extensionId,
      caseId,
      circularId,
      actualId,
      proceedingId,
      assessmentId: about.assessmentId,
      word: about.word,
    };
  });
}

/** How often each kind of event happened in a plan; steps also by rung, issued documents by kind. */
export async function countEvents(
  prisma: PrismaClient,
  planId: string,
): Promise<Map<string, number>> {
  const count = { _count: { _all: true } } as const;
  const events = await prisma.event.groupBy({ by: ['type'], where: { planId }, ...count });
  const issued = { planId, status: 'issued' };
  const papers = await prisma.officialDocument.groupBy({ by: ['kind'], where: issued, ...count });
  const counts = new Map(events.map((r) => [r.type, r._count._all]));
  for (const { kind, _count } of papers) counts.set(`DocumentIssued ${kind}`, _count._all);
  const where = { planId, type: 'StepTaken' };
  for (const { data } of await prisma.event.findMany({ where, select: { data: true } })) {
    const { rung } = JSON.parse(data) as { rung: string };
    counts.set(`StepTaken ${rung}`, (counts.get(`StepTaken ${rung}`) ?? 0) + 1);
  }
  return counts;
}

/** An event as the record has it, its unit by name. */
export interface RecordedRow {
  stream: string;
  type: string;
  at: Instant;
  unitName: string;
  data: Record<string, unknown>;
}

/** Every event of a plan, in the order of recording. */
export async function recordOf(prisma: PrismaClient, planId: string): Promise<RecordedRow[]> {
  const units = await prisma.unit.findMany({ select: { id: true, name: true } });
  const names = new Map(units.map((u) => [u.id, u.name]));
  const rows = await prisma.event.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  return rows.map(({ stream, type, at, unitId, ...row }) => {
    // Our own JSON, written by the record.
    const data = JSON.parse(row.data) as Record<string, unknown> & { item?: { unitId: string } };
    const about = data.item?.unitId ?? unitId ?? '';
    return { stream, type, at, unitName: names.get(about) ?? '', data };
  });
}
