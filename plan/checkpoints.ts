import { CHECK_WORDS, isCheckSentence, OWN_IMPLEMENTATION } from './checkpoint-wording.js';
import { findDatePhrases } from './deadlines.js';
import { lineAt, sentenceSpans, type Passage, type Span } from './passage.js';
import type { CheckpointKind, ParsedCheckpoint } from './types.js';

const KINDS: readonly CheckpointKind[] = ['thirdparty', 'periodic', 'annual', 'midterm', 'final'];

/**
 * When and how the carrying-out of the plan is assessed, as one passage says it. Mid-term and final
 * checks are read anywhere; the standing ones only where `safeguards` tells that the passage is of
 * that part, since other parts speak of other checks in the same words.
 */
export function readCheckpoints(passage: Passage, safeguards: boolean): ParsedCheckpoint[] {
  return sentenceSpans(passage.folded).flatMap((span) => {
    const sentence = passage.folded.slice(span.from, span.to);
    const line = lineAt(passage, span.from + (sentence.length - sentence.trimStart().length));
    const kinds = KINDS.filter((kind) => isSaid(kind, sentence, safeguards));
    const dates = checkDates(sentence, kinds);
    return kinds.map((kind) => ({ line, kind, date: dates.get(kind) ?? null }));
  });
}

function isSaid(kind: CheckpointKind, sentence: string, safeguards: boolean): boolean {
  if (!CHECK_WORDS[kind].test(sentence)) return false;
  if (kind === 'midterm' || kind === 'final') {
    return (
      isCheckSentence(sentence) && (safeguards || /本规划|规划(?:的)?(?:实施|执行)/.test(sentence))
    );
  }
  if (kind === 'thirdparty' && /规划|任务|目标/.test(sentence)) return safeguards;
  return safeguards && OWN_IMPLEMENTATION.test(sentence);
}

/** Pairs the dates of a sentence with its mid-term and final check: each its own, or by order. */
function checkDates(sentence: string, kinds: CheckpointKind[]): Map<CheckpointKind, string> {
  const dates = new Map<CheckpointKind, string>();
  const named = kinds.filter((kind) => kind === 'midterm' || kind === 'final');
  const phrases = allYears(sentence);
  const words = named.map((kind) => CHECK_WORDS[kind].exec(sentence)?.index ?? 0);
  const ahead = phrases.filter((phrase) => phrase.to <= Math.min(...words));
  if (named.length === 2 && ahead.length >= 2) {
    dates.set('midterm', ahead[0]?.due ?? '');
    dates.set('final', ahead.at(-1)?.due ?? '');
    return dates;
  }
  const free = [...phrases];
  for (const [index, kind] of named.entries()) {
    const before = free.findLastIndex((phrase) => phrase.to <= (words[index] ?? 0));
    const own = before === -1 && named.length === 1 ? 0 : before;
    const [phrase] = own === -1 ? [] : free.splice(own, 1);
    if (phrase !== undefined) dates.set(kind, phrase.due);
  }
  return dates;
}

interface DatedSpan extends Span {
  due: string;
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
