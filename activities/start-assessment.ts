/** Starts the workflow of an assessment: by an assessor's tap, or on the day that the plan names. */
import type { Client } from '@temporalio/client';
import {
  TypedSearchAttributes,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/common';
import { unstarted } from '../domain/assessment/life/assessment-state.js';
import { decideAssessment } from '../domain/assessment/life/decide-assessment.js';
import { dateOf, type Instant } from '../domain/calendar/dates.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import type { Refusal } from '../domain/task/refusals.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { rulesOf } from '../prisma/store/activation.js';
import { answerCall } from '../prisma/store/assessments/calls.js';
import { openingOf } from '../prisma/store/assessments/opening.js';
import {
  assessmentStateQuery,
  assessmentWorkflowId,
  type AssessmentOpening,
  type CalledReview,
  type RunAssessmentInput,
} from '../workflows/assessment-messages.js';
import { QUEUES, STEP_TIMEOUT, showAnewUpdate, type ClockKind } from '../workflows/messages.js';
import { PLAN } from '../workflows/search-attributes.js';

export interface StartDeps {
  prisma: PrismaClient;
  client: Client;
}

export interface AssessmentToStart extends AssessmentOpening {
  planId: string;
  clockKind: ClockKind;
  now: Instant;
  /** The sentence of the plan that asks for it. */
  clause?: string;
}

export type StartedAssessment = { events: string[]; assessmentId: string };

async function run({ client }: StartDeps, input: RunAssessmentInput): Promise<'started' | 'known'> {
  try {
    await client.workflow.start('runAssessment', {
      taskQueue: QUEUES.rules,
      workflowId: assessmentWorkflowId(input.assessmentId),
      workflowTaskTimeout: STEP_TIMEOUT,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      args: [input],
      typedSearchAttributes: new TypedSearchAttributes([{ key: PLAN, value: input.planId }]),
    });
    return 'started';
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError') {
      return 'known';
    }
    throw error;
  }
}

/** Whether an assessment that runs already was started by this very act. */
async function sameAct({ client }: StartDeps, workflowId: string, key: string): Promise<boolean> {
  const state = await client.workflow.getHandle(workflowId).query(assessmentStateQuery);
  return state.answered.includes(key);
}

/** Starts one; its kind and year may be there already. Resolves when it is on record. */
export async function startAssessment(
  deps: StartDeps,
  request: AssessmentToStart,
): Promise<StartedAssessment | Refusal> {
  const { planId, kind, key, actor, clockKind, now } = request;
  const rules = await rulesOf(deps.prisma, planId);
  const about = { period: request.period, assessorIds: request.assessorIds, dates: request.dates };
  const opening = await openingOf(deps.prisma, {
    ...{ planId, kind, today: dateOf(now), calendar: rules.calendar, clause: request.clause },
    ...about,
  });
  if (!opening) return { refused: 'AssessmentNotOpen' };
  const { assessmentId, fact } = opening;
  const facts = decideAssessment({ ...fact, key, actor }, unstarted(assessmentId), {
    ...rules,
    now,
  });
  if ('refused' in facts) return facts;
  const workflowId = assessmentWorkflowId(assessmentId);
  const start = { fact, by: actor, key };
  const began = await run(deps, { assessmentId, planId, start, rules, clockKind });
  if (began === 'known' && !(await sameAct(deps, workflowId, key))) {
    return { refused: 'AssessmentAlreadyStarted' };
  }
  await deps.client.workflow.getHandle(workflowId).executeUpdate(showAnewUpdate);
  return { events: began === 'started' ? ['AssessmentStarted'] : [], assessmentId };
}

/** Starts the review that the plan asks for; where one of its kind and year runs, that answers it. */
export async function startCalledAssessment(
  deps: StartDeps,
  {
    planId,
    call,
    clockKind,
    now,
  }: {
    planId: string;
    call: CalledReview;
    clockKind: ClockKind;
    now: Instant;
  },
): Promise<{ assessmentId?: string }> {
  const { kind, dueOn, clause } = call;
  const key = `call-${planId}-${kind}-${dueOn}`;
  const about = { planId, kind, key, actor: SYSTEM_ACTOR, clockKind, now, clause };
  const answer = await startAssessment(deps, about);
  const started = 'refused' in answer ? {} : { assessmentId: answer.assessmentId };
  await answerCall(deps.prisma, planId, { kind, dueOn, ...started });
  return started;
}
