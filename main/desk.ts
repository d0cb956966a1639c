/** The Desk over a Temporal client: commands as Updates, news as Signals, refusals as values. */
import {
  TypedSearchAttributes,
  WorkflowIdConflictPolicy,
  type UpdateDefinition,
} from '@temporalio/common';
import type { Refusal } from '../domain/task/refusals.js';
import type { CircularCommand } from '../domain/circular/decide-circulars.js';
import { beginActivation, runningPlansOf } from '../prisma/store/activation.js';
import type { Desk } from '../workflows/desk.js';
import {
  QUEUES,
  STEP_TIMEOUT,
  decideEditionUpdate,
  circularUpdate,
  decideProposalUpdate,
  mailWorkflowId,
  messagesQueuedSignal,
  openRectificationUpdate,
  planWorkflowId,
  proposeCaseUpdate,
  reviseCalendarUpdate,
  revisePolicyUpdate,
  roundUpsWorkflowId,
  taskUpdate,
  taskWorkflowId,
  unitReachabilitySignal,
  upcomingQuery,
  type CarryOutPlanInput,
  type CommandAnswer,
} from '../workflows/messages.js';
import {
  proceedingUpdate,
  proceedingWorkflowId,
  type AskedOfProceeding,
} from '../workflows/proceeding-messages.js';
import { PLAN } from '../workflows/search-attributes.js';
import { asked, type DeskDeps } from './asked.js';
import { assessmentActs, startAssessmentCalls } from './assessments.js';
import { startRoundUps } from './round-ups.js';

async function startPlan(
  deps: DeskDeps,
  planId: string,
  actor: CarryOutPlanInput['activatedBy'],
): Promise<void> {
  const { client, prisma, clockKind, clock } = deps;
  const rules = await beginActivation(prisma, planId, { name: actor.name, at: clock.now() });
  const { title, termEnd } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  const input: CarryOutPlanInput = { planId, title, rules, clockKind, activatedBy: actor };
  await client.workflow.start('carryOutPlan', {
    taskQueue: QUEUES.rules,
    workflowId: planWorkflowId(planId),
    workflowTaskTimeout: STEP_TIMEOUT,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    args: [input],
    memo: { title },
    typedSearchAttributes: new TypedSearchAttributes([{ key: PLAN, value: planId }]),
  });
  await startRoundUps({ client, clockKind }, { planId, rules, termEnd: `${termEnd}-12-31` });
  await startAssessmentCalls(deps, { planId, rules });
}

type PlanActs = Pick<
  Desk,
  | 'decideProposal'
  | 'decideEdition'
  | 'proposeCase'
  | 'openRectification'
  | 'revisePolicy'
  | 'reviseCalendar'
>;

/** What people ask of a plan as a whole. */
function planActs(deps: DeskDeps): PlanActs {
  const askedBy =
    <C extends { key: string }>(update: UpdateDefinition<CommandAnswer, [C]>) =>
    (planId: string, command: C) => {
      const id = planWorkflowId(planId);
      const options = { updateId: command.key, args: [command] as [C] };
      return asked(deps, id, () =>
        deps.client.workflow.getHandle(id).executeUpdate(update, options),
      );
    };
  return {
    decideProposal: askedBy(decideProposalUpdate),
    decideEdition: askedBy(decideEditionUpdate),
    proposeCase: askedBy(proposeCaseUpdate),
    openRectification: askedBy(openRectificationUpdate),
    revisePolicy: askedBy(revisePolicyUpdate),
    reviseCalendar: askedBy(reviseCalendarUpdate),
  };
}

/** One that has ended, or never was, has nothing left to answer. */
async function tellProceeding(
  deps: DeskDeps,
  proceedingId: string,
  command: AskedOfProceeding,
): Promise<CommandAnswer | Refusal> {
  const id = proceedingWorkflowId(proceedingId);
  const answer = await asked(deps, id, () =>
    deps.client.workflow.getHandle(id).executeUpdate(proceedingUpdate(command.type), {
      updateId: command.key,
      args: [command],
    }),
  );
  const ended = 'refused' in answer && answer.refused === 'TaskHasEnded';
  return ended ? { refused: 'ProceedingHasEnded' } : answer;
}

async function askCircular(
  deps: DeskDeps,
  planId: string,
  command: CircularCommand,
): Promise<CommandAnswer | Refusal> {
  const id = roundUpsWorkflowId(planId);
  const handle = deps.client.workflow.getHandle(id);
  const answer = await asked(deps, id, () =>
    handle.executeUpdate(circularUpdate(command.type), { updateId: command.key, args: [command] }),
  );
  // The term has no round-up left, and its workflow has ended.
  const over = 'refused' in answer && answer.refused === 'TaskHasEnded';
  return over ? { refused: 'NothingToCirculate' } : answer;
}

export function createDesk(deps: DeskDeps): Desk {
  const { client, prisma } = deps;
  const plan = (planId: string) => client.workflow.getHandle(planWorkflowId(planId));
  const task = (taskId: string) => client.workflow.getHandle(taskWorkflowId(taskId));
  return {
    tell: (taskId, command) =>
      asked(deps, taskWorkflowId(taskId), () =>
        task(taskId).executeUpdate(taskUpdate(command.type), {
          updateId: command.key,
          args: [command],
        }),
      ),
    settled: () => deps.settling.settled(),
    ...planActs(deps),
    tellProceeding: (proceedingId, command) => tellProceeding(deps, proceedingId, command),
    askCircular: (planId, command) => askCircular(deps, planId, command),
    ...assessmentActs(deps),
    activatePlan: (planId, actor) => startPlan(deps, planId, actor),
    unitReachabilityChanged: async (unitId, reachable) => {
      for (const planId of await runningPlansOf(prisma, unitId)) {
        await plan(planId).signal(unitReachabilitySignal, { unitId, reachable });
      }
    },
    messagesQueued: (planId) =>
      client.workflow.getHandle(mailWorkflowId(planId)).signal(messagesQueuedSignal),
    upcoming: (taskId) => task(taskId).query(upcomingQuery),
  };
}
