/** Whoever keeps others waiting is reminded as well: reviewers, deciders, the office. */
import { addDays, dateOf, instantAt, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import {
  rememberedFires,
  soonestOf,
  together,
  type FireMemory,
  type Foreseen,
  type ForeseenPart,
} from './remembered-fires.js';
import { onceADay, type Sight } from './sight.js';
import type { Fire } from './next-fire.js';
import type { TaskFact } from './task-events.js';
import type { ExcusalInForce } from './task-state.js';

const memory: FireMemory = new WeakMap();
const NOTHING: ForeseenPart = { fires: [], soonest: undefined };

/** A reminder so many working days after somebody was last asked. */
function reminder(
  sight: Sight,
  wait: { since: IsoDate; workdays: number },
  fact: TaskFact,
): Foreseen {
  const on = addWorkdays(sight.context.calendar, wait.since, wait.workdays);
  return { fires: [{ at: onceADay(sight, on), fact }], until: on };
}

/** One reminder for each of a list of waiting matters; the list is remembered as a whole. */
function remindersOf<T extends object>(
  sight: Sight,
  list: readonly T[],
  of: (one: T) => { since?: IsoDate; workdays: number; fact: TaskFact },
): ForeseenPart {
  if (list.length === 0) return NOTHING;
  const about = { fact: list, rules: sight.context, today: sight.today };
  return rememberedFires(memory, about, () =>
    together(
      list.flatMap((one) => {
        const { since, workdays, fact } = of(one);
        return since ? [reminder(sight, { since, workdays }, fact)] : [];
      }),
    ),
  );
}

/** What is excused is owed again on the day after its last day. */
function lapsesOf(excusals: readonly ExcusalInForce[]): ForeseenPart {
  const fires = excusals.map(({ until, ...about }): Fire => ({
    at: instantAt(addDays(until, 1), '00:00'),
    fact: { type: 'ExcusalLapsed', ...about, until },
  }));
  return { fires, soonest: soonestOf(fires) };
}

/** The reminders of those whom a task waits for, and the end of what was excused. */
export function waitingFires(sight: Sight): ForeseenPart[] {
  const { waitingReports, waitingExtensions, owners, closeOut } = sight.state;
  const { waitingExcusals = [], excusals = [] } = sight.state;
  const { reviewWorkdays, decideWorkdays } = sight.context.policy;
  const parts = [
    remindersOf(sight, waitingReports, ({ reportId, reportedAt, reviewerRemindedOn }) => ({
      since: reviewerRemindedOn ?? dateOf(reportedAt),
      workdays: reviewWorkdays,
      fact: { type: 'ReviewerReminded', reportId },
    })),
    remindersOf(sight, waitingExtensions, ({ extensionId, askedOn, deciderRemindedOn }) => ({
      since: deciderRemindedOn ?? askedOn,
      workdays: decideWorkdays,
      fact: { type: 'DeciderReminded', extensionId },
    })),
    remindersOf(sight, waitingExcusals, ({ excusalId, askedOn, deciderRemindedOn }) => ({
      since: deciderRemindedOn ?? askedOn,
      workdays: decideWorkdays,
      fact: { type: 'ExcusalReminded', excusalId },
    })),
    remindersOf(sight, owners, ({ unitId, returnedOn, officeRemindedOn }) => ({
      since: officeRemindedOn ?? returnedOn,
      workdays: decideWorkdays,
      fact: { type: 'ReturnReminded', unitId },
    })),
  ];
  if (excusals.length > 0) parts.push(lapsesOf(excusals));
  if (!closeOut) return parts;
  const { reviewerRemindedOn, askedOn, unitId } = closeOut;
  const since = reviewerRemindedOn ?? askedOn;
  const about = { fact: closeOut, rules: sight.context, today: sight.today };
  const fact: TaskFact = { type: 'CloseOutReminded', unitId };
  const wait = { since, workdays: reviewWorkdays };
  return [...parts, rememberedFires(memory, about, () => reminder(sight, wait, fact))];
}
