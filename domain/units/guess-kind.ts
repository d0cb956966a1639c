/** What kind of unit a printed name sounds like, for a roster that starts empty. */

/** Names that stand for several units: the office lists their members itself. */
const GROUP_LIKE = /^各|^有关|^相关|负有|(部门|单位|街镇|镇街|乡镇)$/u;

/** The kind of a single unit by its name; `undefined` when it reads like a group of units. */
export function guessUnitKind(name: string): 'department' | 'street' | 'town' | undefined {
  if (GROUP_LIKE.test(name.trim())) return undefined;
  if (/街道(办事处|办)?$/u.test(name)) return 'street';
  if (/[镇乡](人民政府|政府)?$/u.test(name)) return 'town';
  return 'department';
}
