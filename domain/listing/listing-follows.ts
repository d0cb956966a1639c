/** Who hears of a listing's events, and what they bring about elsewhere. */
import { LISTING_LEVELS, type ListingLevel } from '../policy/measure-policy.js';
import { noticesOf, waitNotices, type Hearers } from '../proceeding/proceeding-notices.js';
import type { Consequence } from '../proceeding/rules.js';
import type { Notice } from '../task/notices.js';
import { LISTING_ENDS, type ListingEvent, type ListingState } from './listing-facts.js';

/** The level above one; none above the province. */
export function levelAbove(level: ListingLevel): ListingLevel | undefined {
  return LISTING_LEVELS[LISTING_LEVELS.indexOf(level) + 1];
}

function reasonOf(event: ListingEvent): string | undefined {
  if ('reason' in event) return event.reason;
  if ('findings' in event) return event.findings;
  return 'requirements' in event ? event.requirements : undefined;
}

const HEARERS: Hearers<ListingEvent['type']> = {
  ListingIssued: ['unit!'],
  ListingLevelRaised: ['unit!'],
  ListingOverdue: ['unit', 'office'],
  RaiseRejected: ['office'],
  ListingCloseOutAsked: ['office!'],
  ListingReturned: ['unit!'],
  ListingVerified: ['leaders!'],
  ListingDelisted: ['unit', 'office'],
  LookBackPassed: ['unit'],
  LookBackFailed: ['unit', 'leaders'],
  SlipAbsorbed: ['office'],
};

/** The notices of an event, judged on the state after it. */
export function listingNotices(
  event: ListingEvent,
  state: ListingState,
  superiorId?: string,
): Notice[] {
  if (event.type === 'WaitReminded') return waitNotices(state, event, superiorId);
  const reason = reasonOf(event);
  const { dueOn } = state;
  const about = { ...(reason && { reason }), ...(dueOn && { dueOn }) };
  const told = { state, about };
  if (event.type !== 'ListingLifted') return noticesOf(HEARERS, event, told);
  // A unit that was not told of its listing yet has nothing to hear.
  const hearers = dueOn ? (['office', 'unit'] as const) : (['office'] as const);
  return noticesOf({ ListingLifted: hearers }, event, told);
}

/** Past its date: a proposal for the level above; above the province there is only the veto. */
function pastItsDate({ level, items }: ListingState): Consequence[] {
  const [item] = items;
  const above = levelAbove(level);
  if (!item) return [];
  return above
    ? [{ what: 'raise', level: above, item }]
    : [{ what: 'jump', why: 'topListingOverdue', items }];
}

/** What an event brings about, judged on the state after it. */
export function listingFollows(event: ListingEvent, state: ListingState): Consequence[] {
  const { items, phase } = state;
  const ended = LISTING_ENDS.some((end) => end === phase);
  const end: Consequence[] = ended ? [{ what: 'end', outcome: phase }] : [];
  switch (event.type) {
    case 'ListingIssued': {
      const begun = event.items.map(({ rectificationId, ...item }): Consequence => ({
        what: 'begin',
        rectificationId,
        item,
      }));
      return [{ what: 'release', items }, ...begun];
    }
    case 'SlipAbsorbed':
      return phase === 'listed' ? [] : [{ what: 'release', items: [event.item] }];
    case 'ListingOverdue':
      return pastItsDate(state);
    case 'LookBackFailed':
      return [{ what: 'jump', why: 'failedLookBack', items }, ...end];
    case 'ListingLifted':
      return [{ what: 'release', items }, ...end];
    default:
      return end;
  }
}
