import { describe, expect, it } from 'vitest';
import {
  membersOn,
  resolveOwners,
  resolveUnits,
  unitKey,
  type Roster,
} from '../../../domain/units/resolve-owners.js';

const ROSTER: Roster = {
  units: [
    { unitId: 'emergency', name: '区应急管理局', aliases: ['区应急办'] },
    { unitId: 'housing', name: '区住房和城乡建设局', aliases: [] },
    { unitId: 'east', name: '东街街道办事处', aliases: [] },
    { unitId: 'west', name: '西街街道办事处', aliases: [] },
    { unitId: 'north', name: '北街街道办事处', aliases: [] },
  ],
  groups: [
    {
      groupId: 'streets',
      name: '各街道',
      aliases: ['各街道办事处'],
      members: [
        { unitId: 'east', from: '2021-01-01' },
        { unitId: 'west', from: '2021-01-01', until: '2026-07-01' },
        { unitId: 'north', from: '2026-07-01' },
      ],
    },
    { groupId: 'empty', name: '各专委会', aliases: [], members: [] },
  ],
};
const resolve = (...names: string[]) => resolveUnits(names, ROSTER, '2026-03-02');

describe('names of units', () => {
  it('are the same short and long', () => {
    expect(resolve('区应急局', '区住建局', '东街街道').unitIds).toEqual([
      'emergency',
      'housing',
      'east',
    ]);
  });

  it('resolve through an alias that the office keeps', () => {
    expect(resolve('区应急办').unitIds).toEqual(['emergency']);
  });

  it('are compared without spaces and in one width', () => {
    expect(unitKey(' 区 应急管理局（Ａ）')).toBe(unitKey('区应急局(A)'));
  });

  it('of nobody are listed and never dropped', () => {
    expect(resolve('区应急局', '区融媒体中心')).toEqual({
      unitIds: ['emergency'],
      unresolved: ['区融媒体中心'],
    });
  });

  it('give each unit once, in order of mention', () => {
    expect(resolve('区住建局', '区应急局', '区应急管理局').unitIds).toEqual([
      'housing',
      'emergency',
    ]);
  });
});

describe('a group of units', () => {
  it('stands for its members of the day', () => {
    const [group] = ROSTER.groups;
    expect(group && membersOn(group, '2026-06-30')).toEqual(['east', 'west']);
    expect(group && membersOn(group, '2026-07-01')).toEqual(['east', 'north']);
  });

  it('resolves by its alias too', () => {
    expect(resolve('各街道办事处').unitIds).toEqual(['east', 'west']);
  });

  it('without members is listed as unresolved', () => {
    expect(resolve('各专委会')).toEqual({ unitIds: [], unresolved: ['各专委会'] });
  });
});

describe('owners of a task', () => {
  const owners = (lead: string[], support: string[]) =>
    resolveOwners({ lead, support }, ROSTER, '2026-03-02');

  it('lead where they are named as both', () => {
    expect(owners(['区应急局'], ['区应急管理局', '区住建局']).owners).toEqual([
      { unitId: 'emergency', role: 'lead' },
      { unitId: 'housing', role: 'support' },
    ]);
  });

  it('include every member of a supporting group', () => {
    expect(owners(['区应急局'], ['各街道']).owners.map((o) => o.unitId)).toEqual([
      'emergency',
      'east',
      'west',
    ]);
  });

  it('keep the role of a name that nobody answers to', () => {
    expect(owners(['区融媒体中心'], ['各专委会']).unresolved).toEqual([
      { name: '区融媒体中心', role: 'lead' },
      { name: '各专委会', role: 'support' },
    ]);
  });
});
