import { describe, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office, SUPPORT, supportLiaison } from '../../support/cast.js';
import {
  acceptedTask,
  assignedTask,
  doneReport,
  DUTY,
  report,
  type TaskStory,
  type Order,
  type StoryOptions,
} from '../../support/task-story.js';

const ask = (change = {}): Order => ({
  type: 'AskCloseOut',
  unitId: LEAD,
  text: 'the station is in service',
  evidenceIds: [],
  ...change,
});
const decide = (accept = true, reason?: string): Order => ({
  type: 'DecideCloseOut',
  accept,
  reason,
});

/** Both units have answered the only duty. */
function satisfiedTask(options?: StoryOptions): TaskStory {
  const story = acceptedTask(options);
  story.when(leadLiaison, doneReport());
  story.when(supportLiaison, doneReport(SUPPORT));
  for (const reportId of ['T1-R1', 'T1-R2']) {
    story.when(office, { type: 'ReviewReport', reportId, accept: true });
  }
  return story;
}

describe('asking for close-out', () => {
  it('is open to the lead once its last date is satisfied', () => {
    const story = satisfiedTask();
    expect(story.when(leadLiaison, ask())).toEqual(['CloseOutAsked']);
    expect(story.state.phase).toBe('submitted');
  });

  it('waits for every owner of every date', () => {
    const story = acceptedTask();
    story.when(leadLiaison, doneReport());
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(story.when(leadLiaison, ask())).toBe('NodesStillOpen');
  });

  it('does not wait for round-ups, which never end', () => {
    const story = satisfiedTask({
      nodes: [
        { kind: 'commitment', dueOn: '2026-06-30' },
        { kind: 'roundup', dueOn: '2026-09-20' },
      ],
    });
    expect(story.when(leadLiaison, ask())).toEqual(['CloseOutAsked']);
  });

  it('is not for a supporting unit', () => {
    const order = ask({ unitId: SUPPORT });
    expect(satisfiedTask().when(supportLiaison, order)).toBe('OnlyLeadMayCloseOut');
  });

  it('says what was achieved', () => {
    expect(satisfiedTask().when(leadLiaison, ask({ text: '' }))).toBe('TextMissing');
  });
});

describe('deciding a close-out', () => {
  const asked = () => {
    const story = satisfiedTask();
    story.when(leadLiaison, ask());
    return story;
  };

  it('is for the office', () => {
    expect(asked().when(leader, decide())).toBe('OnlyOfficeMay');
    expect(asked().when(leadLiaison, decide())).toBe('OnlyOfficeMay');
  });

  it('is never for the one who asked', () => {
    const both = { ...office, unitId: LEAD, role: 'head' as const };
    const story = satisfiedTask();
    story.when(both, ask());
    expect(story.when(office, decide())).toBe('ReviewerIsReporter');
  });

  it('is open only when it was asked for', () => {
    expect(satisfiedTask().when(office, decide())).toBe('CloseOutNotAsked');
  });

  it('ends the task', () => {
    const story = asked();
    expect(story.when(office, decide())).toEqual(['TaskClosed']);
    expect(story.when(leadLiaison, report())).toBe('TaskHasEnded');
    const later = story.until('2026-12-31 12:00').events.map((e) => e.type);
    expect(new Set(later.slice(later.indexOf('TaskClosed') + 1))).toEqual(new Set(['LookBackDue']));
  });

  it('leaves nothing owed and nothing to decide behind', () => {
    const story = satisfiedTask({
      nodes: [
        { kind: 'commitment', dueOn: '2026-06-30' },
        { kind: 'roundup', dueOn: '2026-09-20' },
      ],
    });
    story.when(leadLiaison, {
      type: 'AskExtension',
      nodeId: 'T1-N3',
      unitId: LEAD,
      toDate: '2026-09-25',
      reason: 'holidays',
    });
    story.when(leadLiaison, ask());
    expect(story.when(office, decide())).toEqual(['ExtensionLapsed', 'TaskClosed']);
    expect([story.owed('T1-N3').status, story.state.waitingExtensions]).toEqual(['withdrawn', []]);
  });

  it('returns the task to its owners with a reason', () => {
    expect(asked().when(office, decide(false))).toBe('ReasonMissing');
    const story = asked();
    expect(story.when(office, decide(false, 'no photo'))).toEqual(['CloseOutReturned']);
    expect(story.state.phase).toBe('active');
  });

  it('waits while the task is suspended', () => {
    const story = asked();
    story.when(office, { type: 'SuspendTask', reason: 'flood' });
    expect(story.when(office, decide(false, 'no photo'))).toBe('TaskIsSuspended');
    story.when(office, { type: 'ResumeTask', reason: 'it is over' });
    expect(story.state.phase).toBe('submitted');
  });

  it('reminds the office every three working days', () => {
    const story = asked().until('2026-03-11 12:00');
    expect(story.daysOf('CloseOutReminded')).toEqual(['2026-03-05', '2026-03-10']);
  });
});

describe('a suspended task', () => {
  const suspend: Order = { type: 'SuspendTask', reason: 'flood' };
  const resume: Order = { type: 'ResumeTask', reason: 'it is over' };

  it('is suspended by the office, once, with a reason', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, suspend)).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...suspend, reason: '' })).toBe('ReasonMissing');
    expect(story.when(office, suspend)).toEqual(['TaskSuspended']);
    expect(story.when(office, suspend)).toBe('TaskIsSuspended');
  });

  it('is resumed by the office with a reason', () => {
    const story = acceptedTask();
    expect(story.when(office, resume)).toBe('TaskIsNotSuspended');
    story.when(office, suspend);
    expect(story.when(leadLiaison, resume)).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...resume, reason: ' ' })).toBe('ReasonMissing');
    expect(story.when(office, resume)).toEqual(['TaskResumed']);
  });

  it('fires nothing', () => {
    const story = acceptedTask();
    story.when(office, suspend);
    const before = story.events.length;
    expect(story.until('2027-01-01 12:00').events).toHaveLength(before);
  });

  it('climbs on after it by the days that had passed before', () => {
    const story = acceptedTask().until('2026-07-02 12:00');
    story.when(office, suspend);
    story.until('2026-07-20 10:00').when(office, resume);
    expect(story.until('2026-07-24 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-23',
    ]);
  });

  it('comes back under way when it was accepted meanwhile', () => {
    const story = assignedTask();
    story.when(office, suspend);
    story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    story.when(office, resume);
    expect(story.state.phase).toBe('active');
  });
});

describe('a cancelled task', () => {
  const cancel: Order = { type: 'CancelTask', reason: 'the plan was amended' };

  it('is cancelled by the office, once, with a reason', () => {
    const story = acceptedTask();
    expect(story.when(leader, cancel)).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...cancel, reason: '' })).toBe('ReasonMissing');
    expect(story.when(office, cancel)).toEqual(['TaskCancelled']);
    expect(story.when(office, cancel)).toBe('TaskHasEnded');
  });

  it('owes nothing more and fires nothing more', () => {
    const story = acceptedTask();
    story.when(office, cancel);
    expect(story.owed().status).toBe('withdrawn');
    expect(story.until('2031-01-01 00:00').events.at(-1)?.type).toBe('TaskCancelled');
  });

  it('takes no other order', () => {
    const story = acceptedTask();
    story.when(office, cancel);
    const orders: Order[] = [
      { type: 'SuspendTask', reason: 'flood' },
      { type: 'AmendDueDate', nodeId: DUTY, unitId: LEAD, dueOn: '2026-08-01', reason: 'late' },
    ];
    expect(orders.map((o) => story.when(office, o))).toEqual(['TaskHasEnded', 'TaskHasEnded']);
  });
});

describe('a date that the office amends', () => {
  const amend = (change = {}): Order => ({
    type: 'AmendDueDate',
    nodeId: DUTY,
    unitId: LEAD,
    dueOn: '2026-09-30',
    reason: 'the plan was amended',
    ...change,
  });

  it('is amended with a reason and a real date', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, amend())).toBe('OnlyOfficeMay');
    expect(story.when(office, amend({ reason: '' }))).toBe('ReasonMissing');
    expect(story.when(office, amend({ dueOn: '2026-09-31' }))).toBe('DateImpossible');
    expect(story.when(office, amend({ nodeId: 'T1-N9' }))).toBe('NodeUnknown');
    expect(story.when(office, amend())).toEqual(['DueDateAmended']);
  });

  it('keeps what was promised first', () => {
    const story = acceptedTask();
    story.when(office, amend());
    expect(story.owed()).toMatchObject({ firstDueOn: '2026-06-30', dueOn: '2026-09-30' });
  });

  it('is overdue no more when it lies ahead again', () => {
    const story = acceptedTask().until('2026-07-03 12:00');
    story.when(office, amend());
    expect(story.owed().status).toBe('pending');
    expect(story.until('2026-10-01 00:00').daysOf('DeadlineMissed', LEAD)).toEqual([
      '2026-07-01',
      '2026-10-01',
    ]);
  });

  it('changes nothing when it is the date already', () => {
    expect(acceptedTask().when(office, amend({ dueOn: '2026-06-30' }))).toEqual([]);
  });
});
