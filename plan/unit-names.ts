import { foldWidth } from './width-folding.js';

const OPENING = '(《“[【';
const CLOSING = ')》”]】';
const UNIT_END = '(?:局|委|办|部|院|会|厅|署|队|中心|公司|政府|办公室)';
const TWO_UNITS = new RegExp(
  `^(.{2,20}?${UNIT_END})(?:和|与|及|以及)([市县区省州旗].{1,20}${UNIT_END})$`,
);

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
  const folded = foldWidth(text);
  for (let at = 0; at < text.length; at += 1) {
    const sign = folded.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    const parts = depth === 0 && /[、,;\s/]/.test(sign);
    if (!parts) name += text.charAt(at);
    else close();
    if (parts && /[,;]/.test(sign)) groups.push([]);
  }
  close();
  return groups.filter((group) => group.length > 0);
}

function cleanName(name: string): string[] {
  const cleaned = name
    .trim()
    .replace(/^(?:由|和|及|以及)(?=.{3})/, '')
    .replace(/[。.]+$/, '')
    .replace(/等(?:有关|相关|各有关)?(?:部门|单位|成员单位)?$/, '')
    .replace(/(?:按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实)?)$/, '')
    .trim();
  if (cleaned === '') return [];
  const two = TWO_UNITS.exec(cleaned);
  return two === null ? [cleaned] : [two[1] ?? '', two[2] ?? ''];
}
