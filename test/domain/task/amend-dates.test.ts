import { describe, expect, it } from 'vitest';
import { amend, JUNE_DUTY, redate } from '../../support/amendments.js';
import { LEAD, leader, leadLiaison, NEWCOMER, office, SUPPORT } from '../../support/cast.js';
import { acceptedTask, doneReport, DUTY, type TaskStory } from '../../support/task-story.js';

const final = { kind: 'final', title: '', dueOn: '2029-12-31' } as const;
const accept = (story: TaskStory) =>
  story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });

describe('a new date in a new edition', () => {
  it('moves what is open and keeps the first promise', () => {
    const story = acceptedTask();
    expect(story.when(office, redate('2026-09-30'))).toEqual([
      'PlanAmended',
      'DueDateAmended',
      'DueDateAmended',
    ]);
    for (const unit of [LEAD, SUPPORT]) {
      expect(story.owed(DUTY, unit)).toMatchObject({
        firstDueOn: '2026-06-30',
        dueOn: '2026-09-30',
      });
    }
  });

  it('keeps the old date in the event', () => {
    const story = acceptedTask();
    story.when(office, redate('2026-09-30'));
    const moved = story.events.filter((e) => e.type === 'DueDateAmended');
    expect(moved.map((e) => [e.from, e.dueOn])).toEqual([
      ['2026-06-30', '2026-09-30'],
      ['2026-06-30', '2026-09-30'],
    ]);
  });

  it('leaves what is satisfied as it is', () => {
    const story = acceptedTask();
    story.when(leadLiaison, doneReport());
    accept(story);
    story.when(office, redate('2026-09-30'));
    expect(story.owed(DUTY, LEAD)).toMatchObject({ status: 'satisfied', dueOn: '2026-06-30' });
    expect(story.owed(DUTY, SUPPORT).dueOn).toBe('2026-09-30');
  });

  it('makes nobody late who hears of it afterwards', () => {
    const story = acceptedTask().until('2026-05-11 10:00');
    story.when(office, redate('2026-04-30'));
    expect(story.owed().dueOn).toBe('2026-05-12');
    expect(story.owed().status).toBe('pending');
  });

  it('relieves nobody who is late by an even earlier date', () => {
    const story = acceptedTask().until('2026-07-06 10:00');
    expect(story.when(office, redate('2026-05-31'))).toEqual(['PlanAmended']);
    expect(story.owed()).toMatchObject({ status: 'overdue', dueOn: '2026-06-30' });
  });

  it('lets what was late wait for the new date', () => {
    const story = acceptedTask().until('2026-07-06 10:00');
    story.when(office, redate('2026-09-30'));
    expect(story.owed().status).toBe('pending');
    story.until('2026-10-02 10:00');
    expect(story.owed().status).toBe('overdue');
  });

  it('ends a request for less time than it gives', () => {
    const story = acceptedTask();
    const ask = { nodeId: DUTY, unitId: LEAD, toDate: '2026-08-31', reason: 'tender' };
    story.when(leadLiaison, { type: 'AskExtension', ...ask });
    expect(story.when(office, redate('2026-09-30'))).toContain('ExtensionLapsed');
    expect(story.state.waitingExtensions).toEqual([]);
    const answer = { extensionId: 'T1-E1', grant: true } as const;
    expect(story.when(leader, { type: 'DecideExtension', ...answer })).toBe('ExtensionNotWaiting');
  });

  it('is found again by a later edition', () => {
    const story = acceptedTask();
    story.when(office, redate('2026-09-30'));
    const moved = { ...JUNE_DUTY, dueOn: '2026-09-30' };
    const to = { ...JUNE_DUTY, dueOn: '2026-11-30' };
    story.when(office, amend({ duties: [{ from: moved, to }] }));
    expect(story.owed()).toMatchObject({ firstDueOn: '2026-06-30', dueOn: '2026-11-30' });
  });
});

describe('promises that come and go with a new edition', () => {
  const more = { kind: 'commitment', title: 'a depot', dueOn: '2027-12-31' } as const;

  it('open a node for every owner', () => {
    const story = acceptedTask();
    expect(story.when(office, amend({ duties: [{ to: more }] }))).toContain('NodeOpened');
    expect(story.state.nodes.at(-1)).toMatchObject({
      title: 'a depot',
      owed: [{ unitId: LEAD }, { unitId: SUPPORT }],
    });
  });

  it('open no node for a day that has passed', () => {
    const story = acceptedTask().until('2026-05-11 10:00');
    const past = { ...more, dueOn: '2026-04-30' };
    expect(story.when(office, amend({ duties: [{ to: past }] }))).toEqual(['PlanAmended']);
  });

  it('are owed no more when they are given up', () => {
    const story = acceptedTask();
    expect(story.when(office, amend({ duties: [{ from: JUNE_DUTY }] }))).toContain('NodeWithdrawn');
    expect(story.state.nodes.map((n) => n.kind)).toEqual(['acceptance']);
    story.until('2026-09-30 10:00');
    expect(story.rungs()).toEqual([]);
  });

  it('are not owed by those who join with their end', () => {
    const story = acceptedTask();
    const joins = [{ unitId: NEWCOMER, role: 'support', name: 'n', reachable: true }] as const;
    story.when(office, amend({ duties: [{ from: JUNE_DUTY }] }, { joins: [...joins] }));
    const owing = story.state.nodes.filter((n) => n.owed.some((o) => o.unitId === NEWCOMER));
    expect(owing.map((n) => n.kind)).toEqual(['acceptance']);
  });

  it('move the one final review, and back to the term’s end', () => {
    const story = acceptedTask({ nodes: [{ kind: 'final', dueOn: '2030-12-31' }] });
    story.when(office, amend({ duties: [{ to: final }] }));
    expect(story.owed().dueOn).toBe('2029-12-31');
    expect(story.when(office, amend({ duties: [{ from: final }] }))).not.toContain('NodeWithdrawn');
    expect(story.owed().dueOn).toBe('2030-12-31');
  });

  it('send a task that waited for its close-out back to work', () => {
    const story = acceptedTask({ nodes: [] });
    const ask = { unitId: LEAD, text: 'done', evidenceIds: [] };
    story.when(leadLiaison, { type: 'AskCloseOut', ...ask });
    expect(story.when(office, amend({ duties: [{ to: more }] }))).toContain('CloseOutReturned');
    expect(story.state.phase).toBe('active');
  });
});
