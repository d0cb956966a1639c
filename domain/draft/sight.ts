/** A draft seen with the roster of a day: resolved once, used by every list that is made of it. */
import type { Draft, DraftTask } from './draft.js';
import type { TaskFlag } from './findings.js';
import { namesOf, type DraftName } from './names.js';
import { nameResolver, ownersOf, type RosterOnDay, type TaskOwners } from './owners.js';
import { promiseOwers } from './promise-owers.js';
import { datedBy, flagsOf } from './to-findings.js';

export interface DraftSight extends RosterOnDay {
  draft: Draft;
  /** By the task's id. */
  owners: ReadonlyMap<string, TaskOwners>;
  flags: ReadonlyMap<string, TaskFlag[]>;
  /** The task that owes a commitment, by the commitment's id; none for those that lie in no task. */
  taskOf: ReadonlyMap<string, DraftTask>;
  names: DraftName[];
  /** Lines that the reader had doubts about. */
  doubtedLines: ReadonlySet<number>;
}

export function sightOf(draft: Draft, day: RosterOnDay): DraftSight {
  const { tasks, commitments, doubts } = draft;
  const isDated = datedBy(commitments);
  const resolve = nameResolver(draft, day);
  const inService = new Set(day.roster.units.map((u) => u.unitId));
  const owners = new Map(tasks.map((task) => [task.id, ownersOf(task, { resolve, inService })]));
  return {
    ...day,
    draft,
    owners,
    flags: new Map(tasks.map((task) => [task.id, flagsOf(task, isDated)])),
    taskOf: promiseOwers(draft),
    names: namesOf(draft, owners, resolve),
    // Line 1 is where the reader puts what it says of the whole plan.
    doubtedLines: new Set(doubts.map((d) => d.line).filter((line) => line > 1)),
  };
}
