import { describe, expect, it } from 'vitest';
import {
  LEAD,
  leadLiaison,
  NEWCOMER,
  newcomerLiaison,
  office,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import { acceptedTask, assignedTask, DUTY, report, type Order } from '../../support/task-story.js';

const appoint = (change = {}): Order => ({
  type: 'AppointOwner',
  unitId: NEWCOMER,
  role: 'support',
  reachable: true,
  reason: 'the plan named nobody',
  ...change,
});
const accept = (unitId = NEWCOMER): Order => ({ type: 'AcceptAssignment', unitId });

describe('an owner appointed to a task under way', () => {
  it('owes its acceptance and every node still to come', () => {
    const story = acceptedTask();
    expect(story.when(office, appoint())).toEqual(['OwnerAppointed']);
    const owing = story.state.nodes.filter((n) => n.owed.some((o) => o.unitId === NEWCOMER));
    expect(owing.map((n) => [n.kind, n.dueOn])).toEqual([
      ['commitment', '2026-06-30'],
      ['acceptance', '2026-03-03'],
    ]);
    expect(story.state.owners.at(-1)).toMatchObject({ unitId: NEWCOMER, acceptance: 'awaiting' });
  });

  it('owes nothing whose date has passed', () => {
    const story = acceptedTask().until('2026-07-01 12:00');
    story.when(office, appoint());
    expect(() => story.owed(DUTY, NEWCOMER)).toThrow('owes nothing');
  });

  it('accepts before it reports', () => {
    const story = acceptedTask();
    story.when(office, appoint());
    const progress = report({ unitId: NEWCOMER });
    expect(story.when(newcomerLiaison, progress)).toBe('AssignmentNotAccepted');
    story.when(newcomerLiaison, accept());
    expect(story.when(newcomerLiaison, progress)).toContain('ReportSubmitted');
  });

  it('climbs no ladder while nobody of it can be reached', () => {
    const story = acceptedTask();
    story.when(office, appoint({ reachable: false }));
    story.until('2026-08-31 12:00');
    expect(story.rungs(DUTY, NEWCOMER)).toEqual([]);
    expect(story.rungs(DUTY, LEAD)).not.toEqual([]);
  });

  it('gives a task that the plan left to nobody its first owner', () => {
    const story = assignedTask({ owners: [] });
    story.when(office, appoint({ role: 'lead' }));
    expect(story.when(newcomerLiaison, accept())).toEqual(['AssignmentAccepted']);
    expect(story.state.phase).toBe('active');
    expect(story.owed(DUTY, NEWCOMER).status).toBe('pending');
  });

  it('is appointed by the office, with a reason, once', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, appoint())).toBe('OnlyOfficeMay');
    expect(story.when(office, appoint({ reason: ' ' }))).toBe('ReasonMissing');
    expect(story.when(office, appoint({ unitId: LEAD }))).toBe('NewUnitAlreadyOwner');
  });

  it('joins no task that has ended', () => {
    const story = acceptedTask();
    story.when(office, { type: 'CancelTask', reason: 'the plan was amended' });
    expect(story.when(office, appoint())).toBe('TaskHasEnded');
  });
});

describe('a unit that left a task', () => {
  const left = () => {
    const story = assignedTask();
    story.when(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds: 'no' });
    story.when(office, { type: 'DecideReturn', unitId: SUPPORT, uphold: true, reason: 'yes' });
    return story;
  };
  const duesOf = (story: ReturnType<typeof left>) =>
    story.state.nodes.flatMap((n) =>
      n.owed.filter((o) => o.unitId === SUPPORT && n.nodeId === DUTY),
    );

  it('owes anew when it is appointed again', () => {
    const story = left();
    story.when(office, appoint({ unitId: SUPPORT }));
    expect(duesOf(story).map((o) => o.status)).toEqual(['pending']);
    expect(story.when(supportLiaison, accept(SUPPORT))).toEqual(['AssignmentAccepted']);
  });

  it('owes anew when another unit’s return is passed on to it', () => {
    const story = left();
    story.when(leadLiaison, { type: 'ReturnAssignment', unitId: LEAD, grounds: 'no' });
    const handed = { unitId: LEAD, uphold: true, reason: 'yes', newUnitId: SUPPORT };
    story.when(office, { type: 'DecideReturn', ...handed, newUnitReachable: true });
    expect(duesOf(story).map((o) => o.status)).toEqual(['pending']);
  });
});
