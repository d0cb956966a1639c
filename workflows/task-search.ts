/** Tells the server's search what it finds tasks by: light, earliest date, units. */
import { patched, upsertSearchAttributes } from '@temporalio/workflow';
import { instantAt } from '../domain/calendar/dates.js';
import { lightOf, nextDueOn } from '../domain/task/light.js';
import type { TaskState } from '../domain/task/task-state.js';
import { DUE_ON, LIGHT, UNIT } from './search-attributes.js';

const unitsOf = ({ owners }: TaskState): string[] => owners.map((o) => o.unitId).toSorted();

/** Owners who came or went since; those of the assignment are known from the start. */
function unitTeller(start: TaskState): (state: TaskState) => void {
  let told = start.owners.length > 0 ? unitsOf(start).join() : undefined;
  return (state) => {
    const units = unitsOf(state);
    const before = told;
    told = units.join();
    if (before === undefined || before === told) return;
    // Under older code nobody told the search of owners who came later.
    if (patched('2026-11-units-in-search')) upsertSearchAttributes([{ key: UNIT, value: units }]);
  };
}

/** Tells it once what changed, and nothing twice. @param start the state that the workflow begins or goes on with */
export function searchUpdater(start: TaskState): (state: TaskState) => void {
  const tellUnits = unitTeller(start);
  let told = '';
  return (state) => {
    tellUnits(state);
    const light = lightOf(state);
    const dueOn = nextDueOn(state);
    if (told === `${light} ${dueOn}`) return;
    told = `${light} ${dueOn}`;
    upsertSearchAttributes([
      { key: LIGHT, value: light },
      { key: DUE_ON, value: dueOn ? new Date(instantAt(dueOn, '00:00')) : null },
    ]);
  };
}
