import { describe, expect, it } from 'vitest';
import {
  AssessmentLife as Life,
  a,
  insider,
  mark,
  scored,
  type Order,
} from '../../../support/assessment-life.js';
import { LEAD, leadLiaison, office } from '../../../support/cast.js';

describe('what is entered by hand', () => {
  const adjust = (points: number, more: object = {}): Order => ({
    ...{ type: 'AdjustScore', unitId: LEAD, sort: 'bonus', points, reason: 'a prize', ...more },
  });

  it('may be a deduction or bonus up to what the sheet allows', () => {
    const life = scored();
    expect(life.when(insider, adjust(1))).toBe('AssessorOfSameUnit');
    expect(life.when(leadLiaison, adjust(1))).toBe('AssessorNotNamed');
    expect(life.when(a, adjust(6))).toBe('AdjustmentTooLarge');
    expect(life.when(a, adjust(0))).toBe('PointsOutOfRange');
    expect(life.when(a, adjust(2))).toEqual(['ScoreAdjusted']);
    expect(life.state.adjustments).toMatchObject([{ sort: 'bonus', points: 2 }]);
  });

  it('is taken back by another in its place', () => {
    const life = scored();
    life.when(a, adjust(2));
    expect(life.when(a, adjust(0, { replaces: 'A1-J9' }))).toBe('AdjustmentUnknown');
    life.when(a, adjust(0, { replaces: 'A1-J1' }));
    expect(life.state.adjustments).toEqual([]);
  });

  it('may be the marks of an external report, none of which counts', () => {
    const life = scored();
    const given = [{ unitId: LEAD, itemId: 'safetyDuty', points: 4, note: 'page 12' }];
    const report = { type: 'ImportThirdParty' as const, source: 'report.xlsx', sha256: 'ab' };
    const strange = given.map((m) => ({ ...m, itemId: 'no such' }));
    expect(life.when(office, { ...report, marks: strange })).toBe('MarksUnknown');
    life.when(office, { ...report, marks: given });
    expect(life.state.thirdParty?.marks).toEqual(given);
    expect(life.state.marks).toHaveLength(4);
  });

  it('may be other assessors, named by the office', () => {
    const life = new Life();
    const named = [{ personId: 'd', name: 'd' }];
    expect(life.when(a, { type: 'NameAssessors', assessors: named })).toBe('MayNotRunAssessment');
    life.when(office, { type: 'NameAssessors', assessors: named });
    expect(life.enter('selfAssessment', 'scoring').when(a, mark(5))).toBe('AssessorNotNamed');
  });
});

describe('the people who are awaited', () => {
  const reminded = (life: Life) => life.events.filter((e) => e.startsWith('PhaseReminded'));

  it('are reminded before a phase ends and after it', () => {
    const life = new Life().enter('selfAssessment', 'scoring').until('2026-04-24 18:00');
    expect(reminded(life)).toEqual([
      'PhaseReminded 2026-04-09',
      'PhaseReminded 2026-04-13',
      'PhaseReminded 2026-04-17',
      'PhaseReminded 2026-04-24',
    ]);
  });

  it('have their working days in full where a phase begins late', () => {
    const life = scored().until('2026-06-01 10:00').enter('draft', 'objections');
    expect(life.state.dates).toMatchObject({ draft: '2026-06-08', objections: '2026-06-08' });
  });
});
