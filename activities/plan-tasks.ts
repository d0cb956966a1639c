/** Starts task workflows and tells them news, many at a time, each call safe to repeat. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import {
  TypedSearchAttributes,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/common';
import {
  openProceedingIds,
  openTaskIds,
  tasksToStart,
  unitIsReachable,
  type TaskToStart,
} from '../prisma/store/activation.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { toldSince, yetToFire } from '../prisma/store/told-of-moment.js';
import { openAssessmentIds } from '../prisma/store/assessments/assessment-rows.js';
import {
  assessmentCallsWorkflowId,
  assessmentWorkflowId,
} from '../workflows/assessment-messages.js';
import {
  QUEUES,
  STEP_TIMEOUT,
  clockChangedSignal,
  roundUpsWorkflowId,
  rulesChangedSignal,
  taskWorkflowId,
  unitReachabilitySignal,
  type TrackTaskInput,
} from '../workflows/messages.js';
import { newsSignal, proceedingWorkflowId } from '../workflows/proceeding-messages.js';
import { PLAN, UNIT } from '../workflows/search-attributes.js';
import type { PlanActivities, TasksTold, TasksToStart } from './contracts.js';

/** Real time between two looks at what was to fire, and after which nobody waits any longer. */
const LOOK_MS = 50;
const LONGEST_WAIT_MS = 10_000;
/** Calls to the server under way at once. */
const AT_ONCE = 25;

export interface PlanTasksDeps {
  prisma: PrismaClient;
  client: Client;
  heartbeat(): void;
}

export async function inParallel<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}

/** Starts a task's workflow; one that runs or has ended already is left alone. */
export async function startOne(
  { client }: PlanTasksDeps,
  task: TaskToStart,
  { planId, rules, clockKind }: Pick<TasksToStart, 'planId' | 'rules' | 'clockKind'>,
): Promise<void> {
  const { taskId } = task;
  const input: TrackTaskInput = { ...task, planId, rules, clockKind };
  try {
    await client.workflow.start('trackTask', {
      taskQueue: QUEUES.rules,
      workflowId: taskWorkflowId(taskId),
      workflowTaskTimeout: STEP_TIMEOUT,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      args: [input],
      memo: { number: task.number, title: task.title },
      typedSearchAttributes: new TypedSearchAttributes([
        { key: PLAN, value: planId },
        { key: UNIT, value: task.owners.map((o) => o.unitId) },
      ]),
    });
  } catch (error) {
    // Started and already ended, in an earlier try of this activity.
    if (!(error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError')) {
      throw error;
    }
  }
}

async function tellTask(
  { client, heartbeat }: PlanTasksDeps,
  taskId: string,
  { rules, reachability, clockChanged }: TasksTold,
): Promise<void> {
  const task = client.workflow.getHandle(taskWorkflowId(taskId));
  try {
    if (rules) await task.signal(rulesChangedSignal, rules);
    if (reachability) await task.signal(unitReachabilitySignal, reachability);
    if (clockChanged) await task.signal(clockChangedSignal);
  } catch (error) {
    // Ended meanwhile: nothing left to tell.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  heartbeat();
}

async function tellOpenProceeding(
  { client, heartbeat }: PlanTasksDeps,
  proceedingId: string,
  { rules, reachability, clockChanged }: TasksTold,
): Promise<void> {
  const proceeding = client.workflow.getHandle(proceedingWorkflowId(proceedingId));
  try {
    if (rules) await proceeding.signal(rulesChangedSignal, rules);
    if (clockChanged) await proceeding.signal(clockChangedSignal);
    if (reachability) {
      const { reachable } = reachability;
      await proceeding.signal(newsSignal, { news: 'reachability', reachable });
    }
  } catch (error) {
    // Ended meanwhile: nothing left to tell.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  heartbeat();
}

async function tellAssessments(
  { prisma, client }: PlanTasksDeps,
  { planId, rules, clockChanged }: TasksTold,
): Promise<void> {
  const open = await openAssessmentIds(prisma, planId);
  const ids = [...open.map(assessmentWorkflowId), assessmentCallsWorkflowId(planId)];
  for (const id of ids) {
    const workflow = client.workflow.getHandle(id);
    try {
      if (rules) await workflow.signal(rulesChangedSignal, rules);
      if (clockChanged) await workflow.signal(clockChangedSignal);
    } catch (error) {
      // Ended meanwhile, or the plan asks for no review.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

async function tellRoundUps(
  { client }: PlanTasksDeps,
  { planId, rules, clockChanged }: TasksTold,
): Promise<void> {
  const roundUps = client.workflow.getHandle(roundUpsWorkflowId(planId));
  try {
    if (rules) await roundUps.signal(rulesChangedSignal, rules);
    if (clockChanged) await roundUps.signal(clockChangedSignal);
  } catch (error) {
    // The term has no round-up left.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

export function planTasks(
  deps: PlanTasksDeps,
): Omit<PlanActivities, 'carryOutEdition' | 'startCalledAssessment'> {
  const { prisma } = deps;
  return {
    async startTasks(batch) {
      const { planId, fromNumber, most } = batch;
      const tasks = await tasksToStart(prisma, planId, { fromNumber, most });
      await inParallel(tasks, async (task) => {
        await startOne(deps, task, batch);
        deps.heartbeat();
      });
      const last = tasks.at(-1);
      const nextNumber = last && tasks.length === most ? last.number + 1 : undefined;
      return { started: tasks.length, nextNumber };
    },
    async signalTasks(told) {
      const { planId, reachability } = told;
      const ids = await openTaskIds(prisma, planId, reachability?.unitId);
      await inParallel(ids, (id) => tellTask(deps, id, told));
      const proceedings = await openProceedingIds(prisma, planId, reachability?.unitId);
      await inParallel(proceedings, (id) => tellOpenProceeding(deps, id, told));
      await tellRoundUps(deps, told);
      await tellAssessments(deps, told);
      return { told: ids.length + proceedings.length };
    },
    async readTold({ planId, since, now }) {
      const end = Date.now() + LONGEST_WAIT_MS;
      while ((await yetToFire(prisma, planId, now)) > 0 && Date.now() < end) {
        deps.heartbeat();
        await pause(LOOK_MS);
      }
      return { told: await toldSince(prisma, planId, since) };
    },
    async readReachability({ unitId }) {
      return { reachable: await unitIsReachable(prisma, unitId) };
    },
  };
}
