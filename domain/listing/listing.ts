/** A listing as its workflow runs it. */
import { dateOf } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { measuresOf } from '../policy/measure-policy.js';
import type { News, ProceedingRules } from '../proceeding/rules.js';
import type { RulesContext } from '../task/rules-context.js';
import { decideListing } from './decide-listing.js';
import { foldListing } from './fold-listing.js';
import {
  LISTING_ENDS,
  type ListingCommand,
  type ListingFact,
  type ListingState,
} from './listing-facts.js';
import { listingFollows, listingNotices } from './listing-follows.js';
import { listingDueOn, listingFires } from './listing-time.js';

/** Slips, items put right, and what became of the proposal to raise its level. */
function hearListing(news: News, state: ListingState, context: RulesContext): ListingFact[] {
  switch (news.news) {
    case 'slipAbsorbed': {
      const known = state.items.some((i) => i.nodeId === news.item.nodeId);
      return known ? [] : [{ type: 'SlipAbsorbed', item: news.item }];
    }
    case 'itemSettled': {
      const { rectificationId, outcome } = news;
      const open = state.rectifications.some(
        (r) => r.rectificationId === rectificationId && !r.settled,
      );
      return open ? [{ type: 'RectificationSettled', rectificationId, outcome }] : [];
    }
    case 'levelRaised': {
      if (state.phase === 'lookBack') return [];
      const { calendar, policy, now } = context;
      const { rectifyWorkdays } = measuresOf(policy).listing;
      const dueOn = addWorkdays(calendar, dateOf(now), rectifyWorkdays);
      return [{ type: 'ListingLevelRaised', level: news.level, dueOn }];
    }
    case 'raiseRejected':
      return [{ type: 'RaiseRejected', until: news.until }];
    default:
      return [];
  }
}

export const listingRules: ProceedingRules<ListingState, ListingCommand, ListingFact> = {
  ended: LISTING_ENDS,
  decide: decideListing,
  hear: hearListing,
  fold: foldListing,
  fires: listingFires,
  notices: listingNotices,
  follows: listingFollows,
  dueOn: listingDueOn,
};
