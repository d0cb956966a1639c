import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../../domain/people/roles.js';
import { decide } from '../../../domain/task/decide.js';
import { evolveAll } from '../../../domain/task/evolve.js';
import { LEAD, leadLiaison, office } from '../../support/cast.js';
import { acceptedTask, DRAFT, DUTY, report } from '../../support/task-story.js';

describe('every decision', () => {
  it('stamps its events with moment, author and key', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report(), 'update-41');
    expect(story.events.at(-1)).toMatchObject({
      at: story.now,
      actor: leadLiaison,
      commandKey: 'update-41',
    });
  });

  it('leaves the state it was asked about as it was', () => {
    const story = acceptedTask();
    const before = structuredClone(story.state);
    decide({ ...report(), key: 'k', actor: leadLiaison }, story.state, story.context);
    expect(story.state).toEqual(before);
  });

  it('refuses an assignment with a date that does not exist', () => {
    const nodes = [
      { nodeId: 'T1-N1', kind: 'final' as const, title: '', dueOn: '2030-02-30', unitIds: [] },
    ];
    const order = { type: 'AssignTask' as const, key: 'k', actor: SYSTEM_ACTOR, owners: [], nodes };
    expect(decide(order, DRAFT, acceptedTask().context)).toEqual({ refused: 'DateImpossible' });
  });

  it('of an order answered before changes nothing', () => {
    const story = acceptedTask();
    const amend = {
      type: 'AmendDueDate' as const,
      nodeId: DUTY,
      unitId: LEAD,
      reason: 'amended',
    };
    story.when(office, { ...amend, dueOn: '2026-08-31' }, 'form-1');
    expect(story.when(office, { ...amend, dueOn: '2026-09-30' }, 'form-1')).toEqual([]);
  });

  it('remembers the answers of a hundred orders', () => {
    const story = acceptedTask();
    for (let n = 0; n < 120; n += 1) story.when(leadLiaison, report());
    expect(story.state.answered).toHaveLength(100);
  });
});

describe('the events of a task', () => {
  it('explain its state', () => {
    const story = acceptedTask().until('2026-07-08 10:00');
    expect(evolveAll(DRAFT, story.events)).toEqual(story.state);
  });

  it('keep the three dates of a duty apart', () => {
    const story = acceptedTask().until('2026-06-20 10:00');
    story.when(office, {
      type: 'AmendDueDate',
      nodeId: DUTY,
      unitId: LEAD,
      dueOn: '2026-07-31',
      reason: 'amended',
    });
    story.when(leadLiaison, report({ percent: 100, done: true }));
    story.until('2026-06-24 10:00');
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(story.owed()).toMatchObject({
      firstDueOn: '2026-06-30',
      dueOn: '2026-07-31',
      satisfiedOn: '2026-06-20',
    });
  });
});
