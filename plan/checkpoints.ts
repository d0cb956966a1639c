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

/** Pairs the dates of a sentence with its mid-term and final check, by their order. */
function checkDates(sentence: string, kinds: CheckpointKind[]): Map<CheckpointKind, string> {
  const dates = new Map<CheckpointKind, string>();
  const phrases = allYears(sentence);
  const first = phrases[0];
  const last = phrases.at(-1);
  if (first === undefined || last === undefined) return dates;
  const both = kinds.includes('midterm') && kinds.includes('final');
  if (kinds.includes('midterm') && (!both || phrases.length > 1)) {
    dates.set('midterm', both ? first.due : (nearest(sentence, phrases, 'midterm') ?? first.due));
  }
  if (kinds.includes('final')) {
    dates.set('final', both ? last.due : (nearest(sentence, phrases, 'final') ?? last.due));
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

function nearest(sentence: string, phrases: DatedSpan[], kind: CheckpointKind): string | null {
  const at = CHECK_WORDS[kind].exec(sentence)?.index ?? 0;
  return phrases.findLast((phrase) => phrase.to <= at)?.due ?? null;
}
