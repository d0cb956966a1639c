import { cutPassage, sentenceSpans, type Passage } from './passage.js';

/** A mark that opens an entry inside running text, behind a stop. */
const INNER_MARK =
  /(?<=[。;:]\s{0,2})(?:(——)|([●■◆▲※★◇○□])|\((\d{1,2})\)|(\d{1,2})[.、](?!\d)|([①-⑳])|([一二三四五六七八九])是)/g;
/** The same marks at the very beginning. */
const FIRST_MARK = /^(?:(——)|([●■◆▲※★◇○□])|\(1\)|1[.、](?!\d)|(①)|(一)是)/;
/** Words that announce the entries behind them. */
const ANNOUNCES = /(?:以下|如下|下列|包括|主要有|分别[为是])[^。;:]{0,12}:$/;
/** Which of the forms above a mark has; entries of one list have the same. */
const FORMS = [/^——/, /^[●■◆▲※★◇○□]/, /^\(\d/, /^\d/, /^[①-⑳]/, /^[一二三四五六七八九]是/];

const MAX_TITLE = 20;
const MIN_TITLES = 2;
/** Of so many sentences one at least is a title. */
const SENTENCES_A_TITLE = 4;

/** An entry that opens with its name: a kind of work, or anything before a colon. */
const NAMED_SEGMENT =
  /^\s*([^,;:。()]{2,24}?(?:工程|项目|计划|行动|平台|系统|体系|基地|中心|建设|改造|提升)|[^,;:。\d]{2,20}(?=:))\s?[,:(]/;

/** The entries of a paragraph that sets several in one run (——甲：…；——乙：…。), or itself. */
export function splitEntries(paragraph: Passage): Passage[] {
  const { folded } = paragraph;
  const first = FORMS.findIndex((form) => form.test(FIRST_MARK.exec(folded)?.[0] ?? ''));
  const marks = [...folded.matchAll(INNER_MARK)].map((mark) => ({
    at: mark.index,
    form: FORMS.findIndex((form) => form.test(mark[0])),
  }));
  const opening = marks[0];
  if (opening === undefined) return [paragraph];
  const announced = first === -1 && ANNOUNCES.test(folded.slice(0, opening.at).trimEnd());
  if (first === -1 && !announced) return [paragraph];
  const form = announced ? opening.form : first;
  const cuts = marks.filter((mark) => mark.form === form).map((mark) => mark.at);
  const begins = announced ? cuts : [0, ...cuts];
  if (begins.length < MIN_TITLES) return [paragraph];
  return begins.map((from, at) => cutPassage(paragraph, from, begins[at + 1]));
}

/** The names of entries told without marks in one paragraph, or null where it is no such run. */
export function runInNames(paragraph: Passage): string[] | null {
  return titledSentences(paragraph) ?? namedSegments(paragraph);
}

/** 避难场所建设。新建4处。装备更新。购置60套。: short titles by turns with what they say. */
function titledSentences({ text, folded }: Passage): string[] | null {
  const spans = sentenceSpans(folded);
  const isTitle = (at: number): boolean => {
    const span = spans[at];
    const words = span === undefined ? '' : folded.slice(span.from, span.to - 1).trim();
    return words.length >= 3 && words.length <= MAX_TITLE && !/[,;:\d!?]/.test(words);
  };
  const titles = spans.filter((_, at) => isTitle(at) && !isTitle(at + 1) && at + 1 < spans.length);
  if (!isTitle(0) || isTitle(1) || titles.length < MIN_TITLES) return null;
  if (titles.length * SENTENCES_A_TITLE < spans.length) return null;
  return titles.map((span) => text.slice(span.from, span.to - 1).trim());
}

/** 甲工程，总投资3亿元；乙工程，总投资5亿元。: every part between semicolons opens with its name. */
function namedSegments({ text, folded }: Passage): string[] | null {
  const names: string[] = [];
  let from = 0;
  for (const segment of folded.replace(/[。;]\s*$/, '').split(';')) {
    const match = NAMED_SEGMENT.exec(segment);
    if (match === null) return null;
    const name = match[1] ?? '';
    const at = from + segment.indexOf(name);
    names.push(text.slice(at, at + name.length).trim());
    from += segment.length + 1;
  }
  return names.length >= MIN_TITLES ? names : null;
}
