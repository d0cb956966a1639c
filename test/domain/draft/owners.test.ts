import { beforeEach, describe, expect, it } from 'vitest';
import { sightOf } from '../../../domain/draft/sight.js';
import { startDraft } from '../../../domain/draft/draft.js';
import type { Roster } from '../../../domain/units/resolve-owners.js';
import { draftDesk, FINDINGS, type DraftDesk } from '../../support/draft-desk.js';

const unit = (unitId: string, name: string) => ({ unitId, name, aliases: [] });
const streets = { groupId: 'Gstreets', name: '街道组', aliases: [] };
const roster: Roster = {
  units: [
    unit('Ufire', '县消防大队'),
    unit('Utraffic', '县交通运输局'),
    unit('Umedia', '县融媒体中心'),
  ],
  groups: [
    { ...streets, members: [{ unitId: 'Umedia', from: '2026-01-01', until: '2027-01-01' }] },
  ],
};
const day = { roster, today: '2026-11-23' };

let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const owners = (at: number, on = day) => {
  const draft = desk.draft();
  const task = draft.tasks[at];
  if (!task) throw new Error(`no task ${at}`);
  return sightOf(draft, on).owners.get(task.id);
};
const name = (printed: string) => sightOf(desk.draft(), day).names.find((n) => n.name === printed);

describe('owners of a draft', () => {
  it('are the printed ones that the roster knows', () => {
    expect(owners(0)).toEqual({
      owners: [{ unitId: 'Ufire', role: 'lead' }],
      printed: [
        { role: 'lead', name: '县消防大队', resolved: true },
        { role: 'support', name: '各街道', resolved: false },
      ],
    });
  });

  it('follow what the office says a name means', () => {
    const meaning = { as: 'group' as const, groupId: 'Gstreets' };
    desk.edit({ type: 'resolveName', name: '各街道', meaning });
    expect(owners(0)?.owners).toContainEqual({ unitId: 'Umedia', role: 'support' });
    expect(owners(0, { roster, today: '2027-06-01' })?.printed[1]?.resolved).toBe(false);
    desk.edit({ type: 'resolveName', name: '各街道', meaning: { as: 'nobody' } });
    expect(owners(0)?.owners).toHaveLength(1);
    expect(name('各街道')).toMatchObject({ as: 'nobody', stated: true, resolved: true });
  });

  it('are the chosen ones in place of the printed', () => {
    const chosen = { lead: ['Umedia', 'Umedia'], support: ['Ufire', 'Umedia'] };
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T2', owners: chosen }] });
    expect(owners(1)?.owners).toEqual([
      { unitId: 'Umedia', role: 'lead' },
      { unitId: 'Ufire', role: 'support' },
    ]);
    expect(name('县交通局')?.resolved).toBe(true);
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T2', owners: null }] });
    expect(name('县交通局')?.resolved).toBe(false);
  });

  it('lose a chosen unit that is out of service', () => {
    const chosen = { lead: ['Umedia'], support: [] };
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T3', owners: chosen }] });
    const without = { ...roster, units: roster.units.slice(0, 2) };
    expect(owners(2, { roster: without, today: day.today })?.owners).toEqual([]);
  });

  it('of an imported table stand in place of the printed', () => {
    const [first, ...rest] = FINDINGS.tasks;
    if (!first) throw new Error('no task');
    const assigned = { lead: ['县融媒体中心'], support: ['县消防大队'] };
    const draft = startDraft({ ...FINDINGS, tasks: [{ ...first, assigned }, ...rest] });
    const found = sightOf(draft, day).owners.get('T1');
    expect(found?.owners.map((o) => o.unitId)).toEqual(['Umedia', 'Ufire']);
  });

  it('are refused when no roster knows them', () => {
    const chosen = { lead: ['Unone'], support: [] };
    const refusal = desk.edit({ type: 'setOwners', tasks: [{ id: 'T1', owners: chosen }] });
    expect(refusal?.refused).toBe('UnitUnknown');
    const ask = (
      printed: string,
      meaning: { as: 'unit'; unitId: string } | { as: 'group'; groupId: string },
    ) => desk.edit({ type: 'resolveName', name: printed, meaning })?.refused;
    expect(ask('县交通局', { as: 'unit', unitId: 'Unone' })).toBe('UnitUnknown');
    expect(ask('各街道', { as: 'group', groupId: 'Gnone' })).toBe('GroupUnknown');
    expect(ask('县某局', { as: 'unit', unitId: 'Ufire' })).toBe('NameNotPrinted');
  });
});

describe('printed names', () => {
  it('are listed once with their tasks and what they mean', () => {
    expect(sightOf(desk.draft(), day).names.map((n) => [n.name, n.as, n.taskIds])).toEqual([
      ['县消防大队', 'unit', ['T1']],
      ['各街道', null, ['T1']],
      ['县交通局', null, ['T2']],
    ]);
  });
});
