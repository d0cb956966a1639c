import type { GroupChange, GroupView } from '../../../../api/contract/roster.js';
import { presentMembers } from '../../shared/roster.js';

type Member = GroupView['members'][number];

/** A member with the dates that matter: when it is to join, when it left. */
export function memberWords(member: Member, today: string): string {
  if (member.until !== null && member.until <= today) {
    return `${member.unitName}（${member.until}退出）`;
  }
  return member.from > today ? `${member.unitName}（${member.from}加入）` : member.unitName;
}

interface Wanted {
  name: string;
  aliases: string[];
  memberIds: string[];
  on: string;
}

/** The change that brings a group to what is wanted: who joins and who leaves, on which day. */
export function groupChangeTo(group: GroupView, wanted: Wanted): GroupChange {
  const present = presentMembers(group, wanted.on).map((m) => m.unitId);
  const joining = wanted.memberIds.filter((id) => !present.includes(id));
  const leaving = present.filter((id) => !wanted.memberIds.includes(id));
  return {
    name: wanted.name,
    aliases: wanted.aliases,
    join: joining.map((unitId) => ({ unitId, from: wanted.on })),
    leave: leaving.map((unitId) => ({ unitId, until: wanted.on })),
  };
}
