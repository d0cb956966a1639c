import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeFact, Outcome } from '../../../domain/assessment/record-facts.js';
import { recordAsOf } from '../../../domain/assessment/unit-record.js';
import type { OwedStatus } from '../../../domain/task/task-state.js';
import { LEAD, leadLiaison, NEWCOMER, office, SUPPORT } from '../../support/cast.js';
import { deeds, live, randomTask } from '../../support/random-task.js';
import {
  acceptedTask,
  at,
  DUTY,
  doneReport,
  TASK,
  type TaskStory,
} from '../../support/task-story.js';

const historyOf = ({ events }: TaskStory) => ({
  ...{ taskId: TASK, number: 7, title: 'a task', kind: 'task' as const },
  events,
});
const recordOf = (story: TaskStory, asOf = '2031-12-31T00:00:00.000Z') =>
  recordAsOf([historyOf(story)], asOf);
const dutyOf = (story: TaskStory, unitId = LEAD, asOf?: string): NodeFact | undefined =>
  recordOf(story, asOf)
    .get(unitId)
    ?.nodes.find((n) => n.nodeId === DUTY);

describe('what a unit owed', () => {
  it('is open until its date and missed after it', () => {
    const story = acceptedTask().until('2026-07-02 10:00');
    expect(dutyOf(story, LEAD, at('2026-06-30 10:00'))?.outcome).toBe('open');
    expect(dutyOf(story)).toMatchObject({ outcome: 'missed', dueOn: '2026-06-30' });
  });

  it('waits while its report waits for review', () => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(leadLiaison, doneReport());
    expect(dutyOf(story)?.outcome).toBe('waiting');
  });

  it('is in time by the day the report came in', () => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(leadLiaison, doneReport());
    story.until('2026-07-02 10:00');
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(dutyOf(story)).toMatchObject({ outcome: 'inTime', doneOn: '2026-06-29' });
    expect(dutyOf(story, SUPPORT)?.outcome).toBe('missed');
  });

  it('keeps the rungs that were reached', () => {
    const story = acceptedTask().until('2026-07-10 10:00');
    expect(dutyOf(story)?.rungs.map((r) => r.rung)).toEqual(['chase', 'warn']);
  });

  it('counts no rung that reached nobody', () => {
    const story = acceptedTask().until('2026-07-10 10:00');
    const lost = { nodeId: DUTY, unitId: LEAD, rung: 'warn', on: '2026-07-07' } as const;
    story.told({ type: 'StepUnreached', ...lost, stands: 'chase' });
    expect(dutyOf(story)?.rungs.map((r) => r.rung)).toEqual(['chase']);
  });

  it('moves with an extension and keeps its first date', () => {
    const story = acceptedTask().until('2026-06-01 10:00');
    const asks = { nodeId: DUTY, unitId: LEAD, toDate: '2026-07-15', reason: 'tender' };
    story.when(leadLiaison, { type: 'AskExtension', ...asks });
    story.when(office, { type: 'DecideExtension', extensionId: 'T1-E1', grant: true });
    expect(dutyOf(story)).toMatchObject({ firstDueOn: '2026-06-30', dueOn: '2026-07-15' });
  });

  it('stays missed when the task is closed over it', () => {
    const nodes = [{ kind: 'roundup' as const, dueOn: '2026-06-20' }];
    const story = acceptedTask({ nodes }).until('2026-07-01 10:00');
    const about = { unitId: LEAD, text: 'all done', evidenceIds: [] };
    story.when(leadLiaison, { type: 'AskCloseOut', ...about });
    story.when(office, { type: 'DecideCloseOut', accept: true });
    expect(story.state.phase).toBe('closed');
    expect(dutyOf(story)?.outcome).toBe('missed');
    const early = acceptedTask({ nodes }).until('2026-06-10 10:00');
    early.when(leadLiaison, { type: 'AskCloseOut', ...about });
    early.when(office, { type: 'DecideCloseOut', accept: true });
    expect(dutyOf(early)?.outcome).toBe('withdrawn');
  });

  it('passes to the unit named instead of it', () => {
    const story = acceptedTask();
    story.when(office, {
      ...{ type: 'AppointOwner', unitId: NEWCOMER, role: 'support', reachable: true },
      reason: 'it has the staff',
    });
    expect(dutyOf(story, NEWCOMER)).toMatchObject({ outcome: 'open', dueOn: '2026-06-30' });
    expect(recordOf(story).get(NEWCOMER)?.parts).toMatchObject([{ role: 'support' }]);
  });
});

/** Enough for every day; set higher for a long look. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

const AGREES: Partial<Record<OwedStatus, Outcome[]>> = {
  pending: ['open', 'waiting'],
  dueSoon: ['open', 'waiting'],
  overdue: ['missed'],
  satisfied: ['inTime'],
  lateSatisfied: ['late'],
  excused: ['excused'],
  // A task that was closed owes nothing more; what had been missed by then stays missed.
  withdrawn: ['withdrawn', 'missed'],
};

describe('the record of a unit', () => {
  it('agrees with the folded state, whatever happens', () => {
    fc.assert(
      fc.property(deeds, (what) => {
        const story = live(randomTask(), what, (s, moment) => void s.until(moment));
        const record = recordOf(story);
        for (const node of story.state.nodes) {
          for (const owed of node.owed) {
            const facts = record.get(owed.unitId)?.nodes ?? [];
            const fact = facts.find((n) => n.nodeId === node.nodeId);
            expect(AGREES[owed.status]).toContain(fact?.outcome);
            expect(fact?.dueOn).toBe(owed.dueOn);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('does not look at what comes after its moment', () => {
    const story = acceptedTask().until('2026-07-10 10:00');
    const early = at('2026-03-02 10:00');
    const upTo = story.events.filter((e) => e.at <= early);
    const whole = recordAsOf([historyOf(story)], early);
    expect(whole).toEqual(recordAsOf([{ ...historyOf(story), events: upTo }], early));
  });
});
