import { describe, expect, it } from 'vitest';
import {
  hasEnded,
  successionRefusal,
  type NewSuccession,
  type Succession,
} from '../../../domain/units/succession.js';

const heir = (unitId: string, ...taskIds: string[]) => ({ unitId, taskIds });
const merged: NewSuccession = {
  ...{ kind: 'merged', fromUnitId: 'A', onDate: '2028-03-01', ends: true },
  ...{ heirs: [heir('B')], basis: 'order no. 3' },
};
const unitIds = ['A', 'B', 'C', 'D'];
const refusal = (change: Partial<NewSuccession>, known: Succession[] = []) =>
  successionRefusal({ ...merged, ...change }, { known, unitIds });

describe('a succession of units', () => {
  it('names one heir of what was renamed or merged', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ kind: 'renamed' })).toBeUndefined();
    expect(refusal({ heirs: [heir('B'), heir('C')] })).toBe('SuccessionHeirsWrong');
    expect(refusal({ kind: 'renamed', ends: false })).toBe('SuccessionHeirsWrong');
    expect(refusal({ heirs: [] })).toBe('SuccessionHeirsWrong');
  });

  it('splits a unit up among two heirs at least, each named once', () => {
    const split = { kind: 'split' as const };
    expect(refusal({ ...split, heirs: [heir('B', 'T1'), heir('C')] })).toBeUndefined();
    expect(refusal({ ...split })).toBe('SuccessionHeirsWrong');
    expect(refusal({ ...split, heirs: [heir('B'), heir('B')] })).toBe('SuccessionHeirsWrong');
    expect(refusal({ ...split, heirs: [heir('B', 'T1'), heir('C', 'T1')] })).toBe(
      'SuccessionTaskTwice',
    );
  });

  it('lets a unit that goes on give away named tasks only', () => {
    const given = { kind: 'split' as const, ends: false };
    expect(refusal({ ...given, heirs: [heir('B', 'T1')] })).toBeUndefined();
    expect(refusal({ ...given, heirs: [heir('B')] })).toBe('SuccessionTasksMissing');
  });

  it('needs a day, a basis and units that the office keeps', () => {
    expect(refusal({ onDate: '2028-02-30' })).toBe('SuccessionDateInvalid');
    expect(refusal({ basis: ' ' })).toBe('SuccessionBasisMissing');
    expect(refusal({ fromUnitId: 'X' })).toBe('SuccessionUnitUnknown');
    expect(refusal({ heirs: [heir('A')] })).toBe('SuccessionToItself');
  });

  it('takes over from no unit twice, nor by a unit that is gone', () => {
    const known: Succession[] = [{ ...merged, successionId: 'S1' }];
    expect(refusal({ heirs: [heir('C')] }, known)).toBe('SuccessionUnitEnded');
    expect(refusal({ fromUnitId: 'B', heirs: [heir('A')] }, known)).toBe('SuccessionUnitEnded');
    expect(refusal({ fromUnitId: 'B', heirs: [heir('C')] }, known)).toBeUndefined();
    expect(hasEnded(known, 'A', '2028-02-29')).toBe(false);
    expect(hasEnded(known, 'A', '2028-03-01')).toBe(true);
  });
});
