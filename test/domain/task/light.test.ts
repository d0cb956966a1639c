import { describe, expect, it } from 'vitest';
import { lightOf, nextDueOn, worstLight } from '../../../domain/task/light.js';
import { LEAD, leadLiaison, office, SUPPORT, supportLiaison } from '../../support/cast.js';
import { acceptedTask, assignedTask, doneReport, DRAFT } from '../../support/task-story.js';

const bothDone = () => {
  const story = acceptedTask();
  story.when(leadLiaison, doneReport());
  story.when(supportLiaison, doneReport(SUPPORT));
  for (const reportId of ['T1-R1', 'T1-R2']) {
    story.when(office, { type: 'ReviewReport', reportId, accept: true });
  }
  return story;
};

describe('the light of a task', () => {
  it('is grey before anybody accepted it', () => {
    expect(lightOf(DRAFT)).toBe('grey');
    expect(lightOf(assignedTask().state)).toBe('grey');
  });

  it('is yellow when nobody accepted it in time', () => {
    expect(lightOf(assignedTask().until('2026-03-04 00:00').state)).toBe('yellow');
  });

  it('is green while it is on track', () => {
    expect(lightOf(acceptedTask().state)).toBe('green');
    expect(lightOf(bothDone().state)).toBe('green');
  });

  it('is yellow once a date comes near', () => {
    expect(lightOf(acceptedTask().until('2026-05-18 09:00').state)).toBe('yellow');
  });

  it('is red when a promise is overdue', () => {
    expect(lightOf(acceptedTask().until('2026-07-01 00:00').state)).toBe('red');
  });

  it('is yellow when only a round-up report is late', () => {
    const nodes = [{ kind: 'roundup' as const, dueOn: '2026-03-20' }];
    expect(lightOf(acceptedTask({ nodes }).until('2026-03-21 00:00').state)).toBe('yellow');
  });

  it('does not change by what a unit claims', () => {
    const story = acceptedTask().until('2026-07-01 00:00');
    story.when(leadLiaison, doneReport());
    expect(lightOf(story.state)).toBe('red');
  });

  it('is grey while suspended, even when overdue', () => {
    const story = acceptedTask().until('2026-07-01 00:00');
    story.when(office, { type: 'SuspendTask', reason: 'flood' });
    expect(lightOf(story.state)).toBe('grey');
  });

  it('is blue once closed', () => {
    const story = bothDone();
    story.when(leadLiaison, { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] });
    story.when(office, { type: 'DecideCloseOut', accept: true });
    expect(lightOf(story.state)).toBe('blue');
  });
});

describe('lights together', () => {
  it('show the worst', () => {
    expect(worstLight(['green', 'yellow', 'red'])).toBe('red');
    expect(worstLight(['blue', 'grey', 'green'])).toBe('green');
    expect(worstLight([])).toBe('grey');
  });
});

describe('the next date of a task', () => {
  it('is the earliest that somebody still owes', () => {
    expect(nextDueOn(assignedTask().state)).toBe('2026-03-03');
    expect(nextDueOn(acceptedTask().state)).toBe('2026-06-30');
  });

  it('is none when all is answered or the task has ended', () => {
    expect(nextDueOn(bothDone().state)).toBeUndefined();
    const story = acceptedTask();
    story.when(office, { type: 'CancelTask', reason: 'amended' });
    expect(nextDueOn(story.state)).toBeUndefined();
  });
});
