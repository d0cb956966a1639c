import { describe, expect, it } from 'vitest';
import { noticesFor } from '../../../domain/task/notices.js';
import {
  LEAD,
  leader,
  leadHead,
  leadLiaison,
  office,
  stranger,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import {
  acceptedTask,
  assignedTask,
  doneReport,
  DUTY,
  type Order,
  type StoryOptions,
  type TaskStory,
} from '../../support/task-story.js';

type Ask = Extract<Order, { type: 'AskExcusal' }>;
const ask = (change: Partial<Ask> = {}): Ask => ({
  type: 'AskExcusal',
  unitId: LEAD,
  nodeIds: [DUTY],
  basis: 'forceMajeure',
  reason: 'the dam broke',
  until: '2026-09-30',
  evidenceIds: [],
  ...change,
});
type Answer = Extract<Order, { type: 'DecideExcusal' }>;
const decide = (change: Partial<Answer> = {}): Answer => ({
  type: 'DecideExcusal',
  excusalId: 'T1-X1',
  grant: true,
  ...change,
});

/** Five working days late, warned, and asking. */
function askedLate(options?: StoryOptions): TaskStory {
  const story = acceptedTask(options).until('2026-07-08 10:00');
  story.when(leadLiaison, ask());
  return story;
}
function excused(options?: StoryOptions): TaskStory {
  const story = askedLate(options);
  story.when(leader, decide());
  return story;
}
const heard = (story: TaskStory): string[] => {
  const event = story.events.at(-1);
  return event
    ? noticesFor(event, story.state).map(({ kind, reader: r }) =>
        r.to === 'unit' ? `${kind} ${r.unitId} ${r.duties.join(' ')}` : `${kind} ${r.to}`,
      )
    : [];
};

describe('asking for an excusal', () => {
  it('is open before and after the due date', () => {
    expect(acceptedTask().when(leadLiaison, ask())).toEqual(['ExcusalAsked']);
    const late = acceptedTask().until('2026-07-20 10:00');
    expect(late.when(leadHead, ask())).toEqual(['ExcusalAsked']);
  });

  it('means all that is owed when no date is named', () => {
    const story = acceptedTask({
      nodes: [
        { kind: 'commitment', dueOn: '2026-06-30' },
        { kind: 'roundup', dueOn: '2026-06-20' },
      ],
    });
    story.when(leadLiaison, ask({ nodeIds: undefined }));
    expect(story.state.waitingExcusals?.[0]?.nodeIds).toEqual(['T1-N2', 'T1-N3']);
  });

  it('is for the people of an owner that has accepted', () => {
    expect(acceptedTask().when(stranger, ask())).toBe('ActorDoesNotSpeakForUnit');
    expect(acceptedTask().when(office, ask())).toBe('ActorDoesNotSpeakForUnit');
    expect(acceptedTask().when(stranger, ask({ unitId: 'nobody' }))).toBe('UnitIsNotOwner');
    expect(assignedTask().when(leadLiaison, ask())).toBe('AssignmentNotAccepted');
  });

  it('names dates that exist and are still owed', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, ask({ nodeIds: ['T1-N9'] }))).toBe('NodeUnknown');
    expect(story.when(leadLiaison, ask({ nodeIds: [] }))).toBe('NodeUnknown');
    expect(story.when(leadLiaison, ask({ nodeIds: ['T1-N1'] }))).toBe('NodeNotOpen');
  });

  it('says why, and ends on a day within the term', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, ask({ reason: ' ' }))).toBe('ReasonMissing');
    expect(story.when(leadLiaison, ask({ until: '2026-02-30' }))).toBe('DateImpossible');
    expect(story.when(leadLiaison, ask({ until: '2026-03-01' }))).toBe('ExcusalEndPast');
    expect(story.when(leadLiaison, ask({ until: '2031-01-01' }))).toBe('ExcusalBeyondTerm');
  });

  it('shows the duty list where that is its basis', () => {
    const story = acceptedTask();
    const performed = ask({ basis: 'dutyPerformed' });
    expect(story.when(leadLiaison, performed)).toBe('ExcusalEvidenceMissing');
    expect(story.when(leadLiaison, { ...performed, evidenceIds: ['e1'] })).toEqual([
      'ExcusalAsked',
    ]);
  });

  it('is asked once while it waits', () => {
    expect(askedLate().when(leadLiaison, ask())).toBe('ExcusalAlreadyAsked');
    expect(askedLate().when(supportLiaison, ask({ unitId: SUPPORT }))).toEqual(['ExcusalAsked']);
  });

  it('goes to the leaders, who are reminded', () => {
    const story = askedLate();
    expect(heard(story)).toEqual(['excusalAsked leaders']);
    story.until('2026-07-15 12:00');
    expect(story.daysOf('ExcusalReminded')).toEqual(['2026-07-15']);
    expect(heard(story)).toEqual(['excusalReminded leaders']);
  });

  it('holds the ladder while it waits', () => {
    expect(askedLate().until('2026-09-01 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-07',
    ]);
  });
});

describe('deciding an excusal', () => {
  it('is for a leader, never for the one who asked', () => {
    expect(askedLate().when(office, decide())).toBe('DeciderMayNotDecide');
    expect(askedLate().when(leadHead, decide())).toBe('DeciderMayNotDecide');
    const both = { ...leadLiaison, role: 'leader' as const };
    expect(askedLate().when(both, decide())).toBe('DeciderIsAsker');
  });

  it('needs a request that waits, and a reason to refuse', () => {
    expect(acceptedTask().when(leader, decide())).toBe('ExcusalNotWaiting');
    expect(excused().when(leader, decide())).toBe('ExcusalNotWaiting');
    expect(askedLate().when(leader, decide({ grant: false }))).toBe('ReasonMissing');
  });

  it('may grant another last day', () => {
    const story = askedLate();
    expect(story.when(leader, decide({ until: '2026-07-07' }))).toBe('ExcusalEndPast');
    story.when(leader, decide({ until: '2026-08-31', reason: 'as agreed' }));
    expect(story.owed().excused).toMatchObject({ until: '2026-08-31', was: 'overdue' });
  });

  it('grants until today what was asked until yesterday', () => {
    const story = acceptedTask().until('2026-07-08 10:00');
    story.when(leadLiaison, ask({ until: '2026-07-08' }));
    story.until('2026-07-10 10:00').when(leader, decide());
    expect(story.owed().excusedUntil).toBe('2026-07-10');
  });

  it('lets the ladder go on where it stood when refused', () => {
    const story = askedLate();
    story.when(leader, decide({ grant: false, reason: 'no flood there' }));
    expect(heard(story)).toEqual([`excusalRefused ${LEAD} liaison standin head`]);
    expect(story.until('2026-07-14 12:00').rungs().at(-1)).toBe('circulate 2026-07-14');
  });
});

describe('what is excused', () => {
  it('climbs no further, and is told to unit and office', () => {
    const story = excused();
    expect(heard(story)).toEqual([
      `excusalGranted ${LEAD} liaison standin head`,
      'excusalGranted office',
    ]);
    expect(story.owed().status).toBe('excused');
    expect(story.until('2026-09-30 23:00').rungs().at(-1)).toBe('warn 2026-07-07');
  });

  it('is not missed on its due date', () => {
    const story = acceptedTask();
    story.when(leadLiaison, ask());
    story.when(leader, decide());
    expect(story.until('2026-09-30 12:00').daysOf('DeadlineMissed', LEAD)).toEqual([]);
  });

  it('may be done all the same, and is then in time', () => {
    const story = excused().until('2026-09-01 10:00');
    story.when(leadLiaison, { ...doneReport(), nodeId: DUTY });
    story.until('2026-09-02 10:00');
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(story.owed().status).toBe('satisfied');
    expect(story.until('2026-12-01 10:00').daysOf('ExcusalLapsed')).toEqual([]);
  });

  it('does not hold up the close-out', () => {
    const story = excused({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
    const order: Order = { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] };
    expect(story.when(leadLiaison, order)).toEqual(['CloseOutAsked']);
    expect(story.when(office, { type: 'DecideCloseOut', accept: true })).toEqual(['TaskClosed']);
    expect(story.until('2026-12-01 10:00').daysOf('ExcusalLapsed')).toEqual([]);
  });
});

describe('an excusal that lapses', () => {
  it('is told to everyone concerned', () => {
    const story = excused().until('2026-09-30 23:59');
    expect(story.daysOf('ExcusalLapsed')).toEqual([]);
    story.until('2026-10-01 00:00');
    expect(story.events.at(-1)).toMatchObject({ type: 'ExcusalLapsed', until: '2026-09-30' });
    expect(heard(story)).toEqual([
      `excusalLapsed ${LEAD} liaison standin head`,
      'excusalLapsed office',
      'excusalLapsed leaders',
    ]);
  });

  it('lets the ladder go on where it stood', () => {
    const story = excused().until('2026-10-20 12:00');
    expect(story.owed().status).toBe('overdue');
    expect(story.rungs()).toEqual(['chase 2026-07-01', 'warn 2026-07-07', 'circulate 2026-10-12']);
  });

  it('leaves a date that passed meanwhile as missed', () => {
    const story = acceptedTask();
    story.when(leadLiaison, ask());
    story.when(leader, decide());
    story.until('2026-10-09 12:00');
    expect(story.daysOf('DeadlineMissed', LEAD)).toEqual(['2026-10-01']);
    expect(story.rungs()).toEqual(['chase 2026-10-08']);
  });

  it('is dropped with the report that answers it, or the end of the task', () => {
    const story = askedLate();
    story.when(leadLiaison, { ...doneReport(), nodeId: DUTY });
    const accepted = story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(accepted).toEqual(['ReportAccepted', 'NodeSatisfied', 'ExcusalDropped']);
    const cancelled = askedLate().when(office, { type: 'CancelTask', reason: 'amended' });
    expect(cancelled).toEqual(['ExcusalDropped', 'TaskCancelled']);
  });
});
