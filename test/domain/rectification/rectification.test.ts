import { describe, expect, it } from 'vitest';
import {
  LEAD,
  SUPPORT,
  leadHead,
  leadLiaison,
  leader,
  office,
  otherOffice,
  supportLiaison,
} from '../../support/cast.js';
import { ProceedingStory } from '../../support/proceeding-story.js';
import type { Origin } from '../../../domain/rectification/rectification-facts.js';

const assigned = (change: { parentId?: string; reachable?: boolean; origin?: Origin } = {}) =>
  new ProceedingStory(
    {
      kind: 'rectification',
      title: 'repair the alarm',
      measure: 'replace it',
      dueOn: '2026-08-31',
      origin: 'publicReport',
      reachable: true,
      ...change,
    },
    {},
    office,
  );
const claim = {
  type: 'ClaimRectified' as const,
  unitId: LEAD,
  text: 'replaced',
  evidenceIds: ['E1'],
};
const verify = { type: 'VerifyRectification', accept: true } as const;
const claimed = (change: Parameters<typeof assigned>[0] = {}) =>
  assigned(change).until('2026-08-20 10:00').after(leadLiaison, claim);
const lookingBack = () => claimed().after(office, verify);
const rungs = (story: ProceedingStory): string[] =>
  story
    .lines()
    .filter((line) => line.includes('RectificationStep'))
    .map((line) => line.replace(' RectificationStep', ''));

describe('a rectification', () => {
  it('climbs the ladder of promises while it is overdue', () => {
    expect(rungs(assigned().until('2026-12-31 10:00'))).toEqual([
      '08-11 09:00 remind',
      '08-20 09:00 remind',
      '08-26 09:00 remind',
      '08-28 09:00 remind',
      '08-31 09:00 remind',
      '09-01 09:00 chase',
      '09-07 09:00 warn',
      '09-14 09:00 circulate',
      '09-28 09:00 interview',
    ]);
  });

  it('tells the plan of the rungs that somebody decides', () => {
    expect(assigned().until('2026-09-28 10:00').follows).toMatchObject([
      { what: 'climb', rung: 'interview', item: { rectificationId: 'P1-C1', dueOn: '2026-08-31' } },
    ]);
  });

  it('stands still until its proposal is carried out, then climbs on', () => {
    const story = assigned().until('2026-10-20 10:00');
    expect(story.told({ news: 'ladderReleased' })).toEqual(['RungReleased']);
    expect(story.told({ news: 'ladderReleased' })).toEqual([]);
    expect(rungs(story.until('2027-03-31 10:00')).at(-1)).toBe('11-17 09:00 list');
  });

  it('takes a rejected rung again after the pause', () => {
    const story = assigned().until('2026-09-29 10:00');
    story.told({ news: 'ladderPaused', rung: 'interview', until: '2026-10-20' });
    expect(rungs(story.until('2026-11-30 10:00')).slice(-2)).toEqual([
      '09-28 09:00 interview',
      '10-20 09:00 interview',
    ]);
  });

  it('passes over a rung that a jump has proposed', () => {
    const story = assigned();
    const jumped = { news: 'ladderJumped', rung: 'interview', why: 'falseReporting' } as const;
    expect(story.told(jumped)).toEqual(['RungJumped']);
    expect(story.told(jumped)).toEqual([]);
    expect(rungs(story.until('2026-10-20 10:00')).at(-1)).toBe('09-14 09:00 circulate');
    story.told({ news: 'ladderReleased' });
    expect(rungs(story.until('2027-03-31 10:00')).at(-1)).toContain('list');
  });

  it('reminds and climbs for nobody who cannot be reached', () => {
    const story = assigned({ reachable: false }).until('2026-10-30 10:00');
    expect(rungs(story)).toEqual([]);
    expect(story.told({ news: 'reachability', reachable: false })).toEqual([]);
    expect(story.told({ news: 'reachability', reachable: true })).toEqual(['ReachabilityChanged']);
    expect(rungs(story.until('2026-11-30 10:00'))[0]).toContain('chase');
  });

  it('takes a rung anew that reached nobody, and tells the office', () => {
    const story = assigned().until('2026-09-01 12:00');
    const lost = { news: 'stepUnreached', rung: 'chase', on: '2026-09-01' } as const;
    expect(story.told(lost)).toEqual(['RungUnreached']);
    expect(story.told(lost)).toEqual([]);
    expect(rungs(story.until('2026-09-08 12:00')).slice(-3)).toEqual([
      '09-01 09:00 chase',
      '09-02 09:00 chase',
      '09-08 09:00 warn',
    ]);
  });

  it('says so on the day after its date', () => {
    expect(assigned().until('2026-09-01 00:30').lines(1)).toEqual([
      '09-01 00:00 RectificationMissed',
    ]);
  });
});

describe('claiming that it is done', () => {
  it('needs evidence and a text, from people of the unit', () => {
    expect(assigned().when(leadLiaison, { ...claim, evidenceIds: [] })).toBe('EvidenceMissing');
    expect(assigned().when(leadLiaison, { ...claim, text: '' })).toBe('TextMissing');
    expect(assigned().when(supportLiaison, claim)).toBe('ActorDoesNotSpeakForUnit');
    expect(assigned().when(supportLiaison, { ...claim, unitId: SUPPORT })).toBe(
      'ActorDoesNotSpeakForUnit',
    );
    expect(assigned().when(leadHead, claim)).toEqual(['RectificationClaimed']);
  });

  it('is done once', () => {
    expect(claimed().when(leadLiaison, claim)).toBe('RectificationNotOpen');
  });

  it('holds the ladder while the office has not looked', () => {
    const story = claimed().until('2026-12-31 10:00');
    expect(rungs(story).at(-1)).toBe('08-20 09:00 remind');
    expect(story.lines(2).map((l) => l.slice(12))).toEqual([
      'WaitReminded verification',
      'WaitReminded verification',
    ]);
  });
});

describe('verifying it', () => {
  it('is for somebody of the office who did not claim it', () => {
    expect(claimed().when(leader, verify)).toBe('OnlyOfficeMay');
    expect(assigned().when(office, verify)).toBe('RectificationNotClaimed');
    const own = { ...leadLiaison, personId: office.personId };
    expect(assigned().after(own, claim).when(office, verify)).toBe('ReviewerIsReporter');
    expect(assigned().after(own, claim).when(otherOffice, verify)).toEqual([
      'RectificationVerified',
    ]);
  });

  it('sends it back with a reason, and the ladder goes on where it stood', () => {
    const story = claimed().until('2026-09-10 10:00');
    expect(story.when(office, { ...verify, accept: false })).toBe('ReasonMissing');
    expect(story.when(office, { ...verify, accept: false, reason: 'still silent' })).toEqual([
      'RectificationReturned',
    ]);
    expect(rungs(story.until('2026-09-17 10:00')).slice(-2)).toEqual([
      '09-11 09:00 chase',
      '09-17 09:00 warn',
    ]);
  });

  it('counts by the day of the claim whether it was in time', () => {
    expect(claimed().until('2026-09-10 10:00').after(office, verify).state).toMatchObject({
      owed: { status: 'satisfied', satisfiedOn: '2026-08-20' },
    });
    const late = assigned().until('2026-09-02 10:00').after(leadLiaison, claim);
    expect(late.after(office, verify).state).toMatchObject({ owed: { status: 'lateSatisfied' } });
  });

  it('of an item ends it and settles it with what began it', () => {
    const story = claimed({ parentId: 'P1-C9', origin: 'interview' }).after(office, verify);
    expect(story.phase).toBe('verified');
    expect(story.follows).toEqual([
      { what: 'settle', parentId: 'P1-C9', outcome: 'verified' },
      { what: 'end', outcome: 'verified' },
    ]);
  });

  it('of one that stands alone leads to a look-back', () => {
    expect(lookingBack().state).toMatchObject({ phase: 'lookBack', lookBackOn: '2027-02-22' });
    expect(lookingBack().until('2027-02-22 10:00').lines(1)).toEqual([
      '02-22 09:00 WaitReminded lookBack',
    ]);
  });
});

describe('looking back at it', () => {
  const passed = { type: 'LookBackRectification', passed: true, findings: 'it rings' } as const;
  const due = () => lookingBack().until('2027-02-22 10:00');

  it('is for the office, on its day, with findings', () => {
    expect(claimed().when(office, passed)).toBe('LookBackNotDue');
    expect(lookingBack().when(office, passed)).toBe('LookBackNotDue');
    expect(due().when(leader, passed)).toBe('OnlyOfficeMay');
    expect(due().when(office, { ...passed, findings: ' ' })).toBe('FindingsMissing');
  });

  it('passed finishes it', () => {
    expect(due().after(office, passed).phase).toBe('finished');
  });

  it('failed goes straight to the rung the policy names', () => {
    const story = due().after(office, { ...passed, passed: false });
    expect(story.follows).toMatchObject([
      { what: 'jump', why: 'failedLookBack', items: [{ rectificationId: 'P1-C1' }] },
      { what: 'end', outcome: 'failed' },
    ]);
  });
});

describe('the hand of the office on it', () => {
  const move = { type: 'MoveRectificationDate', dueOn: '2026-09-15', reason: 'parts' } as const;
  const withdraw = { type: 'WithdrawRectification', reason: 'entered twice' } as const;

  it('moves its date while that is still to come', () => {
    expect(assigned().when(leader, move)).toBe('OnlyOfficeMay');
    expect(assigned().when(office, { ...move, reason: '' })).toBe('ReasonMissing');
    expect(assigned().when(office, { ...move, dueOn: '2026-08-01' })).toBe(
      'RectificationDueInPast',
    );
    expect(assigned().when(office, { ...move, dueOn: 'soon' })).toBe('DateImpossible');
    expect(assigned().when(office, { ...move, dueOn: '2026-08-31' })).toEqual([]);
    expect(assigned().until('2026-09-01 10:00').when(office, move)).toBe(
      'RectificationOverdueFixed',
    );
    expect(claimed().when(office, move)).toBe('RectificationNotOpen');
    expect(rungs(assigned().after(office, move).until('2026-09-22 10:00')).slice(-2)).toEqual([
      '09-16 09:00 chase',
      '09-21 09:00 warn',
    ]);
  });

  it('withdraws it with a reason, and settles it with what began it', () => {
    expect(assigned().when(leader, withdraw)).toBe('OnlyOfficeMay');
    expect(assigned().when(office, { ...withdraw, reason: '' })).toBe('ReasonMissing');
    expect(lookingBack().when(office, withdraw)).toBe('RectificationNotOpen');
    const story = claimed({ parentId: 'P1-C9' }).after(office, withdraw);
    expect(story.follows).toEqual([
      { what: 'settle', parentId: 'P1-C9', outcome: 'withdrawn' },
      { what: 'end', outcome: 'withdrawn' },
    ]);
  });
});

describe('the record of a rectification', () => {
  it('explains its state', () => {
    const story = claimed({ reachable: false }).until('2026-09-10 10:00');
    story.told({ news: 'reachability', reachable: true });
    story.after(office, { ...verify, accept: false, reason: 'silent' }).until('2026-11-30 10:00');
    expect(story.retold()).toEqual(story.state);
  });

  it('tells the unit with its head, at each rung a wider circle', () => {
    const story = assigned().until('2026-09-30 10:00');
    const told = story.notices.map((n) =>
      n.reader.to === 'unit' ? `${n.word} ${n.reader.duties.length}` : `${n.word} ${n.reader.to}`,
    );
    expect(told.filter((t) => !t.startsWith('remind'))).toEqual([
      'RectificationAssigned 3',
      'chase 2',
      'warn 3',
      'circulate 4',
      'circulateOffice office',
    ]);
  });
});
