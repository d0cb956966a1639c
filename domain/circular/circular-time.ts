/** What time brings about for round-ups and circulars. */
import { addDays, dateOf, instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { nextRoundUp } from '../checkpoint/round-ups.js';
import { circularsOf } from '../policy/circular-policy.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { Circular, CircularFact, RoundUp, RoundUpsState } from './circular-state.js';

/** A round-up that closes asks the record first; everything else is a fact as it stands. */
export type CircularFire = { at: Instant; fact: CircularFact } | { at: Instant; closes: RoundUp };

/**
 * The next round-up opens as many working days before its date as reports count for it (policy).
 * One whose date passed while nobody looked is not made up for: nobody could have reported in it.
 */
function opening(state: RoundUpsState, context: RulesContext, today: IsoDate): CircularFire[] {
  const { policy, calendar } = context;
  const yesterday = addDays(today, -1);
  const { lastDueOn = yesterday } = state;
  const after = lastDueOn > yesterday ? lastDueOn : yesterday;
  const window = nextRoundUp(policy.roundUp, after, state.termEnd);
  if (!window) return [];
  const { period, dueOn } = window;
  const on = addWorkdays(calendar, dueOn, -policy.roundUp.opensWorkdays);
  const roundUpId = `${state.planId}-RU${period}`;
  const fact: CircularFact = { type: 'RoundUpOpened', roundUpId, period, dueOn };
  return [{ at: onceADay({ context, today }, on), fact }];
}

/** The day on which a round-up closes. */
export function closesOn({ dueOn }: RoundUp, { policy, calendar }: RulesContext): IsoDate {
  return addWorkdays(calendar, dueOn, circularsOf(policy).closesWorkdays);
}

/** Units that a circular names and that have not answered. */
export function silentUnits({ entries, causes }: Circular): string[] {
  const named = [...new Set(entries.map((e) => e.unitId))];
  return named.filter((u) => !causes.some((c) => c.unitId === u));
}

function ofCircular(circular: Circular, context: RulesContext, today: IsoDate): CircularFire {
  const { circularId, phase, causeBy, remindedOn, waitsSince } = circular;
  if (phase === 'asking') {
    const at = instantAt(addDays(causeBy, 1), '00:00');
    return { at, fact: { type: 'CircularReady', circularId, silent: silentUnits(circular) } };
  }
  const { policy, calendar } = context;
  const on = addWorkdays(calendar, remindedOn ?? waitsSince, policy.decideWorkdays);
  return {
    at: onceADay({ context, today }, on),
    fact: { type: 'CircularReminded', circularId },
  };
}

/** Everything that will happen next by itself, soonest first. */
export function circularFires(state: RoundUpsState, context: RulesContext): CircularFire[] {
  const today = dateOf(context.now);
  const closing = state.open.map((r): CircularFire => ({
    at: onceADay({ context, today }, closesOn(r, context)),
    closes: r,
  }));
  const waiting = state.circulars.map((c) => ofCircular(c, context, today));
  const fires = [...opening(state, context, today), ...closing, ...waiting];
  return fires.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
