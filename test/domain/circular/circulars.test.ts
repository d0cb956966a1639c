import { beforeEach, describe, expect, it } from 'vitest';
import {
  LEAD,
  leadLiaison,
  leader,
  office,
  otherOffice,
  stranger,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import { CircularStory, slip, type CircularOrder } from '../../support/circular-story.js';

const ID = 'p1-TB1';
type Order<T extends CircularOrder['type']> = Extract<CircularOrder, { type: T }>;
const cause = (change: Partial<Order<'GiveCause'>> = {}): CircularOrder => ({
  type: 'GiveCause',
  circularId: ID,
  unitId: LEAD,
  cause: 'the tender failed',
  nextStep: 'a new tender in May',
  ...change,
});
const submit = (change: Partial<Order<'SubmitCircular'>> = {}): CircularOrder => ({
  type: 'SubmitCircular',
  circularId: ID,
  demands: 'make up for it by June',
  leftOut: [],
  ...change,
});
const decide = (approve = true, reason?: string): CircularOrder => ({
  type: 'DecideCircular',
  circularId: ID,
  approve,
  ...(reason && { reason }),
});

let story: CircularStory;
/** Two units lag; they were asked on 7 April, to answer by the 10th. */
beforeEach(() => {
  story = new CircularStory();
  story.reading = { ...story.reading, queue: [slip(1), slip(2, SUPPORT)] };
  story.until('2026-04-08 10:00');
  story.heard.length = 0;
});
const bothAnswer = () => {
  story.when(leadLiaison, cause());
  story.when(supportLiaison, cause({ unitId: SUPPORT }));
};
const submitted = () => {
  bothAnswer();
  story.when(office, submit());
};
const phase = () => story.state.circulars[0]?.phase;

describe('a laggard', () => {
  it('gives cause and next step in its own words', () => {
    expect(story.when(leadLiaison, cause())).toEqual(['CauseGiven']);
    expect(story.state.circulars[0]?.causes).toEqual([
      { unitId: LEAD, cause: 'the tender failed', nextStep: 'a new tender in May', repeats: false },
    ]);
  });

  it('speaks for itself, about a circular that names it', () => {
    expect(story.when(stranger, cause())).toBe('ActorDoesNotSpeakForUnit');
    expect(story.when(office, cause())).toBe('ActorDoesNotSpeakForUnit');
    expect(story.when(stranger, cause({ unitId: 'third-unit' }))).toBe('UnitNotNamed');
    expect(story.when(leadLiaison, cause({ circularId: 'p1-TB9' }))).toBe('CircularNotAsking');
  });

  it('says both', () => {
    expect(story.when(leadLiaison, cause({ cause: ' ' }))).toBe('CauseMissing');
    expect(story.when(leadLiaison, cause({ nextStep: '' }))).toBe('NextStepMissing');
  });

  it('may say it anew until the circular is submitted', () => {
    bothAnswer();
    expect(story.when(leadLiaison, cause({ cause: 'no bidder came' }))).toEqual(['CauseGiven']);
    expect(story.state.circulars[0]?.causes).toHaveLength(2);
    story.when(office, submit());
    expect(story.when(leadLiaison, cause())).toBe('CircularNotAsking');
  });

  it('is marked when a sentence equals last time’s', () => {
    submitted();
    story.when(otherOffice, decide());
    story.reading = { ...story.reading, queue: [slip(3)] };
    story.until('2026-07-06 12:00');
    const again = cause({
      circularId: 'p1-TB2',
      cause: 'The tender failed！'.replace('The', 'the'),
    });
    story.when(leadLiaison, again);
    expect(story.state.circulars[0]?.causes).toMatchObject([{ repeats: true }]);
    const fresh = { cause: 'the new tender is out', nextStep: 'opening on 20 July' };
    story.when(leadLiaison, cause({ circularId: 'p1-TB2', ...fresh }));
    expect(story.state.circulars[0]?.causes).toMatchObject([{ repeats: false }]);
  });
});

describe('a circular', () => {
  it('is ready for the office once everybody has answered', () => {
    bothAnswer();
    expect(phase()).toBe('drafted');
    expect(story.heard).toEqual(['circularReady: office']);
  });

  it('is ready when the time for answering is over, whoever is silent', () => {
    story.when(leadLiaison, cause());
    story.until('2026-04-10 23:00');
    expect(phase()).toBe('asking');
    story.until('2026-04-11 00:00');
    expect(story.events.at(-1)).toMatchObject({ type: 'CircularReady', silent: [SUPPORT] });
  });

  it('is not submitted while laggards are asked', () => {
    expect(story.when(office, submit())).toBe('CircularStillAsking');
  });

  it('is submitted by the office, with what it demands', () => {
    bothAnswer();
    expect(story.when(leader, submit())).toBe('OnlyOfficeMay');
    expect(story.when(office, submit({ circularId: 'p1-TB9' }))).toBe('CircularNotDrafted');
    expect(story.when(office, submit())).toEqual(['CircularSubmitted']);
    expect(story.heard.at(-1)).toBe('circularSubmitted: office');
  });

  it('leaves out whom the office spares, with a reason', () => {
    bothAnswer();
    const out = { nodeId: 't1-N2', unitId: LEAD, reason: '' };
    expect(story.when(office, submit({ leftOut: [out] }))).toBe('ReasonMissing');
    const both = [
      { ...out, reason: 'flooded' },
      { nodeId: 't2-N2', unitId: SUPPORT, reason: 'flooded' },
    ];
    expect(story.when(office, submit({ leftOut: both }))).toBe('NothingToCirculate');
    story.when(office, submit({ leftOut: [{ ...out, reason: 'flooded' }] }));
    story.when(otherOffice, decide());
    expect(story.events.at(-1)).toMatchObject({ entries: [{ unitId: SUPPORT }] });
  });

  it('is approved by an office person other than the drafter', () => {
    submitted();
    expect(story.when(office, decide())).toBe('ApproverIsDrafter');
    expect(story.when(leader, decide())).toBe('OnlyOfficeMay');
    expect(story.when(otherOffice, decide())).toEqual(['CircularPublished']);
    expect(story.when(otherOffice, decide())).toBe('CircularNotSubmitted');
  });

  it('goes back to its drafter with a reason', () => {
    submitted();
    expect(story.when(otherOffice, decide(false))).toBe('ReasonMissing');
    expect(story.when(otherOffice, decide(false, 'a date is wrong'))).toEqual(['CircularReturned']);
    expect(story.heard.at(-1)).toBe(`circularReturned: ${office.personId}`);
    expect(phase()).toBe('drafted');
    expect(story.when(office, submit())).toEqual(['CircularSubmitted']);
  });

  it('reaches every unit, those it names up to their leader', () => {
    submitted();
    story.heard.length = 0;
    story.when(otherOffice, decide());
    expect(story.heard).toEqual([
      `circularPublished: ${LEAD} liaison standin head leader`,
      `circularPublished: ${SUPPORT} liaison standin head leader`,
      'circularPublished: third-unit liaison',
    ]);
    expect(story.state.circulars).toEqual([]);
  });

  it('names nobody who has answered before it goes out', () => {
    submitted();
    story.reading = { ...story.reading, queue: [slip(1)] };
    story.when(otherOffice, decide());
    expect(story.events.at(-1)).toMatchObject({
      entries: [{ unitId: LEAD }],
      causes: [{ unitId: LEAD }],
      spared: [{ nodeId: 't2-N2', unitId: SUPPORT }],
    });
  });

  it('does not go out when nobody is left to name', () => {
    submitted();
    story.reading = { ...story.reading, queue: [] };
    expect(story.when(otherOffice, decide())).toBe('NothingToCirculate');
    expect(story.when(office, { type: 'DropCircular', circularId: ID, reason: '' })).toBe(
      'ReasonMissing',
    );
    const drop = { type: 'DropCircular', circularId: ID, reason: 'all answered' } as const;
    expect(story.when(leadLiaison, drop)).toBe('OnlyOfficeMay');
    expect(story.when(office, drop)).toEqual(['CircularDropped']);
    expect(story.when(office, drop)).toBe('CircularNotDrafted');
  });

  it('that nobody takes up reminds the office', () => {
    bothAnswer();
    story.heard.length = 0;
    story.until('2026-04-15 12:00');
    expect(story.heard).toEqual(['circularReady: office']);
    story.when(office, submit());
    story.heard.length = 0;
    story.until('2026-04-29 12:00');
    expect(story.heard).toEqual(['circularSubmitted: office', 'circularSubmitted: office']);
  });

  it('asked for by one key is done once', () => {
    bothAnswer();
    story.when(office, submit(), 'one key');
    expect(story.when(office, submit(), 'one key')).toEqual([]);
  });
});

describe('a circular begun by hand', () => {
  it('names what is queued and in no other circular', () => {
    story.reading = { ...story.reading, queue: [slip(1), slip(2, SUPPORT), slip(3)] };
    expect(story.when(leader, { type: 'PrepareCircular' })).toBe('OnlyOfficeMay');
    expect(story.when(office, { type: 'PrepareCircular' })).toEqual(['CircularPrepared']);
    expect(story.state.circulars[1]?.entries.map((e) => e.number)).toEqual([3]);
    expect(story.when(office, { type: 'PrepareCircular' })).toBe('NothingToCirculate');
  });
});
