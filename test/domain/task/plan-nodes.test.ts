import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { planNodes, type DatedDuty } from '../../../domain/task/plan-nodes.js';
import { CALENDAR, LEAD } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

const plan = (moment: string, duties: DatedDuty[] = [], termEnd = '2030-12-31') =>
  planNodes(
    { taskId: 'T1', unitIds: [LEAD], duties, termEnd },
    { policy: DEFAULT_POLICY, calendar: CALENDAR, now: at(moment) },
  );
const dates = (planned: ReturnType<typeof plan>) =>
  planned.nodes.map((n) => `${n.kind} ${n.dueOn}`);
const duty = (dueOn: string, kind: DatedDuty['kind'] = 'commitment'): DatedDuty => ({
  kind,
  title: 'a promise',
  dueOn,
});

describe('the dates of a new task', () => {
  it('are acceptance, round-up, promises and final, in order', () => {
    const planned = plan('2026-03-02 10:00', [duty('2028-06-30', 'midterm'), duty('2026-06-30')]);
    expect(dates(planned)).toEqual([
      'acceptance 2026-03-03',
      'roundup 2026-03-20',
      'commitment 2026-06-30',
      'midterm 2028-06-30',
      'final 2030-12-31',
    ]);
  });

  it('are numbered within the task', () => {
    const ids = plan('2026-03-02 10:00').nodes.map((n) => n.nodeId);
    expect(ids).toEqual(['T1-N1', 'T1-N2', 'T1-N3']);
  });

  it('have one final review, the one the plan names', () => {
    const planned = plan('2026-03-02 10:00', [duty('2030-11-30', 'final')]);
    expect(dates(planned).filter((d) => d.startsWith('final'))).toEqual(['final 2030-11-30']);
  });

  it('set apart what had passed before', () => {
    const planned = plan('2026-07-01 10:00', [duty('2026-06-30'), duty('2026-07-01')]);
    expect(planned.lapsed.map((d) => d.dueOn)).toEqual(['2026-06-30', '2026-07-01']);
    expect(dates(planned).some((d) => d.startsWith('commitment'))).toBe(false);
  });

  it('ask for acceptance on a working day', () => {
    expect(dates(plan('2026-02-14 10:00'))[0]).toBe('acceptance 2026-02-24');
  });

  it('ask for no round-up before the assignment is to be accepted', () => {
    expect(dates(plan('2026-06-18 15:00'))).toContain('roundup 2026-09-20');
    expect(dates(plan('2026-06-15 15:00'))).toContain('roundup 2026-06-20');
  });

  it('are acceptance alone after the term', () => {
    expect(dates(plan('2030-12-31 10:00'))).toEqual(['acceptance 2031-01-01']);
  });
});
