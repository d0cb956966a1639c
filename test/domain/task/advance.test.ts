import { describe, expect, it } from 'vitest';
import { advance } from '../../../domain/task/advance.js';
import { comingFires } from '../../../domain/task/next-fire.js';
import { LEAD, leadLiaison, office, SUPPORT, supportLiaison } from '../../support/cast.js';
import { acceptedTask, assignedTask, doneReport, DUTY, report } from '../../support/task-story.js';

describe('before the due date', () => {
  it('reminds 30, 14, 7, 3, 1 and 0 working days ahead', () => {
    const story = acceptedTask().until('2026-06-30 12:00');
    // 19 June is the Dragon Boat Festival; 9 May was worked.
    expect(story.rungs(DUTY, LEAD, true)).toEqual([
      'remind 2026-05-18',
      'remind 2026-06-09',
      'remind 2026-06-18',
      'remind 2026-06-25',
      'remind 2026-06-29',
      'remind 2026-06-30',
    ]);
  });

  it('reminds at the hour the policy names', () => {
    const story = acceptedTask({ policy: { sendAt: '14:30' } }).until('2026-05-18 14:29');
    expect(story.rungs(DUTY, LEAD, true)).toEqual([]);
    expect(story.until('2026-05-18 14:30').rungs(DUTY, LEAD, true)).toHaveLength(1);
  });

  it('reminds of a date off before it, never after', () => {
    const nodes = [{ kind: 'commitment' as const, dueOn: '2026-10-04' }];
    const story = acceptedTask({ nodes }).until('2026-10-20 12:00');
    expect(story.rungs(DUTY, LEAD, true).at(-1)).toBe('remind 2026-09-30');
    expect(story.rungs()[0]).toBe('chase 2026-10-08');
  });

  it('sends only the latest of reminders already past', () => {
    const nodes = [{ kind: 'commitment' as const, dueOn: '2026-03-05' }];
    const story = acceptedTask({ nodes }).until('2026-03-05 12:00');
    expect(story.rungs(DUTY, LEAD, true)).toEqual([
      'remind 2026-03-02',
      'remind 2026-03-04',
      'remind 2026-03-05',
    ]);
  });

  it('shows what fires within the next days before it happens', () => {
    const story = acceptedTask().until('2026-06-18 12:00');
    const coming = comingFires(story.state, story.context).map((f) => f.fact.type);
    expect(coming.filter((t) => t === 'StepTaken')).toHaveLength(2);
    expect(story.events.at(-1)?.type).toBe('StepTaken');
  });
});

describe('after a missed date', () => {
  it('marks the date missed when its day is over', () => {
    const story = acceptedTask().until('2026-06-30 23:59');
    expect(story.owed().status).toBe('dueSoon');
    expect(story.until('2026-07-01 00:00').owed().status).toBe('overdue');
  });

  it('chases, warns, circulates and proposes in working days', () => {
    expect(acceptedTask().until('2026-12-31 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-07',
      'circulate 2026-07-14',
      'interview 2026-07-28',
    ]);
  });

  it('counts no day of a festival', () => {
    const nodes = [{ kind: 'milestone' as const, dueOn: '2026-09-28' }];
    // 1 to 7 October are off, Saturday the 10th is worked.
    expect(acceptedTask({ nodes }).until('2026-10-31 12:00').rungs()).toEqual([
      'chase 2026-09-29',
      'warn 2026-10-10',
      'circulate 2026-10-16',
      'interview 2026-10-30',
    ]);
  });

  it('climbs for each owner by itself', () => {
    const story = acceptedTask().until('2026-06-25 10:00');
    const done = story.when(supportLiaison, doneReport(SUPPORT));
    expect(done).toEqual(['ReportSubmitted']);
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    story.until('2026-07-08 12:00');
    expect(story.rungs(DUTY, SUPPORT)).toEqual([]);
    expect(story.rungs(DUTY, LEAD)).toEqual(['chase 2026-07-01', 'warn 2026-07-07']);
  });

  it('stops once the duty is satisfied', () => {
    const story = acceptedTask().until('2026-07-08 10:00');
    story.when(leadLiaison, doneReport());
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(story.until('2027-01-31 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-07',
    ]);
  });

  it('lets a round-up climb to the circular only', () => {
    const nodes = [{ kind: 'roundup' as const, dueOn: '2026-03-20' }];
    const rungs = acceptedTask({ nodes }).until('2026-06-15 12:00').rungs();
    expect(rungs.at(-1)).toBe('circulate 2026-04-03');
  });

  it('lets the third slip of a year climb to the interview', () => {
    const nodes = [{ kind: 'roundup' as const, dueOn: '2026-03-20' }];
    const story = acceptedTask({ nodes }).until('2026-03-23 09:00');
    story.told({ type: 'ClimbAllowed', nodeId: DUTY, unitId: LEAD, slips: 3 });
    expect(story.until('2026-06-15 12:00').rungs().at(-1)).toBe('interview 2026-04-20');
    expect(story.rungs(DUTY, SUPPORT).at(-1)).toBe('circulate 2026-04-03');
  });
});

describe('while nobody looked', () => {
  it('takes one rung late and the others after it as much later', () => {
    const story = acceptedTask().asleepUntil('2026-08-03 10:00');
    expect(story.rungs()).toEqual(['chase 2026-08-03']);
    expect(story.until('2026-12-31 12:00').rungs()).toEqual([
      'chase 2026-08-03',
      'warn 2026-08-07',
      'circulate 2026-08-14',
      'interview 2026-08-28',
    ]);
  });

  it('waits with a late step for a working day', () => {
    const story = acceptedTask().asleepUntil('2026-07-04 10:00');
    expect(story.rungs()).toEqual([]);
    expect(story.until('2026-07-06 09:00').rungs()).toEqual(['chase 2026-07-06']);
  });

  it('answers nothing when asked twice for one moment', () => {
    const story = acceptedTask().asleepUntil('2026-07-08 10:00');
    expect(advance(story.state, story.context)).toEqual([]);
  });

  it('opens no round-up for a period that has passed', () => {
    const nodes = [{ kind: 'roundup' as const, dueOn: '2026-03-20' }];
    const story = acceptedTask({ nodes }).asleepUntil('2026-10-12 10:00');
    const opened = story.events.flatMap((e) => (e.type === 'NodeOpened' ? [e.node.title] : []));
    expect(opened).toEqual(['2026Q4']);
  });
});

describe('round-ups of a running task', () => {
  const nodes = [{ kind: 'roundup' as const, dueOn: '2026-03-20' }];
  const titles = (story: ReturnType<typeof acceptedTask>) =>
    story.events.flatMap((e) => (e.type === 'NodeOpened' ? [e.node.title] : []));

  it('open one at a time, the day after the last was due', () => {
    const story = acceptedTask({ nodes }).until('2026-03-20 23:59');
    expect(titles(story)).toEqual([]);
    expect(titles(story.until('2026-03-21 00:00'))).toEqual(['2026Q2']);
    expect(titles(story.until('2027-01-01 00:00'))).toEqual([
      '2026Q2',
      '2026Q3',
      '2026Q4',
      '2027Q1',
    ]);
  });

  it('follow a new period from the next one on', () => {
    const story = acceptedTask({ nodes }).until('2026-04-01 10:00');
    story.policy = { ...story.policy, roundUp: { ...story.policy.roundUp, period: 'monthly' } };
    expect(titles(story.until('2026-08-01 10:00'))).toEqual(['2026Q2', '2026-07', '2026-08']);
  });

  it('are owed by the units that own the task that day', () => {
    const story = acceptedTask({ nodes }).until('2026-03-21 08:00');
    expect(story.owed('T1-N3', SUPPORT)).toMatchObject({ dueOn: '2026-06-20', status: 'pending' });
  });

  it('open no more after the term', () => {
    const story = acceptedTask({ nodes }).until('2032-01-01 00:00');
    expect(titles(story).at(-1)).toBe('2030Q4');
  });

  it('are forgotten by the task once answered', () => {
    const story = acceptedTask({ nodes }).until('2026-03-18 10:00');
    for (const [actor, unitId] of [
      [leadLiaison, LEAD],
      [supportLiaison, SUPPORT],
    ] as const) {
      story.when(actor, report({ unitId }));
    }
    for (const reportId of ['T1-R1', 'T1-R2']) {
      story.when(office, { type: 'ReviewReport', reportId, accept: true });
    }
    story.until('2026-03-21 08:00');
    expect(story.state.nodes.map((n) => n.nodeId)).toEqual(['T1-N1', 'T1-N3']);
  });
});

describe('a unit that nobody can reach', () => {
  const unreachable = () =>
    assignedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: false }] });

  it('hears nothing and climbs nothing', () => {
    const story = unreachable().until('2026-12-31 12:00');
    expect(story.events.filter((e) => e.type === 'StepTaken')).toEqual([]);
  });

  it('has its dates missed all the same', () => {
    expect(unreachable().until('2026-07-01 00:00').daysOf('DeadlineMissed')).toEqual([
      '2026-03-04',
      '2026-07-01',
    ]);
  });

  it('climbs from where it stood once it is reached', () => {
    const story = acceptedTask().until('2026-07-02 12:00');
    story.told({ type: 'UnitReachabilityChanged', unitId: LEAD, reachable: false });
    story.until('2026-07-16 12:00');
    story.told({ type: 'UnitReachabilityChanged', unitId: LEAD, reachable: true });
    expect(story.until('2026-07-22 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-21',
    ]);
  });

  it('changes nothing when it is told twice', () => {
    const story = acceptedTask();
    const before = story.state;
    story.told({ type: 'UnitReachabilityChanged', unitId: LEAD, reachable: true });
    expect(story.state.nodes).toEqual(before.nodes);
  });
});
