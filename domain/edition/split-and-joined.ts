/** Tasks that came out of another one, or went into another one: said with the share of their text. */
import type { ChangeOf, Kin } from './change.js';
import type { TaskWord } from './compared-plans.js';
import { gramsOf, shareWithin } from './likeness.js';
import type { MatchedTask, Matching } from './match-tasks.js';

/** So much of a task's text must stand in the other one; shorter texts prove nothing. */
const LEAST_SHARE = 0.6;
const LEAST_GRAMS = 16;

/** The pair in whose one side the task is found, while the other side is found there as well. */
function kinOf(
  task: TaskWord,
  pairs: readonly MatchedTask[],
  sides: (pair: MatchedTask) => { whole: TaskWord; part: TaskWord },
): { pair: MatchedTask; share: number } | undefined {
  const grams = gramsOf(task.text);
  if (grams.size < LEAST_GRAMS) return undefined;
  return pairs
    .map((pair) => {
      const { whole, part } = sides(pair);
      const within = gramsOf(whole.text);
      const share = shareWithin(grams, within);
      const both = share >= LEAST_SHARE && shareWithin(gramsOf(part.text), within) >= LEAST_SHARE;
      // What is whole must be more than either part, or the two are merely alike.
      return {
        pair,
        share,
        both: both && within.size > Math.max(grams.size, gramsOf(part.text).size),
      };
    })
    .filter((k) => k.both)
    .sort((a, b) => b.share - a.share)[0];
}

const kin = (found: { pair: MatchedTask; share: number }, title: string): Kin => ({
  taskId: found.pair.old.taskId,
  title,
  share: Math.round(found.share * 100) / 100,
});

/** Tasks of the edition that no running task became; of a split one, which task it came from. */
export function tasksAdded({ added, pairs }: Matching): ChangeOf<'taskAdded'>[] {
  return added.map((task) => {
    const from = kinOf(task, pairs, (p) => ({ whole: p.old, part: p.new }));
    const splitFrom = from && kin(from, from.pair.old.title);
    return { kind: 'taskAdded', task, ...(splitFrom && { splitFrom }), lines: { new: task.lines } };
  });
}

/** Running tasks that the edition names no more; of a joined one, which task it went into. */
export function tasksDropped({ dropped, pairs }: Matching): ChangeOf<'taskDropped'>[] {
  return dropped
    .filter((task) => !task.ended)
    .map((task) => {
      const into = kinOf(task, pairs, (p) => ({ whole: p.new, part: p.old }));
      const joinedInto = into && kin(into, into.pair.new.title);
      const { taskId, title, lines } = task;
      return {
        kind: 'taskDropped',
        taskId,
        title,
        ...(joinedInto && { joinedInto }),
        lines: { old: lines },
      };
    });
}
