import { describe, expect, it } from 'vitest';
import { noticesFor } from '../../../domain/task/notices.js';
import { unreachedStep } from '../../../domain/task/unreached.js';
import { LEAD, leadLiaison, office } from '../../support/cast.js';
import { acceptedTask, doneReport, DUTY, type TaskStory } from '../../support/task-story.js';

const alone = () => acceptedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });

/** The mail found that the last step reached nobody. */
function lost(story: TaskStory): TaskStory {
  const step = story.owed().steps.at(-1);
  if (!step) throw new Error('no step was taken');
  const fact = unreachedStep(story.state, { ...step, nodeId: DUTY, unitId: LEAD });
  return fact ? story.told(fact) : story;
}
const told = (story: TaskStory) => {
  const event = story.events.at(-1);
  return event ? noticesFor(event, story.state).map((n) => `${n.kind} ${n.reader.to}`) : [];
};

describe('a rung that reached nobody', () => {
  it('is no rung, and is taken anew on the next working day', () => {
    const story = lost(alone().until('2026-07-01 12:00'));
    expect(story.until('2026-07-02 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'chase 2026-07-02',
    ]);
  });

  it('puts off the rungs above it by as much', () => {
    const story = lost(alone().until('2026-07-01 12:00'));
    expect(story.until('2026-07-31 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'chase 2026-07-02',
      'warn 2026-07-08',
      'circulate 2026-07-15',
      'interview 2026-07-29',
    ]);
  });

  it('is not taken anew on a day off', () => {
    const story = alone().until('2026-06-30 12:00');
    story.when(office, {
      type: 'AmendDueDate',
      nodeId: DUTY,
      unitId: LEAD,
      dueOn: '2026-07-09',
      reason: 'later',
    });
    lost(story.until('2026-07-10 12:00'));
    expect(story.until('2026-07-13 12:00').rungs().at(-1)).toBe('chase 2026-07-13');
  });

  it('raises a matter for the office', () => {
    expect(told(lost(alone().until('2026-07-01 12:00')))).toEqual(['stepUnreached office']);
  });

  it('leaves the rung below it standing', () => {
    const story = lost(alone().until('2026-07-07 12:00'));
    expect(story.events.at(-1)).toMatchObject({ rung: 'warn', stands: 'chase' });
  });
});

describe('a reminder that reached nobody', () => {
  it('is not sent again: the next one comes by its own date', () => {
    const story = lost(alone().until('2026-06-16 12:00'));
    expect(told(story)).toEqual([]);
    expect(story.until('2026-06-30 12:00').rungs(DUTY, LEAD, true).slice(-4)).toEqual([
      'remind 2026-06-18',
      'remind 2026-06-25',
      'remind 2026-06-29',
      'remind 2026-06-30',
    ]);
  });
});

describe('a message that failed too late to matter', () => {
  it('changes nothing once the matter is answered', () => {
    const story = alone().until('2026-07-01 12:00');
    const step = { ...story.owed().steps.at(-1), nodeId: DUTY, unitId: LEAD } as never;
    story.when(leadLiaison, { ...doneReport(), nodeId: DUTY });
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(unreachedStep(story.state, step)).toBeUndefined();
  });

  it('changes nothing twice', () => {
    const story = alone().until('2026-07-01 12:00');
    const step = { ...story.owed().steps.at(-1), nodeId: DUTY, unitId: LEAD } as never;
    lost(story);
    expect(unreachedStep(story.state, step)).toBeUndefined();
  });
});
