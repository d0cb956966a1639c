/** The plan's own workflow in a rehearsal: slips are counted, proposals joined, decided, begun. */
import { dateOf } from '../calendar/dates.js';
import type { Case, CaseFact, CaseItem, ProposalGrounds } from '../escalation/case-state.js';
import {
  awaitsDecision,
  jumpOfSlip,
  proposeRung,
  recordSlip,
  rungOfJump,
  type JumpCause,
} from '../escalation/cases.js';
import { evolveCases } from '../escalation/evolve-cases.js';
import { SYSTEM_ACTOR, type Actor } from '../people/roles.js';
import { DECIDED_RUNGS, type DecidedRung } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import type { Consequence } from '../proceeding/rules.js';
import type { TaskEvent } from '../task/task-events.js';
import { LEADER } from './assumed-people.js';
import { contextOf, enter, tell, type Running, type Stage } from './stage.js';

const isDecided = (rung: Rung): DecidedRung | undefined => DECIDED_RUNGS.find((r) => r === rung);

/** Ladders of slips go on; those of rectifications are told as proceedings are. */
export function releaseLadders(stage: Stage, items: readonly CaseItem[]): void {
  for (const { taskId, nodeId, unitId, rectificationId } of items) {
    if (rectificationId) {
      const news = { news: 'ladderReleased' as const };
      tell(stage, { what: 'news', proceedingId: rectificationId, news });
    } else {
      tell(stage, { what: 'told', taskId, fact: { type: 'LadderReleased', nodeId, unitId } });
    }
  }
}

function tellOfJump(stage: Stage, item: CaseItem, jump: { rung: DecidedRung; why: string }): void {
  const { taskId, nodeId, unitId, rectificationId } = item;
  if (rectificationId) {
    const news = { news: 'ladderJumped' as const, ...jump };
    tell(stage, { what: 'news', proceedingId: rectificationId, news });
  } else {
    tell(stage, { what: 'told', taskId, fact: { type: 'LadderJumped', nodeId, unitId, ...jump } });
  }
}

/** A slip joined a case: one that runs already is told; one that has ended lets the ladder go. */
function joined(stage: Stage, found: Case, item: CaseItem): void {
  if (found.status === 'proposed' && found.rung !== 'veto') return;
  const running = stage.proceedings.has(found.caseId);
  if (!running) return releaseLadders(stage, [item]);
  const news = { news: 'slipAbsorbed' as const, item };
  tell(stage, { what: 'news', proceedingId: found.caseId, news });
}

function approved(stage: Stage, found: Case): void {
  const { raises, level } = found;
  if (raises && level) {
    const news = { news: 'levelRaised' as const, level, by: LEADER };
    tell(stage, { what: 'news', proceedingId: raises, news });
  } else if (found.rung === 'veto') releaseLadders(stage, found.items);
  else stage.begin(stage, found, LEADER);
}

function passOn(stage: Stage, fact: CaseFact): void {
  const caseId = 'caseId' in fact ? fact.caseId : '';
  const found = stage.cases.cases.find((c) => c.caseId === caseId);
  if (!found) return;
  if (fact.type === 'CaseProposed' || fact.type === 'CaseJoined') {
    const { why, item } = fact;
    if (why && why !== 'ladder' && !found.raises)
      tellOfJump(stage, item, { rung: found.rung, why });
    if (fact.type === 'CaseJoined') joined(stage, found, item);
    else if (found.rung === 'veto') stage.begin(stage, found, SYSTEM_ACTOR);
    else {
      const at = stage.around.habits.decidesAt(caseId, dateOf(stage.now));
      enter(stage, at, { what: 'decision', caseId });
    }
  }
  if (fact.type === 'ProposalApproved') approved(stage, found);
}

/** Folds and counts facts, and passes on what they bring about. */
function take(stage: Stage, facts: readonly CaseFact[], actor: Actor = SYSTEM_ACTOR): void {
  for (const fact of facts) {
    const event = { ...fact, at: stage.now, actor };
    stage.cases = evolveCases(stage.cases, event);
    stage.tally.cases(event);
    stage.events += 1;
    passOn(stage, fact);
  }
}

type Reached = { rung: DecidedRung; item: CaseItem } & ProposalGrounds;

/** A node came to a rung, by the ladder or past it; where nothing holds it, its ladder goes on. */
function rungReached(stage: Stage, reached: Reached): void {
  const facts = proposeRung(stage.cases, reached, contextOf(stage));
  take(stage, facts);
  const held = facts.length > 0 || awaitsDecision(stage.cases, reached.item);
  if (!held) releaseLadders(stage, [reached.item]);
}

function slipped(
  stage: Stage,
  task: Running,
  event: Extract<TaskEvent, { type: 'DeadlineMissed' }>,
): void {
  const { taskId, title, nodes } = task.state;
  const { nodeId, unitId, dueOn } = event;
  if (nodes.find((n) => n.nodeId === nodeId)?.kind === 'acceptance') return;
  const slip = { unitId, taskId, nodeId, on: dateOf(stage.now), title, dueOn };
  const facts = recordSlip(stage.cases, slip, contextOf(stage));
  take(stage, facts);
  for (const fact of facts) {
    if (fact.type !== 'ClimbCalledFor') continue;
    const { slips } = fact;
    tell(stage, { what: 'told', taskId, fact: { type: 'ClimbAllowed', nodeId, unitId, slips } });
  }
  const jump = jumpOfSlip(facts, slip, contextOf(stage));
  if (jump) rungReached(stage, { ...jump, why: 'thirdSlip' });
}

/** What the plan does about a task's event: counts slips, joins proposals. */
export function tellPlan(stage: Stage, task: Running, event: TaskEvent): void {
  if (event.type === 'DeadlineMissed') return slipped(stage, task, event);
  const rung = event.type === 'StepTaken' ? isDecided(event.rung) : undefined;
  if (event.type !== 'StepTaken' || !rung) return;
  const { taskId, title } = task.state;
  const { nodeId, unitId, dueOn } = event;
  rungReached(stage, { rung, item: { taskId, nodeId, unitId, title, dueOn } });
}

/** The leader approves: a rehearsal shows what the ladder would come to. */
export function approve(stage: Stage, caseId: string): void {
  const found = stage.cases.cases.find((c) => c.caseId === caseId);
  if (found?.status !== 'proposed') return;
  take(stage, [{ type: 'ProposalApproved', caseId }], LEADER);
}

function jumpCalled(
  stage: Stage,
  { why, items }: { why: JumpCause; items: readonly CaseItem[] },
): void {
  const rung = rungOfJump(why, stage.rules.policy);
  for (const item of rung ? items : []) if (rung) rungReached(stage, { rung, item, why });
}

function raiseCalled(
  stage: Stage,
  raises: string,
  { level, item }: Extract<Consequence, { what: 'raise' }>,
): void {
  const { cases, planId, counter } = stage.cases;
  if (cases.some((c) => c.raises === raises && c.status === 'proposed')) return;
  const caseId = `${planId}-C${counter + 1}`;
  const about = { caseId, unitId: item.unitId, rung: 'list' as const, item, level, raises };
  const fact: CaseFact = { type: 'CaseProposed', ...about, why: 'listingOverdue' };
  take(stage, [fact]);
}

/** What a proceeding tells the plan. */
export function heardOfProceeding(
  stage: Stage,
  told: { proceedingId: string; consequence: Consequence },
): void {
  const { proceedingId: caseId, consequence } = told;
  const found = stage.cases.cases.find((c) => c.caseId === caseId);
  switch (consequence.what) {
    case 'jump':
      return jumpCalled(stage, consequence);
    case 'climb': {
      const { rung, item } = consequence;
      return rungReached(stage, { rung, item });
    }
    case 'raise':
      return raiseCalled(stage, caseId, consequence);
    case 'decided': {
      if (found?.status !== 'proposed') return;
      const { approved: upheld, reason, by: actor } = consequence;
      const type = upheld ? 'ProposalApproved' : 'ProposalRejected';
      return take(stage, [{ type, caseId, reason }], actor);
    }
    case 'end': {
      if (!found || found.closedOn) return;
      const { outcome } = consequence;
      const closed: CaseFact = { type: 'CaseClosed', caseId, outcome };
      return take(stage, [closed]);
    }
    case 'release':
    case 'begin':
    case 'settle':
  }
}
