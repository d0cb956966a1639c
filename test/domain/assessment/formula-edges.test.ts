import { describe, expect, it } from 'vitest';
import { attainment, type Comparison, type Target } from '../../../domain/assessment/attainment.js';
import { attainmentOn } from '../../../domain/assessment/indicator-path.js';
import { COMPUTED_ITEMS } from '../../../domain/assessment/score-sheet.js';
import { LEAD } from '../../support/cast.js';
import {
  SHEET,
  indicatorFact,
  nodeFact,
  pointsOf,
  reportFact,
  scoreOf,
} from '../../support/score-stage.js';

const target = (op: Comparison, value: number, baseline: number | null = null): Target => {
  return { op, value, baseline };
};
const shareOf = (asked: Target, actual: number): number | undefined => {
  const found = attainment(asked, actual);
  return 'share' in found ? found.share : undefined;
};

describe('a formula with nothing to count', () => {
  it('gives no points, neither nought nor full', () => {
    const score = scoreOf();
    for (const itemId of COMPUTED_ITEMS) {
      expect(pointsOf(score, itemId)).toBeUndefined();
      expect(score.flags).toContainEqual({ itemId, gap: 'nothingToAssess' });
    }
  });

  it('gives none where the sheet weighs no kind of node', () => {
    const sheet = { ...SHEET, nodeWeights: {} };
    expect(pointsOf(scoreOf({ sheet, nodes: [nodeFact()] }), 'onTime')).toBeUndefined();
  });
});

describe('an attainment beyond its target', () => {
  it.each([
    [target('>=', 90), 180],
    [target('<=', 20), 0],
    [target('<=', 20), -5],
    [target('=', 100), 120],
    [target('down', 20, 50), 10],
    [target('up', 20, 50), 500],
  ])('is full and no more: %o by %s', (asked, actual) => {
    expect(attainment(asked, actual)).toEqual({ share: 1, met: true });
  });

  it('makes up for no other indicator', () => {
    const over = indicatorFact({ actuals: [{ year: 2026, value: 0 }] });
    const short = indicatorFact({ actuals: [{ year: 2026, value: 30 }] });
    expect(pointsOf(scoreOf({ indicators: [over, short] }), 'indicators')).toBe(16.5);
  });
});

describe('an attainment far short of its target', () => {
  it.each([
    [target('>=', 90), -90],
    [target('<=', 20), 4000],
    [target('=', 100), -1],
    [target('down', 20, 50), 80],
    [target('up', 20, 50), 20],
  ])('is nought and no less: %o by %s', (asked, actual) => {
    expect(attainment(asked, actual)).toEqual({ share: 0, met: false });
  });
});

describe('a target or baseline of zero', () => {
  it.each<[Comparison, number, boolean]>([
    ['<=', 0, true],
    ['<=', 0.01, false],
    ['<', 0, false],
    ['<', -0.01, true],
    ['>=', 0, true],
    ['>=', -0.01, false],
    ['>', 0, false],
    ['>', 0.01, true],
    ['=', 0, true],
  ])('%s 0 is met or not by %s', (op, actual, met) => {
    expect(attainment(target(op, 0), actual)).toEqual({ share: met ? 1 : 0, met });
  });

  it('that promises no change asks to keep the level', () => {
    expect(shareOf(target('down', 0, 26), 26)).toBe(1);
    expect(shareOf(target('down', 0, 26), 27)).toBe(0);
    expect(shareOf(target('up', 20, 0), 0)).toBe(1);
    expect(shareOf(target('up', 20, 0), -1)).toBe(0);
  });

  it('is held half way too', () => {
    const goal = { ...target('<=', 0, 0), from: '2025-12-31', dueOn: '2030-12-31' };
    expect(attainmentOn(goal, '2028-06-30', 0)).toEqual({ share: 1, met: true });
    expect(attainmentOn(goal, '2028-06-30', 1)).toEqual({ share: 0, met: false });
  });
});

describe('numbers below zero', () => {
  it('are measured by their distance', () => {
    expect(shareOf(target('>=', -10), -15)).toBe(0.5);
    expect(shareOf(target('<=', -10), -5)).toBe(0.5);
    expect(shareOf(target('down', 50, -10), -12.5)).toBe(0.5);
    expect(shareOf(target('up', 50, -10), -7.5)).toBe(0.5);
  });
});

describe('a formula at the edge of its period', () => {
  const count = (dueOn: string) => scoreOf({ nodes: [nodeFact({ dueOn, outcome: 'missed' })] });

  it('counts the first and the last day, none beyond', () => {
    expect(pointsOf(count('2026-01-01'), 'onTime')).toBe(0);
    expect(pointsOf(count('2026-12-31'), 'onTime')).toBe(0);
    expect(pointsOf(count('2025-12-31'), 'onTime')).toBeUndefined();
    expect(pointsOf(count('2027-01-01'), 'onTime')).toBeUndefined();
  });

  it('takes a rectification by the day it was due', () => {
    const item = (dueOn: string, closedOn?: string) => ({
      ...{ rectificationId: 'X', unitId: LEAD, dueOn },
      ...(closedOn && { closedOn }),
    });
    const points = (...rectifications: ReturnType<typeof item>[]) =>
      pointsOf(scoreOf({ rectifications }), 'rectifications');
    expect(points(item('2026-12-31', '2026-12-31'))).toBe(8);
    expect(points(item('2026-12-31', '2027-01-01'))).toBe(4);
    expect(points(item('2027-01-01', '2026-12-31'))).toBeUndefined();
  });

  it('takes reports by the day they came in', () => {
    const points = (on: string) =>
      pointsOf(scoreOf({ reports: [reportFact({ on, outcome: 'returned' })] }), 'reportQuality');
    expect([points('2026-12-31'), points('2027-01-01')]).toEqual([0, undefined]);
  });
});

describe('a project', () => {
  const project = (verifiedPercent: number, closed = false) => ({
    ...{ taskId: 'T1', number: 1, title: '', kind: 'project' as const, unitId: LEAD },
    ...{ role: 'lead' as const, verifiedPercent, closed },
  });

  it('counts from nothing to all that was verified', () => {
    const points = (...parts: ReturnType<typeof project>[]) =>
      pointsOf(scoreOf({ parts }), 'projects');
    expect(points(project(0))).toBe(0);
    expect(points(project(100))).toBe(8);
    expect(points(project(0, true))).toBe(8);
    expect(points(project(50), project(100))).toBe(6);
  });
});
