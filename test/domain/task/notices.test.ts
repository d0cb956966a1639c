import { describe, expect, it } from 'vitest';
import { noticesFor, type HostPolicy } from '../../../domain/task/notices.js';
import {
  LEAD,
  leader,
  leadLiaison,
  NEWCOMER,
  office,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import {
  acceptedTask,
  assignedTask,
  doneReport,
  DUTY,
  report,
  type TaskStory,
} from '../../support/task-story.js';

/** Who hears of the last event, and how. */
const heard = (story: TaskStory, policy?: HostPolicy): string[] => {
  const event = story.events.at(-1);
  if (!event) return [];
  return noticesFor(event, story.state, policy).map(({ kind, reader }) => {
    if (reader.to === 'unit') return `${kind}: ${reader.unitId} ${reader.duties.join(' ')}`;
    return `${kind}: ${reader.to === 'person' ? reader.personId : reader.to}`;
  });
};

describe('the circle of a rung', () => {
  const circle = (moment: string) => {
    const story = acceptedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
    return heard(story.until(moment));
  };

  it('is the liaison for a reminder', () => {
    expect(circle('2026-06-30 12:00')).toEqual([`remind: ${LEAD} liaison`]);
  });

  it('widens to the stand-in for a chase', () => {
    expect(circle('2026-07-01 12:00')).toEqual([`chase: ${LEAD} liaison standin`]);
  });

  it('widens to the head for a warning', () => {
    expect(circle('2026-07-07 12:00')).toEqual([`warn: ${LEAD} liaison standin head`]);
  });

  it('widens to the leader for a circular', () => {
    expect(circle('2026-07-14 12:00')).toEqual([`circulate: ${LEAD} liaison standin head leader`]);
  });

  it('holds back reminders only', () => {
    const story = acceptedTask().until('2026-07-08 12:00');
    const steps = story.events.filter((e) => e.type === 'StepTaken');
    const held = steps.flatMap((e) => noticesFor(e, story.state)).filter((n) => n.reminder);
    expect(new Set(held.map((n) => n.kind))).toEqual(new Set(['remind']));
  });
});

describe('a report', () => {
  it('of a lead unit goes to the office', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report());
    expect(heard(story)).toEqual(['reportWaiting: office']);
  });

  it('of a supporting unit goes to the lead', () => {
    const story = acceptedTask();
    story.when(supportLiaison, report({ unitId: SUPPORT }));
    expect(heard(story)).toEqual([`reportWaiting: ${LEAD} liaison`]);
  });

  it('goes to the office while the lead cannot be reached', () => {
    const story = acceptedTask();
    story.told({ type: 'UnitReachabilityChanged', unitId: LEAD, reachable: false });
    story.when(supportLiaison, report({ unitId: SUPPORT }));
    expect(heard(story)).toEqual(['reportWaiting: office']);
  });

  it('of the host unit goes to the leader the policy names', () => {
    const story = acceptedTask();
    story.when(supportLiaison, report({ unitId: SUPPORT }));
    const host = { hostUnitId: SUPPORT, hostReviewerId: leader.personId };
    expect(heard(story, host)).toEqual(['reportWaiting: leader']);
    expect(heard(story, { hostUnitId: SUPPORT })).toEqual(['reportWaiting: office']);
  });

  it('left unread by the lead concerns the office as well', () => {
    const story = acceptedTask();
    story.when(supportLiaison, report({ unitId: SUPPORT }));
    story.until('2026-03-05 09:00');
    expect(heard(story)).toEqual([`reviewerReminded: ${LEAD} liaison`, 'reviewerReminded: office']);
  });

  it('that is returned tells its unit why', () => {
    const story = acceptedTask();
    story.when(leadLiaison, doneReport());
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: false, reason: 'thin' });
    expect(heard(story)).toEqual([`reportReturned: ${LEAD} liaison`]);
  });

  it('that is accepted tells its unit', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report());
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(heard(story)).toEqual([`reportAccepted: ${LEAD} liaison`]);
  });
});

describe('an extension', () => {
  const asked = (toDate: string) => {
    const story = acceptedTask();
    const order = { type: 'AskExtension' as const, nodeId: DUTY, unitId: LEAD };
    story.when(leadLiaison, { ...order, toDate, reason: 'tender' });
    return story;
  };

  it('goes to those who decide it', () => {
    expect(heard(asked('2026-07-10'))).toEqual(['extensionAsked: office']);
    expect(heard(asked('2026-12-10'))).toEqual(['extensionAsked: leaders']);
  });

  it('comes back to the unit with the decision', () => {
    const granted = asked('2026-07-10');
    granted.when(office, { type: 'DecideExtension', extensionId: 'T1-E1', grant: true });
    expect(heard(granted)).toEqual([`extensionGranted: ${LEAD} liaison`]);
    const refused = asked('2026-07-10');
    refused.when(office, {
      type: 'DecideExtension',
      extensionId: 'T1-E1',
      grant: false,
      reason: 'no',
    });
    expect(heard(refused)).toEqual([`extensionRefused: ${LEAD} liaison`]);
  });

  it('left undecided reminds those who decide it', () => {
    expect(heard(asked('2026-12-10').until('2026-03-09 09:00'))).toEqual([
      'deciderReminded: leaders',
    ]);
  });
});

describe('the life of a task', () => {
  const all = (kind: string) => [`${kind}: ${LEAD} liaison`, `${kind}: ${SUPPORT} liaison`];

  it('is told to every owner from its assignment on', () => {
    expect(heard(assignedTask())).toEqual(all('assigned'));
  });

  it('is told when it is suspended, resumed and cancelled', () => {
    const story = acceptedTask();
    const told = (['SuspendTask', 'ResumeTask', 'CancelTask'] as const).map((type) => {
      story.when(office, { type, reason: 'flood' });
      return heard(story);
    });
    expect(told).toEqual([all('taskSuspended'), all('taskResumed'), all('taskCancelled')]);
  });

  it('tells the office of an assignment handed back, and reminds it', () => {
    const story = assignedTask();
    story.when(leadLiaison, { type: 'ReturnAssignment', unitId: LEAD, grounds: 'not ours' });
    expect(heard(story)).toEqual(['returnedToOffice: office']);
    story.until('2026-03-09 09:00');
    const reminded = story.events.filter((e) => e.type === 'ReturnReminded');
    expect(reminded.flatMap((e) => noticesFor(e, story.state))).toHaveLength(1);
  });

  it('tells the unit once of a return that was decided', () => {
    const decided = (newUnitId?: string) => {
      const story = assignedTask();
      story.when(leadLiaison, { type: 'ReturnAssignment', unitId: LEAD, grounds: 'not ours' });
      story.until('2026-03-12 10:00');
      const before = story.events.length;
      const order = { type: 'DecideReturn' as const, unitId: LEAD, reason: 'agreed', newUnitId };
      story.when(office, { ...order, uphold: newUnitId !== undefined });
      const since = story.events.slice(before);
      return since.flatMap((e) => noticesFor(e, story.state)).map((n) => `${n.kind} ${n.unitId}`);
    };
    expect(decided()).toEqual([`returnRejected ${LEAD}`]);
    expect(decided(NEWCOMER)).toEqual([`assigned ${NEWCOMER}`]);
  });

  it('tells a unit whose date was amended', () => {
    const story = acceptedTask();
    const order = { type: 'AmendDueDate' as const, nodeId: DUTY, unitId: LEAD };
    story.when(office, { ...order, dueOn: '2026-09-30', reason: 'amended' });
    expect(heard(story)).toEqual([`dueDateAmended: ${LEAD} liaison`]);
  });
});

describe('close-out', () => {
  const asked = () => {
    const story = acceptedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
    story.when(leadLiaison, doneReport());
    story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    story.when(leadLiaison, { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] });
    return story;
  };

  it('is asked of the office, again while it waits', () => {
    expect(heard(asked())).toEqual(['closeOutAsked: office']);
    expect(heard(asked().until('2026-03-05 09:00'))).toEqual(['closeOutAsked: office']);
  });

  it('is told to every owner when decided', () => {
    const closed = asked();
    closed.when(office, { type: 'DecideCloseOut', accept: true });
    expect(heard(closed)).toEqual([`taskClosed: ${LEAD} liaison`]);
    const returned = asked();
    returned.when(office, { type: 'DecideCloseOut', accept: false, reason: 'no photo' });
    expect(heard(returned)).toEqual([`closeOutReturned: ${LEAD} liaison`]);
  });
});
