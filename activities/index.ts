/** Every activity, over the clients it is given. Built once, in main/. */
import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { planTimeAt, type PlanClock } from '../domain/calendar/plan-clock.js';
import { policyOf } from '../prisma/store/activation.js';
import { writeCasesRecord } from '../prisma/store/record-cases.js';
import { writeProceedingRecord } from '../prisma/store/record-proceeding.js';
import { circularReading, roundUpFigures } from '../prisma/store/circular-queue.js';
import { writeCircularsRecord } from '../prisma/store/record-circulars.js';
import { writeTaskRecords } from '../prisma/store/record-task.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type {
  ChannelActivities,
  PlanActivities,
  RecordActivities,
  ScoreActivities,
  TaskRecord,
} from './contracts.js';
import { assessActivities, tellOfVetoes } from './assess.js';
import { editionWork } from './carry-out-edition.js';
import { groupCommit } from './group-commit.js';
import { issueWarningSlips, type SlipDeps } from './issue-slips.js';
import { planTasks } from './plan-tasks.js';
import { mailSender, type MailDeps } from './send-mail.js';

export interface RulesDeps {
  prisma: PrismaClient;
  client: Client;
  /** The clock in force; a replaced one changes while it is watched. */
  planClock(): PlanClock;
  realNow(): number;
  /** Told that a plan has messages to send. */
  mailQueued(planId: string): void;
}

/** Below the time between two reports of one person after another: a lone one never waits. */
const GATHERING_MS = 20;

const heartbeat = (): void => Context.current().heartbeat();

/** Reports that come together are written together. */
const taskWriter = (prisma: PrismaClient, realInstant: () => string) =>
  groupCommit((records: TaskRecord[]) => writeTaskRecords(prisma, records, realInstant()), {
    keyOf: (record) => record.taskId,
    restMs: GATHERING_MS,
  });

/** Activities of the rules queue: the record, the plan's tasks. */
export function createRulesActivities(
  deps: RulesDeps,
): RecordActivities & PlanActivities & ScoreActivities {
  const { prisma } = deps;
  const realInstant = () => new Date(deps.realNow()).toISOString();
  const writeTask = taskWriter(prisma, realInstant);
  return {
    async recordTask(record) {
      const messages = await writeTask(record);
      if (messages > 0) deps.mailQueued(record.planId);
    },
    async recordCases(record) {
      const messages = await writeCasesRecord(prisma, record, realInstant());
      if (messages > 0) deps.mailQueued(record.planId);
    },
    async recordProceeding(record) {
      const messages = await writeProceedingRecord(prisma, record, realInstant());
      if (messages > 0) deps.mailQueued(record.planId);
      await tellOfVetoes(deps, record);
    },
    async recordCirculars(record) {
      const messages = await writeCircularsRecord(prisma, record, realInstant());
      if (messages > 0) deps.mailQueued(record.planId);
    },
    async readCirculars({ planId, period }) {
      const reading = await circularReading(prisma, planId);
      if (!period) return reading;
      return { ...reading, figures: await roundUpFigures(prisma, planId, period) };
    },
    async readPlanClock() {
      const clock = deps.planClock();
      return { clock, now: planTimeAt(clock, deps.realNow()) };
    },
    ...assessActivities({ ...deps, realInstant }),
    ...planTasks({ prisma, client: deps.client, heartbeat }),
    ...editionWork({ prisma, client: deps.client, heartbeat }),
  };
}

/** Activities of the channels queue: what goes out to people. */
export function createChannelActivities<Card>(
  deps: Omit<MailDeps<Card>, 'heartbeat' | 'policyOf' | 'issueSlips'> & SlipDeps,
): ChannelActivities {
  const policy = (planId: string) => policyOf(deps.prisma, planId);
  const issueSlips = (planId: string) => issueWarningSlips(deps, planId);
  return { sendDueMessages: mailSender({ ...deps, policyOf: policy, heartbeat, issueSlips }) };
}
