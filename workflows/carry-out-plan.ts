/** One workflow per plan: starts its tasks, counts slips, joins proposals, spreads new rules. */
import { ParentClosePolicy, condition, continueAsNew, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { TasksStarted, TasksTold } from '../activities/contracts.js';
import { nextProposalFire } from '../domain/escalation/cases.js';
import type { HeardOfSlip } from '../domain/escalation/one-breath.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { deliverMail } from './deliver-mail.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import {
  STEP_TIMEOUT,
  mailWorkflowId,
  type CarryOutPlanInput,
  type UntoldNews,
} from './messages.js';
import { listen, takeHeard, type Waking } from './plan-handlers.js';
import { hearInOneBreath } from './plan-hearing.js';
import { planRun, type PlanRun } from './plan-run.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { carryOutEditions, listenForEditions } from './plan-editions.js';
import { planning } from './proxies.js';

const BATCH = 100;

const bySystem = { actor: SYSTEM_ACTOR };

/** The workflow that delivers the plan's messages; it outlives a plan that is started over. */
async function startMail({ planId, clockKind }: CarryOutPlanInput): Promise<void> {
  try {
    await startChild(deliverMail, {
      workflowId: mailWorkflowId(planId),
      workflowTaskTimeout: STEP_TIMEOUT,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ planId, clockKind }],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Starts every task of the plan, batch by batch. */
async function activate(run: PlanRun, input: CarryOutPlanInput): Promise<void> {
  const { planId, clockKind } = input;
  await startMail(input);
  let tasks = 0;
  let fromNumber: number | undefined = 1;
  while (fromNumber !== undefined) {
    const most = BATCH;
    const batch: TasksStarted = await planning.startTasks({
      planId,
      rules: run.rules(),
      clockKind,
      fromNumber,
      most,
    });
    tasks += batch.started;
    fromNumber = batch.nextNumber;
  }
  await run.commit([{ type: 'PlanActivated', tasks }], { actor: input.activatedBy });
}

type News = Omit<TasksTold, 'planId'>;

function takeNews(run: PlanRun, waking: Waking): News | undefined {
  const [reachability] = waking.units.values();
  if (waking.clock) {
    waking.clock = false;
    return { clockChanged: true };
  }
  if (waking.rules) {
    waking.rules = false;
    return { rules: run.rules() };
  }
  if (reachability) waking.units.delete(reachability.unitId);
  return reachability && { reachability };
}

/** Passes on what was heard, and what is heard meanwhile. */
async function spreadNews(run: PlanRun, waking: Waking, planId: string): Promise<void> {
  for (let news = takeNews(run, waking); news; news = takeNews(run, waking)) {
    await planning.signalTasks({ planId, ...news });
  }
}

async function remindDeciders(run: PlanRun): Promise<void> {
  for (;;) {
    const fire = nextProposalFire(run.cases(), run.context());
    if (!fire || fire.at > run.context().now) return;
    await run.commit([fire.fact], bySystem);
  }
}

/** Sleeps until something is due or somebody acts. */
async function untilWoken(run: PlanRun, time: PlanTime, wake: { waking: Waking; clock: Alarm }) {
  const { waking, clock } = wake;
  clock.setFor(nextProposalFire(run.cases(), run.context())?.at);
  await condition(() => waking.stirred || clock.isRinging());
  const { clockChanged } = waking;
  waking.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await time.refresh();
}

/** Starts anew with the same facts, and with the news that came while handlers were finishing. */
async function carryOver(run: PlanRun, waking: Waking, input: CarryOutPlanInput): Promise<never> {
  await restBeforeEnd(run.recorder);
  const { rules, clock, units } = waking;
  const untold: UntoldNews = { rules, clock, units: [...units.values()] };
  const resume = { cases: run.cases(), nextSeq: run.recorder.nextSeq(), untold };
  return continueAsNew<typeof carryOutPlan>({ ...input, rules: run.rules(), resume });
}

function heardBefore({ resume }: CarryOutPlanInput): Waking {
  const { units = [], rules = false, clock = false } = resume?.untold ?? {};
  const told = new Map(units.map((u) => [u.unitId, u] as const));
  return { stirred: false, units: told, rules, clock, clockChanged: false };
}

/** Runs for the whole of the plan's term and beyond it. */
export async function carryOutPlan(input: CarryOutPlanInput): Promise<void> {
  const time = planTime(input.clockKind);
  const run = planRun(input, time);
  const waking = heardBefore(input);
  const cases = { run, input };
  const take = (heard: HeardOfSlip) => takeHeard(cases, heard);
  const breath = hearInOneBreath({ planId: input.planId, time, take });
  listen({ cases, time, waking, breath });
  listenForEditions(run, time, () => {
    waking.stirred = true;
  });
  await time.refresh();
  breath.begin();
  if (!input.resume) await activate(run, input);
  const clock = alarm(time);
  for (;;) {
    waking.stirred = false;
    await spreadNews(run, waking, input.planId);
    await remindDeciders(run);
    await carryOutEditions(run, input);
    if (historyIsLong(input.historyLimit)) return carryOver(run, waking, input);
    await untilWoken(run, time, { waking, clock });
  }
}
