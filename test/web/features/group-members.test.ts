import { describe, expect, it } from 'vitest';
import { groupChangeTo, memberWords } from '../../../web/src/features/roster/group-members.js';
import { presentMembers } from '../../../web/src/shared/roster.js';

const member = (unitId: string, from: string, until: string | null = null) => ({
  unitId,
  unitName: unitId,
  from,
  until,
});
const group = {
  id: 'g1',
  name: '各街道',
  aliases: [],
  members: [
    member('a', '2026-01-01'),
    member('b', '2026-01-01', '2026-06-01'),
    member('c', '2027-01-01'),
  ],
};

describe('members of a group', () => {
  it('belong from their first day to the day before their last', () => {
    expect(presentMembers(group, '2026-05-31').map((m) => m.unitId)).toEqual(['a', 'b']);
    expect(presentMembers(group, '2026-06-01').map((m) => m.unitId)).toEqual(['a']);
  });

  it('carry the date when they have left or are yet to join', () => {
    const words = group.members.map((m) => memberWords(m, '2026-11-23'));
    expect(words).toEqual(['a', 'b（2026-06-01退出）', 'c（2027-01-01加入）']);
  });

  it('join and leave on the day of the change', () => {
    const wanted = { name: '各街道', aliases: [], memberIds: ['d'], on: '2026-11-23' };
    expect(groupChangeTo(group, wanted)).toMatchObject({
      join: [{ unitId: 'd', from: '2026-11-23' }],
      leave: [{ unitId: 'a', until: '2026-11-23' }],
    });
  });
});
