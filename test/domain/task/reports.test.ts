import { describe, expect, it } from 'vitest';
import {
  admin,
  HOST,
  hostLiaison,
  LEAD,
  leader,
  leadHead,
  leadLiaison,
  office,
  otherOffice,
  stranger,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import { acceptedTask, assignedTask, doneReport, DUTY, report } from '../../support/task-story.js';
import type { Order } from '../../support/task-story.js';

const review = (accept = true, change = {}): Order => ({
  type: 'ReviewReport',
  reportId: 'T1-R1',
  accept,
  ...(accept ? {} : { reason: 'no figures' }),
  ...change,
});

describe('a report', () => {
  it('comes from a person of the unit it is about', () => {
    expect(acceptedTask().when(leadLiaison, report())).toEqual(['ReportSubmitted']);
    expect(acceptedTask().when(leadHead, report())).toEqual(['ReportSubmitted']);
    expect(acceptedTask().when(supportLiaison, report())).toBe('ActorDoesNotSpeakForUnit');
    expect(acceptedTask().when(stranger, report({ unitId: HOST }))).toBe('UnitIsNotOwner');
  });

  it('has a percentage between 0 and 100', () => {
    const outside = [-1, 100.5, Number.NaN];
    const answers = outside.map((percent) => acceptedTask().when(leadLiaison, report({ percent })));
    expect(answers).toEqual(outside.map(() => 'PercentOutOfRange'));
  });

  it('says something in words', () => {
    expect(acceptedTask().when(leadLiaison, report({ text: ' ' }))).toBe('TextMissing');
  });

  it('answers a date that the unit still owes', () => {
    const story = acceptedTask();
    expect(story.when(leadLiaison, report({ nodeId: 'T9-N9' }))).toBe('NodeUnknown');
    expect(story.when(leadLiaison, report({ nodeId: 'T1-N1' }))).toBe('NodeNotOpen');
  });

  it('has a receipt of year, task and serial number', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report());
    story.when(leadLiaison, report());
    const receipts = story.state.waitingReports.map((r) => r.receipt);
    expect(receipts).toEqual(['2026-007-001', '2026-007-002']);
  });

  it('counts once when it is delivered twice', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report(), 'update-41');
    expect(story.when(leadLiaison, report(), 'update-41')).toEqual([]);
    expect(story.state.answered.at(-1)).toEqual({ key: 'update-41', receipt: '2026-007-001' });
  });

  it('changes what the unit claims and nothing else', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report({ percent: 60 }));
    expect(story.state.owners[0]).toMatchObject({ claimedPercent: 60, verifiedPercent: 0 });
    expect(story.owed().status).toBe('pending');
  });

  it('is refused while the task is suspended or ended', () => {
    const suspended = acceptedTask();
    suspended.when(office, { type: 'SuspendTask', reason: 'flood' });
    expect(suspended.when(leadLiaison, report())).toBe('TaskIsSuspended');
    suspended.when(office, { type: 'CancelTask', reason: 'amended' });
    expect(suspended.when(leadLiaison, report())).toBe('TaskHasEnded');
  });
});

describe('what a report answers', () => {
  const nodes = [
    { kind: 'roundup' as const, dueOn: '2026-03-20' },
    { kind: 'commitment' as const, dueOn: '2026-04-30' },
    { kind: 'commitment' as const, dueOn: '2026-06-30' },
    { kind: 'final' as const, dueOn: '2030-12-31' },
  ];
  const serves = (change = {}) => {
    const story = acceptedTask({ nodes });
    story.when(leadLiaison, report(change));
    return story.state.waitingReports[0]?.serves;
  };

  it('is every round-up whose window is open', () => {
    expect(serves()).toEqual(['T1-N2']);
  });

  it('is the next promise as well when the work is done', () => {
    expect(serves({ done: true })).toEqual(['T1-N2', 'T1-N3']);
    expect(serves({ percent: 100 })).toEqual(['T1-N2', 'T1-N3']);
  });

  it('is the promise it names when the work is done', () => {
    expect(serves({ nodeId: 'T1-N4', done: true })).toEqual(['T1-N2', 'T1-N4']);
  });

  it('is no promise while the work goes on', () => {
    expect(serves({ nodeId: 'T1-N4', percent: 80 })).toEqual(['T1-N2']);
  });

  it('is nothing outside all windows, and is kept as progress', () => {
    const story = acceptedTask();
    story.when(leadLiaison, report());
    expect(story.state.waitingReports[0]?.serves).toEqual([]);
    expect(story.when(office, review())).toEqual(['ReportAccepted']);
    expect(story.state.owners[0]?.verifiedPercent).toBe(60);
  });

  it('is an overdue round-up together with the current one', () => {
    const story = acceptedTask({ nodes: nodes.slice(0, 1) }).until('2026-05-20 10:00');
    story.when(leadLiaison, report());
    expect(story.state.waitingReports[0]?.serves).toEqual(['T1-N2', 'T1-N3']);
  });
});

describe('a review', () => {
  const waiting = (order = doneReport()) => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(order.unitId === SUPPORT ? supportLiaison : leadLiaison, order);
    return story;
  };

  it('by the office satisfies what the report answers', () => {
    const story = waiting();
    expect(story.when(office, review())).toEqual(['ReportAccepted', 'NodeSatisfied']);
    expect(story.owed()).toMatchObject({ status: 'satisfied', satisfiedOn: '2026-06-29' });
    expect(story.state.owners[0]?.verifiedPercent).toBe(100);
  });

  it('is done by the lead unit for a supporting unit', () => {
    const story = waiting(doneReport(SUPPORT));
    expect(story.when(leadLiaison, review())).toEqual(['ReportAccepted', 'NodeSatisfied']);
  });

  it('is not done by a lead unit that has not accepted the task', () => {
    const story = assignedTask();
    story.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
    story.when(supportLiaison, doneReport(SUPPORT));
    expect(story.when(leadLiaison, review())).toBe('ReviewerMayNotReview');
  });

  it('is not done by support, leader, admin or stranger', () => {
    const story = waiting();
    for (const actor of [supportLiaison, leader, admin, stranger]) {
      expect(story.when(actor, review())).toBe('ReviewerMayNotReview');
    }
  });

  it('is never done by the reporter', () => {
    expect(waiting().when(leadLiaison, review())).toBe('ReviewerIsReporter');
  });

  it('that returns a report says why', () => {
    expect(waiting().when(office, review(false, { reason: ' ' }))).toBe('ReasonMissing');
    expect(waiting().when(office, review(false))).toEqual(['ReportReturned']);
  });

  it('is done once', () => {
    const story = waiting();
    story.when(office, review());
    expect(story.when(office, review(false))).toBe('ReportNotWaiting');
  });

  it('asks when the report came in, not when it was read', () => {
    const story = waiting().until('2026-07-20 10:00');
    story.when(office, review());
    expect(story.owed()).toMatchObject({ status: 'satisfied', satisfiedOn: '2026-06-29' });
  });

  it('of a report that came late satisfies late', () => {
    const story = acceptedTask().until('2026-07-01 10:00');
    story.when(leadLiaison, doneReport());
    story.when(office, review());
    expect(story.owed().status).toBe('lateSatisfied');
  });

  it('of a second report for the same date satisfies nothing twice', () => {
    const story = waiting();
    story.when(leadLiaison, doneReport());
    story.when(office, review());
    expect(story.when(office, review(true, { reportId: 'T1-R2' }))).toEqual(['ReportAccepted']);
  });

  it('that is not done reminds the reviewer every three working days', () => {
    const story = waiting().until('2026-07-08 12:00');
    expect(story.daysOf('ReviewerReminded')).toEqual(['2026-07-02', '2026-07-07']);
  });
});

describe('a report of the unit that hosts the office', () => {
  const ofHost = (hostReviewerId?: string) => {
    const story = acceptedTask({
      owners: [{ unitId: HOST, role: 'lead', reachable: true }],
      policy: { hostUnitId: HOST, hostReviewerId },
    });
    story.when(hostLiaison, { type: 'AcceptAssignment', unitId: HOST });
    story.when(hostLiaison, doneReport(HOST));
    return story;
  };

  it('is reviewed by the leader whom the policy names', () => {
    const story = ofHost(leader.personId);
    expect(story.when(office, review())).toBe('HostReportNeedsNamedReviewer');
    story.when(leader, review());
    expect(story.events.find((e) => e.type === 'ReportAccepted')).toMatchObject({ ownHost: false });
  });

  it('is else reviewed in the office and marked as its own', () => {
    const story = ofHost();
    expect(story.when(leader, review())).toBe('ReviewerMayNotReview');
    story.when(otherOffice, review());
    expect(story.events.find((e) => e.type === 'ReportAccepted')).toMatchObject({ ownHost: true });
  });

  it('is not reviewed by a lead unit it supports', () => {
    const story = acceptedTask({ policy: { hostUnitId: SUPPORT } });
    story.when(supportLiaison, doneReport(SUPPORT));
    expect(story.when(leadLiaison, review())).toBe('ReviewerMayNotReview');
    expect(story.when(office, review())).toEqual(['ReportAccepted', 'NodeSatisfied']);
  });
});

describe('the ladder while a report waits', () => {
  it('stands still, and nothing is called missed', () => {
    const story = acceptedTask().until('2026-06-30 16:00');
    story.when(leadLiaison, doneReport());
    story.until('2026-08-31 12:00');
    expect([story.rungs(), story.daysOf('DeadlineMissed', LEAD)]).toEqual([[], []]);
  });

  it('sends no reminder either', () => {
    const story = acceptedTask().until('2026-06-17 12:00');
    story.when(leadLiaison, doneReport());
    const before = story.rungs(DUTY, LEAD, true).length;
    expect(story.until('2026-06-30 12:00').rungs(DUTY, LEAD, true)).toHaveLength(before);
  });

  it('begins at the due date when a report in time is returned after it', () => {
    const story = acceptedTask().until('2026-06-29 10:00');
    story.when(leadLiaison, doneReport());
    story.until('2026-07-08 15:00').when(office, review(false));
    expect(story.until('2026-07-20 12:00').rungs()).toEqual([
      'chase 2026-07-09',
      'warn 2026-07-15',
    ]);
    expect(story.daysOf('DeadlineMissed', LEAD)).toEqual(['2026-07-08']);
  });

  it('goes on where it stood when a late report is returned', () => {
    const story = acceptedTask().until('2026-07-02 10:00');
    story.when(leadLiaison, doneReport());
    story.until('2026-07-13 10:00').when(office, review(false));
    expect(story.until('2026-07-31 12:00').rungs()).toEqual([
      'chase 2026-07-01',
      'warn 2026-07-16',
      'circulate 2026-07-23',
    ]);
  });

  it('stands until the last of several reports is read', () => {
    const story = acceptedTask().until('2026-06-30 10:00');
    story.when(leadLiaison, doneReport());
    story.when(leadLiaison, doneReport());
    story.until('2026-07-02 10:00').when(office, review(false));
    expect(story.until('2026-07-20 12:00').rungs()).toEqual([]);
  });

  it('calls a date missed though a late report came before anybody looked', () => {
    const story = acceptedTask();
    story.now = '2026-07-01T02:00:00.000Z';
    story.when(leadLiaison, doneReport());
    expect(story.asleepUntil('2026-07-01 11:00').daysOf('DeadlineMissed', LEAD)).toHaveLength(1);
  });
});
