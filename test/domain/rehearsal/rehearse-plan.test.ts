import { describe, expect, it } from 'vitest';
import type { Shares } from '../../../domain/rehearsal/assumed-behaviour.js';
import {
  beginRehearsal,
  rehearsePlan,
  type RehearsalTask,
} from '../../../domain/rehearsal/rehearse-plan.js';
import { seededChance } from '../../../domain/rehearsal/seeded.js';
import { noCounts, summedBy } from '../../../domain/rehearsal/tally.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { CALENDAR, LEAD, SUPPORT } from '../../support/cast.js';

const task = (n: number): RehearsalTask => ({
  taskId: `T${n}`,
  title: 'a task',
  kind: 'task',
  owners: [
    { unitId: LEAD, role: 'lead' },
    { unitId: SUPPORT, role: 'support' },
  ],
  duties: [{ kind: 'commitment', title: 'a promise', dueOn: '2027-06-30' }],
});
const TASKS = [1, 2, 3, 4, 5].map(task);
const MODEL: Shares = { late: 0, silent: 0, returned: 0, extensions: 0 };

const given = (shares: Partial<Shares>, seed = 1, tasks = TASKS) => ({
  plan: { planId: 'P', termStart: '2026-01-01', termEnd: '2027-12-31', tasks },
  rules: { policy: DEFAULT_POLICY, calendar: CALENDAR },
  assumed: { shares: { ...MODEL, ...shares }, chance: seededChance(seed) },
});
const rehearse = (shares: Partial<Shares>, seed = 1, tasks = TASKS) => {
  const { plan, rules, assumed } = given(shares, seed, tasks);
  return rehearsePlan(plan, rules, assumed);
};
const total = (rehearsal: ReturnType<typeof rehearse>) =>
  summedBy(rehearsal.months, () => '').get('') ?? noCounts();

/** 8 quarters with a promise and a final, for two owners of five tasks. */
const OWED = (8 + 2) * 2 * 5;

describe('a rehearsal of exemplary units', () => {
  const counts = total(rehearse({}));

  it('sees reminders and nothing above them', () => {
    const { chase, warn, circulate, interview, missed } = counts;
    expect([chase, warn, circulate, interview, missed]).toEqual([0, 0, 0, 0, 0]);
    expect(counts.remind).toBeGreaterThan(0);
  });

  it('sees one report answer several dates at once', () => {
    expect(counts.reports).toBeGreaterThan(0);
    expect(counts.reports).toBeLessThan(OWED);
  });

  it('sees fewer sending days than reminders', () => {
    expect(counts.sendingDays).toBeLessThan(counts.remind);
  });
});

describe('a rehearsal of silent units', () => {
  const counts = total(rehearse({ silent: 1 }));

  it('sees every date missed and no report', () => {
    expect([counts.reports, counts.missed]).toEqual([0, OWED - 10]);
  });

  it('sees every slip chased, warned and circulated in its time', () => {
    // Slips of the last December are still climbing when the term ends; each of the two units was
    // listed once, with one item to put right.
    const early = summedBy(rehearse({ silent: 1 }).months, (m) =>
      m.month < '2027-12' ? 'early' : 'late',
    ).get('early');
    expect([early?.chase, early?.warn, early?.circulate]).toEqual([82, 82, 82]);
  });

  it('joins slips of one unit into few proposals', () => {
    expect(counts.interview).toBeGreaterThan(0);
    expect(counts.interview).toBeLessThan(counts.circulate / 4);
  });
});

describe('a rehearsal to the top of the ladder', () => {
  it('lists and vetoes units whose heads stay away', () => {
    const counts = total(rehearse({ silent: 1 }));
    expect([counts.held, counts.rectified]).toEqual([0, 0]);
    expect(counts.listed).toBeGreaterThan(0);
    expect(counts.upheld).toBeGreaterThan(0);
  });

  it('holds interviews and puts right what they ask for', () => {
    const counts = total(rehearse({ late: 0.5, silent: 0.2 }));
    expect(counts.held).toBeGreaterThan(0);
    expect(counts.rectified).toBeGreaterThan(0);
    expect(counts.held).toBeLessThanOrEqual(counts.interview);
  });

  it('carries out no more than was proposed', () => {
    for (const silent of [0.1, 0.3, 0.6]) {
      const { list, listed, veto, upheld } = total(rehearse({ late: 0.3, silent }));
      expect(listed).toBeLessThanOrEqual(list);
      expect(upheld).toBeLessThanOrEqual(veto);
    }
  });
});

describe('a rehearsal', () => {
  it('comes to the same in parts', () => {
    const { plan, rules, assumed } = given({ late: 0.3, silent: 0.1 });
    const parts = beginRehearsal(plan, rules, assumed);
    while (parts.goOn(7)) expect(parts.result().events).toBeGreaterThan(0);
    expect(parts.result()).toEqual(rehearsePlan(plan, rules, assumed));
  });

  it('gives the same for the same seed', () => {
    const shares = { late: 0.3, silent: 0.1, returned: 0.2, extensions: 0.2 };
    expect(rehearse(shares, 5)).toEqual(rehearse(shares, 5));
    expect(rehearse(shares, 5).months).not.toEqual(rehearse(shares, 6).months);
  });

  it('chases more the later the reports come', () => {
    const chases = [0, 0.2, 0.5, 1].map((late) => total(rehearse({ late })).chase);
    expect(chases).toEqual([...chases].sort((a, b) => a - b));
    expect(new Set(chases).size).toBe(4);
  });

  it('sees returned reports come again', () => {
    const counts = total(rehearse({ returned: 0.5 }));
    expect(counts.returned).toBeGreaterThan(0);
    expect(counts.reports).toBeGreaterThan(total(rehearse({})).reports);
  });

  it('moves the dates for which more time was granted', () => {
    const counts = total(rehearse({ extensions: 1 }));
    expect(counts.extensions).toBeGreaterThan(0);
    expect(counts.missed).toBe(0);
  });

  it('reminds of the first quarter and ends with the term', () => {
    const months = rehearse({ silent: 1 })
      .months.map((m) => m.month)
      .sort();
    expect(months[0]).toBe('2026-03');
    expect(months.at(-1)).toBe('2027-12');
  });

  it('counts each unit apart', () => {
    const alone = { ...task(1), owners: [{ unitId: LEAD, role: 'lead' as const }] };
    const units = new Set(rehearse({}, 1, [alone]).months.map((m) => m.unitId));
    expect([...units]).toEqual([LEAD]);
  });
});
