import { isCheckSentence } from './checkpoint-wording.js';
import { confidenceWith } from './confidence.js';
import { findDatePhrases, type DatePhrase } from './deadlines.js';
import { hasMeasure } from './measures.js';
import { lineAt, sentenceSpans, type Passage, type Span } from './passage.js';
import type { ParsedCommitment } from './types.js';

const MAX_LENGTH = 60;
/** What may follow a date that closes its sentence (…，2022年6月底前完成。). */
const CLOSING =
  /^(?:[,\s]*(?:完成|建成|到位|达标|投用|建成投用|落实到位|全部完成|基本完成|基本建成|出台|印发|上线|启用|竣工|投入(?:使用|运行)|通过验收|全覆盖|实现全覆盖)|\s*)(?:[)】\];。]|$)/;
const LOOK_BACK = 120;
const MIN_PROMISE = 4;
const ACTION =
  /^[,\s]?(?:全面|基本|力争|组织|完成|建成|实现|达到|形成|建立|新建|争创|创建|开展|实施|推进|确保|各|全|县|市|区|所有)/;
/** A result said further on in the clause of a year that is named without 到 or 前. */
const RESULT =
  /^[^。;]{0,40}(?:达到|达\d|实现|建成|完成|形成|全覆盖|消除|不低于|降至|降到|控制在|以上|以内|投入(?:使用|运行)|(?:改造|建设|新建|新增|培训|治理|整治|淘汰|更新|购置|配备|组建|搬迁|关闭)[^。;,]{0,12}\d)/;
/** The label of a line that gives nothing but the date (完成时限：2023年12月). */
const LABEL = /(?:时限|期限|时间|节点)(?:要求)?\s?[:为]?\s?$/;
const NO_LABEL =
  /(?:发布|印发|公布|截止|生成|成文|公开|报送|反馈|建设|规划|实施)(?:时间|期限|时限)/;

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
  const found: ParsedCommitment[][] = [];
  let next = 0;
  for (const span of sentenceSpans(passage.folded)) {
    const inside: DatePhrase[] = [];
    for (; (phrases[next]?.from ?? Infinity) < span.to; next += 1) {
      const phrase = phrases[next];
      if (phrase !== undefined) inside.push(phrase);
    }
    if (inside.length > 0) found.push(promisesOf(passage, span, inside));
  }
  return found.flat();
}

function promisesOf(passage: Passage, span: Span, phrases: DatePhrase[]): ParsedCommitment[] {
  const { folded } = passage;
  if (isCheckSentence(folded.slice(span.from, span.to))) return [];
  const lastOf = joinedDates(folded, phrases);
  return phrases.flatMap((phrase, index) => {
    const next = phrases[index + 1];
    if (beginsRange(folded, phrase, next) || explains(folded, phrase, next)) return [];
    const last = lastOf[index] ?? index;
    const whole = { ...phrase, to: phrases[last]?.to ?? phrase.to };
    const to = phrases[last + 1]?.from ?? span.to;
    const clause = clauseOf(folded, { from: span.from, to }, whole);
    return clause === null ? [] : [promiseOf(passage, clause, { phrase, joined: last > index })];
  });
}

/** 2022年、2024年各建成…: dates joined by 、 or 和 share the clause behind the last; its index for each. */
function joinedDates(folded: string, phrases: readonly DatePhrase[]): number[] {
  const lastOf = phrases.map((_, index) => index);
  for (let at = phrases.length - 2; at >= 0; at -= 1) {
    const between = folded.slice(phrases[at]?.to, phrases[at + 1]?.from);
    if (/^\s?[、和与及]\s?$/.test(between)) lastOf[at] = lastOf[at + 1] ?? at;
  }
  return lastOf;
}

/** 2022年6月至2023年12月: only the end of a span of time is a date to keep. */
function beginsRange(folded: string, phrase: DatePhrase, next: DatePhrase | undefined): boolean {
  if (next === undefined) return false;
  const between = folded.slice(phrase.to, next.from);
  return /^\s?[-—–~]{1,2}\s?$/.test(between) || (between === '' && folded[next.from] === '至');
}

/** 2024年汛前（6月底）: the bracket says which day is meant. */
function explains(folded: string, phrase: DatePhrase, next: DatePhrase | undefined): boolean {
  return next !== undefined && /^[^,。;\d]{0,4}\($/.test(folded.slice(phrase.to, next.from));
}

function promiseOf(
  passage: Passage,
  clause: Clause,
  said: { phrase: DatePhrase; joined: boolean },
): ParsedCommitment {
  const text = passage.text
    .slice(clause.from, clause.to)
    .replace(/[，,；;、。\s]+$/, '')
    .trim();
  const measured = hasMeasure(passage.folded.slice(clause.from, clause.to));
  const named = /年/.test(passage.folded.slice(said.phrase.from, said.phrase.to));
  return {
    line: lineAt(passage, said.phrase.from),
    endLine: lineAt(passage, Math.max(said.phrase.from, clause.to - 1)),
    due: said.phrase.due,
    text,
    flags: measured || clause.labelled ? [] : ['noMeasure'],
    confidence: confidenceWith(
      [!said.phrase.explicit && !clause.labelled, 20],
      [said.joined, 10],
      [!named, 15],
      [clause.borrowed, 10],
      [!measured && !clause.labelled, 5],
    ),
  };
}

interface Clause extends Span {
  /** The date stands behind a label, with no words of its own. */
  labelled: boolean;
  /** The words come from the sentence before the date. */
  borrowed: boolean;
}

/** The clause that holds the promise, or null when the date promises nothing. */
function clauseOf(folded: string, span: Span, phrase: DatePhrase): Clause | null {
  const after = folded.slice(phrase.to, span.to);
  if (/^[^,;。]{0,30}基础上/.test(after)) return null;
  const before = folded.slice(Math.max(span.from, phrase.from - 12), phrase.from);
  const labelled = LABEL.test(before) && !NO_LABEL.test(before);
  if (!phrase.explicit && !labelled && !ACTION.test(after) && !RESULT.test(after)) return null;
  const words = after.replace(/[^\u4e00-\u9fa5\d]/g, '');
  let { from } = phrase;
  let borrowed = false;
  if (labelled) {
    from = labelStart(folded, span.from, phrase.from);
    return {
      from,
      to: shortened(folded, from, labelEnd(folded, phrase, span)),
      labelled,
      borrowed,
    };
  }
  if (CLOSING.test(after)) {
    // The title of a list or a table (…指标（到2025年）) promises nothing by itself.
    if (!/[,。;]|前|完成|时限/.test(folded.slice(span.from, span.to))) return null;
    from = clauseStart(folded, span.from, phrase.from);
    borrowed = words.length + (phrase.from - from) < MIN_PROMISE;
    if (borrowed) from = sentenceBefore(folded, from);
  } else if (folded.charAt(from - 1) === '(') from -= 1;
  if (words.length + (phrase.from - from) < MIN_PROMISE) return null;
  return { from, to: shortened(folded, from, span.to), labelled, borrowed };
}

function labelStart(folded: string, from: number, at: number): number {
  const before = folded.slice(Math.max(from, at - 12), at);
  const label = /[\u4e00-\u9fa5]{2,8}\s?[:为]?\s?$/.exec(before);
  return at - (label?.[0].length ?? 0);
}

/** A label's line goes to the next mark: what follows is another note. */
function labelEnd(folded: string, phrase: DatePhrase, span: Span): number {
  const stop = folded.slice(phrase.to, span.to).search(/[;,)。\]】]/);
  return stop === -1 ? span.to : phrase.to + stop;
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
