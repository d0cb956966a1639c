import { describe, expect, it } from 'vitest';
import { elapsedOn, nextStep } from '../../../domain/escalation/ladder.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import type { LadderStep } from '../../../domain/policy/policy.js';
import type { Owed } from '../../../domain/task/task-state.js';
import { CALENDAR, LEAD } from '../../support/cast.js';
import { acceptedTask, DUTY } from '../../support/task-story.js';

/** Due on the last working day before the National Day week. */
const owed = (change: Partial<Owed> = {}): Owed => ({
  unitId: LEAD,
  firstDueOn: '2026-09-30',
  dueOn: '2026-09-30',
  status: 'overdue',
  steps: [],
  standing: [],
  extensionsGranted: 0,
  ...change,
});
const elapsed = (date: string, standing: Owed['standing'] = []) =>
  elapsedOn({ owed: owed({ standing }), rung: 'interview' }, CALENDAR, date);

describe('the clock of the ladder', () => {
  it('reads nothing up to the due date', () => {
    expect([elapsed('2026-09-01'), elapsed('2026-09-30')]).toEqual([0, 0]);
  });

  it('passes no day of a festival and every make-up day', () => {
    expect([elapsed('2026-10-07'), elapsed('2026-10-08'), elapsed('2026-10-10')]).toEqual([
      0, 1, 3,
    ]);
  });

  it('stands from an answer to its decision', () => {
    const standing = [{ reason: 'report' as const, from: '2026-10-08', to: '2026-10-12' }];
    expect(elapsed('2026-10-13', standing)).toBe(2);
  });

  it('loses nothing by standing over days off', () => {
    const standing = [{ reason: 'report' as const, from: '2026-09-30', to: '2026-10-07' }];
    expect(elapsed('2026-10-08', standing)).toBe(1);
  });

  it('counts days once that stood for two reasons', () => {
    const standing = [
      { reason: 'report' as const, from: '2026-10-08', to: '2026-10-13' },
      { reason: 'unreachable' as const, from: '2026-10-09', to: '2026-10-12' },
      { reason: 'extension' as const, from: '2026-10-12', to: '2026-10-14' },
    ];
    expect(elapsed('2026-10-15', standing)).toBe(2);
  });

  it('gives no credit for standing before the due date', () => {
    const standing = [{ reason: 'report' as const, from: '2026-09-01', to: '2026-09-29' }];
    expect(elapsed('2026-10-09', standing)).toBe(2);
  });

  it('stands as long as one reason is left', () => {
    const standing = [
      { reason: 'report' as const, from: '2026-10-08', to: '2026-10-09' },
      { reason: 'unreachable' as const, from: '2026-10-08' },
    ];
    expect(elapsed('2026-11-30', standing)).toBe(1);
  });
});

describe('the next step', () => {
  const next = (change: Partial<Owed>, today: string, policy = DEFAULT_POLICY) =>
    nextStep(owed(change), 'commitment', { policy, calendar: CALENDAR, today });

  it('is none while the clock stands', () => {
    const standing = [{ reason: 'extension' as const, from: '2026-09-29' }];
    expect(next({ standing }, '2026-10-20')).toBeUndefined();
  });

  it('that needs a decision waits while another decision is awaited', () => {
    const standing = [{ reason: 'decision' as const, from: '2026-10-08' }];
    const step = { rung: 'circulate' as const, offset: 10, on: '', elapsed: 10, dueOn: '' };
    expect(next({ standing, steps: [step] }, '2026-12-31')).toBeUndefined();
  });

  it('below those comes in its time while a decision is awaited', () => {
    const standing = [{ reason: 'decision' as const, from: '2026-10-08' }];
    expect(next({ standing, jumped: ['interview'] }, '2026-10-08')).toMatchObject({
      rung: 'chase',
      on: '2026-10-08',
    });
  });

  it('after a jump is the one above it', () => {
    const step = { rung: 'circulate' as const, offset: 10, on: '', elapsed: 10, dueOn: '' };
    expect(next({ steps: [step], jumped: ['interview'] }, '2026-10-22')?.rung).toBe('list');
    expect(next({ steps: [step], jumped: ['list'] }, '2026-10-22')?.rung).toBe('veto');
  });

  it('after a pause falls on a working day', () => {
    expect(next({ pausedUntil: '2026-10-17' }, '2026-10-09')?.on).toBe('2026-10-19');
  });

  it('still reminds a unit that has not accepted', () => {
    const standing = [{ reason: 'acceptance' as const, from: '2026-09-01' }];
    expect(next({ standing }, '2026-09-30')?.rung).toBe('remind');
    expect(next({ standing }, '2026-10-08')).toBeUndefined();
  });

  it('is none above the veto', () => {
    const step = { rung: 'veto' as const, offset: 60, on: '', elapsed: 20, dueOn: '' };
    expect(next({ steps: [step] }, '2027-01-04')).toBeUndefined();
  });
});

describe('a policy changed while a date is overdue', () => {
  const withLadder = (...commitment: LadderStep[]) => ({
    ...DEFAULT_POLICY,
    ladders: { ...DEFAULT_POLICY.ladders, commitment },
  });

  it('never climbs down to a rung it puts below', () => {
    const story = acceptedTask().until('2026-07-08 12:00');
    story.policy = withLadder({ offset: 6, rung: 'chase' }, { offset: 12, rung: 'circulate' });
    expect(story.until('2026-12-31 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-07',
      'circulate 2026-07-16',
    ]);
  });

  it('never rewrites what has run', () => {
    const story = acceptedTask().until('2026-07-08 12:00');
    const before = story.owed().steps;
    story.policy = withLadder({ offset: 2, rung: 'warn' });
    expect(story.until('2026-12-31 12:00').owed().steps).toEqual(before);
  });

  it('keeps the distance between steps when it hurries them', () => {
    const story = acceptedTask().until('2026-07-08 12:00');
    story.policy = withLadder({ offset: 1, rung: 'warn' }, { offset: 4, rung: 'circulate' });
    expect(story.until('2026-12-31 12:00').rungs().at(-1)).toBe('circulate 2026-07-10');
  });

  it('sends no reminder twice on one day', () => {
    const story = acceptedTask().until('2026-06-18 12:00');
    story.policy = withLadder({ offset: -8, rung: 'remind' }, { offset: -2, rung: 'remind' });
    expect(story.until('2026-06-30 12:00').rungs(DUTY, LEAD, true).slice(-2)).toEqual([
      'remind 2026-06-18',
      'remind 2026-06-26',
    ]);
  });
});

describe('a ladder paused by a rejected proposal', () => {
  const paused = () => {
    const story = acceptedTask().until('2026-07-30 10:00');
    const about = { nodeId: DUTY, unitId: LEAD, rung: 'interview' as const };
    return story.told({ type: 'LadderPaused', ...about, until: '2026-08-13' });
  };

  it('proposes again when the pause is over, once', () => {
    expect(paused().until('2026-12-31 12:00').rungs().slice(-2)).toEqual([
      'interview 2026-07-28',
      'interview 2026-08-13',
    ]);
  });

  it('keeps the record of the rung that was rejected', () => {
    expect(paused().owed().steps.at(-1)).toMatchObject({ rung: 'interview', rejected: true });
  });

  it('proposes nothing more once the duty is satisfied', () => {
    const story = paused();
    const done = { nodeId: DUTY, unitId: LEAD, inTime: false, reportId: 'T1-R1' };
    story.told({ type: 'NodeSatisfied', ...done });
    expect(story.until('2026-12-31 12:00').rungs().at(-1)).toBe('interview 2026-07-28');
  });
});
