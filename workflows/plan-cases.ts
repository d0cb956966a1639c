/** What a plan's workflow does with cases: drafts proposals, and passes on what was decided. */
import { condition, getExternalWorkflowHandle, patched } from '@temporalio/workflow';
import type { Case, CaseFact, CaseItem } from '../domain/escalation/case-state.js';
import type { ProposalGrounds } from '../domain/escalation/case-state.js';
import {
  awaitsDecision,
  pausesAfter,
  pauseUntil,
  proposeRung,
  rungOfJump,
} from '../domain/escalation/cases.js';
import {
  decideProposal,
  proposeByHand,
  type HandProposal,
  type ProposalDecision,
} from '../domain/escalation/decide-cases.js';
import { proceedingOfCase } from '../domain/escalation/proceeding-of-case.js';
import { SYSTEM_ACTOR, type Actor } from '../domain/people/roles.js';
import type { DecidedRung } from '../domain/policy/measure-policy.js';
import {
  openRectification,
  openedId,
  type Opening,
} from '../domain/rectification/open-rectification.js';
import {
  ladderJumpedSignal,
  taskWorkflowId,
  type CarryOutPlanInput,
  type CommandAnswer,
} from './messages.js';
import { pauseLadders, type PlanRun } from './plan-run.js';
import { beginProceeding, releaseLadders, tellProceeding } from './proceeding-follows.js';
import type { ToldByProceeding } from './proceeding-messages.js';
import { planning } from './proxies.js';
import { refused } from './refusal-failure.js';

/** Proposals become proceedings since this change; plans that began before go on as they were. */
const PROCEEDINGS = '2026-11-proceedings';

const bySystem = { actor: SYSTEM_ACTOR };

export interface PlanCases {
  run: PlanRun;
  input: CarryOutPlanInput;
}

const caseOf = (run: PlanRun, caseId: string): Case | undefined =>
  run.cases().cases.find((c) => c.caseId === caseId);

async function begin({ run, input }: PlanCases, found: Case, by: Actor): Promise<void> {
  const { planId, clockKind } = input;
  const { caseId: proceedingId, unitId } = found;
  const ids = { proceedingId, planId, unitId };
  await beginProceeding({
    ...ids,
    start: proceedingOfCase(found),
    by,
    rules: run.rules(),
    clockKind,
  });
}

/** Past the ladder: the node's own ladder is told to pass over the rung. */
async function tellOfJump(item: CaseItem, jump: { rung: DecidedRung; why: string }): Promise<void> {
  const { taskId, nodeId, unitId, rectificationId } = item;
  if (rectificationId) {
    await tellProceeding(rectificationId, { news: 'ladderJumped', ...jump });
    return;
  }
  const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
  await task.signal(ladderJumpedSignal, { nodeId, unitId, ...jump }).catch(() => undefined);
}

/** A slip joined a case: one that runs already is told; one that has just ended lets the ladder go. */
async function joined(found: Case, item: CaseItem, by: Actor): Promise<void> {
  if (found.status === 'proposed' && found.rung !== 'veto') return;
  const byHand = by.personId === SYSTEM_ACTOR.personId ? {} : { by };
  const told = await tellProceeding(found.caseId, { news: 'slipAbsorbed', item, ...byHand });
  if (!told) await releaseLadders([item]);
}

async function approved(cases: PlanCases, found: Case, by: Actor): Promise<void> {
  const { raises, level } = found;
  if (raises && level) await tellProceeding(raises, { news: 'levelRaised', level, by });
  else if (found.rung === 'veto') await releaseLadders(found.items);
  else await begin(cases, found, by);
}

async function passedOn(cases: PlanCases, fact: CaseFact, by: Actor): Promise<void> {
  if (!('caseId' in fact)) return;
  const { run } = cases;
  const found = caseOf(run, fact.caseId);
  if (!found) return;
  if (fact.type === 'CaseProposed' || fact.type === 'CaseJoined') {
    const { why, item } = fact;
    if (why && why !== 'ladder' && !found.raises) await tellOfJump(item, { rung: found.rung, why });
    if (fact.type === 'CaseJoined') await joined(found, item, by);
    else if (found.rung === 'veto') await begin(cases, found, by);
  }
  if (fact.type === 'ProposalApproved') await approved(cases, found, by);
  if (fact.type === 'ProposalRejected' && found.raises) {
    const until = pauseUntil(run.context());
    await tellProceeding(found.raises, { news: 'raiseRejected', until });
  }
}

/** Records facts and passes on what they bring about. */
export async function commitCases(
  cases: PlanCases,
  facts: CaseFact[],
  by: { actor: Actor; commandKey?: string },
): Promise<void> {
  const { run } = cases;
  const pauses = pausesAfter(facts, run.cases(), run.context());
  await run.commit(facts, by);
  await pauseLadders(pauses);
  if (facts.length === 0 || !patched(PROCEEDINGS)) return;
  for (const fact of facts) await passedOn(cases, fact, by.actor);
}

/** A node came to a rung, by the ladder or past it. What is proposed already is not proposed again. */
export async function rungReached(
  cases: PlanCases,
  reached: { rung: DecidedRung; item: CaseItem } & ProposalGrounds,
): Promise<void> {
  const { run } = cases;
  const facts = proposeRung(run.cases(), reached, run.context());
  await commitCases(cases, facts, bySystem);
  const held = facts.length > 0 || awaitsDecision(run.cases(), reached.item);
  if (!held && patched(PROCEEDINGS)) await releaseLadders([reached.item]);
}

/** The decision on a proposal. @throws its refusal */
export async function caseDecided(
  cases: PlanCases,
  decision: ProposalDecision,
): Promise<CommandAnswer> {
  const { run } = cases;
  const facts = decideProposal(run.cases(), decision);
  if ('refused' in facts) throw refused(facts);
  if (facts.length === 0) await condition(() => run.recorder.isIdle());
  await commitCases(cases, facts, { actor: decision.actor, commandKey: decision.key });
  return { events: facts.map((f) => f.type) };
}

/** A proposal by hand. @throws its refusal */
export async function caseProposed(
  cases: PlanCases,
  proposal: HandProposal,
): Promise<CommandAnswer> {
  const { run } = cases;
  const facts = proposeByHand(run.cases(), proposal, run.context());
  if ('refused' in facts) throw refused(facts);
  if (facts.length === 0) await condition(() => run.recorder.isIdle());
  await commitCases(cases, facts, { actor: proposal.actor, commandKey: proposal.key });
  return { events: facts.map((f) => f.type) };
}

/** Several slips past the ladder: one proposal for all of them. */
export async function jumpCalled(
  cases: PlanCases,
  { why, items }: Omit<Extract<ToldByProceeding['consequence'], { what: 'jump' }>, 'what'>,
): Promise<void> {
  const rung = rungOfJump(why, cases.run.rules().policy);
  for (const item of rung ? items : []) {
    if (rung) await rungReached(cases, { rung, item, why });
  }
}

/** A listing past its date: a proposal to raise its level, unless one waits. */
async function raiseCalled(
  cases: PlanCases,
  raises: string,
  { level, item }: Extract<ToldByProceeding['consequence'], { what: 'raise' }>,
): Promise<void> {
  const { run } = cases;
  const state = run.cases();
  const waits = state.cases.some((c) => c.raises === raises && c.status === 'proposed');
  if (waits) return;
  const caseId = `${state.planId}-C${state.counter + 1}`;
  const about = { caseId, unitId: item.unitId, rung: 'list' as const, item, level, raises };
  const fact: CaseFact = { type: 'CaseProposed', ...about, why: 'listingOverdue' };
  await commitCases(cases, [fact], bySystem);
}

/** The committee's decision on a veto, as its proceeding tells it. */
async function vetoDecided(
  cases: PlanCases,
  caseId: string,
  told: Extract<ToldByProceeding['consequence'], { what: 'decided' }>,
): Promise<void> {
  const { approved: upheld, reason, by: actor } = told;
  if (caseOf(cases.run, caseId)?.status !== 'proposed') return;
  const type = upheld ? 'ProposalApproved' : 'ProposalRejected';
  await commitCases(cases, [{ type, caseId, reason }], { actor });
}

/** What a proceeding told: see domain/proceeding/rules.ts. */
export async function heardOfProceeding(
  cases: PlanCases,
  { proceedingId, consequence }: ToldByProceeding,
): Promise<void> {
  switch (consequence.what) {
    case 'jump':
      return jumpCalled(cases, consequence);
    case 'raise':
      return raiseCalled(cases, proceedingId, consequence);
    case 'decided':
      return vetoDecided(cases, proceedingId, consequence);
    case 'end': {
      const open = caseOf(cases.run, proceedingId);
      if (!open || open.closedOn) return;
      const { outcome } = consequence;
      return commitCases(cases, [{ type: 'CaseClosed', caseId: proceedingId, outcome }], bySystem);
    }
    // A climb is heard in one breath with the rungs of tasks.
    case 'climb':
    case 'release':
    case 'begin':
    case 'settle':
  }
}

/** Opens a rectification; the same act twice opens one. @throws its refusal */
export async function rectificationOpened(
  { run, input }: PlanCases,
  opening: Opening,
): Promise<CommandAnswer> {
  const item = openRectification(opening, run.context());
  if ('refused' in item) throw refused(item);
  const { planId, clockKind } = input;
  const { unitId, actor: by, key } = opening;
  const proceedingId = openedId(planId, key);
  const { reachable } = await planning.readReachability({ unitId });
  const start = { ...item, reachable };
  await beginProceeding({ proceedingId, planId, unitId, start, by, rules: run.rules(), clockKind });
  return { events: ['RectificationAssigned'], proceedingId };
}
