import { addYears } from './iso-dates.js';
import type { ParsedPlan } from './types.js';

/**
 * The same plan some years later (or earlier, when negative): its term and every date move, its
 * texts stay. For showing a plan whose term is over as if it ran now.
 */
export function shiftYears(plan: ParsedPlan, years: number): ParsedPlan {
  const move = (date: string): string => addYears(date, years);
  const moveIfSaid = (date: string | null): string | null => (date === null ? null : move(date));
  return {
    ...plan,
    term: { start: plan.term.start + years, end: plan.term.end + years },
    commentDeadline: moveIfSaid(plan.commentDeadline ?? null),
    commitments: plan.commitments.map((one) => ({ ...one, due: move(one.due) })),
    indicators: plan.indicators.map((one) => ({ ...one, due: moveIfSaid(one.due) })),
    checkpoints: plan.checkpoints.map((one) => ({ ...one, date: moveIfSaid(one.date) })),
  };
}
