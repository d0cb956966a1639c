/** The look-back 回头看: some months after the close-out the office checks whether it holds (domain.md §2). */
import { isIsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { blank, firstRefusal, isOffice, refuse, today, type Rule } from './decision.js';
import type { Fire } from './next-fire.js';
import { nodeIdOf } from './plan-nodes.js';
import type { ForeseenPart } from './remembered-fires.js';
import { onceADay, type Sight } from './sight.js';
import type { TaskFact } from './task-events.js';

/** A title is a line of a list; the whole finding stands in the event. */
const LONGEST_TITLE = 60;

/**
 * The office says whether what was closed still holds; it may do so before its day. Failed, the task
 * is reopened: its leads owe, by a new date, what was found wanting.
 */
export const recordLookBack: Rule<'RecordLookBack'> = (command, state, context) => {
  const { actor, passed, text, evidenceIds, reworkBy } = command;
  const { lookBack } = state;
  if (!lookBack) return refuse('LookBackNotWaiting');
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [actor.personId === lookBack.askedBy, 'ReviewerIsReporter'],
    [blank(text), 'TextMissing'],
  );
  if (refusal) return refusal;
  if (passed) return [{ type: 'LookBackPassed', text, evidenceIds }];
  if (!reworkBy) return refuse('ReworkDateMissing');
  const wrong = firstRefusal(
    [!isIsoDate(reworkBy), 'DateImpossible'],
    [reworkBy <= today(context), 'ReworkDateMissing'],
  );
  if (wrong) return wrong;
  const nodeId = nodeIdOf(state.taskId, state.counters.node + 1);
  const leads = state.owners.filter((o) => o.role === 'lead');
  const unitIds = (leads.length > 0 ? leads : state.owners).map((o) => o.unitId);
  const title = text.trim().slice(0, LONGEST_TITLE);
  const node = { nodeId, kind: 'milestone' as const, title, dueOn: reworkBy, unitIds };
  return [
    { type: 'LookBackFailed', text, evidenceIds, nodeId, dueOn: reworkBy },
    { type: 'NodeOpened', node },
  ];
};

/** On its day the office hears of it, and again while it is not made (policy: decideWorkdays). */
export function lookBackFires(sight: Sight): ForeseenPart[] {
  const { state, context } = sight;
  const { lookBack } = state;
  if (!lookBack) return [];
  const { dueOn, remindedOn } = lookBack;
  const { calendar, policy } = context;
  const on = remindedOn
    ? addWorkdays(calendar, remindedOn, policy.decideWorkdays)
    : addWorkdays(calendar, dueOn, 0);
  const fact: TaskFact = { type: 'LookBackDue', dueOn, again: remindedOn !== undefined };
  const fire: Fire = { at: onceADay(sight, on), fact };
  return [{ fires: [fire], soonest: fire }];
}
