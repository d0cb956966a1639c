/** Proceedings as lists and pages show them: their row, whose turn it is, whether they are late. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { LISTING_LEVELS, type ListingLevel } from '../../domain/policy/measure-policy.js';
import { awaitedIn } from '../../domain/proceeding/awaited.js';
import {
  PROCEEDING_KINDS,
  type Awaited,
  type ProceedingKind,
  type ProceedingState,
} from '../../domain/proceeding/proceeding.js';
import type { Prisma, PrismaClient, Proceeding } from '../generated/client.js';
import type { TaskName } from './task-rows.js';
import { namesOfAllUnits } from './unit-names.js';

export interface ProceedingRow {
  id: string;
  planId: string;
  kind: ProceedingKind;
  unitId: string;
  unitName: string;
  title: string;
  phase: string;
  ended: boolean;
  level: ListingLevel | null;
  openedOn: IsoDate;
  dueOn: IsoDate | null;
  awaited: Awaited | null;
  overdue: boolean;
  parentId: string | null;
  task: TaskName | null;
}

/** A row with the state its workflow wrote. */
export interface ProceedingRecord {
  row: ProceedingRow;
  state: ProceedingState;
}

export interface Whose {
  planId: string;
  unitId?: string;
}

/** Far more than an office ever has under way at once. */
const MOST_OPEN = 2_000;

/** Phases in which a passed day is somebody's delay; of others the day only says until when. */
export const HAS_DEADLINE = ['assigned', 'rectifying', 'reporting', 'stating', 'lookBack'];

function toRecord(
  row: Proceeding,
  told: { names: Map<string, string>; tasks: Map<string, TaskName>; today: IsoDate },
): ProceedingRecord {
  const { id, planId, unitId, title, ended, openedOn, dueOn, parentId, state: phase } = row;
  // Our own JSON, written by the record.
  const state = JSON.parse(row.facts) as ProceedingState;
  const late = dueOn !== null && dueOn < told.today && HAS_DEADLINE.includes(phase);
  return {
    state,
    row: {
      ...{ id, planId, unitId, title, phase, ended, openedOn, dueOn, parentId },
      kind: PROCEEDING_KINDS.find((k) => k === row.kind) ?? state.kind,
      unitName: told.names.get(unitId) ?? '',
      level: LISTING_LEVELS.find((level) => level === row.level) ?? null,
      awaited: ended ? null : (awaitedIn(state) ?? null),
      overdue: !ended && late,
      task: (row.taskId && told.tasks.get(row.taskId)) || null,
    },
  };
}

async function records(
  db: PrismaClient,
  rows: Proceeding[],
  today: IsoDate,
): Promise<ProceedingRecord[]> {
  const names = await namesOfAllUnits(db);
  const ids = rows.flatMap((r) => r.taskId ?? []);
  const found = await db.planTask.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, title: true },
  });
  const tasks = new Map(found.map(({ id, ...task }) => [id, { taskId: id, ...task }]));
  return rows.map((row) => toRecord(row, { names, tasks, today }));
}

/** All that run, what is due first first. */
export async function proceedingsUnderWay(
  db: PrismaClient,
  whose: Whose,
  today: IsoDate,
): Promise<ProceedingRecord[]> {
  const rows = await db.proceeding.findMany({
    where: { ...whose, ended: false },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { openedOn: 'asc' }, { id: 'asc' }],
    take: MOST_OPEN,
  });
  return records(db, rows, today);
}

/** One page of those that have ended, newest first. */
export async function endedProceedings(
  db: PrismaClient,
  whose: Whose,
  { page, pageSize, today }: { page: number; pageSize: number; today: IsoDate },
): Promise<{ rows: ProceedingRow[]; total: number }> {
  const where: Prisma.ProceedingWhereInput = { ...whose, ended: true };
  const rows = await db.proceeding.findMany({
    where,
    orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const found = await records(db, rows, today);
  return { rows: found.map((r) => r.row), total: await db.proceeding.count({ where }) };
}

/** One of them, whatever became of it. */
export async function proceedingRecord(
  db: PrismaClient,
  id: string,
  today: IsoDate,
): Promise<ProceedingRecord | undefined> {
  const row = await db.proceeding.findUnique({ where: { id } });
  return row ? (await records(db, [row], today))[0] : undefined;
}

/** The rectification items of a proceeding. */
export async function itemsOfProceeding(
  db: PrismaClient,
  parentId: string,
  today: IsoDate,
): Promise<ProceedingRow[]> {
  const rows = await db.proceeding.findMany({ where: { parentId }, orderBy: { id: 'asc' } });
  return (await records(db, rows, today)).map((r) => r.row);
}
