import { ANY_REVIEW, CHECK_WORDS, OWN_PLAN } from './checkpoint-wording.js';
import { findDatePhrases, type DatePhrase } from './deadlines.js';
import type { Span } from './passage.js';
import type { CheckpointKind } from './types.js';

/** A review of the plan; `byYear`: told by its year alone and not by its name. */
export interface DatedReview {
  kind: CheckpointKind;
  date: string | null;
  byYear: boolean;
}

interface DatedSpan extends Span {
  due: string;
}

/** 中期评估（2023年） · 中期评估于2023年开展; up to the first sign of the date. */
const SAID_BEHIND = /^\s?\([^)]*$|^(?:工作|报告|时间)?(?:拟|将|计划|安排)?[在于为]\d?$/;

/**
 * The mid-term and final reviews a sentence names, each with its date; and a review without such a
 * name whose year tells which one it is: 2025年对规划实施情况进行考核验收.
 */
export function dateReviews(
  sentence: string,
  named: readonly CheckpointKind[],
  term: { start: number; end: number },
): DatedReview[] {
  const dates = checkDates(sentence, named);
  const reviews = named.map((kind) => ({ kind, date: dates.get(kind) ?? null, byYear: false }));
  if (!OWN_PLAN.test(sentence)) return reviews;
  for (const phrase of findDatePhrases(sentence)) {
    const kind = kindByYear(sentence, phrase, term);
    const taken = reviews.some((one) => one.kind === kind || one.date === phrase.due);
    if (kind !== null && !taken) reviews.push({ kind, date: phrase.due, byYear: true });
  }
  return reviews;
}

function kindByYear(
  sentence: string,
  phrase: DatePhrase,
  term: { start: number; end: number },
): CheckpointKind | null {
  const clause = /^,?[^,;。]{0,40}/.exec(sentence.slice(phrase.to))?.[0] ?? '';
  if (!ANY_REVIEW.test(clause) || CHECK_WORDS.annual.test(clause)) return null;
  if (phrase.year === term.end || phrase.year === term.end + 1) return 'final';
  return phrase.year > term.start && phrase.year < term.end ? 'midterm' : null;
}

/** Pairs the dates of a sentence with its mid-term and final check: each its own, or by order. */
function checkDates(sentence: string, named: readonly CheckpointKind[]): Map<string, string> {
  const dates = new Map<string, string>();
  const phrases = allYears(sentence);
  const words = named.map((kind) => wordOf(kind, sentence, phrases));
  const first = Math.min(...words.map((word) => word.from));
  const last = Math.max(...words.map((word) => word.from));
  const ahead = phrases.filter((phrase) => phrase.to <= first);
  const together = !/[,;]/.test(sentence.slice(first, last));
  if (named.length === 2 && ahead.length >= 2 && together) {
    dates.set('midterm', ahead.at(-2)?.due ?? '');
    dates.set('final', ahead.at(-1)?.due ?? '');
    return dates;
  }
  const behind = phrases.filter((phrase) => phrase.from >= last);
  if (named.length === 2 && ahead.length === 0 && behind.length === 2 && together) {
    // 开展中期和终期评估，分别于2023年底、2025年底完成
    if (/分别/.test(sentence.slice(last, behind[0]?.from))) {
      dates.set('midterm', behind[0]?.due ?? '');
      dates.set('final', behind[1]?.due ?? '');
      return dates;
    }
  }
  const free = [...phrases];
  for (const [index, kind] of named.entries()) {
    const word = words[index] ?? { from: 0, to: 0 };
    const at = ownDate(sentence, free, { word, only: named.length === 1 });
    const [phrase] = at === -1 ? [] : free.splice(at, 1);
    if (phrase !== undefined) dates.set(kind, phrase.due);
  }
  return dates;
}

/** The place in the sentence where a check is named with its date beside it, or else at all. */
function wordOf(kind: CheckpointKind, sentence: string, phrases: readonly DatedSpan[]): Span {
  const all = [...sentence.matchAll(new RegExp(CHECK_WORDS[kind].source, 'g'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const behind = all.find((word) =>
    phrases.some((phrase) => phrase.from >= word.to && saidBehind(sentence, word, phrase)),
  );
  const dated = all.find((word) => phrases.some((phrase) => phrase.to <= word.from));
  return behind ?? dated ?? all[0] ?? { from: 0, to: 0 };
}

const saidBehind = (sentence: string, word: Span, phrase: Span): boolean =>
  SAID_BEHIND.test(sentence.slice(word.to, phrase.from + 1));

/** The last date before the word; in brackets behind it; or, for the only check, the first one. */
function ownDate(
  sentence: string,
  free: readonly DatedSpan[],
  of: { word: Span; only: boolean },
): number {
  const { word } = of;
  const inside = free.findIndex((phrase) => phrase.from > word.from && phrase.to < word.to);
  if (inside !== -1) return inside;
  const behind = free.findIndex(
    (phrase) => phrase.from >= word.to && saidBehind(sentence, word, phrase),
  );
  if (behind !== -1) return behind;
  const before = free.findLastIndex((phrase) => phrase.to <= word.from);
  return before === -1 && of.only && free.length > 0 ? 0 : before;
}

/** Date phrases, and years of a list that carry no 年 of their own (2023、2025年底). */
function allYears(sentence: string): DatedSpan[] {
  const phrases: DatedSpan[] = findDatePhrases(sentence);
  const bare = [...sentence.matchAll(/(?<!\d)(20\d{2})(?=\s?[、和与]\s?20\d{2}\s?年)/g)];
  const years = bare.map((match) => ({
    from: match.index,
    to: match.index + 4,
    due: `${match[1] ?? ''}-12-31`,
  }));
  return [...phrases, ...years].sort((a, b) => a.from - b.from);
}
