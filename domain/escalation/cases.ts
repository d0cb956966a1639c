/** Rules of joined cases and repeated slips (domain.md §3): one talk, one document, all the facts. */
import { addMonths, dateOf, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdaysBetween } from '../calendar/workdays.js';
import { foldEdition } from '../edition/edition-decisions.js';
import type { Actor } from '../people/roles.js';
import type { RefusalName } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { Case, CaseEvent, CaseFact, CaseItem, CasesState, Slip } from './case-state.js';

const YEAR_MONTHS = 12;
const ANSWERS_KEPT = 100;

const withCase = (state: CasesState, caseId: string, change: Partial<Case>): CasesState => ({
  ...state,
  cases: state.cases.map((c) => (c.caseId === caseId ? { ...c, ...change } : c)),
});

function joined(state: CasesState, caseId: string, item: CaseItem): CasesState {
  const items = state.cases.find((c) => c.caseId === caseId)?.items ?? [];
  return withCase(state, caseId, { items: [...items, item] });
}

function fold(state: CasesState, event: CaseEvent): CasesState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'SlipRecorded': {
      const { unitId, taskId, nodeId } = event;
      const since = addMonths(on, -YEAR_MONTHS);
      const recent = state.slips.filter((s) => s.on > since);
      return { ...state, slips: [...recent, { unitId, taskId, nodeId, on: event.on }] };
    }
    case 'CaseProposed': {
      const { caseId, unitId, rung, item } = event;
      const start = { status: 'proposed', openedOn: on, reminders: 0 } as const;
      const opened: Case = { caseId, unitId, rung, items: [item], ...start };
      return { ...state, cases: [...state.cases, opened], counter: state.counter + 1 };
    }
    case 'CaseJoined':
      return joined(state, event.caseId, event.item);
    case 'ProposalReminded': {
      const reminders = (state.cases.find((c) => c.caseId === event.caseId)?.reminders ?? 0) + 1;
      return withCase(state, event.caseId, { deciderRemindedOn: on, reminders });
    }
    case 'ProposalApproved':
      return withCase(state, event.caseId, { status: 'approved', decidedOn: on });
    case 'ProposalRejected':
      return withCase(state, event.caseId, { status: 'rejected', decidedOn: on });
    case 'EditionDecided':
    case 'EditionCarriedOut':
      return { ...state, editions: foldEdition(state.editions, event) };
    case 'ClimbCalledFor':
    case 'PolicyRevised':
    case 'PlanActivated':
      return state;
  }
}

/** The cases after one more event. */
export function evolveCases(state: CasesState, event: CaseEvent): CasesState {
  const next = fold(state, event);
  const key = event.commandKey;
  if (!key) return next;
  return { ...next, answered: [...next.answered, key].slice(-ANSWERS_KEPT) };
}

/**
 * A slip of a unit. From the policy's count within a year on (its third), the slipped round-up may
 * climb past the circular. What a unit misses on one day is one slip, on however many tasks: a
 * single bad quarter of a unit with thirty tasks is not its third. The same node slips once.
 */
export function recordSlip(state: CasesState, slip: Slip, context: RulesContext): CaseFact[] {
  const { unitId, taskId, nodeId, on } = slip;
  const own = state.slips.filter((s) => s.unitId === unitId);
  if (own.some((s) => s.nodeId === nodeId)) return [];
  const since = addMonths(on, -YEAR_MONTHS);
  const slips = new Set([on, ...own.map((s) => s.on).filter((day) => day > since)]).size;
  const recorded: CaseFact = { type: 'SlipRecorded', ...slip };
  if (slips < context.policy.slipsForInterview) return [recorded];
  return [recorded, { type: 'ClimbCalledFor', taskId, nodeId, unitId, slips }];
}

/** Whether a case still speaks for its nodes: a rejected one does so for the policy's pause. */
function stands(held: Case, context: RulesContext): boolean {
  if (held.status !== 'rejected' || !held.decidedOn) return true;
  const rested = workdaysBetween(context.calendar, held.decidedOn, dateOf(context.now));
  return rested < context.policy.pauseWorkdays;
}

/**
 * A node reached the interview rung. It joins the unit's open proposal if that was drafted within
 * the policy's working days, or if an open case already holds the same task; otherwise a new
 * proposal is drafted. A node is not proposed twice, but for a rejected proposal that has rested.
 */
export function proposeInterview(
  state: CasesState,
  item: CaseItem,
  context: RulesContext,
): CaseFact[] {
  const { unitId, nodeId, taskId } = item;
  const own = state.cases.filter((c) => c.unitId === unitId);
  const held = (c: Case) => c.items.some((i) => i.nodeId === nodeId);
  if (own.some((c) => held(c) && stands(c, context))) return [];
  const today = dateOf(context.now);
  const { calendar, policy } = context;
  const open = own.find(
    (c) =>
      (c.status === 'proposed' &&
        workdaysBetween(calendar, c.openedOn, today) <= policy.joinWorkdays) ||
      (c.status !== 'rejected' && c.items.some((i) => i.taskId === taskId)),
  );
  if (open) return [{ type: 'CaseJoined', caseId: open.caseId, item }];
  const caseId = `${state.planId}-C${state.counter + 1}`;
  return [{ type: 'CaseProposed', caseId, unitId, rung: 'interview', item }];
}

export interface ProposalDecision {
  key: string;
  actor: Actor;
  caseId: string;
  approve: boolean;
  reason?: string;
}

/** A leader decides; a rejection needs its reason (domain.md §3, §8). */
export function decideProposal(
  state: CasesState,
  decision: ProposalDecision,
): CaseFact[] | { refused: RefusalName } {
  const { caseId, approve, reason, actor, key } = decision;
  if (state.answered.includes(key)) return [];
  const found = state.cases.find((c) => c.caseId === caseId);
  if (actor.role !== 'leader') return { refused: 'DeciderMayNotDecide' };
  if (!found || found.status !== 'proposed') return { refused: 'ProposalNotWaiting' };
  if (approve) return [{ type: 'ProposalApproved', caseId, ...(reason && { reason }) }];
  if (!reason || reason.trim() === '') return { refused: 'ReasonMissing' };
  return [{ type: 'ProposalRejected', caseId, reason }];
}

/** What a rejected proposal asks of the ladders of its nodes: the rung may come again, later. */
export interface LadderPause {
  taskId: string;
  nodeId: string;
  unitId: string;
  rung: Case['rung'];
  /** The first day on which the rung may be taken again. */
  until: IsoDate;
}

/** The pauses that follow from facts just decided: one for each node of each rejected proposal. */
export function pausesAfter(
  facts: readonly CaseFact[],
  state: CasesState,
  context: RulesContext,
): LadderPause[] {
  const { calendar, policy, now } = context;
  const until = addWorkdays(calendar, dateOf(now), policy.pauseWorkdays);
  return facts.flatMap((fact) => {
    if (fact.type !== 'ProposalRejected') return [];
    const found = state.cases.find((c) => c.caseId === fact.caseId);
    if (!found) return [];
    const { rung, items } = found;
    return items.map(({ taskId, nodeId, unitId }) => ({ taskId, nodeId, unitId, rung, until }));
  });
}

export interface ProposalFire {
  at: Instant;
  fact: CaseFact;
}

/** The next reminder of an undecided proposal: the decider first, then the superior as well. */
export function nextProposalFire(
  state: CasesState,
  context: RulesContext,
): ProposalFire | undefined {
  const { calendar, policy } = context;
  const today = dateOf(context.now);
  return state.cases
    .filter((c) => c.status === 'proposed')
    .map((c): ProposalFire => {
      const since = c.deciderRemindedOn ?? c.openedOn;
      const on = addWorkdays(calendar, since, policy.decideWorkdays);
      const { caseId, reminders } = c;
      const fact: CaseFact = { type: 'ProposalReminded', caseId, toSuperior: reminders > 0 };
      return { at: onceADay({ context, today }, on), fact };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}
