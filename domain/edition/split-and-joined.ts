/** Tasks that came out of another one, or went into another one: said with the share of their text. */
import type { ChangeOf, Kin } from './change.js';
import type { TaskWord } from './compared-plans.js';
import { gramsOf, shareWithin, type Grams } from './likeness.js';
import type { MatchedTask, Matching } from './match-tasks.js';
import { nearness } from './near-tasks.js';

/** So much of a task's text must stand in the other one; shorter texts prove nothing. */
const LEAST_SHARE = 0.6;
const LEAST_GRAMS = 16;

interface Side {
  pair: MatchedTask;
  within: Grams;
  part: Grams;
}

type FoundKin = { pair: MatchedTask; share: number } | undefined;

/**
 * Finds the pair in whose one side a task is found, while the other side is found there as well. Both
 * texts of each pair are taken apart once.
 * @param asked how many tasks will be looked for
 */
function kinFinder(
  pairs: readonly MatchedTask[],
  sidesOf: (pair: MatchedTask) => { whole: TaskWord; part: TaskWord },
  asked: number,
): (task: TaskWord) => FoundKin {
  if (asked === 0) return () => undefined;
  const sides = pairs.map((pair): Side => {
    const { whole, part } = sidesOf(pair);
    return { pair, within: gramsOf(whole.text), part: gramsOf(part.text) };
  });
  const near = nearness(
    sides.map((side) => [side.within]),
    asked,
  );
  return (task) => {
    const grams = gramsOf(task.text);
    if (grams.size < LEAST_GRAMS) return undefined;
    const around = near([grams]).flatMap((at) => sides[at] ?? []);
    return closestKin(grams, around);
  };
}

function closestKin(grams: Grams, sides: readonly Side[]): FoundKin {
  return sides
    .flatMap(({ pair, within, part }) => {
      // What is whole must be more than either part, or the two are merely alike.
      if (within.size <= Math.max(grams.size, part.size)) return [];
      const share = shareWithin(grams, within);
      const both = share >= LEAST_SHARE && shareWithin(part, within) >= LEAST_SHARE;
      return both ? [{ pair, share }] : [];
    })
    .sort((a, b) => b.share - a.share)[0];
}

const kin = (found: { pair: MatchedTask; share: number }, title: string): Kin => ({
  taskId: found.pair.old.taskId,
  title,
  share: Math.round(found.share * 100) / 100,
});

/** Tasks of the edition that no running task became; of a split one, which task it came from. */
export function tasksAdded({ added, pairs }: Matching): ChangeOf<'taskAdded'>[] {
  const kinOf = kinFinder(pairs, (p) => ({ whole: p.old, part: p.new }), added.length);
  return added.map((task) => {
    const from = kinOf(task);
    const splitFrom = from && kin(from, from.pair.old.title);
    return { kind: 'taskAdded', task, ...(splitFrom && { splitFrom }), lines: { new: task.lines } };
  });
}

/** Running tasks that the edition names no more; of a joined one, which task it went into. */
export function tasksDropped({ dropped, pairs }: Matching): ChangeOf<'taskDropped'>[] {
  const kinOf = kinFinder(pairs, (p) => ({ whole: p.new, part: p.old }), dropped.length);
  return dropped
    .filter((task) => !task.ended)
    .map((task) => {
      const into = kinOf(task);
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
