/** Whoever keeps others waiting is reminded as well: reviewers, deciders, the office. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import type { Policy } from '../policy/policy.js';
import type { Fire } from './next-fire.js';
import { rememberedFire, type FireMemory } from './remembered-fires.js';
import { onceADay, type Sight } from './sight.js';
import type { TaskFact } from './task-events.js';
import type { TaskState } from './task-state.js';

/** Something that waits for a person, since a day, for at most so many working days. */
interface Wait {
  of: object;
  since: IsoDate;
  workdays: number;
  fact: TaskFact;
}

function waitsOf(state: TaskState, policy: Policy): Wait[] {
  const { reviewWorkdays, decideWorkdays } = policy;
  const reviews = state.waitingReports.map((r): Wait => ({
    of: r,
    since: r.reviewerRemindedOn ?? dateOf(r.reportedAt),
    workdays: reviewWorkdays,
    fact: { type: 'ReviewerReminded', reportId: r.reportId },
  }));
  const extensions = state.waitingExtensions.map((e): Wait => ({
    of: e,
    since: e.deciderRemindedOn ?? e.askedOn,
    workdays: decideWorkdays,
    fact: { type: 'DeciderReminded', extensionId: e.extensionId },
  }));
  const returns = state.owners.flatMap((o): Wait[] => {
    const since = o.officeRemindedOn ?? o.returnedOn;
    const fact: TaskFact = { type: 'ReturnReminded', unitId: o.unitId };
    return since ? [{ of: o, since, workdays: decideWorkdays, fact }] : [];
  });
  return [...reviews, ...extensions, ...returns, ...closeOutWait(state, reviewWorkdays)];
}

function closeOutWait({ closeOut }: TaskState, workdays: number): Wait[] {
  if (!closeOut) return [];
  const since = closeOut.reviewerRemindedOn ?? closeOut.askedOn;
  const fact: TaskFact = { type: 'CloseOutReminded', unitId: closeOut.unitId };
  return [{ of: closeOut, since, workdays, fact }];
}

const memory: FireMemory = new WeakMap();

/** The reminders of those whom a task waits for. */
export function waitingFires(sight: Sight): Fire[] {
  const { state, context, today } = sight;
  return waitsOf(state, context.policy).flatMap(({ of, since, workdays, fact }) => {
    const fire = rememberedFire(memory, { fact: of, rules: context, today }, () => {
      const on = addWorkdays(context.calendar, since, workdays);
      return { on, fire: { at: onceADay(sight, on), fact } };
    });
    return fire ? [fire] : [];
  });
}
