/** What a plan's workflow hears: slips and rungs, decisions, what proceedings tell, new rules. */
import { condition, patched, setHandler } from '@temporalio/workflow';
import type { Slip } from '../domain/escalation/case-state.js';
import { jumpOfSlip, recordSlip } from '../domain/escalation/cases.js';
import { decideProposal, proposeByHand } from '../domain/escalation/decide-cases.js';
import type { HeardOfSlip } from '../domain/escalation/one-breath.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { openRectification } from '../domain/rectification/open-rectification.js';
import type { Refusal } from '../domain/task/refusals.js';
import {
  clockChangedSignal,
  decideProposalUpdate,
  interviewReachedSignal,
  jumpCalledSignal,
  openRectificationUpdate,
  proposeCaseUpdate,
  reviseCalendarUpdate,
  revisePolicyUpdate,
  rungReachedSignal,
  showAnewUpdate,
  slipRecordedSignal,
  unitReachabilitySignal,
  type CalendarRevision,
  type CommandAnswer,
  type PolicyRevision,
  type UnitReachability,
} from './messages.js';
import {
  caseDecided,
  caseProposed,
  commitCases,
  heardOfProceeding,
  jumpCalled,
  rectificationOpened,
  rungReached,
  type PlanCases,
} from './plan-cases.js';
import { callForClimbs, type PlanRun } from './plan-run.js';
import type { Breath } from './plan-hearing.js';
import type { PlanTime } from './plan-time.js';
import { proceedingToldSignal } from './proceeding-messages.js';
import { refused } from './refusal-failure.js';

/** What was heard and is still to be told to the tasks; of a unit, the last word. */
export interface Waking {
  stirred: boolean;
  units: Map<string, UnitReachability>;
  rules: boolean;
  clock: boolean;
  /** The clock was changed: what waits here must wait anew as well. */
  clockChanged: boolean;
}

export interface Hearing {
  cases: PlanCases;
  time: PlanTime;
  waking: Waking;
  breath: Breath;
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

async function calendarRevised(
  run: PlanRun,
  time: PlanTime,
  { key, actor, calendar, years }: CalendarRevision,
): Promise<CommandAnswer> {
  await time.refresh();
  if (run.cases().answered.includes(key)) {
    await condition(() => run.recorder.isIdle());
    return { events: [] };
  }
  const version = (run.rules().calendar.version ?? 0) + 1;
  const next = { ...calendar, version };
  run.useRules({ ...run.rules(), calendar: next });
  const fact = { type: 'CalendarRevised' as const, calendar: next, years };
  await run.commit([fact], { actor, commandKey: key });
  return { events: ['CalendarRevised'] };
}

/** Slips and rungs are taken in an order of their own; plans that heard some before go on as they were. */
const ONE_BREATH = '2026-11-one-breath';

/** Slips are counted; the third within a year may lead straight to a proposal. */
async function slipHeard(cases: PlanCases, slip: Slip): Promise<void> {
  const { run } = cases;
  const facts = recordSlip(run.cases(), slip, run.context());
  await commitCases(cases, facts, { actor: SYSTEM_ACTOR });
  await callForClimbs(facts);
  const jump = jumpOfSlip(facts, slip, run.context());
  if (jump) await rungReached(cases, { ...jump, why: 'thirdSlip' });
}

/** One slip or rung, taken. */
export async function takeHeard(cases: PlanCases, heard: HeardOfSlip): Promise<void> {
  if (heard.what === 'slip') return slipHeard(cases, heard.slip);
  const { what: _what, ...reached } = heard;
  return rungReached(cases, reached);
}

function hearSlips({ cases, time, waking, breath }: Hearing): void {
  const hear = async (heard: HeardOfSlip): Promise<void> => {
    if (patched(ONE_BREATH)) await breath.hear(heard);
    else {
      await time.refresh();
      await takeHeard(cases, heard);
    }
    waking.stirred = true;
  };
  setHandler(slipRecordedSignal, (slip) => hear({ what: 'slip', slip }));
  setHandler(interviewReachedSignal, (item) => hear({ what: 'rung', rung: 'interview', item }));
  setHandler(rungReachedSignal, (reached) => hear({ what: 'rung', ...reached }));
  setHandler(jumpCalledSignal, async ({ why, item }) => {
    await time.refresh();
    await jumpCalled(cases, { why, items: [item] });
    waking.stirred = true;
  });
  setHandler(proceedingToldSignal, async (told) => {
    const { consequence } = told;
    if (consequence.what === 'climb') {
      const { rung, item } = consequence;
      return hear({ what: 'rung', rung, item });
    }
    await time.refresh();
    await heardOfProceeding(cases, told);
    waking.stirred = true;
  });
}

const orThrow = (answer: object | Refusal): void => {
  if ('refused' in answer) throw refused(answer);
};

/** People's deeds: decide, propose, open a rectification, revise the policy. */
function hearPeople({ cases, time, waking }: Hearing): void {
  const { run } = cases;
  const answering = async (answer: () => Promise<CommandAnswer>): Promise<CommandAnswer> => {
    await time.refresh();
    const reply = await answer();
    waking.stirred = true;
    return reply;
  };
  setHandler(decideProposalUpdate, (decision) => answering(() => caseDecided(cases, decision)), {
    validator: (decision) => orThrow(decideProposal(run.cases(), decision)),
  });
  setHandler(proposeCaseUpdate, (proposal) => answering(() => caseProposed(cases, proposal)), {
    validator: (proposal) => orThrow(proposeByHand(run.cases(), proposal, run.context())),
  });
  setHandler(
    openRectificationUpdate,
    (opening) => answering(() => rectificationOpened(cases, opening)),
    { validator: (opening) => orThrow(openRectification(opening, run.context())) },
  );
  setHandler(reviseCalendarUpdate, async (revision) => {
    const reply = await calendarRevised(run, time, revision);
    if (reply.events.length > 0) Object.assign(waking, { rules: true, stirred: true });
    return reply;
  });
  setHandler(revisePolicyUpdate, async (revision) => {
    const reply = await revised(run, time, revision);
    if (reply.events.length > 0) Object.assign(waking, { rules: true, stirred: true });
    return reply;
  });
}

/** Answers everything a plan's workflow may be told. */
export function listen(hearing: Hearing): void {
  const { waking } = hearing;
  hearSlips(hearing);
  hearPeople(hearing);
  setHandler(unitReachabilitySignal, (told) => {
    waking.units.set(told.unitId, told);
    waking.stirred = true;
  });
  setHandler(showAnewUpdate, () => hearing.cases.run.showAnew());
  setHandler(clockChangedSignal, () => {
    Object.assign(waking, { clock: true, clockChanged: true, stirred: true });
  });
}
