/** Project boxes 专栏 that are new, gone, or hold other items. */
import { bestPairs } from './best-pairs.js';
import type { EditionChange } from './change.js';
import type { BoxWord, EditionPlan, OwnerWord, RunningPlan, TaskWord } from './compared-plans.js';
import { gramsOf, likeness, plainOf, saysTheSame } from './likeness.js';

/** Below it two boxes are different ones. */
const LEAST_LIKENESS = 0.5;
/** 专栏3, 专栏三: its number says nothing of what it holds. */
const BOX_NUMBER = /^专栏\s*[\d一二三四五六七八九十]*/u;

const titleOf = ({ title }: BoxWord): string => title.normalize('NFKC').replace(BOX_NUMBER, '');

/** By the words of title and items alike; a title that says the same is known again though its items were rewritten. */
function score(one: BoxWord, other: BoxWord): number {
  const title = likeness(gramsOf(titleOf(one)), gramsOf(titleOf(other)));
  const items = likeness(gramsOf(one.items.join('')), gramsOf(other.items.join('')));
  return Math.max((title + items) / 2, title === 1 ? LEAST_LIKENESS + items / 2 : 0);
}

/** What is printed below the title. */
const bodyOf = ({ text }: BoxWord): string[] => text.split('\n').slice(1);

const saysOf = (box: BoxWord): string =>
  [titleOf(box), ...box.items, ...bodyOf(box)].map(plainOf).join('\n');

type Owned = TaskWord & { owners: OwnerWord[] };

/** Units of the innermost part around a box in which there are tasks; none, when it stands apart. */
function unitsAround({ section }: BoxWord, tasks: readonly Owned[]): string[] {
  for (const part of section.toReversed()) {
    const inPart = tasks.filter((t) => [t.title, ...t.section].some((s) => saysTheSame(s, part)));
    const units = new Set(inPart.flatMap((t) => t.owners.map((o) => o.unitId)));
    if (units.size > 0) return [...units].toSorted();
  }
  return [];
}

/** Boxes are paired by title and items, whatever their numbers and places. */
export function boxChanges(running: RunningPlan, edition: EditionPlan): EditionChange[] {
  const [olds, news] = [running.boxes, edition.boxes];
  const scoreOf = (o: number, n: number): number => {
    const [one, other] = [olds[o], news[n]];
    return one && other ? score(one, other) : 0;
  };
  const pairs = bestPairs({ olds: olds.length, news: news.length }, scoreOf, LEAST_LIKENESS);
  const [was, is] = [
    (box: BoxWord) =>
      unitsAround(
        box,
        running.tasks.filter((t) => !t.ended),
      ),
    (box: BoxWord) => unitsAround(box, edition.tasks),
  ];
  const changed = pairs.flatMap((p): EditionChange[] => {
    const [from, to] = [olds[p.old], news[p.new]];
    if (!from || !to || saysOf(from) === saysOf(to)) return [];
    const unitIds = [...new Set([...was(from), ...is(to)])].toSorted();
    return [{ kind: 'boxChanged', from, to, unitIds, lines: { old: from.lines, new: to.lines } }];
  });
  const added = news
    .filter((_, i) => !pairs.some((p) => p.new === i))
    .map((to): EditionChange => {
      return { kind: 'boxAdded', to, unitIds: is(to), lines: { new: to.lines } };
    });
  const dropped = olds
    .filter((_, i) => !pairs.some((p) => p.old === i))
    .map((from): EditionChange => {
      return { kind: 'boxDropped', from, unitIds: was(from), lines: { old: from.lines } };
    });
  return [...changed, ...added, ...dropped];
}
