/** One workflow per plan: starts its tasks, counts slips, joins proposals, spreads new rules. */
import {
  ParentClosePolicy,
  condition,
  continueAsNew,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { TasksStarted, TasksTold } from '../activities/contracts.js';
import {
  decideProposal,
  nextProposalFire,
  pausesAfter,
  proposeInterview,
  recordSlip,
  type ProposalDecision,
} from '../domain/escalation/cases.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { deliverMail } from './deliver-mail.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import {
  clockChangedSignal,
  decideProposalUpdate,
  interviewReachedSignal,
  STEP_TIMEOUT,
  mailWorkflowId,
  revisePolicyUpdate,
  showAnewUpdate,
  slipRecordedSignal,
  unitReachabilitySignal,
  type CarryOutPlanInput,
  type CommandAnswer,
  type PolicyRevision,
  type UnitReachability,
  type UntoldNews,
} from './messages.js';
import { callForClimbs, pauseLadders, planRun, type PlanRun } from './plan-run.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { carryOutEditions, listenForEditions } from './plan-editions.js';
import { planning } from './proxies.js';
import { refused } from './refusal-failure.js';

const BATCH = 100;

/** What was heard and is still to be told to the tasks; of a unit, the last word. */
interface Waking {
  stirred: boolean;
  units: Map<string, UnitReachability>;
  rules: boolean;
  clock: boolean;
  /** The clock was changed: what waits here must wait anew as well. */
  clockChanged: boolean;
}

const bySystem = { actor: SYSTEM_ACTOR };

async function decided(
  run: PlanRun,
  time: PlanTime,
  decision: ProposalDecision,
): Promise<CommandAnswer> {
  await time.refresh();
  const facts = decideProposal(run.cases(), decision);
  if ('refused' in facts) throw refused(facts);
  const pauses = pausesAfter(facts, run.cases(), run.context());
  if (facts.length === 0) await condition(() => run.recorder.isIdle());
  await run.commit(facts, { actor: decision.actor, commandKey: decision.key });
  await pauseLadders(pauses);
  return { events: facts.map((f) => f.type) };
}

async function revised(
  run: PlanRun,
  time: PlanTime,
  { key, actor, policy }: PolicyRevision,
): Promise<CommandAnswer> {
  await time.refresh();
  if (run.cases().answered.includes(key)) {
    await condition(() => run.recorder.isIdle());
    return { events: [] };
  }
  const version = run.rules().policy.version + 1;
  const next = { ...policy, version };
  run.useRules({ ...run.rules(), policy: next });
  await run.commit([{ type: 'PolicyRevised', policy: next }], { actor, commandKey: key });
  return { events: ['PolicyRevised'] };
}

function listen(run: PlanRun, time: PlanTime, waking: Waking): void {
  setHandler(slipRecordedSignal, async (slip) => {
    await time.refresh();
    const facts = recordSlip(run.cases(), slip, run.context());
    await run.commit(facts, bySystem);
    await callForClimbs(facts);
  });
  setHandler(interviewReachedSignal, async (item) => {
    await time.refresh();
    await run.commit(proposeInterview(run.cases(), item, run.context()), bySystem);
    waking.stirred = true;
  });
  setHandler(unitReachabilitySignal, (told) => {
    waking.units.set(told.unitId, told);
    waking.stirred = true;
  });
  setHandler(showAnewUpdate, () => run.showAnew());
  setHandler(clockChangedSignal, () => {
    Object.assign(waking, { clock: true, clockChanged: true, stirred: true });
  });
  setHandler(
    decideProposalUpdate,
    async (decision) => {
      const reply = await decided(run, time, decision);
      waking.stirred = true;
      return reply;
    },
    {
      validator: (decision) => {
        const facts = decideProposal(run.cases(), decision);
        if ('refused' in facts) throw refused(facts);
      },
    },
  );
  setHandler(revisePolicyUpdate, async (revision) => {
    const reply = await revised(run, time, revision);
    if (reply.events.length > 0) Object.assign(waking, { rules: true, stirred: true });
    return reply;
  });
}

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
  listen(run, time, waking);
  listenForEditions(run, time, () => {
    waking.stirred = true;
  });
  await time.refresh();
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
