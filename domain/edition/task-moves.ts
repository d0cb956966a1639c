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

/** The first of a list in falling order of its positions that lies below one. */
function firstBelow(level: readonly number[], positions: readonly number[], most: number): number {
  let [low, high] = [0, level.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[level[middle] ?? 0] ?? 0) < most) high = middle;
    else low = middle + 1;
  }
  return level[low] ?? 0;
}

/**
 * Indices outside the longest run that kept its order: what was moved rather than pushed along. Of runs equally long the
 * one that begins and goes on earliest is taken for what stayed.
 */
function outOfOrder(positions: readonly number[]): Set<number> {
  // By the length of the longest run that ends there: indices ascend in each list, their positions fall.
  const levels: number[][] = [];
  positions.forEach((position, i) => {
    const tail = (level: number[]): number => positions[level.at(-1) ?? 0] ?? 0;
    let [low, high] = [0, levels.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tail(levels[middle] ?? []) < position) low = middle + 1;
      else high = middle;
    }
    const level = levels[low];
    if (level) level.push(i);
    else levels.push([i]);
  });
  const kept = new Set<number>();
  let most = Infinity;
  for (const level of levels.toReversed()) {
    const at = most === Infinity ? (level[0] ?? 0) : firstBelow(level, positions, most);
    kept.add(at);
    most = positions[at] ?? 0;
  }
  return new Set(positions.map((_, i) => i).filter((i) => !kept.has(i)));
}

/** Where each task of a list stands: its part, and its place among the tasks of that part. */
function placesIn(tasks: readonly TaskWord[]): (task: TaskWord) => TaskPlace {
  const counts = new Map<string, number>();
  const positions = new Map<TaskWord, number>();
  for (const task of tasks) {
    const part = partOf(task);
    const position = (counts.get(part) ?? 0) + 1;
    counts.set(part, position);
    positions.set(task, position);
  }
  return (task) => ({
    section: task.section,
    kind: task.kind,
    position: positions.get(task) ?? 0,
  });
}

function reordered(pairs: readonly MatchedTask[], news: readonly TaskWord[]): Set<MatchedTask> {
  const place = new Map(news.map((task, at) => [task, at]));
  const byPart = new Map<string, MatchedTask[]>();
  for (const pair of pairs) {
    const part = partOf(pair.new);
    const found = byPart.get(part);
    if (found) found.push(pair);
    else byPart.set(part, [pair]);
  }
  const moved = new Set<MatchedTask>();
  for (const inPart of byPart.values()) {
    inPart.sort((a, b) => a.old.number - b.old.number);
    const out = outOfOrder(inPart.map((p) => place.get(p.new) ?? 0));
    inPart.forEach((pair, i) => out.has(i) && moved.add(pair));
  }
  return moved;
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
  const staying = new Set(pairs.filter(stays));
  const shuffled = reordered([...staying], all.news);
  const [placeOfOld, placeOfNew] = [placesIn(all.olds), placesIn(all.news)];
  return pairs
    .filter((p) => !staying.has(p) || shuffled.has(p))
    .map(({ old, new: fresh }) => ({
      kind: 'taskMoved',
      taskId: old.taskId,
      from: placeOfOld(old),
      to: placeOfNew(fresh),
      lines: { old: old.lines, new: fresh.lines },
    }));
}
