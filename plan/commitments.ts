import { isCheckSentence } from './checkpoint-wording.js';
import { findDatePhrases, type DatePhrase } from './deadlines.js';
import { lineAt, sentenceSpans, type Passage, type Span } from './passage.js';
import type { ParsedCommitment } from './types.js';

const MAX_LENGTH = 60;
/** What may follow a date that closes its sentence (…，2022年6月底前完成。). */
const CLOSING =
  /^(?:[,\s]*(?:完成|建成|到位|达标|投用|建成投用|落实到位|全部完成|基本完成|基本建成)|\s*)(?:[)】;。]|$)/;
const LOOK_BACK = 120;
const MIN_PROMISE = 4;
const ACTION =
  /^[,\s]?(?:全面|基本|力争|组织|完成|建成|实现|达到|形成|启动|建立|新建|争创|创建|开展|实施|推进|确保|各|全|县|市|区|所有)/;

interface Years {
  start: number;
  end: number;
}

/**
 * The results a passage promises by a date inside the term. Visions beyond the term, comparisons
 * and dates of the assessment of the plan itself are left out.
 */
export function readCommitments(passage: Passage, term: Years): ParsedCommitment[] {
  const phrases = findDatePhrases(passage.folded).filter(
    (phrase) => phrase.year >= term.start && phrase.year <= term.end,
  );
  if (phrases.length === 0) return [];
  const found: ParsedCommitment[] = [];
  let next = 0;
  for (const span of sentenceSpans(passage.folded)) {
    const inside: DatePhrase[] = [];
    for (; (phrases[next]?.from ?? Infinity) < span.to; next += 1) {
      const phrase = phrases[next];
      if (phrase !== undefined) inside.push(phrase);
    }
    if (inside.length > 0) found.push(...promisesOf(passage, span, inside));
  }
  return found;
}

function promisesOf(passage: Passage, span: Span, phrases: DatePhrase[]): ParsedCommitment[] {
  if (isCheckSentence(passage.folded.slice(span.from, span.to))) return [];
  return phrases.flatMap((phrase, index) => {
    const to = phrases[index + 1]?.from ?? span.to;
    const clause = clauseOf(passage.folded, { from: span.from, to }, phrase);
    if (clause === null) return [];
    const text = passage.text
      .slice(clause.from, clause.to)
      .replace(/[，,；;、。\s]+$/, '')
      .trim();
    return [{ line: lineAt(passage, phrase.from), due: phrase.due, text }];
  });
}

/** The clause that holds the promise, or null when the date promises nothing. */
function clauseOf(folded: string, span: Span, phrase: DatePhrase): Span | null {
  const after = folded.slice(phrase.to, span.to);
  if (!phrase.explicit && !ACTION.test(after)) return null;
  const words = after.replace(/[^\u4e00-\u9fa5\d]/g, '');
  let { from } = phrase;
  if (CLOSING.test(after)) {
    // The title of a list or a table (…指标（到2025年）) promises nothing by itself.
    if (!/[,。;]|前|完成|时限/.test(folded.slice(span.from, span.to))) return null;
    from = clauseStart(folded, span.from, phrase.from);
    if (words.length + (phrase.from - from) < MIN_PROMISE) from = sentenceBefore(folded, from);
  } else if (folded.charAt(from - 1) === '(') from -= 1;
  if (words.length + (phrase.from - from) < MIN_PROMISE) return null;
  return { from, to: shortened(folded, from, span.to) };
}

/** A date that is a sentence alone (2024年底前完成。) closes the sentence before it. */
function sentenceBefore(folded: string, from: number): number {
  const begin = Math.max(0, from - LOOK_BACK);
  const before = folded.slice(begin, from).replace(/[。!?;\s]+$/, '');
  return begin + before.search(/[。!?][^。!?]*$/) + 1;
}

/** Looks back no further than a long clause reaches, so that the work stays bounded. */
function clauseStart(folded: string, from: number, at: number): number {
  const begin = Math.max(from, at - LOOK_BACK);
  const before = folded.slice(begin, at).replace(/[,;(\s]+$/, '');
  return begin + before.search(/[,;:][^,;:]*$/) + 1;
}

function shortened(folded: string, from: number, to: number): number {
  if (to - from <= MAX_LENGTH + 2) return to;
  const window = folded.slice(from, from + MAX_LENGTH + 2);
  const cut = Math.max(window.lastIndexOf(','), window.lastIndexOf(';'));
  return from + (cut > MAX_LENGTH / 3 ? cut : MAX_LENGTH);
}
