/** What a cell of an indicator table is, told by its width-folded words alone. */

const ATTRIBUTE = /^(约束|预期|指导|预测)(?:性|性指标|型)?$/;
const VALUE =
  /^(?:[≤≥<>=±+-]|下降|上升|减少|提高|增长|降低|增加|控制|不|达|超过|大于|小于|高于|低于|年均|(?:[三五]年)?累计|较(?![大重])|比|同比|[([]?\s?[≤≥<>]?\s?\d|[—–-]{1,3}$|\/$)|(?:以内|以上|以下|左右)$/;
const WORDS =
  /^(?:得到|坚决|有效|基本|持续|明显|全面|稳步|逐步|不断|力争|杜绝|零|大幅|显著|为零|好于|优于|完成|进一步|实现)/;
const UNIT =
  /^\(?(?:%|‰|百分点|[万亿]?(?:人|起|座|个|支|处|家|名|辆|台|套|次|项|所|公里|人次|平方米|平方公里|立方米|小时|分钟|秒|天|元|户|吨|亩|米|千米|公顷|只|艘|架|具|条|栋|种|级)(?:\/.{1,8})?)\)?$/;

/** No value: a dash or a stroke. */
export const NO_VALUE = /^[—–\-/]+$/;

/** 约束性 → binding, the other kinds → expected; null when the cell is no attribute. */
export function attributeOf(folded: string): 'binding' | 'expected' | null {
  const match = ATTRIBUTE.exec(folded);
  if (match === null) return null;
  return match[1] === '约束' ? 'binding' : 'expected';
}

/** The attribute said in brackets behind a target in a list: …（约束性）. */
export function attributeIn(folded: string): 'binding' | 'expected' | null {
  const match = /\(((?:约束|预期|指导)性)(?:指标)?\)/.exec(folded);
  return match === null ? null : attributeOf(match[1] ?? '');
}

/** Whether a cell holds a value: a number, a bound, a change, or a target in words. */
export function isValue(folded: string): boolean {
  return VALUE.test(folded) || WORDS.test(folded);
}

/** Whether a cell is a customary unit of measure. */
export function isUnit(folded: string): boolean {
  return UNIT.test(folded);
}

/** Whether a cell can be the name that stands behind a serial number. */
export function opensName(folded: string): boolean {
  const words = folded.match(/[\u4e00-\u9fa5]/g)?.length ?? 0;
  if (words < 2 || attributeOf(folded) !== null || isUnit(folded)) return false;
  return words >= 6 || !isValue(folded);
}
