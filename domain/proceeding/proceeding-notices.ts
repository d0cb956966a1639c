/** Notices of proceedings: who is told, about which proceeding, in the name of what happened. */
import type { Notice, Reader } from '../task/notices.js';
import type { Awaited, ProceedingState } from './proceeding.js';

type About = Partial<Omit<Notice, 'kind' | 'reader' | 'reminder' | 'proceedingId' | 'word'>>;

/** The people of a unit, its head among them: a proceeding is no matter of liaisons alone. */
const unitWithHead = (unitId: string): Reader => ({
  to: 'unit',
  unitId,
  duties: ['liaison', 'standin', 'head'],
});
const OFFICE: Reader = { to: 'office' };
const LEADERS: Reader = { to: 'leaders' };

/**
 * A notice of a proceeding. `word` names what its wording speaks of: the event's type, or what is
 * awaited. With `whilePhase` it has no point any more once the proceeding has moved on.
 */
export function proceedingNotice(
  state: ProceedingState,
  told: { word: string; reader: Reader; whilePhase?: boolean },
  about: About = {},
): Notice {
  const { word, reader, whilePhase } = told;
  const { proceedingId, unitId, phase } = state;
  const point = whilePhase ? { whilePhase: phase } : {};
  const what = { proceedingId, unitId, word };
  return { kind: 'proceeding', reader, reminder: false, ...what, ...point, ...about };
}

/** Who hears of a type of event; with `!` only while the proceeding stays in its phase. */
export type Hearers<T extends string> = Partial<Record<T, readonly Hearer[]>>;
type Hearer = Awaited | `${Awaited}!`;

const READERS: Record<Awaited, (unitId: string) => Reader> = {
  unit: unitWithHead,
  office: () => OFFICE,
  leaders: () => LEADERS,
};

/** The notices of an event by a table of who hears of it. */
export function noticesOf<T extends string>(
  hearers: Hearers<T>,
  event: { type: T },
  told: { state: ProceedingState; about: About },
): Notice[] {
  const { state, about } = told;
  return (hearers[event.type] ?? []).map((hearer) => {
    const whilePhase = hearer.endsWith('!');
    // Without its mark it is one of the three.
    const to = hearer.replace('!', '') as Awaited;
    const reader = READERS[to](state.unitId);
    return proceedingNotice(state, { word: event.type, reader, whilePhase }, about);
  });
}

/** The reminder of whoever is awaited; the office hears of units that are warned. */
export function waitNotices(
  state: ProceedingState,
  event: { of: string; to: Awaited; rung?: string; toSuperior?: boolean },
  superiorId?: string,
): Notice[] {
  const { of, to, rung, toSuperior } = event;
  const reader = READERS[to](state.unitId);
  const told = { word: of, reader, whilePhase: true };
  const notices = [proceedingNotice(state, told)];
  if (toSuperior && superiorId) {
    const superior: Reader = { to: 'person', personId: superiorId };
    notices.push(proceedingNotice(state, { ...told, reader: superior }));
  }
  if (rung === 'warn') notices.push(proceedingNotice(state, { ...told, reader: OFFICE }));
  return notices;
}
