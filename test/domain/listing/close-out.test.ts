import { describe, expect, it } from 'vitest';
import { leadLiaison, leader, office, otherOffice } from '../../support/cast.js';
import {
  askCloseOut,
  delist,
  listed,
  lookingBack,
  published,
  rectifying,
  unpublished,
  verified,
  verifying,
  visit,
} from '../../support/listing-stories.js';
import { ITEM } from '../../support/proceeding-story.js';

describe('verifying a listing', () => {
  const there = () => verifying().until('2026-09-16 16:00');

  it('is for the office, on site, with day, visitors and findings', () => {
    expect(there().when(leader, visit)).toBe('OnlyOfficeMay');
    expect(rectifying().when(office, visit)).toBe('ListingNotToVerify');
    expect(there().when(office, { ...visit, visitors: '' })).toBe('VisitMissing');
    expect(there().when(office, { ...visit, findings: '' })).toBe('VisitMissing');
    expect(there().when(office, { ...visit, visitedOn: 'yesterday' })).toBe('VisitMissing');
    expect(there().when(office, { ...visit, visitedOn: '2026-09-17' })).toBe('VisitInFuture');
    expect(there().when(office, visit)).toEqual(['ListingVerified']);
  });

  it('is not for who asked', () => {
    const own = { ...leadLiaison, personId: office.personId };
    const story = rectifying().until('2026-09-16 10:00').after(own, askCloseOut);
    expect(story.when(office, visit)).toBe('ReviewerIsReporter');
    expect(story.when(otherOffice, visit)).toEqual(['ListingVerified']);
  });

  it('reminds the office', () => {
    expect(verifying(unpublished).until('2026-09-18 10:00').lines(1)).toEqual([
      '09-18 09:00 WaitReminded siteVisit',
    ]);
  });

  it('sends it back, and gives the unit the days it took', () => {
    const story = verifying(unpublished).until('2026-09-18 16:00');
    story.after(office, { ...visit, accept: false, findings: 'the roof leaks' });
    expect(story.state).toMatchObject({ phase: 'rectifying', dueOn: '2026-10-10' });
    expect(story.until('2026-10-31 10:00').lines(1)).toEqual(['10-12 09:00 ListingOverdue']);
  });

  it('gives no days to a close-out that was asked late', () => {
    const late = rectifying(unpublished).until('2026-10-12 10:00').after(leadLiaison, askCloseOut);
    late.until('2026-10-15 10:00').after(office, { ...visit, accept: false });
    expect(late.state).toMatchObject({ dueOn: '2026-09-30' });
  });
});

describe('delisting', () => {
  it('is for a leader who did not verify', () => {
    expect(verified().when(office, delist)).toBe('OnlyLeaderMay');
    expect(verifying().when(leader, delist)).toBe('ListingNotVerified');
    const both = { ...leader, personId: office.personId };
    expect(verified().when(both, delist)).toBe('DelisterIsVerifier');
    expect(verified().when(leader, delist)).toEqual(['ListingDelisted']);
  });

  it('may be refused with a reason', () => {
    expect(verified().when(leader, { ...delist, accept: false })).toBe('ReasonMissing');
    const sent = verified().after(leader, { ...delist, accept: false, reason: 'one item open' });
    expect(sent.phase).toBe('rectifying');
  });

  it('reminds the leaders, then the superior too', () => {
    const events = verified(unpublished).until('2026-09-30 10:00').events.slice(-2);
    expect(events).toMatchObject([
      { of: 'delisting', to: 'leaders' },
      { of: 'delisting', to: 'leaders', toSuperior: true },
    ]);
  });

  it('of what was published is published in the same place', () => {
    const story = verified().after(office, published).after(leader, delist);
    expect(story.state).toMatchObject({ publishBy: '2026-09-22' });
    const close = { type: 'PublishDelisting', place: 'the county portal' } as const;
    expect(story.when(leader, close)).toBe('OnlyOfficeMay');
    expect(story.when(office, { ...close, place: 'elsewhere' })).toBe('PlaceMissing');
    expect(story.when(office, close)).toEqual(['DelistingPublished']);
    expect(story.when(office, close)).toBe('ListingAlreadyPublished');
  });

  it('of what was not published needs no publication', () => {
    const story = verified(unpublished).after(leader, delist);
    expect(story.state).toMatchObject({ publishBy: undefined });
    expect(story.when(office, { type: 'PublishDelisting', place: 'x' })).toBe(
      'ListingNotPublished',
    );
  });
});

describe('looking back at a listing', () => {
  const passed = { type: 'LookBackListing', passed: true, findings: 'dry' } as const;
  const due = () => lookingBack().until('2027-03-17 10:00');

  it('is for the office, six months later', () => {
    expect(lookingBack().state).toMatchObject({ lookBackOn: '2027-03-17' });
    expect(lookingBack().when(office, passed)).toBe('LookBackNotDue');
    expect(due().when(leader, passed)).toBe('OnlyOfficeMay');
    expect(due().when(office, { ...passed, findings: '' })).toBe('FindingsMissing');
  });

  it('passed finishes it, failed jumps', () => {
    expect(due().after(office, passed).follows.at(-1)).toEqual({
      what: 'end',
      outcome: 'finished',
    });
    const failed = due().after(office, { ...passed, passed: false });
    expect(failed.follows.slice(-2)).toEqual([
      { what: 'jump', why: 'failedLookBack', items: [ITEM] },
      { what: 'end', outcome: 'failed' },
    ]);
  });
});

describe('lifting a listing', () => {
  const lift = { type: 'LiftListing', reason: 'the works were cancelled' } as const;

  it('is for a leader, with a reason, while the unit is supervised', () => {
    expect(rectifying().when(office, lift)).toBe('OnlyLeaderMay');
    expect(rectifying().when(leader, { ...lift, reason: '' })).toBe('ReasonMissing');
    expect(lookingBack().when(leader, lift)).toBe('ListingNotRectifying');
  });

  it('lets the ladders go on and ends it', () => {
    const story = listed().after(leader, lift);
    expect(story.follows).toEqual([
      { what: 'release', items: [ITEM] },
      { what: 'end', outcome: 'lifted' },
    ]);
    expect(story.heard()).toEqual(['ListingLifted office']);
  });
});

describe('the record of a listing', () => {
  it('explains its state', () => {
    const story = verified().after(office, published).until('2026-10-31 10:00');
    expect(story.retold()).toEqual(story.state);
  });

  it('tells the unit with its head, and whoever acts next', () => {
    expect(verified(unpublished).heard()).toEqual([
      'ListingIssued unit',
      'ListingCloseOutAsked office',
      'ListingVerified leaders',
    ]);
  });
});
