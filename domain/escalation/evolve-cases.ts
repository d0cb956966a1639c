/** The fold of a plan's cases. */
import { addMonths, dateOf } from '../calendar/dates.js';
import { foldEdition } from '../edition/edition-decisions.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import type { Case, CaseEvent, CasesState } from './case-state.js';

/** Slips are counted over a year. */
export const YEAR_MONTHS = 12;
const ANSWERS_KEPT = 100;

const withCase = (state: CasesState, caseId: string, change: Partial<Case>): CasesState => ({
  ...state,
  cases: state.cases.map((c) => (c.caseId === caseId ? { ...c, ...change } : c)),
});

function joined(
  state: CasesState,
  { caseId, item, actor }: Extract<CaseEvent, { type: 'CaseJoined' }>,
): CasesState {
  const { items = [], joiners = [] } = state.cases.find((c) => c.caseId === caseId) ?? {};
  const { personId } = actor;
  const byHand = personId !== SYSTEM_ACTOR.personId && !joiners.includes(personId);
  const who = byHand ? { joiners: [...joiners, personId] } : {};
  return withCase(state, caseId, { items: [...items, item], ...who });
}

function proposed(
  state: CasesState,
  event: Extract<CaseEvent, { type: 'CaseProposed' }>,
): CasesState {
  const { type: _type, at, actor, commandKey: _key, item, ...about } = event;
  const { personId, name } = actor;
  const opened: Case = {
    ...about,
    status: 'proposed',
    openedOn: dateOf(at),
    items: [item],
    reminders: 0,
    ...(personId !== SYSTEM_ACTOR.personId && { proposer: { personId, name } }),
  };
  return { ...state, cases: [...state.cases, opened], counter: state.counter + 1 };
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
    case 'CaseProposed':
      return proposed(state, event);
    case 'CaseJoined':
      return joined(state, event);
    case 'ProposalReminded': {
      const reminders = (state.cases.find((c) => c.caseId === event.caseId)?.reminders ?? 0) + 1;
      return withCase(state, event.caseId, { deciderRemindedOn: on, reminders });
    }
    case 'ProposalApproved':
      return withCase(state, event.caseId, { status: 'approved', decidedOn: on });
    case 'ProposalRejected':
      return withCase(state, event.caseId, { status: 'rejected', decidedOn: on });
    case 'CaseClosed':
      return withCase(state, event.caseId, { closedOn: on });
    case 'EditionDecided':
    case 'EditionCarriedOut':
      return { ...state, editions: foldEdition(state.editions, event) };
    case 'ClimbCalledFor':
    case 'PolicyRevised':
    case 'CalendarRevised':
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
