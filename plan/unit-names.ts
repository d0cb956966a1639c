import { foldWidth } from './width-folding.js';

const OPENING = '(《“[【';
const CLOSING = ')》”]】';
const UNIT_END = '(?:局|委|办|部|院|会|厅|署|队|中心|公司|政府|办公室)';
const TWO_UNITS = new RegExp(
  `^(.{2,20}?${UNIT_END})(?:和|与|及|以及)([市县区省州旗].{1,20}${UNIT_END}|(?:各|有关|相关).{1,20})$`,
);

/** A等部门和各镇: the list closes and a group follows. */
const AND_OTHERS = /^(.{2,20}?)等(?:有关|相关)?(?:部门|单位)(?:和单位)?[和及与](各.{1,20})$/;

/**
 * The names of units in a list, in groups: commas and semicolons part groups, 、 and spaces part the
 * units of a group. Brackets inside a name （镇（街道）） part nothing; a closing 等 is dropped.
 */
export function splitUnits(text: string): string[][] {
  const groups: string[][] = [[]];
  let name = '';
  let depth = 0;
  const close = (): void => {
    for (const unit of cleanName(name)) groups.at(-1)?.push(unit);
    name = '';
  };
  const folded = foldWidth(text).trim();
  const listed = /[、,;/]/.test(folded);
  const from = text.length - text.trimStart().length;
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (listed && sign === ' ' && !partsAtSpace(name, folded.slice(at + 1))) continue;
    const parts = depth === 0 && /[、,;\s/]/.test(sign);
    if (!parts) name += text.charAt(from + at);
    else close();
    if (parts && /[,;]/.test(sign)) groups.push([]);
  }
  close();
  return groups.filter((group) => group.length > 0);
}

/** In a list with commas a space stands between two units only where a whole name ends before it. */
function partsAtSpace(name: string, rest: string): boolean {
  return (
    isUnitName(name) &&
    /^\s{0,8}(?:各|[县市区省州旗镇][^局委办、,]{1,12}[局委办会院部队])/.test(rest)
  );
}

/** Whether a name ends as those of units do; what stands behind it in brackets does not count. */
export function isUnitName(name: string): boolean {
  return /(?:局|委|办|部|院|会|厅|署|处|所|站|队|中心|公司|政府|法院|检察院|单位|部门|街道|乡镇|镇|乡|区|县|市|园区|集团|学校|银行|支队|大队|室|校|社|科|股|台|办公室|总工会|妇联|团委|电视台|人行|气象台|分局|乡（镇）|街办|办事处|指挥部|企业|机构|管委会|组织|协会|电力|联通|移动|电信)$/.test(
    name.replace(/[(（〔][^()（）〔〕]{1,20}[)）〕]$/, ''),
  );
}

function cleanName(name: string): string[] {
  const cleaned = name
    .trim()
    .replace(/^(?:由|和|及|以及)(?=.{3})/, '')
    .replace(/[。.]+$/, '')
    .replace(/按(?:照)?(?:各自)?(?:职责|分工).{0,12}$/, '')
    .replace(/等(?:[\u4e00-\u9fa5]{0,8}(?:部门|单位|机构|企业))?$/, '')
    .trim();
  if (cleaned === '') return [];
  const two = TWO_UNITS.exec(cleaned) ?? AND_OTHERS.exec(cleaned);
  return two === null ? [cleaned] : [two[1] ?? '', two[2] ?? ''];
}
