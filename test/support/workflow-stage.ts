/** A time-skipping server, workers with literal activities, and a plan clock that starts on a fixed day. */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  DefaultLogger,
  Runtime,
  Worker,
  bundleWorkflowCode,
  makeTelemetryFilterString,
} from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type {
  Activities,
  AssessmentRecord,
  CasesRecord,
  ProceedingRecord,
  CircularsRecord,
  TaskRecord,
} from '../../activities/contracts.js';
import { planTimeAt, type PlanClock } from '../../domain/calendar/plan-clock.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Rules } from '../../domain/task/rules-context.js';
import { bundleOptions } from '../../main/setup/bundle-options.js';
import { QUEUES } from '../../workflows/messages.js';
import { CALENDAR } from './cast.js';
import { at, type Moment } from './task-story.js';

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow code, bundled once for all tests of a process. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({ ...bundleOptions(), logger: new DefaultLogger('ERROR') });
  return bundle;
}

/** Quiet logs: a retry that is meant must not fill the screen. Once a process, before any worker. */
export function quietRuntime(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter, forward: {} } },
  });
}

/** The default rules with one round-up a year, so that promises have the stage to themselves. */
export const STAGE_RULES: Rules = {
  policy: { ...DEFAULT_POLICY, roundUp: { period: 'yearly', dueDay: 20, opensWorkdays: 30 } },
  calendar: CALENDAR,
};

/** A Monday morning after the Spring Festival. */
export const OPENS_AT: Moment = '2026-03-02 10:00';

export interface Stage {
  env: TestWorkflowEnvironment;
  records: TaskRecord[];
  caseRecords: CasesRecord[];
  proceedingRecords: ProceedingRecord[];
  circularRecords: CircularsRecord[];
  assessmentRecords: AssessmentRecord[];
  /** What its workers run. */
  activities: Activities;
  /** Lets plan time pass until a moment; everything due before happens. */
  until(moment: Moment): Promise<void>;
  /** Puts the plan clock back to where every test begins. */
  setClock(change?: Partial<PlanClock>): Promise<void>;
  shutdown(): Promise<void>;
}

type Recorded =
  'records' | 'caseRecords' | 'proceedingRecords' | 'circularRecords' | 'assessmentRecords';
type Kept = Pick<Stage, Recorded> & { clock: PlanClock };

function literalActivities(kept: Kept): Activities {
  return {
    recordTask: async (record) => {
      kept.records.push(record);
    },
    recordCases: async (record) => {
      kept.caseRecords.push(record);
    },
    recordProceeding: async (record) => {
      kept.proceedingRecords.push(record);
    },
    recordCirculars: async (record) => {
      kept.circularRecords.push(record);
    },
    recordAssessment: async (record) => {
      kept.assessmentRecords.push(record);
    },
    freezeScores: async ({ freeze, stage }) => ({ sha256: `${stage}-${freeze}` }),
    startCalledAssessment: async ({ call }) => ({ assessmentId: call.kind }),
    readCirculars: async () => ({ queue: [], unitIds: [] }),
    readPlanClock: async () => ({ clock: kept.clock, now: kept.clock.planOrigin }),
    startTasks: async () => ({ started: 0 }),
    signalTasks: async () => ({ told: 0 }),
    carryOutEdition: async ({ decision }) => ({
      done: decision.confirm,
      refused: [],
      targets: [],
      added: [],
    }),
    readTold: async () => ({ told: [] }),
    readReachability: async () => ({ reachable: true }),
    sendDueMessages: async () => ({ sent: 0, failed: 0 }),
  };
}

/** @param overrides activities that the test wants to behave otherwise. */
export async function openStage(
  env: TestWorkflowEnvironment,
  overrides: (literal: Activities) => Partial<Activities> = () => ({}),
): Promise<Stage> {
  const clock = { realOrigin: '', planOrigin: at(OPENS_AT), rate: 1 };
  const kept: Kept = {
    ...{ records: [], caseRecords: [], proceedingRecords: [], circularRecords: [] },
    assessmentRecords: [],
    clock,
  };
  const literal = literalActivities(kept);
  const activities = { ...literal, ...overrides(literal) };
  const { nativeConnection: connection } = env;
  const workers = [
    await Worker.create({
      connection,
      activities,
      taskQueue: QUEUES.rules,
      workflowBundle: await workflowBundle(),
    }),
    await Worker.create({ connection, activities, taskQueue: QUEUES.channels }),
  ];
  const running = Promise.all(workers.map((w) => w.run()));
  const setClock = async (change: Partial<PlanClock> = {}): Promise<void> => {
    const realOrigin = new Date(await env.currentTimeMs()).toISOString();
    kept.clock = { realOrigin, planOrigin: at(OPENS_AT), rate: 1, ...change };
  };
  await setClock();
  return {
    env,
    records: kept.records,
    caseRecords: kept.caseRecords,
    proceedingRecords: kept.proceedingRecords,
    circularRecords: kept.circularRecords,
    assessmentRecords: kept.assessmentRecords,
    activities,
    setClock,
    until: async (moment) => {
      const now = planTimeAt(kept.clock, await env.currentTimeMs());
      await env.sleep(Date.parse(at(moment)) - Date.parse(now));
    },
    shutdown: async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}

/** The refusal inside a failed update. */
export function refusalOf(error: unknown): string {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (cause instanceof ApplicationFailure && cause.type) return cause.type;
  throw error;
}
