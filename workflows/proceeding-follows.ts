/** What a proceeding brings about elsewhere: ladders go on, items begin, the plan is told. */
import {
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  getExternalWorkflowHandle,
  log,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { CaseItem } from '../domain/escalation/case-state.js';
import { itemOfProceeding } from '../domain/proceeding/rectified-items.js';
import type { News } from '../domain/proceeding/rules.js';
import type { Consequence } from '../domain/proceeding/rules.js';
import { STEP_TIMEOUT, ladderReleasedSignal, planWorkflowId, taskWorkflowId } from './messages.js';
import {
  newsSignal,
  proceedingToldSignal,
  proceedingWorkflowId,
  type ConductProceedingInput,
} from './proceeding-messages.js';
import type { ProceedingRun } from './proceeding-run.js';
import { planning } from './proxies.js';

/** Tells another proceeding. @returns false when it has come to its end. */
export async function tellProceeding(proceedingId: string, news: News): Promise<boolean> {
  const other = getExternalWorkflowHandle(proceedingWorkflowId(proceedingId));
  return other.signal(newsSignal, news).then(
    () => true,
    () => false,
  );
}

/** Lets the ladders of slips go on. A task or an item that has ended has none left. */
export async function releaseLadders(items: readonly CaseItem[]): Promise<void> {
  for (const { taskId, nodeId, unitId, rectificationId } of items) {
    if (rectificationId) {
      await tellProceeding(rectificationId, { news: 'ladderReleased' });
      continue;
    }
    const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
    await task.signal(ladderReleasedSignal, { nodeId, unitId }).catch(() => undefined);
  }
}

/** Starts a proceeding of its own; started before, it changes nothing. */
export async function beginProceeding(input: ConductProceedingInput): Promise<void> {
  try {
    await startChild('conductProceeding', {
      workflowId: proceedingWorkflowId(input.proceedingId),
      workflowTaskTimeout: STEP_TIMEOUT,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      cancellationType: ChildWorkflowCancellationType.ABANDON,
      args: [input],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function beginItem(
  run: ProceedingRun,
  input: ConductProceedingInput,
  begun: Extract<Consequence, { what: 'begin' }>,
): Promise<void> {
  const { planId, unitId, clockKind, by } = input;
  const { policy, calendar } = run.context();
  const { reachable } = await planning.readReachability({ unitId });
  await beginProceeding({
    proceedingId: begun.rectificationId,
    planId,
    unitId,
    start: { ...itemOfProceeding(run.state(), begun.item), reachable },
    by,
    rules: { policy, calendar },
    clockKind,
  });
}

/** A plan that was closed counts no more; the proceeding goes on. */
function planIsGone(error: unknown): void {
  log.warn('the plan workflow could not be told', { error: String(error) });
}

/** Carries out what events brought about, one after the other. */
export async function carryOutFollows(
  run: ProceedingRun,
  input: ConductProceedingInput,
  follows: readonly Consequence[],
): Promise<void> {
  const { proceedingId, planId, unitId } = input;
  for (const consequence of follows) {
    switch (consequence.what) {
      case 'release':
        await releaseLadders(consequence.items);
        break;
      case 'begin':
        await beginItem(run, input, consequence);
        break;
      case 'settle': {
        const { parentId, outcome } = consequence;
        await tellProceeding(parentId, {
          news: 'itemSettled',
          rectificationId: proceedingId,
          outcome,
        });
        break;
      }
      default: {
        const plan = getExternalWorkflowHandle(planWorkflowId(planId));
        const told = { proceedingId, unitId, consequence };
        await plan.signal(proceedingToldSignal, told).catch(planIsGone);
      }
    }
  }
}
