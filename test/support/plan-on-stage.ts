/** A plan's workflow on the stage, and workflows that only hold an id and what they were told. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import type { CaseEvent } from '../../domain/escalation/case-state.js';
import type { ProposalDecision } from '../../domain/escalation/decide-cases.js';
import type { EditionDecision } from '../../domain/edition/edition-decisions.js';
import {
  QUEUES,
  decideEditionUpdate,
  decideProposalUpdate,
  mailWorkflowId,
  planWorkflowId,
  revisePolicyUpdate,
  type CarryOutPlanInput,
  type CommandAnswer,
  type PolicyRevision,
} from '../../workflows/messages.js';
import { proceedingWorkflowId } from '../../workflows/proceeding-messages.js';
import { STAND_INS, comeToRest } from './come-to-rest.js';
import { EDITION } from './amendments.js';
import { leader, office } from './cast.js';
import { STAGE_RULES, refusalOf, type Stage } from './workflow-stage.js';

export interface PlanOnStage {
  planId: string;
  handle: WorkflowHandle;
  /** Once the plan has taken what it was told. */
  decide(decision: Partial<ProposalDecision>): Promise<CommandAnswer | string>;
  revise(revision: Partial<PolicyRevision>): Promise<CommandAnswer>;
  decideEdition(decision: Partial<EditionDecision>): Promise<CommandAnswer | string>;
  events(): CaseEvent[];
  end(): Promise<void>;
}

const workflowsPath = fileURLToPath(new URL('./stand-in-workflow.ts', import.meta.url));

const attended = new WeakSet<Stage>();

/** Runs the stand-ins while a test goes on. @returns what ends that. */
export async function runStandIns(stage: Stage): Promise<() => Promise<void>> {
  const connection = stage.env.nativeConnection;
  const worker = await Worker.create({ connection, taskQueue: STAND_INS, workflowsPath });
  const running = worker.run();
  attended.add(stage);
  return async () => {
    attended.delete(stage);
    worker.shutdown();
    await running;
  };
}

/**
 * Ends a workflow and waits for its end, by a client that does not let time leap to where nothing is left but
 * timeouts. It is never terminated: the time-skipping server holds its clock for ever when that cuts a step short.
 */
export async function endOnStage(stage: Stage, { workflowId }: WorkflowHandle): Promise<void> {
  const { connection } = stage.env;
  const handle = new Client({ connection }).workflow.getHandle(workflowId);
  await handle.cancel().catch(() => undefined);
  await handle.result().catch(() => undefined);
}

/** Ends a stand-in. One that no worker runs has no step to cut short, and nobody to hear that it should end. */
export async function dismiss(stage: Stage, handle: WorkflowHandle): Promise<void> {
  if (attended.has(stage)) await endOnStage(stage, handle);
  else await handle.terminate();
}

/** Occupies an id with a workflow that keeps the signals sent to it. */
export async function standIn(stage: Stage, workflowId: string): Promise<WorkflowHandle> {
  const { workflow } = stage.env.client;
  return workflow.start('standIn', { taskQueue: STAND_INS, workflowId, args: [] });
}

/** Signals a workflow was sent, as name and argument. */
export async function signalsTo(handle: WorkflowHandle): Promise<[string, unknown][]> {
  const { events } = await handle.fetchHistory();
  return (events ?? []).flatMap((e): [string, unknown][] => {
    const signal = e.workflowExecutionSignaledEventAttributes;
    const payload = signal?.input?.payloads?.[0];
    if (!signal?.signalName) return [];
    return [[signal.signalName, payload && defaultPayloadConverter.fromPayload(payload)]];
  });
}

/** Ends the proceedings of a plan: they would go on reminding through the next test. */
export async function endProceedings(stage: Stage, planId: string): Promise<void> {
  const own = stage.proceedingRecords.filter((r) => r.planId === planId);
  const ended = new Set(own.filter((r) => r.view.ended).map((r) => r.proceedingId));
  const open = new Set(own.map((r) => r.proceedingId).filter((id) => !ended.has(id)));
  for (const id of open) {
    await endOnStage(stage, stage.env.client.workflow.getHandle(proceedingWorkflowId(id)));
  }
}

/** Starts a plan whose mail is held by a stand-in: it would look again every moment of the term. */
export async function startPlan(
  stage: Stage,
  plan: Partial<CarryOutPlanInput> = {},
): Promise<PlanOnStage> {
  const planId = `plan-${randomUUID().slice(0, 8)}`;
  const mail = await standIn(stage, mailWorkflowId(planId));
  const { workflow } = stage.env.client;
  const input: CarryOutPlanInput = {
    planId,
    title: 'a plan',
    rules: STAGE_RULES,
    clockKind: 'replaced',
    activatedBy: office,
    ...plan,
  };
  await workflow.start('carryOutPlan', {
    taskQueue: QUEUES.rules,
    workflowId: planWorkflowId(planId),
    args: [input],
  });
  const handle = workflow.getHandle(planWorkflowId(planId));
  await comeToRest(stage, handle);
  return {
    planId,
    handle,
    decide: async (decision) => {
      const whole = { key: randomUUID(), actor: leader, caseId: `${planId}-C1`, approve: true };
      const args: [ProposalDecision] = [{ ...whole, ...decision }];
      await comeToRest(stage, handle);
      return handle.executeUpdate(decideProposalUpdate, { args }).catch(refusalOf);
    },
    revise: async (revision) => {
      const whole = { key: randomUUID(), actor: office, policy: STAGE_RULES.policy };
      return handle.executeUpdate(revisePolicyUpdate, { args: [{ ...whole, ...revision }] });
    },
    decideEdition: async (decision) => {
      const about = { edition: EDITION, confirm: [], reject: [], reason: 'approved' };
      const args: [EditionDecision] = [{ key: randomUUID(), actor: office, ...about, ...decision }];
      return handle.executeUpdate(decideEditionUpdate, { args }).catch(refusalOf);
    },
    events: () =>
      stage.caseRecords
        .filter((r) => r.planId === planId)
        .flatMap((r) => r.entries.map((e) => e.event)),
    end: async () => {
      await endProceedings(stage, planId);
      await endOnStage(stage, handle);
      await dismiss(stage, mail);
    },
  };
}
