/** Units and groups, read by many pages. */
import { useQuery } from '@tanstack/react-query';
import type { GroupView, UnitView } from '../../../api/contract/roster.js';
import { api } from './api.js';

/** All units the office keeps. */
export const useUnits = (enabled = true) =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => api.get<{ units: UnitView[] }>('/units'),
    staleTime: 30_000,
    enabled,
  });

/** All groups of units. */
export const useGroups = () =>
  useQuery({ queryKey: ['groups'], queryFn: () => api.get<{ groups: GroupView[] }>('/groups') });

export interface Option {
  value: string;
  label: string;
}

/** Active units as choices of a select. */
export const unitOptions = (units: UnitView[]): Option[] =>
  units.filter((u) => u.active).map((u) => ({ value: u.id, label: u.name }));

type Member = GroupView['members'][number];

const isPresent = (member: Member, today: string): boolean =>
  member.from <= today && (member.until === null || member.until > today);

/** Members that belong to the group on a day. */
export const presentMembers = (group: GroupView, today: string): Member[] =>
  group.members.filter((m) => isPresent(m, today));
