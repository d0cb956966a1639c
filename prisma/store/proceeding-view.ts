/** Interviews, listings, vetoes and rectifications as chat and pages show them. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { ProceedingKind, ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { Prisma, PrismaClient, Proceeding } from '../generated/client.js';
import { namesOfUnits } from './named-tasks.js';
import { HAS_DEADLINE } from './proceeding-rows.js';

export interface ProceedingView {
  state: ProceedingState;
  unitName: string;
  ended: boolean;
  dueOn?: string;
  nextFireAt?: string;
}

const MOST = 200;

async function viewsOf(db: PrismaClient, rows: Proceeding[]): Promise<ProceedingView[]> {
  const names = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  return rows.map((row) => ({
    // Our own JSON, written by the record.
    state: JSON.parse(row.facts) as ProceedingState,
    unitName: names.get(row.unitId) ?? '',
    ended: row.ended,
    ...(row.dueOn && { dueOn: row.dueOn }),
    ...(row.nextFireAt && { nextFireAt: row.nextFireAt }),
  }));
}

/** One proceeding, whatever became of it. */
export async function proceedingById(
  db: PrismaClient,
  id: string,
): Promise<ProceedingView | undefined> {
  const row = await db.proceeding.findUnique({ where: { id } });
  return row ? (await viewsOf(db, [row]))[0] : undefined;
}

interface OpenQuestion {
  kinds: ProceedingKind[];
  unitId?: string;
  /** Only what is past its day, or whose look-back has come. */
  only?: 'late' | 'lookBackDue';
  today: IsoDate;
}

function whenOf({ only, today }: OpenQuestion): Prisma.ProceedingWhereInput {
  if (only === 'lookBackDue') return { state: 'lookBack', dueOn: { lte: today } };
  if (only !== 'late') return {};
  const phases = HAS_DEADLINE.filter((phase) => phase !== 'lookBack');
  return { state: { in: phases }, dueOn: { lt: today } };
}

/** Those under way, of some kinds, of one unit or of all; what is due first stands first. */
export async function openProceedings(
  db: PrismaClient,
  of: OpenQuestion,
): Promise<ProceedingView[]> {
  const rows = await db.proceeding.findMany({
    where: {
      ended: false,
      kind: { in: of.kinds },
      ...(of.unitId && { unitId: of.unitId }),
      ...whenOf(of),
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { openedOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return viewsOf(db, rows);
}
