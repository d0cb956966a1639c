import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartFact, UnitRecord } from '../../../../domain/assessment/record-facts.js';
import {
  assessedAfter,
  inheritFacts,
} from '../../../../domain/assessment/succession/inherit-facts.js';
import {
  inForceOn,
  inheritRecords,
} from '../../../../domain/assessment/succession/inherit-record.js';
import type { Succession } from '../../../../domain/units/succession.js';
import { indicatorFact, nodeFact, reportFact } from '../../../support/score-stage.js';

const ON = '2028-03-01';
const heir = (unitId: string, ...taskIds: string[]) => ({ unitId, taskIds });
const succession = (change: Partial<Succession> = {}): Succession => ({
  ...{ successionId: 'S1', kind: 'merged', fromUnitId: 'A', onDate: ON, ends: true },
  ...{ heirs: [heir('B')] },
  ...change,
});
const split = (...heirs: Succession['heirs']) => succession({ kind: 'split', heirs });

const part = (unitId: string, taskId: string, change: Partial<PartFact> = {}): PartFact => ({
  ...{ taskId, number: 1, title: '', kind: 'project', unitId, role: 'lead' },
  ...{ verifiedPercent: 60, closed: false },
  ...change,
});
const record = (unitId: string, ...taskIds: string[]): UnitRecord => ({
  unitId,
  parts: taskIds.map((taskId) => part(unitId, taskId)),
  nodes: taskIds.map((taskId) => nodeFact({ unitId, taskId, nodeId: `${taskId}-N1` })),
  reports: taskIds.map((taskId) => reportFact({ unitId, taskId })),
});
const records = (...all: UnitRecord[]) => new Map(all.map((r) => [r.unitId, r]));
const tasksOf = (found: ReadonlyMap<string, UnitRecord>, unitId: string) =>
  (found.get(unitId)?.nodes ?? []).map((n) => n.taskId);

describe('the record of a unit that is no more', () => {
  it('counts for its heir from the day on, and for itself before', () => {
    const before = records(record('A', 'T1'), record('B', 'T2'));
    const early = inheritRecords(before, [succession()], '2028-02-29');
    expect([tasksOf(early, 'A'), tasksOf(early, 'B')]).toEqual([['T1'], ['T2']]);
    const after = inheritRecords(before, [succession()], ON);
    expect([tasksOf(after, 'A'), tasksOf(after, 'B')]).toEqual([[], ['T2', 'T1']]);
    expect(after.get('B')?.nodes[1]).toMatchObject({ unitId: 'B', inheritedFrom: 'A' });
    expect(after.get('B')?.reports[1]).toMatchObject({ unitId: 'B', inheritedFrom: 'A' });
  });

  it('goes where its tasks were named, the rest to the first heir', () => {
    const found = inheritRecords(
      records(record('A', 'T1', 'T2', 'T3')),
      [split(heir('B', 'T1'), heir('C', 'T2'))],
      ON,
    );
    expect([tasksOf(found, 'B'), tasksOf(found, 'C')]).toEqual([['T1', 'T3'], ['T2']]);
  });

  it('goes to the heirs that own the task by then, where none was named', () => {
    const before = records(record('A', 'T1'), {
      ...{ unitId: 'C', parts: [part('C', 'T1')], nodes: [], reports: [] },
    });
    const found = inheritRecords(before, [split(heir('B'), heir('C'))], ON);
    expect([tasksOf(found, 'B'), tasksOf(found, 'C')]).toEqual([[], ['T1']]);
  });

  it('passes from heir to heir and remembers whose it was first', () => {
    const next = succession({ fromUnitId: 'B', heirs: [heir('C')], onDate: '2029-01-01' });
    const found = inheritRecords(records(record('A', 'T1')), [next, succession()], '2029-01-01');
    expect(found.get('C')?.nodes).toMatchObject([{ unitId: 'C', inheritedFrom: 'A' }]);
    expect(tasksOf(found, 'B')).toEqual([]);
  });

  it('does not count twice what was handed over in the task itself', () => {
    const own = nodeFact({ unitId: 'B', taskId: 'T1', nodeId: 'T1-N1', outcome: 'open' });
    const before = records(record('A', 'T1'), { ...record('B'), nodes: [own] });
    const { nodes = [] } = inheritRecords(before, [succession()], ON).get('B') ?? {};
    expect(nodes).toEqual([own]);
  });

  it('keeps apart what two units owed that became one', () => {
    const both = [succession(), succession({ fromUnitId: 'C' })];
    const found = inheritRecords(records(record('A', 'T1'), record('C', 'T1')), both, ON);
    expect(found.get('B')?.nodes.map((n) => n.inheritedFrom)).toEqual(['A', 'C']);
  });

  it('leaves out what was withdrawn', () => {
    const gone = nodeFact({ unitId: 'A', outcome: 'withdrawn' });
    const found = inheritRecords(records({ ...record('A'), nodes: [gone] }), [succession()], ON);
    expect(found.get('B')?.nodes).toEqual([]);
  });

  it('loses no verified progress of a task that was handed over', () => {
    const fresh = part('B', 'T1', { verifiedPercent: 0, role: 'support' });
    const before = records(record('A', 'T1'), { ...record('B'), parts: [fresh] });
    expect(inheritRecords(before, [succession()], ON).get('B')?.parts).toMatchObject([
      { verifiedPercent: 60, role: 'lead', inheritedFrom: 'A' },
    ]);
    const own = { ...record('B', 'T1'), parts: [{ ...fresh, verifiedPercent: 30 }] };
    const after = inheritRecords(records(record('A', 'T1'), own), [succession()], ON);
    expect(after.get('B')?.parts).toMatchObject([{ verifiedPercent: 30 }]);
  });

  it('loses nothing and doubles nothing, whatever the tasks', () => {
    const names = fc.uniqueArray(fc.constantFrom('T1', 'T2', 'T3', 'T4'));
    fc.assert(
      fc.property(names, names, names, (tasks, toB, toC) => {
        const rest = toC.filter((t) => !toB.includes(t));
        const found = inheritRecords(
          records(record('A', ...tasks)),
          [split(heir('B', ...toB), heir('C', ...rest))],
          ON,
        );
        const all = [...tasksOf(found, 'B'), ...tasksOf(found, 'C'), ...tasksOf(found, 'A')];
        expect(all.toSorted()).toEqual(tasks.toSorted());
      }),
    );
  });
});

describe('a unit that gives tasks away and goes on', () => {
  const given = { ...split(heir('B', 'T1')), ends: false };

  it('keeps the record of every other task', () => {
    const found = inheritRecords(records(record('A', 'T1', 'T2')), [given], ON);
    expect([tasksOf(found, 'A'), tasksOf(found, 'B')]).toEqual([['T2'], ['T1']]);
  });

  it('is still assessed, beside its heir', () => {
    expect(assessedAfter(['A', 'D'], [given])).toEqual(['A', 'D', 'B']);
    expect(assessedAfter(['A', 'D'], [succession()])).toEqual(['D', 'B']);
    expect(assessedAfter(['D'], [succession()])).toEqual(['D']);
  });
});

describe('what belongs to no task', () => {
  const facts = {
    indicators: [indicatorFact({ unitIds: ['A', 'D'] }), indicatorFact({ unitIds: ['A', 'C'] })],
    rectifications: [{ rectificationId: 'R1', unitId: 'A', dueOn: ON }],
    vetoes: [{ vetoId: 'V1', unitId: 'A', period: { from: ON, to: ON } }],
  };

  it('goes to the first heir, or to one that answers for it already', () => {
    const found = inheritFacts(facts, [split(heir('B'), heir('C'))]);
    expect(found.indicators.map((i) => i.unitIds)).toEqual([['D', 'B'], ['C']]);
    expect(found.indicators[0]?.inheritedFrom).toEqual({ B: 'A' });
    expect(found.rectifications).toMatchObject([{ unitId: 'B', inheritedFrom: 'A' }]);
  });

  it('carries a veto to a new name, not to other units', () => {
    const vetoed = (kind: Succession['kind']) =>
      inheritFacts(facts, [succession({ kind })]).vetoes[0]?.unitId;
    expect([vetoed('renamed'), vetoed('merged')]).toEqual(['B', 'A']);
  });

  it('stays where the unit goes on', () => {
    const found = inheritFacts(facts, [{ ...split(heir('B', 'T1')), ends: false }]);
    expect(found).toEqual(facts);
  });

  it('waits for its day, in order of time', () => {
    const late = succession({ onDate: '2029-01-01' });
    expect(inForceOn([late, succession()], ON)).toEqual([succession()]);
    expect(inForceOn([late, succession()], '2029-01-01')).toEqual([succession(), late]);
  });
});
