/** What will happen to a plan's round-ups and circulars if nobody acts. */
import type { Instant } from '../calendar/dates.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import type { Span } from '../task/foresee.js';
import type { Rules } from '../task/rules-context.js';
import type { CircularFact, RoundUpFigures, RoundUpsState } from './circular-state.js';
import { circularFires } from './circular-time.js';
import { evolveCirculars } from './evolve-circulars.js';

const MOST = 200;
/** Nobody knows yet what a round-up that has not closed will bring in. */
const UNKNOWN: RoundUpFigures = {
  ...{ due: 0, met: 0, late: 0, missing: 0 },
  ...{ tasks: 0, onTrack: 0, overdue: 0, closed: 0 },
};

export interface RoundUpFire {
  at: Instant;
  fact: CircularFact;
}

/** Openings, closings and reminders of a span; a circular that a closing leads to is not foreseen. */
export function foreseeRoundUps(
  state: RoundUpsState,
  rules: Rules,
  { from, until }: Span,
): RoundUpFire[] {
  const coming: RoundUpFire[] = [];
  let current = state;
  let now = from;
  while (coming.length < MOST) {
    const [fire] = circularFires(current, { ...rules, now });
    if (!fire || fire.at > until) break;
    if (fire.at > now) now = fire.at;
    const fact: CircularFact =
      'fact' in fire
        ? fire.fact
        : {
            type: 'RoundUpClosed',
            roundUpId: fire.closes.roundUpId,
            period: fire.closes.period,
            figures: UNKNOWN,
          };
    coming.push({ at: now, fact });
    current = evolveCirculars(current, { ...fact, at: now, actor: SYSTEM_ACTOR });
  }
  return coming;
}
