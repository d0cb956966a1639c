/** Tasks that stand in another part, or in another order within their part. */
import type { ChangeOf, TaskPlace } from './change.js';
import type { TaskWord } from './compared-plans.js';
import { plainOf } from './likeness.js';
import type { MatchedTask } from './match-tasks.js';

const partOf = (task: TaskWord): string => task.section.map(plainOf).join('/');

/** Of each part on one side, the part on the other side that most of its tasks are found in. */
function mostCommon(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of pairs) {
    const found = counts.get(from) ?? new Map<string, number>();
    counts.set(from, found.set(to, (found.get(to) ?? 0) + 1));
  }
  // A part that kept its name is itself, though more of its tasks may have gone elsewhere.
  const best = (from: string, found: Map<string, number>): string =>
    found.has(from) ? from : ([...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
  return new Map([...counts].map(([from, found]) => [from, best(from, found)]));
}

/** Indices outside the longest run that kept its order: what was moved rather than pushed along. */
function outOfOrder(positions: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  positions.forEach((position, i) => {
    const earlier = positions
      .slice(0, i)
      .map((p, j) => ({ j, length: p < position ? (lengths[j] ?? 0) : -1 }))
      .filter((e) => e.length > 0)
      .sort((a, b) => b.length - a.length)[0];
    lengths.push((earlier?.length ?? 0) + 1);
    before.push(earlier?.j ?? -1);
  });
  const kept = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  while (at >= 0) {
    kept.add(at);
    at = before[at] ?? -1;
  }
  return new Set(positions.map((_, i) => i).filter((i) => !kept.has(i)));
}

function placeIn(tasks: readonly TaskWord[], task: TaskWord): TaskPlace {
  const part = tasks.filter((t) => partOf(t) === partOf(task));
  return { section: task.section, kind: task.kind, position: part.indexOf(task) + 1 };
}

function reordered(pairs: readonly MatchedTask[], news: readonly TaskWord[]): Set<MatchedTask> {
  const found = new Set<MatchedTask>();
  for (const part of new Set(pairs.map((p) => partOf(p.new)))) {
    const inPart = pairs
      .filter((p) => partOf(p.new) === part)
      .sort((a, b) => a.old.number - b.old.number);
    const out = outOfOrder(inPart.map((p) => news.indexOf(p.new)));
    inPart.forEach((pair, i) => out.has(i) && found.add(pair));
  }
  return found;
}

/**
 * A part that was only renamed moves none of its tasks: two parts are the same when each is where
 * most of the other's tasks are found. A task pushed along by others' coming and going has not moved.
 */
export function taskMoves(
  pairs: readonly MatchedTask[],
  all: { olds: readonly TaskWord[]; news: readonly TaskWord[] },
): ChangeOf<'taskMoved'>[] {
  const parts = pairs.map((p) => [partOf(p.old), partOf(p.new)] as const);
  const onward = mostCommon(parts);
  const back = mostCommon(parts.map(([from, to]) => [to, from] as const));
  const stays = ({ old, new: fresh }: MatchedTask): boolean => {
    const [from, to] = [partOf(old), partOf(fresh)];
    return (
      old.kind === fresh.kind && (from === to || (onward.get(from) === to && back.get(to) === from))
    );
  };
  const staying = pairs.filter(stays);
  const shuffled = reordered(staying, all.news);
  return pairs
    .filter((p) => !staying.includes(p) || shuffled.has(p))
    .map(({ old, new: fresh }) => ({
      kind: 'taskMoved',
      taskId: old.taskId,
      from: placeIn(all.olds, old),
      to: placeIn(all.news, fresh),
      lines: { old: old.lines, new: fresh.lines },
    }));
}
