import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';
import { comeToRest } from '../support/come-to-rest.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startProceeding, type ProceedingOnStage } from '../support/proceeding-on-stage.js';
import { delist, published } from '../support/listing-stories.js';

const issue = {
  type: 'IssueListing' as const,
  requirements: 'finish the works',
  dueOn: '2026-03-31',
  items: [] as { title: string; measure: string; dueOn: string }[],
};
const askCloseOut = {
  type: 'AskListingCloseOut' as const,
  unitId: LEAD,
  text: 'finished',
  evidenceIds: ['E1'],
};
const visit = {
  type: 'VerifyListing',
  accept: true,
  visitedOn: '2026-03-02',
  visitors: 'two inspectors',
  findings: 'finished',
} as const;

describeOnStage(
  'a listing at work',
  (stage) => {
    let listing: ProceedingOnStage;
    beforeEach(async () => {
      const grounds = { title: 'a promise', grounds: 'late' };
      listing = await startProceeding(stage(), (item) => ({
        kind: 'listing',
        items: [item],
        ...grounds,
      }));
    });
    afterEach(() => listing.end());
    const untilDelisted = async () => {
      await listing.ask(office, issue);
      await listing.ask(office, published);
      await listing.ask(leadLiaison, askCloseOut);
      await listing.ask(office, visit);
      await listing.ask(leader, delist);
    };

    it('goes from the notice by way of delisting to the look-back', async () => {
      await untilDelisted();
      await listing.ask(office, { type: 'PublishDelisting', place: published.place });
      await stage().until('2026-09-02 10:00');
      await listing.ask(office, { type: 'LookBackListing', passed: true, findings: 'sound' });
      expect(await listing.result()).toBe('finished');
      expect(listing.types()).toEqual([
        'ListingApproved',
        'ListingIssued',
        'ListingPublished',
        'ListingCloseOutAsked',
        'ListingVerified',
        'ListingDelisted',
        'DelistingPublished',
        'WaitReminded',
        'LookBackPassed',
      ]);
      expect((await listing.taskHeard()).map(([name]) => name)).toEqual(['LadderReleased']);
    });

    it('with a failed look-back tells the plan and ends', async () => {
      await untilDelisted();
      await stage().until('2026-09-02 10:00');
      await listing.ask(office, { type: 'LookBackListing', passed: false, findings: 'leaks' });
      expect(await listing.result()).toBe('failed');
      expect(await listing.planHeard()).toMatchObject([
        { what: 'jump', why: 'failedLookBack' },
        { what: 'end', outcome: 'failed' },
      ]);
    });

    it('lifted by a leader lets the ladder go on and ends', async () => {
      await listing.ask(leader, { type: 'LiftListing', reason: 'the works were cancelled' });
      expect(await listing.result()).toBe('lifted');
      expect((await listing.taskHeard()).map(([name]) => name)).toEqual(['LadderReleased']);
    });

    it('past its date asks the plan for the level above', async () => {
      await listing.ask(office, issue);
      await stage().until('2026-04-02 10:00');
      expect(await listing.planHeard()).toMatchObject([{ what: 'raise', level: 'city' }]);
    });

    it('waits for its items before the close-out', async () => {
      const works = { title: 'the roof', measure: 'repair it', dueOn: '2026-03-20' };
      await listing.ask(office, { ...issue, items: [works] });
      await comeToRest(stage(), listing.handle);
      expect(await listing.ask(leadLiaison, askCloseOut)).toBe('RectificationsOpen');
      const withdraw = { type: 'WithdrawRectification', reason: 'not theirs' } as const;
      await listing.askItem(1, office, withdraw);
      await comeToRest(stage(), listing.handle);
      expect(await listing.ask(leadLiaison, askCloseOut)).toMatchObject({
        events: ['ListingCloseOutAsked'],
      });
    });
  },
  { standIns: true },
);
