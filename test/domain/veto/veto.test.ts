import { describe, expect, it } from 'vitest';
import { LEAD, leadLiaison, leader, office, supportLiaison } from '../../support/cast.js';
import { ITEM, SECOND } from '../../support/proceeding-story.js';
import {
  askReview,
  deciding,
  inForce,
  proposed,
  reviewing,
  statement,
  uphold,
} from '../../support/veto-stories.js';

describe('a proposed veto', () => {
  it('gives the unit five working days for its statement', () => {
    expect(proposed().state).toMatchObject({ phase: 'stating', statementDueOn: '2026-08-10' });
    expect(proposed().until('2026-08-11 10:00').lines(2)).toEqual([
      '08-07 09:00 WaitReminded statement',
      '08-11 00:00 StatementPeriodEnded',
    ]);
  });

  it('holds for the year of the proposal, unless a last day is named', () => {
    expect(proposed().state).toMatchObject({ period: { from: '2026-01-01', to: '2026-12-31' } });
    expect(proposed({ periodEnd: '2030-12-31' }).state).toMatchObject({
      period: { from: '2026-01-01', to: '2030-12-31' },
    });
  });

  it('hears people of the unit within these days, more than once', () => {
    const story = deciding();
    expect(story.when(leadLiaison, statement)).toEqual(['StatementMade']);
    expect(story.when(leadLiaison, { ...statement, text: '' })).toBe('TextMissing');
    expect(story.when(supportLiaison, statement)).toBe('ActorDoesNotSpeakForUnit');
    expect(proposed().until('2026-08-11 10:00').when(leadLiaison, statement)).toBe(
      'StatementPeriodOver',
    );
    expect(inForce().when(leadLiaison, statement)).toBe('VetoNotProposed');
  });

  it('gives the days anew when a slip joins it', () => {
    const story = deciding().until('2026-08-07 10:00');
    expect(story.told({ news: 'slipAbsorbed', item: SECOND })).toEqual([
      'SlipAbsorbed',
      'StatementPeriodExtended',
    ]);
    expect(story.told({ news: 'slipAbsorbed', item: SECOND })).toEqual([]);
    expect(story.state).toMatchObject({ phase: 'stating', statementDueOn: '2026-08-14' });
    expect(story.when(leader, uphold)).toBe('StatementPeriodOpen');
  });
});

describe('deciding a veto', () => {
  it('waits until the unit was heard or its days have passed', () => {
    expect(proposed().when(leader, uphold)).toBe('StatementPeriodOpen');
    expect(deciding().when(leader, uphold)).toEqual(['VetoUpheld']);
    expect(proposed().until('2026-08-11 10:00').when(leader, uphold)).toEqual(['VetoUpheld']);
  });

  it('is for a leader who did not propose it, with a reason', () => {
    expect(deciding().when(office, uphold)).toBe('OnlyLeaderMay');
    const proposing = { ...leader, personId: office.personId };
    expect(deciding().when(proposing, uphold)).toBe('DeciderIsProposer');
    expect(deciding().when(leader, { ...uphold, reason: '' })).toBe('ReasonMissing');
    expect(inForce().when(leader, uphold)).toBe('VetoNotProposed');
  });

  it('is not for who added a slip to it by hand', () => {
    const story = proposed();
    const other = { ...leader, personId: 'other leader' };
    story.told({ news: 'slipAbsorbed', item: SECOND, by: other });
    story.until('2026-08-17 10:00');
    expect(story.when(other, uphold)).toBe('DeciderIsProposer');
    expect(story.when(leader, uphold)).toEqual(['VetoUpheld']);
  });

  it('tells the plan', () => {
    expect(inForce().follows).toEqual([
      { what: 'decided', approved: true, reason: 'proved', by: leader },
    ]);
    const dismissed = deciding().after(leader, { ...uphold, uphold: false, reason: 'no proof' });
    expect(dismissed.phase).toBe('dismissed');
    expect(dismissed.follows).toEqual([
      { what: 'decided', approved: false, reason: 'no proof', by: leader },
      { what: 'end', outcome: 'dismissed' },
    ]);
  });

  it('keeps reason, meeting and who decided', () => {
    expect(inForce().state).toMatchObject({
      decision: { upheld: true, reason: 'proved', meeting: 'committee, 12 August' },
    });
  });

  it('reminds the leaders every five working days, then the superior too', () => {
    expect(deciding().until('2026-08-20 10:00').events.slice(-2)).toMatchObject([
      { of: 'vetoDecision', to: 'leaders' },
      { of: 'vetoDecision', to: 'leaders', toSuperior: true },
    ]);
  });
});

describe('a veto in force', () => {
  it('lapses at the end of its period', () => {
    const story = inForce().until('2027-01-31 10:00');
    expect(story.lines(1)).toEqual(['01-01 00:00 VetoLapsed']);
    expect(story.follows.at(-1)).toEqual({ what: 'end', outcome: 'lapsed' });
  });

  it('is reviewed once, when the unit asks with a text', () => {
    expect(deciding().when(leadLiaison, askReview)).toBe('VetoNotInForce');
    expect(inForce().when(supportLiaison, askReview)).toBe('ActorDoesNotSpeakForUnit');
    expect(inForce().when(leadLiaison, { ...askReview, text: '' })).toBe('TextMissing');
    expect(reviewing().when(leadLiaison, askReview)).toBe('ReviewAlreadyAsked');
  });

  it('lapses while its review waits', () => {
    expect(reviewing().until('2027-01-31 10:00').phase).toBe('lapsed');
  });

  it('lets the office draft a referral, which changes nothing else', () => {
    const draft = { type: 'DraftReferral', grounds: 'figures made up' } as const;
    expect(deciding().when(office, draft)).toBe('VetoNotInForce');
    expect(inForce().when(leader, draft)).toBe('OnlyOfficeMay');
    expect(inForce().when(office, { ...draft, grounds: '' })).toBe('GroundsMissing');
    const story = inForce().after(office, draft);
    expect(story.phase).toBe('inForce');
    expect(story.follows).toHaveLength(1);
  });
});

describe('the review of a veto', () => {
  const revoke = { type: 'DecideVetoReview', revoke: true, reason: 'the proof holds' } as const;

  it('is decided by a leader who did not propose it, with a reason', () => {
    expect(inForce().when(leader, revoke)).toBe('ReviewNotAsked');
    expect(reviewing().when(office, revoke)).toBe('OnlyLeaderMay');
    expect(reviewing().when({ ...leader, personId: office.personId }, revoke)).toBe(
      'DeciderIsProposer',
    );
    expect(reviewing().when(leader, { ...revoke, reason: ' ' })).toBe('ReasonMissing');
  });

  it('revokes it for good', () => {
    const story = reviewing().after(leader, revoke);
    expect(story.phase).toBe('revoked');
    expect(story.follows.at(-1)).toEqual({ what: 'end', outcome: 'revoked' });
  });

  it('keeps it, and it is not asked again', () => {
    const story = reviewing().after(leader, { ...revoke, revoke: false });
    expect(story.phase).toBe('inForce');
    expect(story.when(leadLiaison, askReview)).toBe('ReviewAlreadyAsked');
  });

  it('reminds the leaders', () => {
    expect(reviewing().until('2026-09-08 10:00').lines(1)).toEqual([
      '09-08 09:00 WaitReminded vetoReview',
    ]);
  });
});

describe('the record of a veto', () => {
  it('explains its state', () => {
    const story = reviewing().until('2026-10-31 10:00');
    story.after(leader, { type: 'DecideVetoReview', revoke: false, reason: 'no' });
    expect(story.retold()).toEqual(story.state);
  });

  it('changes nothing for the same act twice', () => {
    const story = proposed();
    story.when(leadLiaison, { ...statement, unitId: LEAD }, 'one');
    expect(story.when(leadLiaison, statement, 'one')).toEqual([]);
  });

  it('tells the unit with its head first, then who decides', () => {
    expect(inForce().heard()).toEqual([
      'VetoProposed unit',
      'VetoProposed office',
      'StatementMade leaders',
      'StatementMade office',
      'vetoDecision leaders',
      'VetoUpheld unit',
      'VetoUpheld office',
    ]);
    expect(inForce().state.items).toEqual([ITEM]);
  });
});
