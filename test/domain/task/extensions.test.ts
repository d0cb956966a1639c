import { describe, expect, it } from 'vitest';
import {
  leader,
  leadLiaison,
  LEAD,
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
} from '../../support/task-story.js';

const ask = (toDate = '2026-07-20', change = {}): Order => ({
  type: 'AskExtension',
  nodeId: DUTY,
  unitId: LEAD,
  toDate,
  reason: 'the tender is repeated',
  ...change,
});
const decide = (grant = true, change = {}): Order => ({
  type: 'DecideExtension',
  extensionId: 'T1-E1',
  grant,
  ...(grant ? {} : { reason: 'too late for the season' }),
  ...change,
});

describe('asking for an extension', () => {
  it('is open up to the due date', () => {
    const onTheDay = acceptedTask().until('2026-06-30 20:00');
    expect(onTheDay.when(leadLiaison, ask())).toEqual(['ExtensionAsked']);
    const after = acceptedTask().until('2026-07-01 08:00');
    expect(after.when(leadLiaison, ask())).toBe('ExtensionAfterDue');
  });

  it('is closed after the date even while its report waits', () => {
    const story = acceptedTask().until('2026-06-30 20:00');
    story.when(leadLiaison, doneReport());
    story.until('2026-07-03 10:00');
    expect(story.when(leadLiaison, ask())).toBe('ExtensionAfterDue');
  });

  it('needs a reason and a later date within the term', () => {
    const answers = [
      ask('2026-07-20', { reason: '' }),
      ask('2026-06-30'),
      ask('2031-01-01'),
      ask('2026-06-31'),
    ].map((order) => acceptedTask().when(leadLiaison, order));
    expect(answers).toEqual([
      'ReasonMissing',
      'ExtensionNotLater',
      'ExtensionBeyondTerm',
      'DateImpossible',
    ]);
  });

  it('is for people of a unit that owes the date', () => {
    expect(acceptedTask().when(stranger, ask())).toBe('ActorDoesNotSpeakForUnit');
    expect(acceptedTask().when(leadLiaison, ask('2026-07-20', { nodeId: 'T1-N9' }))).toBe(
      'NodeUnknown',
    );
    expect(assignedTask().when(leadLiaison, ask())).toBe('AssignmentNotAccepted');
  });

  it('waits for the first answer before it asks again', () => {
    const story = acceptedTask();
    story.when(leadLiaison, ask());
    expect(story.when(leadLiaison, ask('2026-07-25'))).toBe('ExtensionAlreadyAsked');
  });

  it('is for one unit and leaves the date of the others', () => {
    const story = acceptedTask();
    story.when(leadLiaison, ask());
    story.when(office, decide());
    expect([story.owed(DUTY, LEAD).dueOn, story.owed(DUTY, SUPPORT).dueOn]).toEqual([
      '2026-07-20',
      '2026-06-30',
    ]);
  });

  it('ends after as many grants as the policy allows', () => {
    const story = acceptedTask();
    for (const [n, toDate] of ['2026-07-10', '2026-07-20'].entries()) {
      story.when(leadLiaison, ask(toDate));
      story.when(office, decide(true, { extensionId: `T1-E${n + 1}` }));
    }
    expect(story.when(leadLiaison, ask('2026-07-30'))).toBe('ExtensionLimitReached');
  });
});

describe('deciding an extension', () => {
  const asked = (toDate?: string) => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(leadLiaison, ask(toDate));
    return story;
  };

  it('is for the office up to the days of the policy', () => {
    expect(asked('2026-07-30').when(office, decide())).toEqual(['ExtensionGranted']);
    expect(asked('2026-07-31').when(office, decide())).toBe('DeciderMayNotDecide');
  });

  it('is for a leader beyond them', () => {
    expect(asked('2026-07-31').when(leader, decide())).toEqual(['ExtensionGranted']);
  });

  it('is not for the unit itself or another one', () => {
    expect(asked().when(leadLiaison, decide())).toBe('DeciderMayNotDecide');
    expect(asked().when(supportLiaison, decide())).toBe('DeciderMayNotDecide');
  });

  it('is never for the one who asked', () => {
    const both = { ...leader, unitId: LEAD, role: 'head' as const };
    const story = acceptedTask();
    story.when(both, ask());
    expect(story.when(leader, decide())).toBe('DeciderIsAsker');
  });

  it('says why when it refuses', () => {
    expect(asked().when(office, decide(false, { reason: '' }))).toBe('ReasonMissing');
    expect(asked().when(office, decide(false))).toEqual(['ExtensionRefused']);
  });

  it('is done once', () => {
    const story = asked();
    story.when(office, decide());
    expect(story.when(office, decide())).toBe('ExtensionNotWaiting');
  });

  it('keeps the first promised date beside the new one', () => {
    const story = asked();
    story.when(office, decide());
    expect(story.owed()).toMatchObject({ firstDueOn: '2026-06-30', dueOn: '2026-07-20' });
  });

  it('starts the reminders of the new date', () => {
    const story = asked();
    story.when(office, decide());
    const reminders = story.until('2026-07-20 12:00').rungs(DUTY, LEAD, true);
    expect(reminders.slice(-4)).toEqual([
      'remind 2026-07-09',
      'remind 2026-07-15',
      'remind 2026-07-17',
      'remind 2026-07-20',
    ]);
  });

  it('reminds the decider every five working days', () => {
    expect(asked().until('2026-07-13 12:00').daysOf('DeciderReminded')).toEqual([
      '2026-07-06',
      '2026-07-13',
    ]);
  });

  it('after the asked date gives at least the day of the decision', () => {
    const story = asked().until('2026-08-03 10:00');
    story.when(office, decide());
    expect(story.owed()).toMatchObject({ dueOn: '2026-08-03', status: 'pending' });
  });
});

describe('the ladder while an extension waits', () => {
  const asked = () => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(leadLiaison, ask());
    return story;
  };

  it('stands still, and nothing is called missed', () => {
    const story = asked().until('2026-08-31 12:00');
    expect([story.rungs(), story.daysOf('DeadlineMissed', LEAD)]).toEqual([[], []]);
  });

  it('begins at the due date once it is refused', () => {
    const story = asked().until('2026-07-06 15:00');
    story.when(office, decide(false));
    expect(story.until('2026-07-14 12:00').rungs()).toEqual([
      'chase 2026-07-07',
      'warn 2026-07-13',
    ]);
  });

  it('begins anew after a date that was granted', () => {
    const story = asked();
    story.when(office, decide());
    expect(story.until('2026-07-28 12:00').rungs()).toEqual([
      'chase 2026-07-21',
      'warn 2026-07-27',
    ]);
  });

  it('takes no rung again that it took before the date moved', () => {
    const story = acceptedTask().until('2026-07-02 12:00');
    story.when(office, {
      type: 'AmendDueDate',
      nodeId: DUTY,
      unitId: LEAD,
      dueOn: '2026-08-31',
      reason: 'the plan was amended',
    });
    expect(story.until('2026-09-08 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-09-07',
    ]);
  });

  it('ends with the request when a report satisfies the date', () => {
    const story = asked();
    story.when(leadLiaison, doneReport());
    expect(story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true })).toEqual([
      'ReportAccepted',
      'NodeSatisfied',
      'ExtensionLapsed',
    ]);
    expect(story.until('2026-07-31 12:00').daysOf('DeciderReminded')).toEqual([]);
    expect(story.when(office, decide())).toBe('ExtensionNotWaiting');
    expect(story.owed()).toMatchObject({ dueOn: '2026-06-30', status: 'satisfied' });
  });
});

describe('quiet for an item', () => {
  const snooze = (workdays: number, change = {}): Order => ({
    type: 'Snooze',
    nodeId: DUTY,
    unitId: LEAD,
    workdays,
    ...change,
  });

  it('holds its reminders until the day that was asked for', () => {
    const story = acceptedTask().until('2026-06-18 12:00');
    expect(story.when(leadLiaison, snooze(5))).toEqual(['Snoozed']);
    expect(story.until('2026-06-30 12:00').rungs(DUTY, LEAD, true).slice(-2)).toEqual([
      'remind 2026-06-29',
      'remind 2026-06-30',
    ]);
  });

  it('holds no step after the due date', () => {
    const story = acceptedTask().until('2026-06-30 12:00');
    story.when(leadLiaison, snooze(5));
    expect(story.until('2026-07-01 12:00').rungs()).toEqual(['chase 2026-07-01']);
  });

  it('is for one item of one unit', () => {
    const story = acceptedTask().until('2026-06-29 12:00');
    story.when(leadLiaison, snooze(5));
    story.until('2026-06-30 12:00');
    expect(story.rungs(DUTY, SUPPORT, true).at(-1)).toBe('remind 2026-06-30');
    expect(story.rungs(DUTY, LEAD, true).at(-1)).toBe('remind 2026-06-29');
  });

  it('lasts one to five working days', () => {
    const answers = [0, 6, 1.5].map((n) => acceptedTask().when(leadLiaison, snooze(n)));
    expect(answers).toEqual(['SnoozeTooLong', 'SnoozeTooLong', 'SnoozeTooLong']);
  });

  it('lasts as long as the policy allows', () => {
    const story = () => acceptedTask({ policy: { snoozeWorkdays: 8 } });
    expect(story().when(leadLiaison, snooze(8))).toEqual(['Snoozed']);
    expect(story().when(leadLiaison, snooze(9))).toBe('SnoozeTooLong');
  });

  it('is asked by the unit for what it still owes', () => {
    expect(acceptedTask().when(supportLiaison, snooze(2))).toBe('ActorDoesNotSpeakForUnit');
    expect(acceptedTask().when(leadLiaison, snooze(2, { nodeId: 'T1-N1' }))).toBe('NodeNotOpen');
  });
});
