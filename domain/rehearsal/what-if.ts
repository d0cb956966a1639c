/** "What if the interview comes at +10?": a policy with one number changed, for a rehearsal. */
import { type LadderStep, type Policy, type RoundUpPeriod, type Rung } from '../policy/policy.js';

export type WhatIf =
  /** A rung at another working day after the due date, or not at all. */
  { rung: Exclude<Rung, 'remind'>; offset: number | 'none' } | { roundUp: RoundUpPeriod };

/**
 * A step moved within its ladder. Lower rungs that would come on that day or later are brought
 * forward to the days before it, higher ones put off to the days after it: none falls away.
 */
function moved(steps: readonly LadderStep[], rung: Rung, offset: number | 'none'): LadderStep[] {
  const place = steps.findIndex((s) => s.rung === rung);
  if (place < 0) return [...steps];
  const others = steps.filter((s) => s.rung !== rung);
  if (offset === 'none') return others;
  const pushed = (step: LadderStep, i: number): LadderStep => {
    const [latest, earliest] = [offset - (place - i), offset + (i - place)];
    if (step.rung === 'remind' || i === place) return step;
    const on = i < place ? Math.min(step.offset, latest) : Math.max(step.offset, earliest);
    return { ...step, offset: on };
  };
  return steps.map((step, i) => pushed(step.rung === rung ? { ...step, offset } : step, i));
}

/** The policy as it would be. Ladders that do not know the rung stay as they are. */
export function policyIf(policy: Policy, change: WhatIf): Policy {
  if ('roundUp' in change) {
    return { ...policy, roundUp: { ...policy.roundUp, period: change.roundUp } };
  }
  const { rung, offset } = change;
  const { acceptance, roundup, commitment, milestone, midterm, final } = policy.ladders;
  const at = (steps: readonly LadderStep[]) => moved(steps, rung, offset);
  const ladders = {
    acceptance: at(acceptance),
    roundup: at(roundup),
    commitment: at(commitment),
    milestone: at(milestone),
    midterm: at(midterm),
    final: at(final),
  };
  return { ...policy, ladders };
}
