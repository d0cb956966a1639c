import { describe, expect, it } from 'vitest';
import { leader, office } from '../../support/cast.js';
import {
  approved,
  noticed,
  notice,
  signing,
  judging,
  judge,
  item,
  settled,
  lookingBack,
} from '../../support/interview-stories.js';
import { ITEM, SECOND } from '../../support/proceeding-story.js';

describe('an interview being put right', () => {
  it('waits for the last of its items', () => {
    const two = { ...judge, items: [item, { ...item, title: 'train the guards' }] };
    const story = judging().after(office, two);
    expect(story.told(settled)).toEqual(['RectificationSettled']);
    expect(story.told(settled)).toEqual([]);
    expect(story.told({ ...settled, rectificationId: 'P1-C1-Z2', outcome: 'withdrawn' })).toEqual([
      'RectificationSettled',
      'InterviewRectified',
    ]);
  });

  it('is looked back at six months later, on a working day', () => {
    const story = lookingBack();
    expect(story.state).toMatchObject({ phase: 'lookBack', lookBackOn: '2027-03-30' });
    expect(story.until('2027-04-07 10:00').lines(2)).toEqual([
      '03-30 09:00 WaitReminded lookBack',
      '04-06 09:00 WaitReminded lookBack',
    ]);
  });
});

describe('the look-back at an interview', () => {
  const passed = { type: 'LookBackInterview', passed: true, findings: 'all in place' } as const;

  it('is not made before its day, only by the office, with findings', () => {
    expect(lookingBack().when(office, passed)).toBe('LookBackNotDue');
    const due = lookingBack().until('2027-03-30 10:00');
    expect(due.when(leader, passed)).toBe('OnlyOfficeMay');
    expect(due.when(office, { ...passed, findings: '' })).toBe('FindingsMissing');
  });

  it('passed finishes it', () => {
    const story = lookingBack().until('2027-03-30 10:00').after(office, passed);
    expect(story.phase).toBe('finished');
    expect(story.follows.at(-1)).toEqual({ what: 'end', outcome: 'finished' });
  });

  it('failed goes straight to the rung the policy names', () => {
    const story = lookingBack().until('2027-03-30 10:00');
    story.after(office, { ...passed, passed: false });
    expect(story.follows.slice(-2)).toEqual([
      { what: 'jump', why: 'failedLookBack', items: [ITEM] },
      { what: 'end', outcome: 'failed' },
    ]);
  });
});

describe('calling an interview off', () => {
  const callOff = { type: 'CallOffInterview', reason: 'the slip was excused' } as const;

  it('is for a leader, with a reason, before the talk', () => {
    expect(approved().when(office, callOff)).toBe('OnlyLeaderMay');
    expect(approved().when(leader, { ...callOff, reason: '' })).toBe('ReasonMissing');
    expect(signing().when(leader, callOff)).toBe('InterviewIsOver');
  });

  it('lets the ladders go on and ends it', () => {
    const story = approved().after(leader, callOff);
    expect(story.follows).toEqual([
      { what: 'release', items: [ITEM] },
      { what: 'end', outcome: 'calledOff' },
    ]);
  });
});

describe('a further slip of the same task', () => {
  const absorbed = { news: 'slipAbsorbed', item: SECOND } as const;

  it('is taken in once', () => {
    const story = noticed();
    expect(story.told(absorbed)).toEqual(['SlipAbsorbed']);
    expect(story.told(absorbed)).toEqual([]);
    expect(story.state.items).toEqual([ITEM, SECOND]);
    expect(story.follows.at(-1)).toEqual({ what: 'release', items: [SECOND] });
  });

  it('waits with the others while the unit has not been told', () => {
    const story = approved();
    story.told(absorbed);
    expect(story.follows).toEqual([]);
    story.after(office, notice);
    expect(story.follows).toEqual([{ what: 'release', items: [ITEM, SECOND] }]);
  });
});

describe('the record of an interview', () => {
  it('explains its state', () => {
    const story = lookingBack().until('2027-03-30 10:00');
    story.after(office, { type: 'LookBackInterview', passed: true, findings: 'fine' });
    expect(story.retold()).toEqual(story.state);
  });

  it('changes nothing for the same act twice', () => {
    const story = approved();
    story.when(office, notice, 'tap');
    expect(story.when(office, notice, 'tap')).toEqual([]);
  });
});

describe('who hears of an interview', () => {
  it('is the unit with its head, and whoever acts next', () => {
    const story = lookingBack().until('2027-03-29 10:00');
    expect(story.heard()).toEqual([
      'InterviewNoticed unit',
      'meeting unit',
      'meetingOffice office',
      'InterviewHeld leaders',
      'MinutesSigned unit',
      'InterviewReported office',
      'InterviewReportAccepted unit',
      'InterviewRectified office',
    ]);
    expect(story.notices[0]?.reader).toMatchObject({ duties: ['liaison', 'standin', 'head'] });
  });
});
