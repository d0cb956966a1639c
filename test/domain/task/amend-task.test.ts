import { describe, expect, it } from 'vitest';
import { evolve } from '../../../domain/task/evolve.js';
import { noticesFor } from '../../../domain/task/notices.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { amend, dropping, EDITION, redate } from '../../support/amendments.js';
import {
  LEAD,
  leadLiaison,
  NEWCOMER,
  newcomerLiaison,
  office,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import {
  acceptedTask,
  assignedTask,
  doneReport,
  DRAFT,
  DUTY,
  type TaskStory,
} from '../../support/task-story.js';

const joins = [{ unitId: NEWCOMER, role: 'support', name: 'n', reachable: true }] as const;
/** Who hears of what. */
function heard(story: TaskStory): string[] {
  let state = DRAFT;
  return story.events.flatMap((event) => {
    state = evolve(state, event);
    if (event.commandKey !== 'the amendment') return [];
    return noticesFor(event, state, DEFAULT_POLICY).map((n) => `${n.kind} ${n.unitId}`);
  });
}

describe('a task amended by a new edition', () => {
  it('bears its new name and keeps the old one', () => {
    const story = acceptedTask();
    story.when(office, amend({ title: { from: 'a task', to: 'a better task' } }));
    expect(story.state.title).toBe('a better task');
    expect(story.events.at(-1)).toMatchObject({
      edition: EDITION,
      title: { from: 'a task', to: 'a better task' },
    });
  });

  it('is amended by the office, with a reason, while it lasts', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, redate('2026-09-30'))).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...redate('2026-09-30'), reason: ' ' })).toBe('ReasonMissing');
    expect(story.when(office, redate('2026-02-30'))).toBe('DateImpossible');
    story.when(office, { type: 'CancelTask', reason: 'over' });
    expect(story.when(office, redate('2026-09-30'))).toBe('TaskHasEnded');
  });

  it('changes nothing twice under one key', () => {
    const story = acceptedTask();
    story.when(office, redate('2026-09-30'), 'the amendment');
    const { state } = story;
    expect(story.when(office, redate('2026-09-30'), 'the amendment')).toEqual([]);
    expect(story.state).toBe(state);
  });

  it('goes on being suspended when it was', () => {
    const story = acceptedTask();
    story.when(office, { type: 'SuspendTask', reason: 'flood' });
    story.when(office, redate('2026-09-30'));
    expect(story.state.phase).toBe('suspended');
    expect(story.owed().dueOn).toBe('2026-09-30');
  });
});

describe('owners under a new edition', () => {
  it('are each told once, whatever changed', () => {
    const story = acceptedTask();
    const { amendment } = redate('2026-09-30');
    const { leaves } = dropping(SUPPORT);
    story.when(office, amend(amendment, { joins: [...joins], leaves }), 'the amendment');
    expect(heard(story)).toEqual([
      `planAmended ${LEAD}`,
      `ownerWithdrawn ${SUPPORT}`,
      `assigned ${NEWCOMER}`,
    ]);
  });

  it('accept anew when they are new, and owe what is to come', () => {
    const story = acceptedTask();
    story.when(office, amend({}, { joins: [...joins] }));
    expect(story.owed(DUTY, NEWCOMER).dueOn).toBe('2026-06-30');
    const accepted = story.when(newcomerLiaison, { type: 'AcceptAssignment', unitId: NEWCOMER });
    expect(accepted).toEqual(['AssignmentAccepted']);
  });

  it('owe the new date from the start when both come together', () => {
    const story = acceptedTask();
    story.when(office, amend(redate('2026-09-30').amendment, { joins: [...joins] }));
    expect(story.owed(DUTY, NEWCOMER)).toMatchObject({
      firstDueOn: '2026-09-30',
      dueOn: '2026-09-30',
    });
  });

  it('owe nothing more when they are dropped', () => {
    const story = acceptedTask();
    story.when(office, dropping(SUPPORT));
    expect(story.owed(DUTY, SUPPORT).status).toBe('withdrawn');
    expect(story.when(supportLiaison, doneReport(SUPPORT))).toBe('UnitIsNotOwner');
    story.until('2026-09-30 10:00');
    expect(story.rungs(DUTY, SUPPORT)).toEqual([]);
  });

  it('leave a report of theirs to be reviewed', () => {
    const story = acceptedTask();
    story.when(supportLiaison, doneReport(SUPPORT));
    story.when(office, dropping(SUPPORT));
    const review = { type: 'ReviewReport', reportId: 'T1-R1', accept: true } as const;
    expect(story.when(office, review)).toEqual(['ReportAccepted']);
  });

  it('change their part without accepting again', () => {
    const story = acceptedTask();
    story.when(office, amend({ roles: [{ unitId: SUPPORT, from: 'support', to: 'lead' }] }));
    expect(story.state.owners.find((o) => o.unitId === SUPPORT)).toMatchObject({
      role: 'lead',
      acceptance: 'accepted',
    });
  });

  it('who left before the edition did are not missed', () => {
    const story = assignedTask();
    story.when(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds: 'no' });
    story.when(office, { type: 'DecideReturn', unitId: SUPPORT, uphold: true, reason: 'yes' });
    expect(story.when(office, dropping(SUPPORT))).toEqual(['PlanAmended']);
  });

  it('take their close-out request along', () => {
    const story = acceptedTask({ nodes: [] });
    const ask = { unitId: LEAD, text: 'done', evidenceIds: [] };
    story.when(leadLiaison, { type: 'AskCloseOut', ...ask });
    expect(story.when(office, dropping(LEAD, 'lead'))).toContain('CloseOutReturned');
  });
});
