import { describe, expect, it } from 'vitest';
import { LEAD, NEWCOMER, SUPPORT } from '../../support/cast.js';
import {
  changesOf,
  DEATHS,
  editionTask,
  runningTask,
  SAME,
  RUNNING,
  PROMISE,
  FINAL,
} from '../../support/edition-fixture.js';

const withTask = (change: Parameters<typeof editionTask>[1]) =>
  changesOf({ tasks: [editionTask(0, change), ...SAME.tasks.slice(1)] });

describe('the dates of a new edition', () => {
  it('move the promise that is known by its words', () => {
    const later = { ...PROMISE, title: '2027年6月底前，职责清单编制完成', dueOn: '2027-06-30' };
    expect(withTask({ duties: [later, FINAL] })).toMatchObject([
      { kind: 'dateChanged', taskId: 'T1', from: PROMISE, to: later },
    ]);
  });

  it('tell a new promise from a moved one', () => {
    const more = {
      kind: 'commitment',
      title: '2028年前建成监督平台',
      dueOn: '2027-12-31',
    } as const;
    expect(withTask({ duties: [PROMISE, more, FINAL] })).toMatchObject([
      { kind: 'dateAdded', to: more },
    ]);
  });

  it('give up the promise that is not made again', () => {
    expect(withTask({ duties: [FINAL] })).toMatchObject([{ kind: 'dateDropped', from: PROMISE }]);
  });

  it('show a figure changed under the same date', () => {
    const rate = (title: string) => ({ duties: [{ ...PROMISE, title }] });
    const tasks = [runningTask(0, rate('配备率达到75%')), ...RUNNING.tasks.slice(1)];
    const news = [editionTask(0, rate('配备率达到80%')), ...SAME.tasks.slice(1)];
    expect(changesOf({ tasks: news }, { tasks })).toMatchObject([
      { kind: 'dateChanged', from: { title: '配备率达到75%' }, to: { title: '配备率达到80%' } },
    ]);
  });
});

describe('the owners of a new edition', () => {
  const newcomer = { unitId: NEWCOMER, role: 'support' } as const;
  const namesNewcomer = { name: '区教体局', role: 'support', unitIds: [NEWCOMER] } as const;
  const { owners, printed } = editionTask(0);

  it('bring the unit that is named anew', () => {
    const named = [...printed, { ...namesNewcomer, unitIds: [NEWCOMER] }];
    expect(withTask({ owners: [...owners, newcomer], printed: named })).toMatchObject([
      { kind: 'ownerAdded', unitId: NEWCOMER, role: 'support', name: '区教体局' },
    ]);
  });

  it('drop the unit that is named no more', () => {
    expect(withTask({ owners: owners.slice(0, 1) })).toMatchObject([
      { kind: 'ownerDropped', unitId: SUPPORT, role: 'support', names: ['区城管局'] },
    ]);
  });

  it('let a unit change its part', () => {
    const swapped = owners.map((o) => ({ ...o, role: 'lead' as const }));
    expect(withTask({ owners: swapped })).toMatchObject([
      { kind: 'roleChanged', unitId: SUPPORT, from: 'support', to: 'lead' },
    ]);
  });

  it('leave alone what the office itself decided', () => {
    const handed = [{ unitId: LEAD, role: 'lead' as const }, newcomer];
    const tasks = [runningTask(0, { owners: handed }), ...RUNNING.tasks.slice(1)];
    expect(changesOf({}, { tasks })).toEqual([]);
  });
});

describe('the indicators of a new edition', () => {
  it('bring a new target for the same name', () => {
    const target = { ...DEATHS, target: '下降25%', value: 25, line: 8 };
    expect(changesOf({ targets: [target] })).toMatchObject([
      { kind: 'targetChanged', indicatorId: 'I1', from: { value: 20 }, to: { value: 25 } },
    ]);
  });

  it('come and go by name', () => {
    const other = { ...DEATHS, name: '森林火灾受害率', target: '≤0.5‰' };
    expect(changesOf({ targets: [other] }).map((c) => c.kind)).toEqual([
      'targetAdded',
      'targetDropped',
    ]);
  });

  it('say nothing of a line that moved within the table', () => {
    expect(changesOf({ targets: [{ ...DEATHS, line: 99 }] })).toEqual([]);
  });
});
