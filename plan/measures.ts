import type { IndicatorOp } from './types.js';

/** A measured target inside a text; `from`..`to` are the offsets of its words (下降15%). */
export interface Measure {
  from: number;
  to: number;
  op: IndicatorOp;
  value: number;
  unit: string;
}

const NUMBER = '(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)';
const UNIT =
  '(?<unit>(?:[万亿千百]\\s?)?(?:个百分点|%|‰|人次|平方公里|平方米|立方米|公里|千米|米|小时|分钟|秒|天|级|公顷|亩|元|人|起|座|个|支|处|家|名|辆|种|份|栋|台套|台|套|户|件|吨|艘|架|具|只|批|站|次|项|所|期|场|条|部|万|亿|倍)(?:\\/\\S{1,4})?)?';
const TAIL = '\\s?(?<tail>及?以上|以下|以内|之内|左右)?';
const LEAD =
  '(?:下降到|降低到|降到|减少到|压减到|控制到|缩短到|下降至|降低至|降至|减少至|压减至|缩短至|控制在|不超过|不高于|不大于|不多于|小于等于|≤|不低于|不少于|不小于|大于等于|≥|至少|高于|大于|超过|多于|>|低于|小于|少于|<|下降|降低|减少|压减|缩减|降幅|提高到|提升到|增加到|上升到|增长到|提高至|提升至|增加至|达到|达|稳定在|保持在|上升|提高|提升|增长|增加|实现|为|=|在(?=\\s?\\d[^,;。]{0,8}以[下内]))';
const MEASURE = new RegExp(
  `(?<lead>${LEAD})?\\s?(?:约|近)?(?:(?<=[到达在过于])[A-Z]{1,2})?${NUMBER}\\s?${UNIT}${TAIL}`,
  'g',
);

const TO_AT_MOST = /^(?:下降|降低|降|减少|压减|缩短|控制)(?:到|至|在)$/;
const AT_MOST = /^(?:不超过|不高于|不大于|不多于|小于等于|≤)$/;
const AT_LEAST = /^(?:不低于|不少于|不小于|大于等于|≥|至少)$/;
const MORE = /^(?:高于|大于|超过|多于|>)$/;
const LESS = /^(?:低于|小于|少于|<)$/;
const DOWN = /^(?:下降|降低|减少|压减|缩减|降幅)$/;
const UP = /^(?:上升|提高|提升|增长|增加)$/;
/** A number that belongs to a date, a name or an ordinal and measures nothing. */
const NO_MEASURE_AFTER = /^\s?(?:年|月|日|号|届|时|[A-Za-z+*×\-—~]|\.\d|”|、\d)/;
const NO_MEASURE_BEFORE = /[A-Za-z“《第+*×\-—〔(.\d]$/;

/** The measured targets of a width-folded text, in order. */
export function findMeasures(folded: string): Measure[] {
  const measures: Measure[] = [];
  for (const match of folded.matchAll(MEASURE)) {
    const { lead = '', number = '', unit = '', tail = '' } = match.groups ?? {};
    const to = match.index + match[0].trimEnd().length;
    if (unit === '' && NO_MEASURE_AFTER.test(folded.slice(to, to + 3))) continue;
    const before = lead === '' ? folded.slice(Math.max(0, match.index - 1), match.index) : '';
    if (NO_MEASURE_BEFORE.test(before)) continue;
    const value = Number(number.replace(/,/g, ''));
    measures.push({
      from: match.index,
      to,
      op: opOf(lead, tail),
      value,
      unit: unit.replace(/\s/g, ''),
    });
  }
  return measures;
}

function opOf(lead: string, tail: string): IndicatorOp {
  if (DOWN.test(lead)) return 'down';
  if (UP.test(lead)) return 'up';
  if (AT_MOST.test(lead) || TO_AT_MOST.test(lead)) return '<=';
  if (AT_LEAST.test(lead)) return '>=';
  if (MORE.test(lead)) return '>';
  if (LESS.test(lead)) return '<';
  if (/以内|之内|以下/.test(tail)) return '<=';
  return /以上/.test(tail) ? '>=' : '=';
}

/** Whether a width-folded text sets itself a number: a rate, a count, or a bound. */
export function hasMeasure(folded: string): boolean {
  return findMeasures(folded).some((measure) => measure.unit !== '' || measure.op !== '=');
}
