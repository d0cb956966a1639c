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
  baseline?: string;
  /** Its own date, where one clause sets several (到2023年、2025年分别达到…). */
  due?: string;
}

/** Words of intent that stand before the name of an indicator and are not part of it. */
const INTENT =
  /^(?:其中|力争|争取|确保|努力|进一步|基本|全面|实现|推动|使得?|将|并|及|和|且|争创|创建|建成|组建|新建|[“"]?十.五[”"]?(?:期间|时期|期末|末)|[—\-·●■◆▲•※★\s,、:;]){1,6}/;
/** Adverbs between a name and its target. */
const ADVERBS =
  /(?:稳定|持续|始终|累计|总体|基本|全部|分别|年均|每年|(?<!年)均|保持|维持|力争|逐步|进一步|要)$/;
const COMPARISON = /(?:较|比|与|同)(?:上|“|"|十|\d|基期|“十).{0,14}$/;
/** 由72%（提高到90%）: where the figure stands now. */
const FROM =
  /(?:由|从)(?:20\d{2}年(?:底|末)?的?|目前的?|现在的?)?\s?(\d[^\s,;。]{0,10}?)\s?(?:(?:提升|提高|增加|上升|增长|下降|降低|减少|缩短)[至到]\s?(?:20\d{2}年(?:底|末)?的?)?)?$/;
const QUALITATIVE =
  /(?:得到|坚决|有效|基本|持续|明显|全面|全部|稳步|逐步|不断|显著|大幅|力争|杜绝|零发生|为零|不发生|趋稳|(?<=[较比与].{1,10})(?:下降|减少|降低|上升|提高|提升)$|好于|优于|实现全覆盖|全覆盖)/;
/** The target stands before what it is about: 坚决遏制重特大事故. */
const VERB_FIRST =
  /^((?:坚决|有效|全力|严格|切实)?(?:遏制|防范|杜绝|防止|避免|控制|减少|不发生|不出现))(?:和(?:遏制|防范|杜绝|减少))?([\u4e00-\u9fa5A-Za-z]{3,24}?)(?:发生)?$/;
/** So soon after a disaster or a call something is done. */
const SOON_AFTER =
  /(?:^(?<who>[\u4e00-\u9fa5]{2,12})在[\u4e00-\u9fa5]{0,6})?(?:发生|报警|接警|出警|发布)后?(?<target>(?<value>\d{1,3})(?<unit>小时|分钟|天)(?:之内|以内|内)),?(?<what>[\u4e00-\u9fa5]{4,24})$/;
/** So many of something in each place. */
const AT_LEAST_EACH =
  /^每(?:个|(?!个))(?<place>[\u4e00-\u9fa5、(]{1,12}[)]?)(?<target>(?:至少|不少于)(?:有|配备|拥有|设立|建有)?\s?(?<value>\d{1,3})\s?(?<unit>[名人支个座处]))(?:以上)?(?<what>[\u4e00-\u9fa5]{2,14})$/;
const RATE_END =
  /(?:率|占比|比例|比重|度|水平|指数|系数|程度|覆盖面|人数|起数|总数|数量|人次|损失|时间|面积|里程|规模|投入)$/;

/** Whether a name ends as those of indicators do, so that nothing is missing behind it. */
export function isCompleteName(name: string): boolean {
  return RATE_END.test(name.replace(/\([^()]{1,10}\)$/, ''));
}

/**
 * The names and measured targets of one clause; none when it measures nothing. `dues` are the dates
 * said for it together.
 */
export function measuredTargets(
  clause: string,
  folded: string,
  dues: readonly string[] = [],
): NamedTarget[] {
  const dates = findDatePhrases(folded);
  const inDate = (measure: Measure): boolean =>
    dates.some((date) => measure.from < date.to && measure.to > date.from);
  const measures = findMeasures(folded).filter((one) => !inDate(one));
  const measure = measures.findLast((one) => isTarget(folded, one));
  const end = measure?.from ?? folded.length;
  const begin = dates.findLast((date) => date.to <= end)?.to ?? 0;
  const behind = nameBehind(clause, folded, begin);
  if (behind !== null) return [behind];
  if (measure === undefined) return [];
  const shared = respectively(clause, folded, { begin, measures, dues });
  if (shared.length > 0) return shared;
  const before = folded.slice(begin, measure.from);
  const raised = FROM.exec(before);
  const nameTo = begin + ((raised ?? COMPARISON.exec(before))?.index ?? before.length);
  const name = cleanName(clause.slice(begin, nameTo));
  if (name.length < 2) return [];
  const { op, value, unit } = measure;
  const target = clause.slice(raised === null ? nameTo : measure.from, measure.to).trim();
  return [
    { name, target, op, value, unit, ...(raised === null ? {} : { baseline: raised[1] ?? '' }) },
  ];
}

/** 灾害发生10小时之内受灾人员得到救助 · 每个社区至少有1名灾害信息员: the name stands behind the number. */
function nameBehind(clause: string, folded: string, from: number): NamedTarget | null {
  const soon = SOON_AFTER.exec(folded.slice(from))?.groups;
  const each = soon === undefined ? AT_LEAST_EACH.exec(folded.slice(from))?.groups : undefined;
  const groups = soon ?? each;
  if (groups === undefined) return null;
  const { what = '', target = '', value = '', unit = '', place = '', who = '' } = groups;
  const printed = (words: string): string =>
    clause.substr(folded.indexOf(words, from), words.length);
  return {
    name: printed(place) + printed(who) + printed(what),
    target: printed(target),
    op: soon === undefined ? '>=' : '<=',
    value: Number(value),
    unit,
  };
}

/** A、B分别下降10%、15%: as many names as values, each with its own. */
function respectively(
  clause: string,
  folded: string,
  said: { begin: number; measures: readonly Measure[]; dues: readonly string[] },
): NamedTarget[] {
  const at = folded.indexOf('分别', said.begin);
  const measures = said.measures.filter((measure) => measure.from > at);
  const [first] = measures;
  if (at === -1 || first === undefined || measures.length < 2) return [];
  const before = clause.slice(said.begin, at);
  const dated = said.dues.length === measures.length;
  const names = dated ? measures.map(() => before) : before.split(/[、和与及]/);
  if (names.length !== measures.length) return [];
  return measures.map((measure, index) => ({
    name: cleanName((names[index] ?? '').replace(COMPARISON, '')),
    ...(dated ? { due: said.dues[index] ?? '' } : {}),
    target: clause.slice(measure.from, measure.to).trim(),
    op: measure.op === '=' ? first.op : measure.op,
    value: measure.value,
    unit: measure.unit || first.unit,
  }));
}

/** Whether a number is set as a target and not only told: a rate, a comparison, or a count to build. */
function isTarget(folded: string, measure: Measure): boolean {
  const words = folded.slice(measure.from, measure.to);
  if (!/^\d/.test(words)) return measure.unit !== '' || measure.op !== '=';
  if (/%|‰/.test(measure.unit)) return true;
  const before = folded.slice(0, measure.from);
  if (RATE_END.test(before.trimEnd())) return true;
  const builds = /争创|新增|新建|建成|创建|建设|组建|成立|设立|培育|配备|打造|改造/.test(before);
  return builds && measure.unit !== '' && measure.to >= folded.trimEnd().length - 1;
}

/** A name and its target in words (有效遏制), or null when the text is no such statement. */
export function qualitativeTarget(text: string): NamedTarget | null {
  const told = { op: 'qualitative' as const, value: null, unit: '' };
  const clean = text.replace(INTENT, '');
  const first = VERB_FIRST.exec(clean);
  if (first !== null) return { name: first[2] ?? '', target: first[1] ?? '', ...told };
  const words = QUALITATIVE.exec(clean);
  if (words === null || words.index < 2) return null;
  return {
    name: cleanName(clean.slice(0, words.index).replace(COMPARISON, '')),
    target: clean.slice(words.index).trim(),
    ...told,
  };
}

function cleanName(name: string): string {
  return name
    .trim()
    .replace(INTENT, '')
    .replace(/[（(“《\s,，:：]+$/, '')
    .replace(ADVERBS, '')
    .trim();
}
