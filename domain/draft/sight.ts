/** A draft seen with the roster of a day: resolved once, used by every list that is made of it. */
import type { IsoDate } from '../calendar/dates.js';
import type { Draft } from './draft.js';
import { namesOf, ownersOf, type DraftName, type RosterOnDay, type TaskOwners } from './owners.js';

export interface DraftSight {
  owners: Map<string, TaskOwners>;
  names: DraftName[];
  /** Lines that the reader had doubts about. */
  doubtedLines: Set<number>;
  today: IsoDate;
}

export function sightOf(draft: Draft, day: RosterOnDay): DraftSight {
  return {
    owners: new Map(draft.tasks.map((task) => [task.id, ownersOf(draft, task, day)])),
    names: namesOf(draft, day),
    // Line 1 is where the reader puts what it says of the whole plan.
    doubtedLines: new Set(draft.doubts.map((d) => d.line).filter((line) => line > 1)),
    today: day.today,
  };
}
