/**
 * What a new edition of a plan would change in the one that is carried out. Only proposals: nothing
 * of it happens before the office confirms it. The same two plans always give the same changes.
 */
import type { EditionChange } from './change.js';
import type { EditionPlan, RunningPlan, TermWord } from './compared-plans.js';
import { boxChanges } from './box-changes.js';
import { matchTasks, type HandPair, type MatchedTask, type TaskMatch } from './match-tasks.js';
import { tasksAdded, tasksDropped } from './split-and-joined.js';
import { targetChanges } from './target-changes.js';
import { dateChanges, ownerChanges, wordingChanges } from './task-changes.js';
import { taskMoves } from './task-moves.js';

export interface Comparison {
  /** What became of each running task, with the reasons. */
  matches: TaskMatch[];
  /** The term first, then tasks in the order of the edition; what was dropped comes after, then indicators and boxes. */
  changes: EditionChange[];
}

/**
 * Compares the plan as it is carried out with its new edition. Tasks that were closed are
 * recognised, so that they are not proposed anew, and left as they are.
 */
export function compareEditions(
  running: RunningPlan,
  edition: EditionPlan,
  byHand: readonly HandPair[] = [],
): Comparison {
  const matching = matchTasks(running.tasks, edition.tasks, byHand);
  const open = matching.pairs.filter((p) => !p.old.ended);
  const moves = taskMoves(open, { olds: running.tasks, news: edition.tasks });
  const added = tasksAdded(matching);
  const movesOf = new Map(moves.map((move) => [move.taskId, move]));
  const pairOf = new Map(open.map((pair) => [pair.new, pair]));
  const addedOf = new Map(added.map((change) => [change.task, change]));
  const one = <T>(found: T | undefined): T[] => (found === undefined ? [] : [found]);
  const ofPair = (pair: MatchedTask): EditionChange[] => [
    ...wordingChanges(pair),
    ...one(movesOf.get(pair.old.taskId)),
    ...dateChanges(pair),
    ...ownerChanges(pair),
  ];
  const inOrder = edition.tasks.flatMap((task): EditionChange[] => {
    const pair = pairOf.get(task);
    return pair ? ofPair(pair) : one(addedOf.get(task));
  });
  return {
    matches: matching.pairs.map((p) => p.match),
    changes: [
      ...termChange(running.term, edition.term),
      ...inOrder,
      ...tasksDropped(matching),
      ...targetChanges(running.targets, edition.targets),
      ...boxChanges(running, edition),
    ],
  };
}

function termChange(from: TermWord, to: TermWord | undefined): EditionChange[] {
  if (!to) return [];
  const same = from.start === to.start && from.end === to.end;
  return same ? [] : [{ kind: 'termChanged', from, to, lines: {} }];
}
