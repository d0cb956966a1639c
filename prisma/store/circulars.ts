/** Circulars and round-ups as people see them: under way, published, with what each unit said. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { RoundUpFigures } from '../../domain/circular/circular-state.js';
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import type { CircularKind } from '../../domain/circular/circular-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import type { AssessmentOwed } from './circular-queue.js';
import { namesOfAllUnits } from './unit-names.js';

export interface CircularItemView {
  taskId: string;
  nodeId: string;
  unitId: string;
  unitName: string;
  number: number;
  title: string;
  kind: CircularKind;
  /** Of a self-assessment: what it was for. */
  assessment: AssessmentOwed | null;
  matter: string;
  dueOn: IsoDate;
  /** Why the office does not name it. */
  leftOut: string | null;
  /** Answered or excused before it went out. */
  spared: boolean;
}

export interface CauseView {
  unitId: string;
  unitName: string;
  cause: string;
  nextStep: string;
  repeats: boolean;
  givenBy: string;
  givenAt: Instant;
}

export interface CircularView {
  circularId: string;
  planId: string;
  period: string | null;
  status: 'asking' | 'drafted' | 'submitted' | 'published' | 'dropped';
  openedAt: Instant;
  causeBy: IsoDate;
  demands: string | null;
  draftedBy: string | null;
  drafterName: string | null;
  submittedAt: Instant | null;
  approverName: string | null;
  publishedAt: Instant | null;
  reason: string | null;
  items: CircularItemView[];
  causes: CauseView[];
}

const MOST = 100;

/** Assessments whose self-assessments are named, by id. */
async function assessmentsOf(
  db: PrismaClient,
  ids: string[],
): Promise<Map<string, AssessmentOwed>> {
  if (ids.length === 0) return new Map();
  const rows = await db.assessment.findMany({ where: { id: { in: ids } } });
  return new Map(
    rows.map(({ id, kind, periodFrom: from, periodTo: to }) => {
      // A column that holds the words of AssessmentKind.
      return [id, { assessmentId: id, kind: kind as AssessmentKind, period: { from, to } }];
    }),
  );
}

/** Circulars that fit, the newest first. */
export async function listCirculars(
  db: PrismaClient,
  where: Prisma.CircularWhereInput,
): Promise<CircularView[]> {
  const rows = await db.circular.findMany({
    where,
    orderBy: { openedAt: 'desc' },
    take: MOST,
    include: {
      items: { orderBy: [{ unitId: 'asc' }, { number: 'asc' }] },
      causes: { orderBy: { givenAt: 'asc' } },
    },
  });
  const names = await namesOfAllUnits(db);
  const self = rows.flatMap((r) => r.items.filter((i) => i.kind === 'selfAssessment'));
  const assessments = await assessmentsOf(
    db,
    self.map((i) => i.taskId),
  );
  const nameOf = (unitId: string): string => names.get(unitId) ?? '';
  return rows.map(({ id, items, causes, remindedAt: _r, ...row }) => ({
    circularId: id,
    ...row,
    // Columns that hold the closed sets of words of CircularView and CircularKind.
    status: row.status as CircularView['status'],
    items: items.map(({ circularId: _c, kind, ...item }) => ({
      ...item,
      kind: kind as CircularKind,
      assessment: assessments.get(item.taskId) ?? null,
      unitName: nameOf(item.unitId),
    })),
    causes: causes.map(({ circularId: _c, ...said }) => ({
      ...said,
      unitName: nameOf(said.unitId),
    })),
  }));
}

export async function circularById(
  db: PrismaClient,
  id: string,
): Promise<CircularView | undefined> {
  return (await listCirculars(db, { id }))[0];
}

/** Circulars that the office has to finish or to decide. */
export function circularsWaiting(db: PrismaClient): Promise<CircularView[]> {
  return listCirculars(db, { status: { in: ['drafted', 'submitted'] } });
}

/** What a unit is asked about a circular, and what it said in the last published one. */
export interface CauseQuestion {
  circular: CircularView;
  before?: { cause: string; nextStep: string };
}

export async function causeQuestion(
  db: PrismaClient,
  { circularId, unitId }: { circularId: string; unitId: string },
): Promise<CauseQuestion | undefined> {
  const circular = await circularById(db, circularId);
  if (!circular?.items.some((i) => i.unitId === unitId)) return undefined;
  const last = await db.circularCause.findFirst({
    where: { unitId, circular: { planId: circular.planId, status: 'published' } },
    orderBy: { givenAt: 'desc' },
    select: { cause: true, nextStep: true },
  });
  return { circular, ...(last && { before: last }) };
}

export interface RoundUpView {
  id: string;
  period: string;
  dueOn: IsoDate;
  status: 'open' | 'closed';
  openedAt: Instant;
  closedAt: Instant | null;
  figures: RoundUpFigures | null;
}

/** The round-ups of a plan, the newest first. */
export async function listRoundUps(db: PrismaClient, planId: string): Promise<RoundUpView[]> {
  const rows = await db.roundUp.findMany({
    where: { planId },
    orderBy: { dueOn: 'desc' },
    take: MOST,
  });
  return rows.map(({ figures, planId: _p, ...row }) => ({
    ...row,
    // Our own JSON, and a column of RoundUpView's words.
    status: row.status as RoundUpView['status'],
    figures: figures === null ? null : (JSON.parse(figures) as RoundUpFigures),
  }));
}
