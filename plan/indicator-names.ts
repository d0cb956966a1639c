import { findDatePhrases } from './deadlines.js';
import { findMeasures, type Measure } from './measures.js';
import type { ParsedIndicator } from './types.js';

/** A target as one clause or one list entry says it; offsets are in that text. */
export interface NamedTarget {
  name: string;
  target: string;
  op: ParsedIndicator['op'];
  value: number | null;
  unit: string;
}

/** Words of intent that stand before the name of an indicator and are not part of it. */
const INTENT =
  /^(?:其中|力争|争取|确保|努力|进一步|基本|全面|实现|推动|使得?|将|并|及|和|且|争创|创建|建成|新建|[—\-·●\s,、:;]){1,6}/;
const COMPARISON = /(?:较|比|与)(?:上|“|十|\d).{0,14}$/;
const QUALITATIVE =
  /(?:得到|坚决|有效|基本|持续|明显|全面|稳步|逐步|不断|显著|大幅|力争|杜绝|零发生|为零|不发生|趋稳|好于|优于)/;
const RATE_END =
  /(?:率|占比|比例|比重|度|水平|指数|系数|程度|覆盖面|人数|起数|总数|数量|人次|损失|时间|面积|里程|规模|投入)$/;

/** A name and its measured target out of one clause, or null when the clause measures nothing. */
export function measuredTarget(clause: string, folded: string): NamedTarget | null {
  const dates = findDatePhrases(folded);
  const inDate = (measure: Measure): boolean =>
    dates.some((date) => measure.from < date.to && measure.to > date.from);
  const measure = findMeasures(folded).findLast((one) => !inDate(one) && isTarget(folded, one));
  if (measure === undefined) return null;
  const begin = dates.findLast((date) => date.to <= measure.from)?.to ?? 0;
  const before = folded.slice(begin, measure.from);
  const compared = COMPARISON.exec(before);
  const nameTo = begin + (compared?.index ?? before.length);
  const name = cleanName(clause.slice(begin, nameTo));
  if (name.length < 2) return null;
  const { op, value, unit } = measure;
  return { name, target: clause.slice(nameTo, measure.to).trim(), op, value, unit };
}

/** Whether a number is set as a target and not only told: a rate, a comparison, or a count to build. */
function isTarget(folded: string, measure: Measure): boolean {
  const words = folded.slice(measure.from, measure.to);
  if (!/^\d/.test(words)) return measure.unit !== '' || measure.op !== '=';
  if (/%|‰/.test(measure.unit)) return true;
  const before = folded.slice(0, measure.from);
  if (RATE_END.test(before.trimEnd())) return true;
  const builds = /争创|新增|新建|建成|创建|建设|培育|配备|打造|改造/.test(before);
  return builds && measure.unit !== '' && measure.to >= folded.trimEnd().length - 1;
}

/** A name and its target in words (有效遏制), or null when the text is no such statement. */
export function qualitativeTarget(text: string): NamedTarget | null {
  const words = QUALITATIVE.exec(text);
  if (words === null || words.index < 2) return null;
  const name = cleanName(text.slice(0, words.index));
  return { name, target: text.slice(words.index).trim(), op: 'qualitative', value: null, unit: '' };
}

function cleanName(name: string): string {
  return name
    .trim()
    .replace(INTENT, '')
    .replace(/[（(“《\s,，:：]+$/, '')
    .trim();
}
