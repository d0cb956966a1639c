import { describe, expect, it } from 'vitest';
import { evolveAll } from '../../../domain/task/evolve.js';
import { lightOf } from '../../../domain/task/light.js';
import { comingFires } from '../../../domain/task/next-fire.js';
import { noticesFor } from '../../../domain/task/notices.js';
import { isOver } from '../../../domain/task/task-state.js';
import { LEAD, leader, leadLiaison, office, otherOffice } from '../../support/cast.js';
import {
  acceptedTask,
  doneReport,
  DRAFT,
  report,
  type Order,
  type TaskStory,
} from '../../support/task-story.js';

type LookBack = Extract<Order, { type: 'RecordLookBack' }>;
const lookBack = (change: Partial<LookBack> = {}): LookBack => ({
  type: 'RecordLookBack',
  passed: true,
  text: 'the station is in service',
  evidenceIds: [],
  ...change,
});
const failed = (change: Partial<LookBack> = {}) =>
  lookBack({ passed: false, text: 'the station stands idle', reworkBy: '2026-11-30', ...change });

/** Closed on 2 March 2026 by the other office person. */
function closedTask(): TaskStory {
  const story = acceptedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
  story.when(leadLiaison, doneReport());
  story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
  const ask: Order = { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] };
  story.when(leadLiaison, ask);
  story.when(otherOffice, { type: 'DecideCloseOut', accept: true });
  return story;
}
const heard = (story: TaskStory, back = 1): string[] => {
  const event = story.events.at(-back);
  return event
    ? noticesFor(event, story.state).map(({ kind, reader }) => `${kind} ${reader.to}`)
    : [];
};

describe('a closed task', () => {
  it('waits for its look-back half a year later', () => {
    const story = closedTask();
    expect(story.state.lookBack?.dueOn).toBe('2026-09-02');
    expect(isOver(story.state)).toBe(false);
    const [only, more] = comingFires(story.state, story.context);
    expect(only?.fact).toEqual({ type: 'LookBackDue', dueOn: '2026-09-02', again: false });
    expect(more).toBeUndefined();
  });

  it('tells the office on its day, and again while it is not made', () => {
    const story = closedTask().until('2026-09-02 09:00');
    expect(heard(story)).toEqual(['lookBackDue office']);
    story.until('2026-09-17 12:00');
    expect(story.daysOf('LookBackDue')).toEqual(['2026-09-02', '2026-09-09', '2026-09-16']);
  });

  it('takes nothing but its look-back', () => {
    const story = closedTask();
    expect(story.when(leadLiaison, report())).toBe('TaskHasEnded');
    expect(story.when(office, { type: 'SuspendTask', reason: 'x' })).toBe('TaskHasEnded');
    expect(story.when(office, { type: 'DecideCloseOut', accept: true })).toBe('CloseOutNotAsked');
  });

  it('of a record from before there were look-backs is over', () => {
    const events = closedTask().events.map((e) =>
      e.type === 'TaskClosed' ? { ...e, lookBackOn: undefined } : e,
    );
    expect(isOver(evolveAll(DRAFT, events))).toBe(true);
  });
});

describe('looking back', () => {
  it('is for the office, never for the one who asked for the close-out', () => {
    const story = closedTask();
    expect(story.when(leadLiaison, lookBack())).toBe('OnlyOfficeMay');
    expect(story.when(leader, lookBack())).toBe('OnlyOfficeMay');
    const both = { ...leadLiaison, role: 'office' as const };
    expect(story.when(both, lookBack())).toBe('ReviewerIsReporter');
  });

  it('is for a task that was closed', () => {
    expect(acceptedTask().when(office, lookBack())).toBe('LookBackNotWaiting');
  });

  it('says what was found', () => {
    expect(closedTask().when(office, lookBack({ text: ' ' }))).toBe('TextMissing');
  });

  it('that passed ends the task for good', () => {
    const story = closedTask().until('2026-09-03 10:00');
    expect(story.when(office, lookBack())).toEqual(['LookBackPassed']);
    expect(heard(story)).toEqual(['lookBackPassed unit']);
    expect(isOver(story.state)).toBe(true);
    expect(story.when(office, lookBack())).toBe('LookBackNotWaiting');
    expect(comingFires(story.state, story.context)).toEqual([]);
  });

  it('may come before its day', () => {
    expect(closedTask().until('2026-04-01 10:00').when(office, lookBack())).toEqual([
      'LookBackPassed',
    ]);
  });

  it('that failed names a day by which it is put right', () => {
    const story = closedTask().until('2026-09-03 10:00');
    expect(story.when(office, failed({ reworkBy: undefined }))).toBe('ReworkDateMissing');
    expect(story.when(office, failed({ reworkBy: '2026-09-03' }))).toBe('ReworkDateMissing');
    expect(story.when(office, failed({ reworkBy: '2026-11-31' }))).toBe('DateImpossible');
  });
});

describe('a task whose look-back failed', () => {
  const reopened = () => {
    const story = closedTask().until('2026-09-03 10:00');
    story.when(office, failed());
    return story;
  };

  it('is under way again, and owes what was found wanting', () => {
    const story = reopened();
    expect(story.state.phase).toBe('active');
    expect(story.state.nodes.at(-1)).toMatchObject({
      kind: 'milestone',
      title: 'the station stands idle',
      dueOn: '2026-11-30',
      owed: [{ unitId: LEAD, status: 'pending' }],
    });
    expect(heard(story, 2)).toEqual(['lookBackFailed unit']);
    expect(lightOf(story.state)).toBe('green');
  });

  it('is chased by its ladder like any other', () => {
    const story = reopened().until('2026-12-20 12:00');
    expect(story.rungs(story.state.nodes.at(-1)?.nodeId)).toEqual([
      'chase 2026-12-01',
      'warn 2026-12-07',
      'circulate 2026-12-14',
    ]);
  });

  it('can be closed again, and is looked back at again', () => {
    const story = reopened();
    const nodeId = story.state.nodes.at(-1)?.nodeId;
    story.when(leadLiaison, { ...doneReport(), nodeId });
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R2', accept: true });
    const ask: Order = { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] };
    expect(story.when(leadLiaison, ask)).toEqual(['CloseOutAsked']);
    story.when(office, { type: 'DecideCloseOut', accept: true });
    expect(story.state.lookBack?.dueOn).toBe('2027-03-03');
  });
});
