import { describe, expect, it } from 'vitest';
import {
  LEAD,
  SUPPORT,
  leadHead,
  leadLiaison,
  leader,
  office,
  supportLiaison,
} from '../../support/cast.js';
import {
  approved,
  noticed,
  notice,
  proxies,
  hold,
  report,
  judge,
} from '../../support/interview-stories.js';
import { ITEM, SECOND } from '../../support/proceeding-story.js';
import { at } from '../../support/task-story.js';

describe('an approved interview', () => {
  it('waits for the notice of the office', () => {
    expect(approved().phase).toBe('approved');
    expect(approved().when(office, notice)).toEqual(['InterviewNoticed']);
  });

  it('reminds the office after five working days, and again', () => {
    expect(approved().until('2026-08-18 10:00').lines(2)).toEqual([
      '08-10 09:00 WaitReminded notice',
      '08-17 09:00 WaitReminded notice',
    ]);
  });

  it('is noticed by the office alone, once, with all details, for a time to come', () => {
    expect(approved().when(leader, notice)).toBe('OnlyOfficeMay');
    expect(noticed().when(office, notice)).toBe('InterviewAlreadyNoticed');
    expect(approved().when(office, { ...notice, place: ' ' })).toBe('MeetingDetailsMissing');
    expect(approved().when(office, { ...notice, meetsAt: '2026-08-12' })).toBe(
      'MeetingDetailsMissing',
    );
    expect(approved().when(office, { ...notice, meetsAt: at('2026-08-03 09:00') })).toBe(
      'MeetingInPast',
    );
  });

  it('lets the ladders of its slips go on once the unit knows', () => {
    expect(approved().follows).toEqual([]);
    expect(noticed().follows).toEqual([{ what: 'release', items: [ITEM] }]);
  });

  it('refuses what belongs to later steps', () => {
    const story = approved();
    expect(story.when(office, hold)).toBe('InterviewNotNoticed');
    expect(
      story.when(leadHead, { type: 'ConfirmAttendance', unitId: LEAD, name: 'H', proxy: false }),
    ).toBe('InterviewNotNoticed');
    expect(story.when(leader, { type: 'SignMinutes', accept: true })).toBe('MinutesNotWaiting');
    expect(story.when(leadLiaison, report)).toBe('InterviewReportNotDue');
    expect(story.when(office, judge)).toBe('InterviewReportNotWaiting');
    expect(story.when(office, { type: 'LookBackInterview', passed: true, findings: 'fine' })).toBe(
      'LookBackNotDue',
    );
    expect(story.when(office, { type: 'RewriteMinutes', minutes: 'anew' })).toBe(
      'MinutesNotReturned',
    );
  });

  it('takes no order meant for another kind', () => {
    expect(approved().when(leader, { type: 'Delist', accept: true })).toBe('NotAskedOfThisKind');
  });
});

describe('a noticed interview', () => {
  const confirm = { type: 'ConfirmAttendance', unitId: LEAD, name: 'Head', proxy: false } as const;

  it('is confirmed by people of the unit', () => {
    const story = noticed();
    expect(story.when(leadHead, confirm)).toEqual(['AttendanceConfirmed']);
    expect(story.when(leadHead, confirm)).toEqual([]);
    expect(story.when(supportLiaison, { ...confirm, unitId: SUPPORT })).toBe(
      'ActorDoesNotSpeakForUnit',
    );
    expect(story.when(office, confirm)).toBe('ActorDoesNotSpeakForUnit');
    expect(story.when(leadHead, { ...confirm, name: '' })).toBe('MeetingDetailsMissing');
  });

  it('takes a proxy for the head only where the policy lets it', () => {
    const proxy = { ...confirm, name: 'Deputy', proxy: true };
    expect(noticed().when(leadLiaison, proxy)).toBe('ProxyNotAllowed');
    expect(noticed(proxies).when(leadLiaison, proxy)).toEqual(['AttendanceConfirmed']);
  });

  it('reminds both sides on the working day before', () => {
    expect(noticed().until('2026-08-12 09:00').lines(2)).toEqual([
      '08-11 09:00 WaitReminded meeting',
      '08-11 09:00 WaitReminded meetingOffice',
    ]);
  });

  it('asks the office what came of it, the day after and every three', () => {
    expect(noticed().until('2026-08-18 10:00').lines(2)).toEqual([
      '08-13 09:00 WaitReminded meetingResult',
      '08-18 09:00 WaitReminded meetingResult',
    ]);
  });

  it('has no outcome before its time', () => {
    expect(noticed().when(office, hold)).toBe('MeetingNotYet');
    expect(noticed().when(office, { type: 'RecordAbsence', grounds: 'nobody' })).toBe(
      'MeetingNotYet',
    );
  });

  it('is not confirmed any more once its time has come', () => {
    expect(noticed().until('2026-08-12 15:00').when(leadHead, confirm)).toBe('InterviewIsOver');
  });

  it('is postponed to a time to come, with a reason, and confirmed anew', () => {
    const story = noticed().after(leadHead, confirm);
    const later = {
      type: 'PostponeInterview',
      meetsAt: at('2026-08-20 09:30'),
      reason: 'flood',
    } as const;
    expect(story.when(leader, later)).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...later, reason: '' })).toBe('ReasonMissing');
    expect(story.when(office, { ...later, meetsAt: at('2026-08-01 09:30') })).toBe('MeetingInPast');
    expect(story.when(office, { ...later, meetsAt: 'soon' })).toBe('MeetingDetailsMissing');
    expect(story.when(office, later)).toEqual(['InterviewPostponed']);
    expect(story.state).toMatchObject({ phase: 'noticed', attendance: [], postponements: 1 });
    expect(story.until('2026-08-19 10:00').lines(2)).toEqual([
      '08-19 09:00 WaitReminded meeting',
      '08-19 09:00 WaitReminded meetingOffice',
    ]);
  });
});

describe('an interview that nobody came to', () => {
  const missed = () => noticed().until('2026-08-12 17:00');

  it('goes straight to the rung the policy names', () => {
    const story = missed();
    expect(story.when(office, { type: 'RecordAbsence', grounds: 'nobody came' })).toEqual([
      'InterviewMissed',
    ]);
    expect(story.follows.slice(1)).toEqual([
      { what: 'jump', why: 'absence', items: [ITEM] },
      { what: 'end', outcome: 'absent' },
    ]);
  });

  it('is recorded by the office, with grounds', () => {
    expect(missed().when(leader, { type: 'RecordAbsence', grounds: 'x' })).toBe('OnlyOfficeMay');
    expect(missed().when(office, { type: 'RecordAbsence', grounds: '' })).toBe('ReasonMissing');
  });

  it('counts as missed when the head sent somebody else', () => {
    const story = missed();
    expect(story.when(office, { ...hold, headCame: false })).toBe('HeadWasAbsent');
    const lenient = noticed(proxies).until('2026-08-12 17:00');
    expect(lenient.when(office, { ...hold, headCame: false })).toEqual(['InterviewHeld']);
  });

  it('answers nothing any more', () => {
    const story = missed().after(office, { type: 'RecordAbsence', grounds: 'nobody came' });
    expect(story.when(office, notice)).toBe('ProceedingHasEnded');
    expect(story.told({ news: 'slipAbsorbed', item: SECOND })).toEqual([]);
  });
});
