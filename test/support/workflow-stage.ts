/** A time-skipping server, a worker with literal activities, and a task to watch on it. */
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { ApplicationFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Activities, CasesRecord, TaskRecord } from '../../activities/contracts.js';
import { calendarForTerm } from '../../domain/calendar/calendar-for-term.js';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Rules } from '../../domain/task/rules-context.js';
import {
  QUEUES,
  taskUpdate,
  taskWorkflowId,
  type AskedOfTask,
  type CommandAnswer,
  type TrackTaskInput,
} from '../../workflows/messages.js';

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow code, bundled once for all tests of a process. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
  bundle ??= bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  return bundle;
}

/** Rules with the real calendar of the years that are announced. */
export const STAGE_RULES: Rules = {
  policy: DEFAULT_POLICY,
  calendar: calendarForTerm(2025, 2026),
};

export interface Stage {
  env: TestWorkflowEnvironment;
  records: TaskRecord[];
  caseRecords: CasesRecord[];
  /** Types of the events recorded, in order. */
  told(): string[];
  start(task?: Partial<TrackTaskInput>): Promise<void>;
  ask(command: AskedOfTask): Promise<CommandAnswer | { refused: string }>;
  shutdown(): Promise<void>;
}

export const TASK_ID = 'p1-T12';

function literalActivities(stage: Pick<Stage, 'records' | 'caseRecords'>): Activities {
  return {
    recordTask: async (record) => {
      stage.records.push(record);
    },
    recordCases: async (record) => {
      stage.caseRecords.push(record);
    },
    readPlanClock: async () => ({ clock: REAL_TIME, now: new Date().toISOString() }),
    startTasks: async ({ fromNumber }) => ({ started: fromNumber }),
    signalTasks: async () => ({ told: 0 }),
    sendDueMessages: async () => ({ sent: 0, failed: 0 }),
  };
}

function refusalOf(error: unknown): { refused: string } {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (cause instanceof ApplicationFailure && cause.type) return { refused: cause.type };
  throw error;
}

/** @param overrides activities that the test wants to behave otherwise. */
export async function openStage(
  env: TestWorkflowEnvironment,
  overrides: Partial<Activities> = {},
): Promise<Stage> {
  const kept: Pick<Stage, 'records' | 'caseRecords'> = { records: [], caseRecords: [] };
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: QUEUES.rules,
    workflowBundle: await workflowBundle(),
    activities: { ...literalActivities(kept), ...overrides },
  });
  const running = worker.run();
  const handle = env.client.workflow.getHandle(taskWorkflowId(TASK_ID));
  return {
    ...kept,
    env,
    told: () => kept.records.flatMap((r) => r.entries.map((e) => e.event.type)),
    start: async (task = {}) => {
      await env.client.workflow.start('trackTask', {
        taskQueue: QUEUES.rules,
        workflowId: taskWorkflowId(TASK_ID),
        args: [taskInput(task)],
      });
    },
    ask: async (command) => {
      try {
        const options = { updateId: command.key, args: [command] as [AskedOfTask] };
        return await handle.executeUpdate(taskUpdate(command.type), options);
      } catch (error) {
        return refusalOf(error);
      }
    },
    shutdown: async () => {
      worker.shutdown();
      await running;
    },
  };
}

/** The task of the cast: one lead, one support, one promise. */
export function taskInput(task: Partial<TrackTaskInput> = {}): TrackTaskInput {
  return {
    taskId: TASK_ID,
    planId: 'p1',
    number: 12,
    title: '完善应急预案',
    kind: 'task',
    termEnd: '2030-12-31',
    owners: [
      { unitId: 'lead', role: 'lead', reachable: true },
      { unitId: 'support', role: 'support', reachable: true },
    ],
    duties: [],
    rules: STAGE_RULES,
    clockKind: 'real',
    ...task,
  };
}

/** Quiet logs: a replay that fails or a retry that is meant must not fill the screen. */
export function quietRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
}
