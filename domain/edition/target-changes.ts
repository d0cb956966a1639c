/** Indicators that are new, gone, or have another target. */
import { bestPairs } from './best-pairs.js';
import type { EditionChange } from './change.js';
import type { RunningTarget, TargetWord } from './compared-plans.js';
import { gramsOf, likeness, saysTheSame } from './likeness.js';

/** Names of indicators are short and much alike (事故起数, 事故死亡人数): only near-identity counts. */
const LEAST_LIKENESS = 0.7;

/** Two lines of a table with one name differ in date or unit: those decide between them. */
function score(one: TargetWord, other: TargetWord): number {
  const alike = likeness(gramsOf(one.name), gramsOf(other.name));
  if (alike < LEAST_LIKENESS) return 0;
  const more = [one.dueOn === other.dueOn, one.unit === other.unit, one.target === other.target];
  return alike + 0.01 * more.filter(Boolean).length;
}

const sameWord = (one: string | null, other: string | null): boolean =>
  saysTheSame(one ?? '', other ?? '');

function isSame(one: TargetWord, other: TargetWord): boolean {
  return (
    sameWord(one.name, other.name) &&
    sameWord(one.target, other.target) &&
    sameWord(one.baseline, other.baseline) &&
    sameWord(one.unit, other.unit) &&
    one.attribute === other.attribute &&
    one.dueOn === other.dueOn
  );
}

function wordOf(target: TargetWord): TargetWord {
  const { name, baseline, target: aim, op, value, unit, attribute, dueOn, line } = target;
  return { name, baseline, target: aim, op, value, unit, attribute, dueOn, line };
}

const at = (line: number) => ({ start: line, end: line });

/** Indicators are paired by name; target, baseline, unit, attribute and year make the difference. */
export function targetChanges(
  olds: readonly RunningTarget[],
  news: readonly TargetWord[],
): EditionChange[] {
  const scoreOf = (o: number, n: number): number => {
    const [one, other] = [olds[o], news[n]];
    return one && other ? score(one, other) : 0;
  };
  const pairs = bestPairs({ olds: olds.length, news: news.length }, scoreOf, LEAST_LIKENESS);
  const changed = pairs.flatMap((p): EditionChange[] => {
    const [old, fresh] = [olds[p.old], news[p.new]];
    if (!old || !fresh || isSame(old, fresh)) return [];
    const { indicatorId, taskId } = old;
    const lines = { old: at(old.line), new: at(fresh.line) };
    const [from, to] = [wordOf(old), wordOf(fresh)];
    return [{ kind: 'targetChanged', indicatorId, ...(taskId && { taskId }), from, to, lines }];
  });
  const added = news
    .filter((_, i) => !pairs.some((p) => p.new === i))
    .map((to): EditionChange => ({
      kind: 'targetAdded',
      to: wordOf(to),
      lines: { new: at(to.line) },
    }));
  const dropped = olds
    .filter((_, i) => !pairs.some((p) => p.old === i))
    .map((old): EditionChange => {
      const { indicatorId, taskId } = old;
      const task = taskId && { taskId };
      return {
        kind: 'targetDropped',
        indicatorId,
        ...task,
        from: wordOf(old),
        lines: { old: at(old.line) },
      };
    });
  return [...changed, ...added, ...dropped];
}
