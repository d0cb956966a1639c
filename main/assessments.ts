/** Assessments over a Temporal client: starting one, asking something of it, waiting for a plan's reviews. */
import type { Client } from '@temporalio/client';
import {
  TypedSearchAttributes,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/common';
import { startAssessment } from '../activities/start-assessment.js';
import { dateOf } from '../domain/calendar/dates.js';
import type { Rules } from '../domain/task/rules-context.js';
import { activePlans, rulesOf } from '../prisma/store/activation.js';
import { keepCalls, listCalls } from '../prisma/store/assessments/calls.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import {
  assessmentCallsWorkflowId,
  assessmentUpdate,
  assessmentWorkflowId,
  type AskedOfAssessment,
} from '../workflows/assessment-messages.js';
import type { Desk } from '../workflows/desk.js';
import { QUEUES, STEP_TIMEOUT, type ClockKind } from '../workflows/messages.js';
import { PLAN } from '../workflows/search-attributes.js';
import { asked, type DeskDeps } from './asked.js';
import { inTurn } from './in-turn.js';

export interface CallsDeps {
  client: Client;
  prisma: PrismaClient;
  clockKind: ClockKind;
  clock: { now(): string };
}

/** Starts the workflow that waits for the reviews a plan asks for; where it runs or none is left, nothing changes. */
export async function startAssessmentCalls(
  { client, prisma, clockKind, clock }: CallsDeps,
  { planId, rules }: { planId: string; rules: Rules },
): Promise<void> {
  await keepCalls(prisma, planId, dateOf(clock.now()));
  const waiting = (await listCalls(prisma, planId)).filter((c) => c.status === 'waiting');
  if (waiting.length === 0) return;
  const calls = waiting.map(({ kind, dueOn, clause }) => ({ kind, dueOn, clause }));
  try {
    await client.workflow.start('callAssessments', {
      taskQueue: QUEUES.rules,
      workflowId: assessmentCallsWorkflowId(planId),
      workflowTaskTimeout: STEP_TIMEOUT,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      args: [{ planId, rules, clockKind, calls }],
      typedSearchAttributes: new TypedSearchAttributes([{ key: PLAN, value: planId }]),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Plans that were activated before anybody waited for their reviews get it now. */
export async function startAllAssessmentCalls(deps: CallsDeps): Promise<void> {
  for (const { planId } of await activePlans(deps.prisma)) {
    await startAssessmentCalls(deps, { planId, rules: await rulesOf(deps.prisma, planId) });
  }
}

/**
 * What people ask of assessments. One that has ended, or never was, has nothing left to answer.
 * Hazard: all units assess themselves in the same hour. Updates of one workflow that come by the
 * dozen make the server take back steps it has given out, and their local activities are done
 * twice; the workflow takes one after the other anyway, so they are sent so.
 */
export function assessmentActs(deps: DeskDeps): Pick<Desk, 'startAssessment' | 'tellAssessment'> {
  const { client, prisma, clockKind, clock } = deps;
  const turns = inTurn();
  return {
    startAssessment: (planId, opening) =>
      startAssessment({ client, prisma }, { planId, clockKind, now: clock.now(), ...opening }),
    tellAssessment: async (assessmentId, command) => {
      const id = assessmentWorkflowId(assessmentId);
      const update = assessmentUpdate(command.type);
      const options = { updateId: command.key, args: [command] as [AskedOfAssessment] };
      const answer = await turns(id, () =>
        asked(deps, id, () => client.workflow.getHandle(id).executeUpdate(update, options)),
      );
      const ended = 'refused' in answer && answer.refused === 'TaskHasEnded';
      return ended ? { refused: 'AssessmentNotOpen' } : answer;
    },
  };
}
