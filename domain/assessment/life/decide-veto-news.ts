/** A veto that comes or goes after the result is out: it is reissued with a note (domain.md §4). */
import type { Period } from '../computed-items.js';
import type { AssessmentFact, VetoEffect } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';

export interface VetoNews {
  vetoId: string;
  unitId: string;
  period: Period;
  effect: VetoEffect;
}

/** Nothing where it does not touch the result, or was heard before. */
export function hearVeto(state: AssessmentState, news: VetoNews): AssessmentFact[] {
  const { vetoId, unitId, effect, period } = news;
  const assessed = state.units.some((u) => u.unitId === unitId);
  const touches = period.from <= state.period.to && state.period.from <= period.to;
  const heard = state.reopened.some((r) => r.vetoId === vetoId && r.effect === effect);
  if (state.phase !== 'published' || state.ended || !assessed || !touches || heard) return [];
  return [{ type: 'ResultReopened', vetoId, unitId, effect }];
}
