/**
 * What fires next is asked again after every event, while an event changes one fact of hundreds. A
 * fire is therefore remembered with the fact it was computed from. Facts never change, they are
 * replaced: the same object with the same rules gives the same fire until its day has come.
 */
import type { IsoDate } from '../calendar/dates.js';
import type { Fire } from './next-fire.js';
import type { Rules } from './rules-context.js';

interface Remembered {
  policy: Rules['policy'];
  calendar: Rules['calendar'];
  seenOn: IsoDate;
  dated: DatedFire | undefined;
}

/** A fire and the working day it belongs to; what is late may move from day to day. */
export interface DatedFire {
  on: IsoDate;
  fire: Fire;
}

export type FireMemory = WeakMap<object, Remembered>;

/**
 * The fire that `compute` gives for a fact, computed anew only when it may have changed.
 * `compute` must depend on nothing but the fact, the rules and the date.
 */
export function rememberedFire(
  memory: FireMemory,
  about: { fact: object; rules: Rules; today: IsoDate },
  compute: () => DatedFire | undefined,
): Fire | undefined {
  const { fact, rules, today } = about;
  const { policy, calendar } = rules;
  const known = memory.get(fact);
  const holds =
    known?.policy === policy &&
    known.calendar === calendar &&
    today >= known.seenOn &&
    (!known.dated || today <= known.dated.on);
  if (known && holds) return known.dated?.fire;
  const dated = compute();
  memory.set(fact, { policy, calendar, seenOn: today, dated });
  return dated?.fire;
}
