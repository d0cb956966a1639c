/** Waits until workflows have nothing under way, however long a loaded machine takes for it. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { Stage } from './workflow-stage.js';

type HistoryEvent = NonNullable<
  Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']
>[number];

/** The queue of workflows that only keep what they are told. */
export const STAND_INS = 'stand-ins';

const opens = (e: HistoryEvent): boolean =>
  Boolean(
    e.workflowTaskScheduledEventAttributes ??
    e.activityTaskScheduledEventAttributes ??
    e.startChildWorkflowExecutionInitiatedEventAttributes ??
    e.signalExternalWorkflowExecutionInitiatedEventAttributes,
  );
const closes = (e: HistoryEvent): boolean =>
  Boolean(
    e.workflowTaskCompletedEventAttributes ??
    e.workflowTaskFailedEventAttributes ??
    e.workflowTaskTimedOutEventAttributes ??
    e.activityTaskCompletedEventAttributes ??
    e.activityTaskFailedEventAttributes ??
    e.childWorkflowExecutionStartedEventAttributes ??
    e.startChildWorkflowExecutionFailedEventAttributes ??
    e.externalWorkflowExecutionSignaledEventAttributes ??
    e.signalExternalWorkflowExecutionFailedEventAttributes,
  );
const concerns = (e: HistoryEvent): string | null | undefined =>
  e.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId ??
  e.signalExternalWorkflowExecutionInitiatedEventAttributes?.workflowExecution?.workflowId;

/** A timer of less than a second is part of what is under way, a longer one is waiting. */
function ringsAtOnce(events: readonly HistoryEvent[]): boolean {
  const ended = new Set(
    events.map((e) => (e.timerFiredEventAttributes ?? e.timerCanceledEventAttributes)?.timerId),
  );
  return events.some((e) => {
    const timer = e.timerStartedEventAttributes;
    const seconds = Number(timer?.startToFireTimeout?.seconds ?? 0);
    return timer !== null && timer !== undefined && seconds < 1 && !ended.has(timer.timerId);
  });
}

/** How many events a workflow and those it started or told have; undefined while one has something under way. */
async function eventsAtRest(client: Client, root: string): Promise<number | undefined> {
  const ids = new Set([root]);
  let count = 0;
  for (const id of ids) {
    const history = await client.workflow
      .getHandle(id)
      .fetchHistory()
      .catch(() => undefined);
    const events = history?.events ?? [];
    const queue = events[0]?.workflowExecutionStartedEventAttributes?.taskQueue?.name;
    if (queue === STAND_INS) continue;
    if (events.filter(opens).length !== events.filter(closes).length) return undefined;
    if (ringsAtOnce(events)) return undefined;
    count += events.length;
    for (const about of events.map(concerns)) if (about) ids.add(about);
  }
  return count;
}

/** Resolves when a workflow and all it started or told have come to rest; no plan time passes. */
export async function comeToRest({ env }: Stage, { workflowId }: WorkflowHandle): Promise<void> {
  const client = new Client({ connection: env.connection });
  let before: number | undefined;
  for (;;) {
    const now = await eventsAtRest(client, workflowId);
    // Read twice: between two readings of one pass a letter may have crossed.
    if (now !== undefined && now === before) return;
    before = now;
    await pause(10);
  }
}
