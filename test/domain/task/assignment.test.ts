import { describe, expect, it } from 'vitest';
import {
  HOST,
  LEAD,
  leadHead,
  leadLiaison,
  NEWCOMER,
  newcomerLiaison,
  office,
  stranger,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import {
  ACCEPTANCE,
  acceptedTask,
  assignedTask,
  DUTY,
  report,
  type Order,
} from '../../support/task-story.js';

const accept = (unitId = LEAD): Order => ({ type: 'AcceptAssignment', unitId });
const giveBack = (change = {}): Order => ({
  type: 'ReturnAssignment',
  unitId: LEAD,
  grounds: 'it belongs to the housing bureau',
  ...change,
});
const decideReturn = (change = {}): Order => ({
  type: 'DecideReturn',
  unitId: LEAD,
  uphold: true,
  reason: 'agreed in the meeting',
  newUnitId: NEWCOMER,
  newUnitReachable: true,
  ...change,
});

describe('an assignment that awaits acceptance', () => {
  it('counts once a liaison of the unit accepts it', () => {
    const story = assignedTask();
    expect(story.when(leadLiaison, accept())).toEqual(['AssignmentAccepted']);
    expect([story.state.phase, story.owed(ACCEPTANCE).status]).toEqual(['active', 'satisfied']);
  });

  it('counts once the head of the unit accepts it', () => {
    expect(assignedTask().when(leadHead, accept())).toEqual(['AssignmentAccepted']);
  });

  it('is accepted by nobody outside the unit', () => {
    expect(assignedTask().when(supportLiaison, accept())).toBe('ActorDoesNotSpeakForUnit');
    expect(assignedTask().when(office, accept())).toBe('ActorDoesNotSpeakForUnit');
    expect(assignedTask().when(stranger, accept('unit of nobody'))).toBe('UnitIsNotOwner');
  });

  it('is accepted once, however often it is tapped', () => {
    const story = assignedTask();
    story.when(leadLiaison, accept());
    expect(story.when(leadLiaison, accept())).toEqual([]);
  });

  it('is chased after one working day and warned after five', () => {
    const story = assignedTask().until('2026-04-30 12:00');
    expect(story.rungs(ACCEPTANCE)).toEqual(['chase 2026-03-04', 'warn 2026-03-10']);
  });

  it('is accepted late after its date', () => {
    const story = assignedTask().until('2026-03-05 11:00');
    story.when(leadLiaison, accept());
    expect(story.owed(ACCEPTANCE).status).toBe('lateSatisfied');
    expect(story.until('2026-04-01 09:00').rungs(ACCEPTANCE)).toEqual(['chase 2026-03-04']);
  });

  it('takes no report before it is accepted', () => {
    expect(assignedTask().when(leadLiaison, report())).toBe('AssignmentNotAccepted');
  });

  it('is given out once', () => {
    const order: Order = { type: 'AssignTask', owners: [], nodes: [] };
    expect(assignedTask().when(office, order)).toBe('TaskAlreadyAssigned');
  });
});

describe('an assignment that is handed back', () => {
  it('goes to the office with its grounds', () => {
    const story = assignedTask();
    expect(story.when(leadLiaison, giveBack())).toEqual(['AssignmentReturned']);
    expect(story.state.owners[0]?.acceptance).toBe('returned');
  });

  it('needs grounds', () => {
    expect(assignedTask().when(leadLiaison, giveBack({ grounds: '  ' }))).toBe('GroundsMissing');
  });

  it('is handed back by its own unit only', () => {
    expect(assignedTask().when(supportLiaison, giveBack())).toBe('ActorDoesNotSpeakForUnit');
    expect(assignedTask().when(stranger, giveBack({ unitId: HOST }))).toBe('UnitIsNotOwner');
  });

  it('is not handed back once accepted', () => {
    expect(acceptedTask().when(leadLiaison, giveBack())).toBe('AssignmentNotAwaiting');
  });

  it('is not accepted while the office deliberates', () => {
    const story = assignedTask();
    story.when(leadLiaison, giveBack());
    expect(story.when(leadLiaison, accept())).toBe('AssignmentNotAwaiting');
  });

  it('is not chased while the office deliberates', () => {
    const story = assignedTask();
    story.when(leadLiaison, giveBack());
    story.until('2026-03-31 12:00');
    expect(story.rungs(ACCEPTANCE)).toEqual([]);
    expect(story.daysOf('DeadlineMissed', LEAD)).toEqual([]);
  });

  it('reminds the office every five working days', () => {
    const story = assignedTask();
    story.when(leadLiaison, giveBack());
    story.until('2026-03-17 12:00');
    expect(story.daysOf('ReturnReminded')).toEqual(['2026-03-09', '2026-03-16']);
  });
});

describe('a return that the office decides', () => {
  const returned = () => {
    const story = assignedTask();
    story.when(leadLiaison, giveBack());
    return story;
  };

  it('is decided by the office alone, with a reason', () => {
    expect(returned().when(leadLiaison, decideReturn())).toBe('OnlyOfficeMay');
    expect(returned().when(office, decideReturn({ reason: '' }))).toBe('ReasonMissing');
  });

  it('is decided only where there is one', () => {
    expect(assignedTask().when(office, decideReturn())).toBe('AssignmentNotReturned');
    expect(returned().when(office, decideReturn({ unitId: HOST }))).toBe('UnitIsNotOwner');
  });

  it('gives no task to a unit that has it already', () => {
    expect(returned().when(office, decideReturn({ newUnitId: SUPPORT }))).toBe(
      'NewUnitAlreadyOwner',
    );
  });

  it('is decided no more once the task has ended', () => {
    const story = returned();
    story.when(office, { type: 'CancelTask', reason: 'the plan was amended' });
    expect(story.when(office, decideReturn())).toBe('TaskHasEnded');
  });

  it('leaves the unit with the task when rejected', () => {
    const story = returned();
    expect(story.when(office, decideReturn({ uphold: false }))).toEqual(['ReturnRejected']);
    expect(story.state.owners.map((o) => o.acceptance)).toEqual(['awaiting', 'awaiting']);
  });

  it('gives the day for accepting anew when rejected late', () => {
    const story = returned().until('2026-03-12 15:00');
    story.when(office, decideReturn({ uphold: false }));
    expect(story.owed(ACCEPTANCE).dueOn).toBe('2026-03-13');
    story.until('2026-03-16 12:00');
    expect(story.rungs(ACCEPTANCE)).toEqual(['chase 2026-03-16']);
  });

  it('removes the unit when upheld, and what it owed', () => {
    const story = returned();
    expect(story.when(office, decideReturn({ newUnitId: undefined }))).toEqual(['ReturnUpheld']);
    expect(story.state.owners.map((o) => o.unitId)).toEqual([SUPPORT]);
    expect(story.owed(DUTY).status).toBe('withdrawn');
  });
});

describe('a unit that takes over a returned task', () => {
  const takenOver = (moment: string) => {
    const story = assignedTask({
      nodes: [
        { kind: 'milestone', dueOn: '2026-03-10' },
        { kind: 'commitment', dueOn: '2026-06-30' },
      ],
    });
    story.when(leadLiaison, giveBack());
    story.until(moment).when(office, decideReturn());
    return story;
  };

  it('owes every open date in the role of the one that left', () => {
    const story = takenOver('2026-03-03 09:30');
    expect(story.state.owners.at(-1)).toMatchObject({ unitId: NEWCOMER, role: 'lead' });
    expect(story.owed('T1-N3', NEWCOMER).dueOn).toBe('2026-06-30');
  });

  it('has a working day of its own to accept', () => {
    const story = takenOver('2026-03-05 15:00').until('2026-03-09 12:00');
    expect(story.owed(ACCEPTANCE, NEWCOMER).dueOn).toBe('2026-03-06');
    expect(story.rungs(ACCEPTANCE, NEWCOMER)).toEqual(['chase 2026-03-09']);
  });

  it('is not late for what fell due before it came', () => {
    const story = takenOver('2026-03-16 15:00');
    expect(story.owed(DUTY, NEWCOMER)).toMatchObject({
      firstDueOn: '2026-03-10',
      dueOn: '2026-03-17',
      status: 'pending',
    });
    expect(story.until('2026-03-17 12:00').daysOf('DeadlineMissed', NEWCOMER)).toEqual([]);
  });

  it('climbs no ladder but that of acceptance before it accepts', () => {
    const story = takenOver('2026-03-05 15:00').until('2026-12-31 12:00');
    expect(story.rungs('T1-N3', NEWCOMER)).toEqual([]);
  });

  it('counts the days of a suspension for nobody', () => {
    const story = assignedTask();
    story.when(leadLiaison, giveBack());
    story.until('2026-03-04 10:00');
    story.when(office, { type: 'SuspendTask', reason: 'flood' });
    story.until('2026-07-10 10:00').when(office, decideReturn());
    story.when(newcomerLiaison, accept(NEWCOMER));
    story.until('2026-07-31 10:00').when(office, { type: 'ResumeTask', reason: 'it is over' });
    story.until('2026-07-31 12:00');
    expect([story.state.phase, story.rungs(DUTY, NEWCOMER)]).toEqual(['active', []]);
  });
});
