/** Which class of score sheet a unit is assessed by: 部门, 街道（乡镇）, 功能区. */
import type { UnitClass } from '../score-sheet.js';

/** Names of zones with an administration of their own. */
const ZONE = /(开发区|高新区|新区|园区|功能区|示范区|管委会|管理委员会)/u;

/**
 * The class of a unit by what the office keeps of it. Committees, the office itself, governments and
 * enterprises are not assessed: `undefined`.
 */
export function unitClassOf({ kind, name }: { kind: string; name: string }): UnitClass | undefined {
  if (kind === 'street' || kind === 'town') return 'street';
  if (kind !== 'department' && kind !== 'committee') return undefined;
  if (ZONE.test(name)) return 'zone';
  return kind === 'department' ? 'department' : undefined;
}
