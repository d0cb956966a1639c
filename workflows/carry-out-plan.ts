/** One workflow per plan: starts its tasks, counts slips, joins proposals, spreads new rules. */
import {
  ApplicationFailure,
  ParentClosePolicy,
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { QueuedNotice, TasksStarted } from '../activities/contracts.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { caseNotices } from '../domain/escalation/case-notices.js';
import { noCases, type CaseEvent, type CaseFact } from '../domain/escalation/case-state.js';
import {
  decideProposal,
  evolveCases,
  nextProposalFire,
  proposeInterview,
  recordSlip,
} from '../domain/escalation/cases.js';
import { SYSTEM_ACTOR, type Actor } from '../domain/people/roles.js';
import type { RulesContext } from '../domain/task/rules-context.js';
import { deliverMail } from './deliver-mail.js';
import {
  climbAllowedSignal,
  decideProposalUpdate,
  interviewReachedSignal,
  mailWorkflowId,
  revisePolicyUpdate,
  rulesChangedSignal,
  slipRecordedSignal,
  taskWorkflowId,
  unitReachabilitySignal,
  type CarryOutPlanInput,
  type CommandAnswer,
  type UnitReachability,
} from './messages.js';
import { alarm, planTime, type PlanTime } from './plan-time.js';
import { asking, planning } from './proxies.js';
import { recorder } from './recorder.js';

const HISTORY_LIMIT = 4_000;
const BATCH = 100;

/** A plan's facts at work. */
function planRun(input: CarryOutPlanInput, time: PlanTime) {
  const { planId } = input;
  let rules = input.rules;
  let cases = input.resume?.cases ?? noCases(planId);
  const records = recorder<CaseEvent>(input.resume?.nextSeq ?? 1, (entries) =>
    asking.recordCases({ planId, entries, cases: cases.cases }),
  );
  const context = (): RulesContext => ({ ...rules, now: time.now() });
  const queued = (event: CaseEvent): QueuedNotice[] => {
    const notBefore = earliestSendAt(event.at, rules.policy.sendingHours, rules.calendar);
    return caseNotices(event, cases).map((n) => ({ ...n, notBefore }));
  };
  return {
    cases: () => cases,
    rules: () => rules,
    context,
    records,
    useRules: (changed: typeof rules) => {
      rules = changed;
    },
    commit: async (facts: CaseFact[], by: { actor: Actor; commandKey?: string }) => {
      const entries = facts.map((fact) => {
        const event: CaseEvent = { ...fact, at: time.now(), ...by };
        cases = evolveCases(cases, event);
        return { event, notices: queued(event) };
      });
      if (entries.length > 0) await records.append(entries);
    },
  };
}
type PlanRun = ReturnType<typeof planRun>;

interface Waking {
  stirred: boolean;
  /** Reachability still to be told to the tasks of a unit, last word per unit. */
  news: Map<string, UnitReachability>;
  rulesChanged: boolean;
}

const bySystem = { actor: SYSTEM_ACTOR };

/** Calls on the tasks whose round-up may climb past the circular: the unit's third slip in a year. */
async function callForClimbs(facts: CaseFact[]): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'ClimbCalledFor') continue;
    const { taskId, nodeId, unitId, slips } = fact;
    const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
    // A task that has ended meanwhile has nothing left to climb.
    await task.signal(climbAllowedSignal, { nodeId, unitId, slips }).catch(() => undefined);
  }
}

function listen(run: PlanRun, time: PlanTime, waking: Waking): void {
  const stir = () => {
    waking.stirred = true;
  };
  setHandler(slipRecordedSignal, async (slip) => {
    await time.refresh();
    const facts = recordSlip(run.cases(), slip, run.context());
    await run.commit(facts, bySystem);
    await callForClimbs(facts);
  });
  setHandler(interviewReachedSignal, async (item) => {
    await time.refresh();
    await run.commit(proposeInterview(run.cases(), item, run.context()), bySystem);
    stir();
  });
  setHandler(unitReachabilitySignal, (told) => {
    waking.news.set(told.unitId, told);
    stir();
  });
  setHandler(decideProposalUpdate, async (decision): Promise<CommandAnswer> => {
    await time.refresh();
    const facts = decideProposal(run.cases(), decision);
    if ('refused' in facts) throw ApplicationFailure.nonRetryable(facts.refused, facts.refused);
    await run.commit(facts, { actor: decision.actor, commandKey: decision.key });
    stir();
    return { events: facts.map((f) => f.type) };
  });
  setHandler(revisePolicyUpdate, async ({ key, actor, policy }): Promise<CommandAnswer> => {
    if (run.cases().answered.includes(key)) return { events: [] };
    await time.refresh();
    const version = run.rules().policy.version + 1;
    const revised = { ...policy, version };
    run.useRules({ ...run.rules(), policy: revised });
    await run.commit([{ type: 'PolicyRevised', policy: revised }], { actor, commandKey: key });
    waking.rulesChanged = true;
    stir();
    return { events: ['PolicyRevised'] };
  });
}

/** Starts every task of the plan, batch by batch, and the workflow that delivers its messages. */
async function activate(run: PlanRun, input: CarryOutPlanInput): Promise<void> {
  const { planId, clockKind } = input;
  await startChild(deliverMail, {
    workflowId: mailWorkflowId(planId),
    parentClosePolicy: ParentClosePolicy.ABANDON,
    args: [{ planId, clockKind }],
  });
  let tasks = 0;
  let fromNumber: number | undefined = 1;
  while (fromNumber !== undefined) {
    const rules = run.rules();
    const batch: TasksStarted = await planning.startTasks({
      planId,
      rules,
      clockKind,
      fromNumber,
      most: BATCH,
    });
    tasks += batch.started;
    fromNumber = batch.nextNumber;
  }
  await run.commit([{ type: 'PlanActivated', tasks }], { actor: input.activatedBy });
}

async function spreadNews(run: PlanRun, waking: Waking, planId: string): Promise<void> {
  if (waking.rulesChanged) {
    waking.rulesChanged = false;
    await planning.signalTasks({ planId, rules: run.rules() });
  }
  for (const [unitId, reachability] of [...waking.news]) {
    waking.news.delete(unitId);
    await planning.signalTasks({ planId, reachability });
  }
}

async function remindDeciders(run: PlanRun): Promise<void> {
  for (;;) {
    const fire = nextProposalFire(run.cases(), run.context());
    if (!fire || fire.at > run.context().now) return;
    await run.commit([fire.fact], bySystem);
  }
}

const isLong = (): boolean =>
  workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > HISTORY_LIMIT;

/** Runs until the plan is closed: for the whole of its term. */
export async function carryOutPlan(input: CarryOutPlanInput): Promise<void> {
  const time = planTime(input.clockKind);
  const run = planRun(input, time);
  const waking: Waking = { stirred: false, news: new Map(), rulesChanged: false };
  listen(run, time, waking);
  await time.refresh();
  if (!input.resume) await activate(run, input);
  const clock = alarm(time);
  for (;;) {
    waking.stirred = false;
    await spreadNews(run, waking, input.planId);
    await remindDeciders(run);
    if (isLong() && waking.news.size === 0 && !waking.rulesChanged) break;
    clock.setFor(nextProposalFire(run.cases(), run.context())?.at);
    await condition(() => waking.stirred || clock.isRinging());
    if (clock.hasRung()) await time.refresh();
  }
  await condition(() => allHandlersFinished() && run.records.isIdle());
  const resume = { cases: run.cases(), nextSeq: run.records.nextSeq(), started: true };
  await continueAsNew<typeof carryOutPlan>({ ...input, rules: run.rules(), resume });
}
