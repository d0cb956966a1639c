/** A veto as its workflow runs it: what time, news and events bring about. */
import { addDays, dateOf, instantAt } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { measuresOf } from '../policy/measure-policy.js';
import { noticesOf, waitNotices, type Hearers } from '../proceeding/proceeding-notices.js';
import type { Consequence, News, ProceedingFire, ProceedingRules } from '../proceeding/rules.js';
import { waitFires, type Wait } from '../proceeding/waits.js';
import type { Notice } from '../task/notices.js';
import type { RulesContext } from '../task/rules-context.js';
import { decideOnVeto } from './decide-veto.js';
import { foldVeto } from './fold-veto.js';
import { VETO_ENDS, type VetoCommand, type VetoEvent } from './veto-facts.js';
import type { VetoFact, VetoState } from './veto-facts.js';

/** The unit is reminded of its last day; leaders of what they have to decide. */
function waitsOf(state: VetoState, { calendar, policy }: RulesContext): Wait[] {
  const { since, phase, statementDueOn } = state;
  const { decideWorkdays } = policy;
  if (phase === 'stating') {
    const first = addWorkdays(calendar, statementDueOn, -1);
    return [{ of: 'statement', to: 'unit', rung: 'remind', first, until: statementDueOn }];
  }
  const first = addWorkdays(calendar, since, decideWorkdays);
  const every = { to: 'leaders' as const, first, everyWorkdays: decideWorkdays };
  if (phase === 'deciding') return [{ of: 'vetoDecision', ...every }];
  return phase === 'reviewing' ? [{ of: 'vetoReview', ...every }] : [];
}

function vetoFires(state: VetoState, context: RulesContext): ProceedingFire<VetoFact>[] {
  const { phase, statementDueOn, period } = state;
  const fires: ProceedingFire<VetoFact>[] = waitFires(state, waitsOf(state, context), context);
  const midnightAfter = (day: string) => instantAt(addDays(day, 1), '00:00');
  if (phase === 'stating') {
    fires.push({ at: midnightAfter(statementDueOn), fact: { type: 'StatementPeriodEnded' } });
  }
  if (phase === 'inForce' || phase === 'reviewing') {
    fires.push({ at: midnightAfter(period.to), fact: { type: 'VetoLapsed' } });
  }
  return fires;
}

/** A slip that joins before the decision gives the unit its days anew. */
function hearVeto(news: News, state: VetoState, { calendar, policy, now }: RulesContext) {
  if (news.news !== 'slipAbsorbed') return [];
  if (state.items.some((i) => i.nodeId === news.item.nodeId)) return [];
  const absorbed: VetoFact = { type: 'SlipAbsorbed', item: news.item };
  if (state.phase !== 'stating' && state.phase !== 'deciding') return [absorbed];
  const { statementWorkdays } = measuresOf(policy).veto;
  const statementDueOn = addWorkdays(calendar, dateOf(now), statementWorkdays);
  const more: VetoFact = { type: 'StatementPeriodExtended', statementDueOn };
  return [absorbed, more];
}

const HEARERS: Hearers<VetoEvent['type']> = {
  VetoProposed: ['unit!', 'office'],
  StatementPeriodExtended: ['unit!'],
  StatementMade: ['leaders!', 'office'],
  VetoUpheld: ['unit', 'office'],
  VetoDismissed: ['unit', 'office'],
  VetoReviewAsked: ['leaders!'],
  VetoRevoked: ['unit', 'office'],
  VetoKept: ['unit', 'office'],
  VetoLapsed: ['unit', 'office'],
};

function vetoNotices(event: VetoEvent, state: VetoState, superiorId?: string): Notice[] {
  if (event.type === 'WaitReminded') return waitNotices(state, event, superiorId);
  const reason = 'reason' in event ? event.reason : 'grounds' in event ? event.grounds : undefined;
  const about = { dueOn: state.statementDueOn, ...(reason && { reason }) };
  const silent = event.type === 'StatementPeriodEnded' && state.statements.length === 0;
  const hearers = silent ? { StatementPeriodEnded: ['leaders!'] as const } : HEARERS;
  return noticesOf<VetoEvent['type']>(hearers, event, { state, about });
}

/** The plan hears of the decision; the veto ends with its period, or when it is revoked. */
function vetoFollows(event: VetoEvent, state: VetoState): Consequence[] {
  const end: Consequence = { what: 'end', outcome: state.phase };
  switch (event.type) {
    case 'VetoUpheld':
      return [{ what: 'decided', approved: true, reason: event.reason, by: event.actor }];
    case 'VetoDismissed':
      return [{ what: 'decided', approved: false, reason: event.reason, by: event.actor }, end];
    case 'VetoRevoked':
    case 'VetoLapsed':
      return [end];
    default:
      return [];
  }
}

/** The day of the statement, then the last day of its period. */
function vetoDueOn({ phase, statementDueOn, period }: VetoState): string {
  return phase === 'stating' ? statementDueOn : period.to;
}

export const vetoRules: ProceedingRules<VetoState, VetoCommand, VetoFact> = {
  ended: VETO_ENDS,
  decide: decideOnVeto,
  hear: hearVeto,
  fold: foldVeto,
  fires: vetoFires,
  notices: vetoNotices,
  follows: vetoFollows,
  dueOn: vetoDueOn,
};
