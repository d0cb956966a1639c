/** Which task of the new edition is which running task, each match with the reasons of its score. */
import type { EditionTask, RunningTask, TaskWord } from './compared-plans.js';
import { pickPairs, type Pair } from './best-pairs.js';
import { gramsOf, likeness, sharedGrams, type Grams } from './likeness.js';
import { nearness } from './near-tasks.js';
import { unchangedCouples } from './unchanged-tasks.js';

/** A running task and what became of it. Every number is 0–1. */
export interface TaskMatch {
  taskId: string;
  ref: string;
  score: number;
  title: number;
  text: number;
  section: number;
  /** The office said that these two are one task. */
  byHand: boolean;
}

export interface MatchedTask {
  old: RunningTask;
  new: EditionTask;
  match: TaskMatch;
}

export interface Matching {
  pairs: MatchedTask[];
  dropped: RunningTask[];
  added: EditionTask[];
}

/** Weights of a match; a task whose text is its title is judged by the title. */
const WEIGHTS = { title: 0.45, text: 0.45, section: 0.1 };
/** Below it two tasks are different ones: the most alike tasks of one plan reach 0.51. */
const LEAST_SCORE = 0.55;
/** A title that says the same, of more than a word, is known again though its text was rewritten. */
const SAME_TITLE = { bonus: 0.1, leastGrams: 3 };
/** A text of which most stands in the other one counts as alike, so that a split task is found. */
const WITHIN = { weight: 0.8, leastGrams: 24 };

interface Look {
  title: Grams;
  text: Grams;
  section: Grams;
}

const lookAt = ({ title, text, section }: TaskWord): Look => ({
  title: gramsOf(title),
  text: gramsOf(text),
  section: gramsOf(section.at(-1) ?? ''),
});

function textScore(one: Grams, other: Grams): number {
  const fewer = Math.min(one.size, other.size);
  const alike = likeness(one, other);
  if (fewer < WITHIN.leastGrams) return alike;
  return Math.max(alike, (WITHIN.weight * sharedGrams(one, other)) / fewer);
}

function scoresOf(one: Look, other: Look): Omit<TaskMatch, 'taskId' | 'ref' | 'byHand'> {
  const title = likeness(one.title, other.title);
  const section = likeness(one.section, other.section);
  const wordless = one.text.size === 0 && other.text.size === 0;
  const text = wordless ? title : textScore(one.text, other.text);
  const known = title === 1 && one.title.size >= SAME_TITLE.leastGrams ? SAME_TITLE.bonus : 0;
  const weighed = WEIGHTS.title * title + WEIGHTS.text * text + WEIGHTS.section * section;
  const score = Math.min(1, weighed + known);
  return { score, title, text, section };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

type Couple = readonly [old: RunningTask, fresh: EditionTask];

/** The couples that are the most alike of those that are left. */
function alikeCouples(olds: readonly RunningTask[], news: readonly EditionTask[]): Couple[] {
  const [one, other] = [olds.map(lookAt), news.map(lookAt)];
  const near = nearness(
    other.map((look) => [look.title, look.text]),
    olds.length,
  );
  const candidates = one.flatMap((old, o) =>
    near([old.title, old.text]).flatMap((n): Pair[] => {
      const fresh = other[n];
      const score = fresh ? scoresOf(old, fresh).score : 0;
      return score >= LEAST_SCORE ? [{ old: o, new: n, score }] : [];
    }),
  );
  const pairs = pickPairs(candidates, { olds: olds.length, news: news.length });
  return pairs.flatMap((pair): Couple[] => {
    const [old, fresh] = [olds[pair.old], news[pair.new]];
    return old && fresh ? [[old, fresh]] : [];
  });
}

function matched([old, fresh]: Couple, byHand: boolean): MatchedTask {
  const { score, title, text, section } = scoresOf(lookAt(old), lookAt(fresh));
  const match: TaskMatch = {
    taskId: old.taskId,
    ref: fresh.ref,
    score: rounded(score),
    title: rounded(title),
    text: rounded(text),
    section: rounded(section),
    byHand,
  };
  return { old, new: fresh, match };
}

/** A pair that the office made by hand. */
export interface HandPair {
  taskId: string;
  ref: string;
}

/**
 * Pairs the tasks by title and text, whatever their numbers and places: first those that the office
 * made by hand, then what says the same as before, then the most alike of the rest.
 * Order of the pairs and of what was added: the edition's; of what was dropped: the running plan's.
 */
export function matchTasks(
  running: readonly RunningTask[],
  edition: readonly EditionTask[],
  byHand: readonly HandPair[] = [],
): Matching {
  const handMade = byHand.flatMap(({ taskId, ref }): Couple[] => {
    const [old, fresh] = [
      running.find((t) => t.taskId === taskId),
      edition.find((t) => t.ref === ref),
    ];
    return old && fresh ? [[old, fresh]] : [];
  });
  const couples: Couple[] = [...handMade];
  const left = (): [RunningTask[], EditionTask[]] => {
    const taken = new Set<unknown>(couples.flat());
    return [running.filter((t) => !taken.has(t)), edition.filter((t) => !taken.has(t))];
  };
  couples.push(...unchangedCouples(...left()));
  couples.push(...alikeCouples(...left()));
  const [dropped, added] = left();
  const place = new Map(edition.map((t, i) => [t, i] as const));
  const pairs = couples
    .map((couple) => matched(couple, handMade.includes(couple)))
    .sort((a, b) => (place.get(a.new) ?? 0) - (place.get(b.new) ?? 0));
  return { pairs, dropped, added };
}
