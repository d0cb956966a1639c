/** Checks that the rules of several kinds share. */
import { addMonths, dateOf, isIsoDate, type IsoDate } from '../calendar/dates.js';
import { workdayFrom } from '../calendar/workdays.js';
import type { Actor } from '../people/roles.js';
import { blank, firstRefusal, isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { PersonRef, ProceedingState } from './proceeding.js';
import type { NewItem } from './shared-facts.js';

/** The id of the n-th rectification item of a proceeding. */
export const itemIdOf = (proceedingId: string, n: number): string => `${proceedingId}-Z${n}`;

export const personOf = ({ personId, name }: Actor): PersonRef => ({ personId, name });

/** Items are named, say how, and are due on a day to come. */
export function itemsRefusal(items: readonly NewItem[], now: RulesContext): Refusal | undefined {
  const today = dateOf(now.now);
  for (const { title, measure, dueOn } of items) {
    const refusal = firstRefusal(
      [blank(title) || blank(measure), 'RectificationIncomplete'],
      [!isIsoDate(dueOn), 'DateImpossible'],
      [dueOn <= today, 'RectificationDueInPast'],
    );
    if (refusal) return refusal;
  }
  return undefined;
}

/** The working day of the look-back, counted from today (policy: lookBackMonths). */
export function lookBackDay({ calendar, policy, now }: RulesContext): IsoDate {
  return workdayFrom(calendar, addMonths(dateOf(now), policy.lookBackMonths));
}

/** The office looks back when the day has come, with findings. */
export function lookBackRefusal(
  state: ProceedingState & { lookBackOn?: IsoDate },
  ask: { actor: Actor; findings: string },
  { now }: RulesContext,
): Refusal | undefined {
  const { lookBackOn } = state;
  if (!isOffice(ask.actor)) return refuse('OnlyOfficeMay');
  if (state.phase !== 'lookBack' || !lookBackOn || dateOf(now) < lookBackOn) {
    const on = lookBackOn ?? '';
    return refuse('LookBackNotDue', on ? { on } : undefined);
  }
  return blank(ask.findings) ? refuse('FindingsMissing') : undefined;
}
