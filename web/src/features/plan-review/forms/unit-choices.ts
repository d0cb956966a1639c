/** Units and groups as choices of one field: a group stands for all its members of today. */
import type { GroupView, UnitView } from '../../../../../api/contract/roster.js';
import { presentMembers, unitOptions, type Option } from '../../../shared/roster.js';

const GROUP = 'group:';

/** Groups first, then the units one by one. */
export function unitChoices(
  units: UnitView[],
  groups: GroupView[],
  today: string,
): { label: string; options: Option[] }[] {
  const ofGroups = groups.map((group) => ({
    value: GROUP + group.id,
    label: `${group.name}（${presentMembers(group, today).length}个单位）`,
  }));
  return [
    { label: '单位组（选中即加入全部成员）', options: ofGroups },
    { label: '单位', options: unitOptions(units) },
  ].filter((choices) => choices.options.length > 0);
}

/** What was chosen, with each group replaced by its members; nobody twice. */
export function unitsOf(chosen: readonly string[], groups: GroupView[], today: string): string[] {
  const ids = chosen.flatMap((value) => {
    if (!value.startsWith(GROUP)) return [value];
    const group = groups.find((g) => GROUP + g.id === value);
    return group ? presentMembers(group, today).map((m) => m.unitId) : [];
  });
  return [...new Set(ids)];
}
