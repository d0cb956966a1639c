import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCents } from '../../../domain/assessment/score-unit.js';
import {
  SHEET,
  TWO_MARKS,
  YEAR,
  indicatorFact,
  mark,
  nodeFact,
  pointsOf,
  reportFact,
  scoreOf,
} from '../../support/score-stage.js';
import { LEAD } from '../../support/cast.js';

const late = { outcome: 'late' as const, doneOn: '2026-07-20' };
const adjustment = (points: number) => ({
  ...{ adjustmentId: `A${points}`, unitId: LEAD, points, reason: 'a commendation', by: 'office' },
  at: '2027-01-02T00:00:00.000Z',
});

describe('the items of a score', () => {
  it('weigh nodes by kind and credit late ones half', () => {
    const nodes = [
      nodeFact(),
      nodeFact({ kind: 'roundup', ...late }),
      nodeFact({ kind: 'milestone', outcome: 'missed' }),
    ];
    // 3 in time, half of 1, none of 2: 3.5 of 6 × 22
    expect(pointsOf(scoreOf({ nodes }), 'onTime')).toBe(12.83);
  });

  it('leave out what is excused, withdrawn, open or of another year', () => {
    const nodes = [
      nodeFact(),
      nodeFact({ outcome: 'excused' }),
      nodeFact({ outcome: 'withdrawn' }),
      nodeFact({ outcome: 'open' }),
      nodeFact({ outcome: 'missed', dueOn: '2025-06-30' }),
    ];
    expect(pointsOf(scoreOf({ nodes }), 'onTime')).toBe(22);
  });

  it('flag what waits for review instead of counting it', () => {
    const waiting = nodeFact({ outcome: 'waiting' });
    const { flags } = scoreOf({ nodes: [nodeFact(), waiting] });
    expect(flags).toContainEqual({ itemId: 'onTime', gap: 'waiting', id: waiting.nodeId });
  });

  it('count lateness from the first date where the sheet says so', () => {
    const moved = nodeFact({ firstDueOn: '2026-05-31', doneOn: '2026-06-20' });
    const first = { ...SHEET, countFrom: 'first' as const };
    expect(pointsOf(scoreOf({ nodes: [moved] }), 'onTime')).toBe(22);
    expect(pointsOf(scoreOf({ nodes: [moved], sheet: first }), 'onTime')).toBe(11);
  });

  it('keep a promise that was met late', () => {
    const nodes = [nodeFact(late), nodeFact({ outcome: 'missed' })];
    expect(pointsOf(scoreOf({ nodes }), 'commitments')).toBe(11);
  });

  it('count reports returned and reviews that waited', () => {
    const reports = [
      reportFact(),
      reportFact({ outcome: 'returned' }),
      reportFact({ outcome: 'waiting' }),
    ];
    const reviewed = [reportFact(), reportFact({ lateSince: '2026-07-08' })];
    const score = scoreOf({ reports, reviewed });
    expect(pointsOf(score, 'reportQuality')).toBe(3);
    expect(pointsOf(score, 'reviewInTime')).toBe(2);
  });

  it('average the indicators that have data and flag the others', () => {
    const silent = indicatorFact({ actuals: [] });
    const indicators = [
      indicatorFact(),
      indicatorFact({ actuals: [{ year: 2026, value: 25 }] }),
      silent,
    ];
    const score = scoreOf({ indicators });
    expect(pointsOf(score, 'indicators')).toBe(19.25);
    expect(score.flags).toContainEqual({
      itemId: 'indicators',
      gap: 'noActual',
      id: silent.indicatorId,
    });
  });

  it('count verified rectification, late half, failed look-back not', () => {
    const item = (change: object) => ({
      rectificationId: 'X',
      unitId: LEAD,
      dueOn: '2026-08-01',
      ...change,
    });
    const rectifications = [
      item({ closedOn: '2026-07-31' }),
      item({ closedOn: '2026-08-20' }),
      item({}),
      item({ closedOn: '2026-07-31', failedLookBack: true }),
    ];
    expect(pointsOf(scoreOf({ rectifications }), 'rectifications')).toBe(3);
  });

  it('take projects by what was verified', () => {
    const part = {
      taskId: 'T1',
      number: 1,
      title: '',
      kind: 'project' as const,
      unitId: LEAD,
      role: 'lead' as const,
    };
    const parts = [
      { ...part, verifiedPercent: 40, closed: false },
      { ...part, verifiedPercent: 60, closed: true },
    ];
    expect(pointsOf(scoreOf({ parts }), 'projects')).toBe(5.6);
  });
});

describe('the score of a unit', () => {
  it('is process out of 40 and result out of 60', () => {
    const score = scoreOf({ nodes: [nodeFact(), nodeFact(late)], marks: TWO_MARKS });
    expect(score.sections).toMatchObject([{ points: 30 }, { points: 60 }]);
    expect(score).toMatchObject({ score: 90, grade: 'excellent' });
  });

  it('spreads over what can be assessed, never nought or full', () => {
    const score = scoreOf({ nodes: [nodeFact({ kind: 'roundup', ...late })] });
    expect(score.sections).toMatchObject([{ outOf: 100, points: 50 }, { outOf: 0 }]);
    expect(score.flags).toContainEqual({ itemId: 'indicators', gap: 'nothingToAssess' });
  });

  it('is not given where nothing can be assessed', () => {
    const score = scoreOf();
    expect(score.score).toBeUndefined();
    expect(score.grade).toBeUndefined();
  });

  it('loses points for the highest rung of each node', () => {
    const on = '2026-07-10';
    const climbed = nodeFact({
      ...late,
      rungs: [
        { rung: 'warn', on },
        { rung: 'interview', on },
      ],
    });
    const excused = nodeFact({ outcome: 'excused', rungs: [{ rung: 'list', on }] });
    const { rungs } = scoreOf({ nodes: [climbed, excused] });
    expect(rungs).toMatchObject({ points: 3, lines: [{ rung: 'interview' }] });
  });

  it('adds bonuses and takes deductions up to their limits', () => {
    const nodes = [nodeFact(late)];
    const bonuses = [adjustment(4), adjustment(3)];
    const score = scoreOf({ nodes, bonuses, deductions: [adjustment(1.5)] });
    expect(score.bonuses.points).toBe(5);
    expect(score.score).toBe(83.5);
  });

  it('stays within 0 and 100', () => {
    expect(scoreOf({ nodes: [nodeFact()], bonuses: [adjustment(4)] }).score).toBe(100);
    const on = '2026-07-10';
    const bad = Array.from({ length: 9 }, () =>
      nodeFact({ outcome: 'missed', rungs: [{ rung: 'list', on }] }),
    );
    expect(scoreOf({ nodes: bad }).score).toBe(0);
  });
});

describe('the grade', () => {
  const missed = indicatorFact({ actuals: [{ year: 2026, value: 21 }] });

  it('is capped at pass by a missed binding indicator', () => {
    const score = scoreOf({ nodes: [nodeFact()], indicators: [missed] });
    expect(score).toMatchObject({ computedGrade: 'excellent', grade: 'pass' });
    expect(score.caps).toEqual([{ why: 'bindingMissed', indicatorIds: [missed.indicatorId] }]);
  });

  it('is not capped by one that is only expected', () => {
    const score = scoreOf({ nodes: [nodeFact()], indicators: [{ ...missed, binding: false }] });
    expect(score.grade).toBe('excellent');
  });

  it('is fail under a veto, with the score still shown', () => {
    const veto = { vetoId: 'V1', unitId: LEAD, period: YEAR };
    const score = scoreOf({ nodes: [nodeFact()], vetoes: [veto] });
    expect(score).toMatchObject({ score: 100, computedGrade: 'excellent', grade: 'fail' });
    const other = { ...veto, period: { from: '2024-01-01', to: '2024-12-31' } };
    expect(scoreOf({ nodes: [nodeFact()], vetoes: [other] }).grade).toBe('excellent');
  });
});

describe('a judged item', () => {
  it('is the mean of two blind marks, with their difference', () => {
    const score = scoreOf({ marks: [mark(7), mark(8, { assessorId: 'b' })] });
    expect(pointsOf(score, 'safetyDuty')).toBe(7.5);
  });

  it('is not assessed while a mark is missing or in dispute', () => {
    const flagOf = (points: number[]) =>
      scoreOf({ marks: points.map((p, i) => mark(p, { assessorId: String(i) })) }).flags.find(
        (f) => f.itemId === 'safetyDuty',
      )?.gap;
    expect(flagOf([7])).toBe('marksIncomplete');
    expect(flagOf([4, 8])).toBe('marksDisputed');
  });

  it('is settled by a third mark', () => {
    const marks = [
      mark(4),
      mark(8, { assessorId: 'b' }),
      mark(6, { assessorId: 'c', settles: true }),
    ];
    expect(pointsOf(scoreOf({ marks }), 'safetyDuty')).toBe(6);
  });

  it('shows the unit’s own score beside it, uncounted', () => {
    const score = scoreOf({ nodes: [nodeFact(late)], selfPoints: { onTime: 22 } });
    expect(score.items.find((i) => i.item.itemId === 'onTime')).toMatchObject({
      points: 11,
      selfPoints: 22,
    });
  });
});

describe('whatever a unit did', () => {
  const outcome = fc.constantFrom('inTime', 'late', 'missed', 'excused', 'waiting', 'open');
  const kind = fc.constantFrom('roundup', 'commitment', 'milestone', 'midterm', 'final');
  const rung = fc.constantFrom('chase', 'warn', 'circulate', 'interview', 'list', 'veto');
  const node = fc
    .record({ outcome, kind, rungs: fc.array(fc.record({ rung, on: fc.constant('2026-07-10') })) })
    .map((n) => nodeFact({ ...n, doneOn: undefined }));
  const nodes = fc.array(node, { minLength: 1, maxLength: 12 });

  it('the score stays within 0 and 100', () => {
    fc.assert(
      fc.property(nodes, fc.double({ min: 0, max: 60, noNaN: true }), (owed, value) => {
        const indicators = [indicatorFact({ actuals: [{ year: 2026, value }] })];
        const { score } = scoreOf({ nodes: owed, indicators });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(score).toBe(toCents(score ?? -1));
      }),
    );
  });

  it('the score never rises by being later', () => {
    const later = { inTime: 'late', late: 'missed' } as const;
    fc.assert(
      fc.property(nodes, fc.nat(), (owed, pick) => {
        const i = pick % owed.length;
        const one = owed[i];
        if (!one || (one.outcome !== 'inTime' && one.outcome !== 'late')) return;
        const slower = owed.with(i, { ...one, outcome: later[one.outcome] });
        expect(scoreOf({ nodes: slower }).score).toBeLessThanOrEqual(
          scoreOf({ nodes: owed }).score ?? 0,
        );
      }),
    );
  });

  it('the score never falls by one rung fewer', () => {
    fc.assert(
      fc.property(nodes, (owed) => {
        const spared = owed.map((n) => ({ ...n, rungs: n.rungs.slice(1) }));
        expect(scoreOf({ nodes: spared }).score ?? 0).toBeGreaterThanOrEqual(
          scoreOf({ nodes: owed }).score ?? 0,
        );
      }),
    );
  });
});
