import { describe, expect, it } from 'vitest';
import {
  leadHead,
  leadLiaison,
  leader,
  office,
  otherOffice,
  supportLiaison,
} from '../../support/cast.js';
import {
  noticed,
  hold,
  signing,
  reporting,
  report,
  judging,
  judge,
  item,
  rectifying,
} from '../../support/interview-stories.js';
import { ITEM } from '../../support/proceeding-story.js';
import { at } from '../../support/task-story.js';

describe('the minutes of an interview', () => {
  it('need attendees and a text', () => {
    const story = noticed().until('2026-08-12 17:00');
    expect(story.when(office, { ...hold, minutes: ' ' })).toBe('MinutesMissing');
    expect(story.when(office, { ...hold, attendees: '' })).toBe('MinutesMissing');
  });

  it('are signed off by a leader or by another person of the office', () => {
    const accept = { type: 'SignMinutes', accept: true } as const;
    expect(signing().when(office, accept)).toBe('SignerIsWriter');
    expect(signing().when(leadHead, accept)).toBe('DeciderMayNotDecide');
    expect(signing().when(otherOffice, accept)).toEqual(['MinutesSigned']);
    expect(signing().when(leader, accept)).toEqual(['MinutesSigned']);
  });

  it('sent back for a reason are written anew', () => {
    const story = signing();
    expect(story.when(leader, { type: 'SignMinutes', accept: false })).toBe('ReasonMissing');
    expect(story.when(leader, { type: 'SignMinutes', accept: false, reason: 'too vague' })).toEqual(
      ['MinutesReturned'],
    );
    expect(story.when(leader, { type: 'RewriteMinutes', minutes: 'x' })).toBe('OnlyOfficeMay');
    expect(story.when(office, { type: 'RewriteMinutes', minutes: '' })).toBe('MinutesMissing');
    expect(story.when(otherOffice, { type: 'RewriteMinutes', minutes: 'precise' })).toEqual([
      'MinutesRewritten',
    ]);
    expect(story.when(otherOffice, { type: 'SignMinutes', accept: true })).toBe('SignerIsWriter');
  });

  it('remind who has to sign, then the superior too', () => {
    const reminded = signing().until('2026-08-27 10:00').events.slice(-2);
    expect(reminded).toMatchObject([
      { at: at('2026-08-19 09:00'), of: 'signature', to: 'leaders' },
      { at: at('2026-08-26 09:00'), of: 'signature', to: 'leaders', toSuperior: true },
    ]);
  });
});

describe('the written report after an interview', () => {
  it('is due five working days after the signing', () => {
    expect(reporting().state).toMatchObject({ reportDueOn: '2026-08-20' });
  });

  it('is reminded of, chased and warned for', () => {
    expect(reporting().until('2026-08-28 10:00').lines(3)).toEqual([
      '08-19 09:00 WaitReminded interviewReport',
      '08-21 09:00 WaitReminded interviewReportLate',
      '08-27 09:00 WaitReminded interviewReportMissing',
    ]);
  });

  it('comes from people of the unit, with a text', () => {
    expect(reporting().when(supportLiaison, report)).toBe('ActorDoesNotSpeakForUnit');
    expect(reporting().when(leadLiaison, { ...report, text: '' })).toBe('TextMissing');
    expect(reporting().when(leadLiaison, report)).toEqual(['InterviewReported']);
  });

  it('is judged by the office, which is reminded', () => {
    expect(judging().when(leader, judge)).toBe('OnlyOfficeMay');
    expect(judging().until('2026-08-21 10:00').lines(1)).toEqual([
      '08-21 09:00 WaitReminded interviewJudgement',
    ]);
  });

  it('found adequate begins the rectification items', () => {
    expect(rectifying().follows.slice(1)).toEqual([
      { what: 'begin', rectificationId: 'P1-C1-Z1', item },
    ]);
    expect(judging().when(office, { ...judge, items: [{ ...item, measure: '' }] })).toBe(
      'RectificationIncomplete',
    );
    expect(judging().when(office, { ...judge, items: [{ ...item, dueOn: '2026-08-18' }] })).toBe(
      'RectificationDueInPast',
    );
    expect(judging().when(office, { ...judge, items: [{ ...item, dueOn: '2026-02-30' }] })).toBe(
      'DateImpossible',
    );
  });

  it('that leaves nothing to put right is looked back at later', () => {
    expect(judging().when(office, { ...judge, items: [] })).toEqual([
      'InterviewReportAccepted',
      'InterviewRectified',
    ]);
  });

  it('found inadequate goes to the next rung', () => {
    const story = judging();
    const inadequate = { type: 'JudgeInterviewReport' as const, adequate: false, items: [] };
    expect(story.when(office, inadequate)).toBe('ReasonMissing');
    expect(story.when(office, { ...inadequate, reason: 'empty words' })).toEqual([
      'InterviewReportInadequate',
    ]);
    expect(story.follows.slice(1)).toEqual([
      { what: 'jump', why: 'inadequateReport', items: [ITEM] },
      { what: 'end', outcome: 'inadequate' },
    ]);
  });

  it('that never came may be found inadequate once it is late', () => {
    const never = {
      type: 'JudgeInterviewReport' as const,
      adequate: false,
      reason: 'none',
      items: [],
    };
    expect(reporting().until('2026-08-20 10:00').when(office, never)).toBe(
      'InterviewReportNotWaiting',
    );
    expect(reporting().until('2026-08-21 10:00').when(office, judge)).toBe(
      'InterviewReportNotWaiting',
    );
    expect(reporting().until('2026-08-21 10:00').when(office, never)).toEqual([
      'InterviewReportInadequate',
    ]);
  });
});
