/** How far a sentence says the work is: 80%, 百分之六十五, 八成半, 进度80, 一半. */
import { NUMBER, readNumber } from './numerals.js';

/** A percentage and the stretch of the sentence that says it. */
export interface PercentFound {
  percent: number;
  start: number;
  end: number;
}

const LEAD =
  '(?:(?:已|已经|目前|总体|整体)*(?:完成|进度|进展|推进|办理)(?:率|度|了|到|至|为|达|达到|约)*[:：]?\\s*)?';
const HALF = 5;
const TENTH = 10;

interface Form {
  pattern: RegExp;
  value: (groups: string[]) => number | undefined;
}

const FORMS: Form[] = [
  {
    pattern: new RegExp(`${LEAD}(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%`, 'g'),
    value: ([n = '']) => Math.round(Number(n)),
  },
  {
    pattern: new RegExp(`${LEAD}百分之\\s*(${NUMBER})`, 'g'),
    value: ([n = '']) => readNumber(n),
  },
  {
    pattern: new RegExp(
      `${LEAD}([\\d一二两三四五六七八九十])\\s*成(半|[一二三四五六七八九])?(?![立果员为本功都绩效套熟])`,
      'g',
    ),
    value: ([tens = '', ones]) => {
      const more = ones === undefined ? 0 : (readNumber(ones) ?? HALF);
      return (readNumber(tens) ?? 0) * TENTH + more;
    },
  },
  {
    pattern:
      /(?:进度|进展|完成率|完成到|完成了?|推进到)[:：]?\s*(\d{1,3})(?!\s*[%\d.个家次人份年月日号项万户条台处场座名])/g,
    value: ([n = '']) => Number(n),
  },
  { pattern: /(?:完成|进度|进展|推进)[^，,。；;]{0,3}(?:一半|过半)/g, value: () => 50 },
];

/** 合格率95% says nothing of the progress. */
const OTHER_RATE = /(?:率|占比|比例|同比|环比|浓度|含量|增长|下降|降低|提高)[^，,。；;完进]{0,5}$/;

function foundBy(form: Form, sentence: string): PercentFound[] {
  return [...sentence.matchAll(form.pattern)].flatMap((match) => {
    const percent = form.value(match.slice(1));
    const start = match.index;
    const fits = percent !== undefined && percent >= 0 && percent <= 100;
    if (!fits || OTHER_RATE.test(sentence.slice(0, start))) return [];
    return [{ percent, start, end: start + match[0].length }];
  });
}

/** The progress a sentence states (0–100); one that names progress outranks a bare percentage. */
export function readPercent(sentence: string): PercentFound | undefined {
  const found = FORMS.flatMap((form) => foundBy(form, sentence));
  const named = (f: PercentFound) =>
    /^(?:已|目前|总体|整体|完成|进|推|办)/.test(sentence.slice(f.start));
  return found.find(named) ?? found[0];
}
