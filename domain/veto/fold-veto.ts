/** The fold of a veto's events. */
import { dateOf } from '../calendar/dates.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import { personOf } from '../proceeding/checks.js';
import type { VetoEvent, VetoState } from './veto-facts.js';

type Decided = Extract<VetoEvent, { type: 'VetoUpheld' | 'VetoDismissed' }>;

function decided(state: VetoState, event: Decided): VetoState {
  const { reason, meeting, actor } = event;
  const upheld = event.type === 'VetoUpheld';
  const decision = { upheld, reason, meeting, by: personOf(actor), on: dateOf(event.at) };
  return { ...state, phase: upheld ? 'inForce' : 'dismissed', decision };
}

function reviewed(
  state: VetoState,
  event: Extract<VetoEvent, { type: 'VetoRevoked' | 'VetoKept' }>,
): VetoState {
  const outcome = event.type === 'VetoRevoked' ? ('revoked' as const) : ('kept' as const);
  const review = state.review && { ...state.review, outcome, reason: event.reason };
  return { ...state, phase: outcome === 'revoked' ? 'revoked' : 'inForce', review };
}

/** Who added a slip by hand proposed a part of it. */
function joinedBy(
  { joiners = [] }: VetoState,
  { actor: { personId } }: VetoEvent,
): Pick<VetoState, 'joiners'> {
  const byHand = personId !== SYSTEM_ACTOR.personId && !joiners.includes(personId);
  return byHand ? { joiners: [...joiners, personId] } : {};
}

/** The veto after one more event. */
export function foldVeto(state: VetoState, event: VetoEvent): VetoState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'VetoProposed': {
      const { title, items, grounds, period, statementDueOn, proposer } = event;
      return { ...state, title, items, grounds, period, statementDueOn, proposer };
    }
    case 'StatementMade': {
      const said = { text: event.text, by: personOf(event.actor), on };
      return { ...state, phase: 'deciding', statements: [...state.statements, said] };
    }
    case 'StatementPeriodEnded':
      return { ...state, phase: 'deciding' };
    case 'StatementPeriodExtended':
      return { ...state, phase: 'stating', statementDueOn: event.statementDueOn };
    case 'VetoUpheld':
    case 'VetoDismissed':
      return decided(state, event);
    case 'VetoReviewAsked':
      return { ...state, phase: 'reviewing', review: { text: event.text, on } };
    case 'VetoRevoked':
    case 'VetoKept':
      return reviewed(state, event);
    case 'VetoLapsed':
      return { ...state, phase: 'lapsed' };
    case 'ReferralDrafted':
      return { ...state, referral: { grounds: event.grounds, on } };
    case 'SlipAbsorbed':
      return { ...state, items: [...state.items, event.item], ...joinedBy(state, event) };
    case 'WaitReminded':
      return state;
  }
}
