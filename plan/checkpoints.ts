import {
  CHECK_WORDS,
  isCheckSentence,
  OWN_IMPLEMENTATION,
  OWN_PLAN,
} from './checkpoint-wording.js';
import { dateReviews, type DatedReview } from './checkpoint-dates.js';
import { confidenceWith } from './confidence.js';
import { lineAt, sentenceSpans, type Passage } from './passage.js';
import type { CheckpointKind, ParsedCheckpoint } from './types.js';

const STANDING: readonly CheckpointKind[] = ['thirdparty', 'periodic', 'annual'];
const REVIEWS: readonly CheckpointKind[] = ['midterm', 'final'];

/** Where a passage stands: in the safeguards or elsewhere, and the years of the plan. */
export interface CheckSetting {
  safeguards: boolean;
  term: { start: number; end: number };
}

/**
 * When and how the carrying-out of the plan is assessed, as one passage says it. Mid-term and final
 * checks are read anywhere; the standing ones only in the safeguards, since other parts speak of
 * other checks in the same words.
 */
export function readCheckpoints(passage: Passage, setting: CheckSetting): ParsedCheckpoint[] {
  return sentenceSpans(passage.folded).flatMap((span) => {
    const sentence = passage.folded.slice(span.from, span.to);
    const line = lineAt(passage, span.from + (sentence.length - sentence.trimStart().length));
    const endLine = lineAt(passage, span.to - 1);
    const found = [...standingChecks(sentence, setting), ...reviews(sentence, setting)];
    return found.map(({ kind, date, confidence }) => ({
      line,
      endLine,
      kind,
      date,
      flags: date === null && REVIEWS.includes(kind) ? ['noDate' as const] : [],
      confidence,
    }));
  });
}

interface Check {
  kind: CheckpointKind;
  date: string | null;
  confidence: number;
}

function standingChecks(sentence: string, { safeguards }: CheckSetting): Check[] {
  if (!safeguards) return [];
  const review = isCheckSentence(sentence);
  return STANDING.filter((kind) => CHECK_WORDS[kind].test(sentence)).flatMap((kind) => {
    const own = review || OWN_IMPLEMENTATION.test(sentence);
    if (!own && !(kind === 'thirdparty' && /规划|任务|目标/.test(sentence))) return [];
    const confidence = confidenceWith([true, 5], [!OWN_PLAN.test(sentence), 20]);
    return [{ kind, date: null, confidence }];
  });
}

function reviews(sentence: string, { safeguards, term }: CheckSetting): Check[] {
  if (!safeguards && !OWN_PLAN.test(sentence)) return [];
  const named = isCheckSentence(sentence)
    ? REVIEWS.filter((kind) => CHECK_WORDS[kind].test(sentence))
    : [];
  return dateReviews(sentence, named, term).map((review) => ({
    kind: review.kind,
    date: review.date,
    confidence: reviewConfidence(review, sentence, safeguards),
  }));
}

function reviewConfidence(review: DatedReview, sentence: string, safeguards: boolean): number {
  return confidenceWith(
    [review.date === null, 15],
    [review.byYear, 35],
    [!safeguards, 15],
    [!/规划|纲要|方案/.test(sentence), 15],
  );
}
