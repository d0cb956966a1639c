/** The workers: one for the rules' queue, one for the queue that holds the channels. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import {
  createChannelActivities,
  createRulesActivities,
  type RulesDeps,
} from '../activities/index.js';
import type { SlipDeps } from '../activities/issue-slips.js';
import type { MailDeps } from '../activities/send-mail.js';
import { QUEUES, mailWorkflowId, messagesQueuedSignal } from '../workflows/messages.js';
import { StartFault } from './preflight.js';

const BUNDLE = fileURLToPath(new URL('../workflows/dist/bundle.js', import.meta.url));
/** Larger than the tasks that report at once: a workflow that left the cache is replayed. */
const CACHED_WORKFLOWS = 2_000;
/** A task at its first step waits for the record; slots beyond the usual forty keep others going meanwhile. */
const STEPS_AT_ONCE = 200;
/** Real time in which several messages share one nudge. */
const NUDGE_AFTER_MS = 100;
/** Real time between nudges: under load each would cost the server as much as a report. */
const NUDGE_AGAIN_MS = 1_000;

export interface WorkersDeps<Card> {
  address: string;
  namespace: string;
  rules: Omit<RulesDeps, 'mailQueued'>;
  mail: Omit<MailDeps<Card>, 'heartbeat' | 'policyOf' | 'issueSlips'> & SlipDeps;
}

export interface Workers {
  /** Rejects when a worker fails for good; resolves after `stop`. */
  ended: Promise<void>;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/**
 * Wakes a plan's mail workflow, once for all messages of a moment. A nudge lost with the process
 * is made good by the workflow's own look-again.
 */
export function mailNudger(client: Client, log: MailDeps<unknown>['log']) {
  const waiting = new Set<string>();
  const lastAt = new Map<string, number>();
  const nudge = (planId: string): void => {
    waiting.delete(planId);
    lastAt.set(planId, Date.now());
    const mail = client.workflow.getHandle(mailWorkflowId(planId));
    mail.signal(messagesQueuedSignal).catch((error: unknown) => {
      log.warn({ planId, error: String(error) }, 'the mail workflow could not be nudged');
    });
  };
  return (planId: string): void => {
    if (waiting.has(planId)) return;
    waiting.add(planId);
    const rested = (lastAt.get(planId) ?? 0) + NUDGE_AGAIN_MS - Date.now();
    setTimeout(nudge, Math.max(NUDGE_AFTER_MS, rested), planId);
  };
}

/** Starts both workers in this process; they poll until stopped. */
export async function startWorkers<Card>(deps: WorkersDeps<Card>): Promise<Workers> {
  if (!existsSync(BUNDLE)) {
    throw new StartFault('工作流代码还没有打包，请用 npm start 启动，它会先完成准备工作。');
  }
  const { address, namespace, rules, mail } = deps;
  const connection = await NativeConnection.connect({ address });
  const shared = {
    connection,
    namespace,
    shutdownGraceTime: '5s',
  } satisfies Partial<WorkerOptions>;
  const mailQueued = mailNudger(rules.client, mail.log);
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: QUEUES.rules,
      workflowBundle: { codePath: BUNDLE },
      maxCachedWorkflows: CACHED_WORKFLOWS,
      maxConcurrentWorkflowTaskExecutions: STEPS_AT_ONCE,
      maxConcurrentLocalActivityExecutions: STEPS_AT_ONCE,
      activities: createRulesActivities({ ...rules, mailQueued }),
    }),
    Worker.create({
      ...shared,
      taskQueue: QUEUES.channels,
      activities: createChannelActivities(mail),
    }),
  ]);
  const ended = Promise.all(workers.map((w) => w.run())).then(() => connection.close());
  return {
    ended,
    isRunning: () => workers.every((w) => w.getState() === 'RUNNING'),
    stop: async () => {
      for (const w of workers) if (w.getState() === 'RUNNING') w.shutdown();
      await ended;
    },
  };
}
