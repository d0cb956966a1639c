/**
 * What fires next is asked again after every event, while an event changes one fact of hundreds.
 * Fires are therefore remembered with the fact they were computed from. Facts never change, they
 * are replaced: the same object under the same rules gives the same fires until a day has come.
 */
import type { IsoDate } from '../calendar/dates.js';
import type { Fire } from './next-fire.js';
import type { Rules } from './rules-context.js';

/** Fires of one fact, and the last day up to which they stay as they are. */
export interface Foreseen {
  fires: readonly Fire[];
  until: IsoDate;
}

/** The fires of a part of a task, and the first of them. */
export interface ForeseenPart {
  fires: readonly Fire[];
  soonest: Fire | undefined;
}

interface Remembered extends Foreseen, ForeseenPart {
  policy: Rules['policy'];
  calendar: Rules['calendar'];
  seenOn: IsoDate;
}

export type FireMemory = WeakMap<object, Remembered>;

/** For fires whose moment no passing day changes. */
export const FOR_EVER: IsoDate = '9999-12-31';

/** The earliest of several fires; of one moment the first. */
export function soonestOf(fires: readonly (Fire | undefined)[]): Fire | undefined {
  let soonest: Fire | undefined;
  for (const fire of fires) if (fire && (!soonest || fire.at < soonest.at)) soonest = fire;
  return soonest;
}

/** Several foreseen parts as one: all their fires, as long as all of them hold. */
export function together(parts: readonly Foreseen[]): Foreseen {
  const fires = parts.flatMap((part) => part.fires);
  const until = parts.reduce((u, part) => (part.until < u ? part.until : u), FOR_EVER);
  return { fires, until };
}

/**
 * The fires that `compute` gives for a fact, computed anew only when they may have changed.
 * `compute` must depend on nothing but the fact, the rules and the date.
 */
export function rememberedFires(
  memory: FireMemory,
  about: { fact: object; rules: Rules; today: IsoDate },
  compute: () => Foreseen,
): Remembered {
  const { fact, rules, today } = about;
  const { policy, calendar } = rules;
  const known = memory.get(fact);
  if (
    known &&
    known.policy === policy &&
    known.calendar === calendar &&
    today >= known.seenOn &&
    today <= known.until
  ) {
    return known;
  }
  const { fires, until } = compute();
  const fresh = { fires, until, soonest: soonestOf(fires), policy, calendar, seenOn: today };
  memory.set(fact, fresh);
  return fresh;
}
