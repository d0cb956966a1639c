/** States as the record tells them: the fold of what was recorded, by the rules' own folds. */
import type { CaseEvent, CasesState } from '../../domain/escalation/case-state.js';
import { noCases } from '../../domain/escalation/case-state.js';
import { evolveCases } from '../../domain/escalation/evolve-cases.js';
import type { CircularEvent, RoundUpsState } from '../../domain/circular/circular-state.js';
import { noRoundUps } from '../../domain/circular/circular-state.js';
import { evolveCirculars } from '../../domain/circular/evolve-circulars.js';
import { evolveAll } from '../../domain/task/evolve.js';
import type { TaskEvent } from '../../domain/task/task-events.js';
import { draftTask, type TaskKind, type TaskState } from '../../domain/task/task-state.js';
import type { PrismaClient } from '../generated/client.js';
import { roundUpStream } from './record-circulars.js';
import { eventOf } from './record-truth.js';

export interface TaskChoice {
  planId: string;
  taskIds?: string[];
  /** Tasks that this unit owns. */
  unitId?: string;
  /** Only tasks that fire by themselves up to this moment. */
  firesBy?: string;
}

/** Ids of tasks under way that fit, by number. */
export async function tasksUnderWay(
  db: PrismaClient,
  { planId, taskIds, unitId, firesBy }: TaskChoice,
): Promise<string[]> {
  const rows = await db.planTask.findMany({
    where: {
      planId,
      phase: { not: 'draft' },
      nextFireAt: firesBy ? { lte: firesBy } : { not: null },
      ...(taskIds && { id: { in: taskIds } }),
      ...(unitId && { owners: { some: { unitId, acceptance: { not: 'left' } } } }),
    },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  return rows.map((r) => r.id);
}

/** The states of some tasks, in the order of their numbers. */
export async function taskStates(db: PrismaClient, taskIds: string[]): Promise<TaskState[]> {
  const id = { in: taskIds };
  const tasks = await db.planTask.findMany({
    where: { id },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      planId: true,
      number: true,
      title: true,
      kind: true,
      plan: { select: { termEnd: true } },
    },
  });
  const rows = await db.event.findMany({ where: { stream: id }, orderBy: { seq: 'asc' } });
  const events = new Map<string, TaskEvent[]>();
  for (const row of rows) {
    const own = events.get(row.stream) ?? [];
    own.push(eventOf<TaskEvent>(row));
    events.set(row.stream, own);
  }
  return tasks.map(({ id: taskId, plan, kind, ...task }) => {
    // A column that holds the words of TaskKind.
    const about = { taskId, ...task, kind: kind as TaskKind, termEnd: `${plan.termEnd}-12-31` };
    return evolveAll(draftTask(about), events.get(taskId) ?? []);
  });
}

async function eventsOf(db: PrismaClient, stream: string) {
  return db.event.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
}

/** The round-ups and circulars of a plan. */
export async function roundUpsState(db: PrismaClient, planId: string): Promise<RoundUpsState> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { termEnd: true },
  });
  const rows = await eventsOf(db, roundUpStream(planId));
  const start = noRoundUps(planId, `${plan.termEnd}-12-31`);
  return rows.reduce((state, row) => evolveCirculars(state, eventOf<CircularEvent>(row)), start);
}

/** The proposals of a plan. */
export async function casesState(db: PrismaClient, planId: string): Promise<CasesState> {
  const rows = await eventsOf(db, planId);
  const start = noCases(planId);
  return rows.reduce((state, row) => evolveCases(state, eventOf<CaseEvent>(row)), start);
}
