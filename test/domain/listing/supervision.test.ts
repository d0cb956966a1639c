import { describe, expect, it } from 'vitest';
import { leadLiaison, leader, office, supportLiaison } from '../../support/cast.js';
import {
  askCloseOut,
  issue,
  listed,
  published,
  rectifying,
  unpublished,
  verifying,
} from '../../support/listing-stories.js';
import { ITEM, SECOND } from '../../support/proceeding-story.js';

const works = { title: 'the roof', measure: 'repair it', dueOn: '2026-08-31' };
const settled = { news: 'itemSettled', rectificationId: 'P1-C1-Z1', outcome: 'verified' } as const;

describe('an approved listing', () => {
  it('begins at the level the policy names', () => {
    expect(listed().state).toMatchObject({ phase: 'listed', level: 'county' });
  });

  it('is issued by the office, once, with requirements and a day to come', () => {
    expect(listed().when(leader, issue)).toBe('OnlyOfficeMay');
    expect(rectifying().when(office, issue)).toBe('ListingAlreadyIssued');
    expect(listed().when(office, { ...issue, requirements: ' ' })).toBe('RequirementsMissing');
    expect(listed().when(office, { ...issue, dueOn: '2026-08-03' })).toBe('RectificationDueInPast');
    expect(listed().when(office, { ...issue, dueOn: 'soon' })).toBe('DateImpossible');
    expect(listed().when(office, { ...issue, items: [{ ...works, title: '' }] })).toBe(
      'RectificationIncomplete',
    );
  });

  it('has the working days of the policy where the notice names no date', () => {
    const { dueOn: _dueOn, ...undated } = issue;
    expect(listed().after(office, undated).state).toMatchObject({ dueOn: '2026-09-28' });
  });

  it('begins its rectification items and lets the ladders of its slips go on', () => {
    const story = listed().after(office, { ...issue, items: [works] });
    expect(story.follows).toEqual([
      { what: 'release', items: [ITEM] },
      { what: 'begin', rectificationId: 'P1-C1-Z1', item: works },
    ]);
  });

  it('reminds the office of the notice', () => {
    expect(listed().until('2026-08-10 10:00').lines(1)).toEqual([
      '08-10 09:00 WaitReminded listingNotice',
    ]);
  });

  it('refuses what belongs to later steps', () => {
    expect(listed().when(office, published)).toBe('ListingNotIssued');
    expect(listed().when(leadLiaison, askCloseOut)).toBe('ListingNotRectifying');
    expect(listed().when(leader, { type: 'Delist', accept: true })).toBe('ListingNotVerified');
    expect(listed().when(office, { type: 'PublishDelisting', place: 'x' })).toBe(
      'ListingNotDelisted',
    );
    expect(listed().when(office, { type: 'SignMinutes', accept: true })).toBe('NotAskedOfThisKind');
  });
});

describe('the publication of a listing', () => {
  it('is due within five working days and reminded of', () => {
    const story = rectifying();
    expect(story.state).toMatchObject({ publishBy: '2026-08-11' });
    expect(story.until('2026-08-13 10:00').lines(2)).toEqual([
      '08-10 09:00 WaitReminded publication',
      '08-13 09:00 WaitReminded publication',
    ]);
  });

  it('is not asked for where the policy does not publish', () => {
    const story = rectifying(unpublished).until('2026-08-20 10:00');
    expect(story.state).toMatchObject({ publishBy: undefined });
    expect(story.lines().join()).not.toContain('publication');
  });

  it('is noted by the office, once, with its place', () => {
    expect(rectifying().when(leader, published)).toBe('OnlyOfficeMay');
    expect(rectifying().when(office, { ...published, place: '' })).toBe('PlaceMissing');
    const story = rectifying().after(office, published);
    expect(story.when(office, published)).toBe('ListingAlreadyPublished');
    expect(story.until('2026-08-20 10:00').lines().join()).not.toContain('publication');
  });
});

describe('a listed unit', () => {
  it('is reminded seven days and one day before its date', () => {
    expect(rectifying(unpublished).until('2026-09-30 10:00').lines(2)).toEqual([
      '09-20 09:00 WaitReminded listingDue-7',
      '09-29 09:00 WaitReminded listingDue-1',
    ]);
  });

  it('asks for the close-out with a text and evidence', () => {
    expect(rectifying().when(supportLiaison, askCloseOut)).toBe('ActorDoesNotSpeakForUnit');
    expect(rectifying().when(leadLiaison, { ...askCloseOut, text: '' })).toBe('TextMissing');
    expect(rectifying().when(leadLiaison, { ...askCloseOut, evidenceIds: [] })).toBe(
      'EvidenceMissing',
    );
    expect(rectifying().when(leadLiaison, askCloseOut)).toEqual(['ListingCloseOutAsked']);
    expect(verifying().when(leadLiaison, askCloseOut)).toBe('ListingNotRectifying');
  });

  it('asks only when all of its items are settled', () => {
    const story = listed().after(office, { ...issue, items: [works] });
    expect(story.when(leadLiaison, askCloseOut)).toBe('RectificationsOpen');
    expect(story.told(settled)).toEqual(['RectificationSettled']);
    expect(story.told(settled)).toEqual([]);
    expect(story.when(leadLiaison, askCloseOut)).toEqual(['ListingCloseOutAsked']);
  });
});

describe('a listing past its date', () => {
  it('asks for the level above, once for each date', () => {
    const story = rectifying(unpublished).until('2026-12-31 10:00');
    expect(story.lines(1)).toEqual(['10-08 09:00 ListingOverdue']);
    expect(story.follows.slice(1)).toEqual([{ what: 'raise', level: 'city', item: ITEM }]);
  });

  it('has its days anew at the level above', () => {
    const story = rectifying(unpublished).until('2026-10-12 10:00');
    expect(story.told({ news: 'levelRaised', level: 'city', by: leader })).toEqual([
      'ListingLevelRaised',
    ]);
    expect(story.state).toMatchObject({ level: 'city', dueOn: '2026-12-07' });
    expect(story.until('2026-12-08 10:00').follows.at(-1)).toMatchObject({ level: 'province' });
  });

  it('above the province leads to the veto', () => {
    const story = rectifying(unpublished);
    story.told({ news: 'levelRaised', level: 'province', by: leader });
    expect(story.until('2026-10-31 10:00').follows.at(-1)).toEqual({
      what: 'jump',
      why: 'topListingOverdue',
      items: [ITEM],
    });
  });

  it('asks again after the pause when the raise was rejected', () => {
    const story = rectifying(unpublished).until('2026-10-12 10:00');
    story.told({ news: 'raiseRejected', until: '2026-10-26' });
    expect(story.until('2026-12-31 10:00').lines(1)).toEqual(['10-26 09:00 ListingOverdue']);
  });

  it('is not late while its close-out waits for the office', () => {
    const story = verifying(unpublished).until('2026-12-31 10:00');
    expect(story.lines().join()).not.toContain('ListingOverdue');
  });
});

describe('a further slip of a listed task', () => {
  it('is taken in once, and its ladder goes on', () => {
    const story = rectifying();
    const absorbed = { news: 'slipAbsorbed', item: SECOND } as const;
    expect(story.told(absorbed)).toEqual(['SlipAbsorbed']);
    expect(story.told(absorbed)).toEqual([]);
    expect(story.follows.at(-1)).toEqual({ what: 'release', items: [SECOND] });
  });

  it('waits with the others until the notice goes out', () => {
    const story = listed();
    story.told({ news: 'slipAbsorbed', item: SECOND });
    expect(story.follows).toEqual([]);
  });
});
