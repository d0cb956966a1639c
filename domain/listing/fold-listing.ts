/** The fold of a listing's events. */
import { dateOf } from '../calendar/dates.js';
import { personOf } from '../proceeding/checks.js';
import type { ListingEvent, ListingState } from './listing-facts.js';

/** What belongs to being delisted and looked at again. */
function foldClosing(state: ListingState, event: ListingEvent): ListingState {
  switch (event.type) {
    case 'ListingDelisted': {
      const { publishBy, lookBackOn } = event;
      return { ...state, phase: 'lookBack', publishBy, lookBackOn };
    }
    case 'DelistingPublished': {
      const closingPublished = { place: event.place, on: dateOf(event.at) };
      return { ...state, closingPublished, publishBy: undefined };
    }
    case 'LookBackPassed':
      return { ...state, phase: 'finished' };
    case 'LookBackFailed':
      return { ...state, phase: 'failed' };
    case 'ListingLifted':
      return { ...state, phase: 'lifted' };
    default:
      return state;
  }
}

/** What belongs to being put right and verified. */
function foldRectifying(state: ListingState, event: ListingEvent): ListingState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'RectificationSettled': {
      const rectifications = state.rectifications.map((r) =>
        r.rectificationId === event.rectificationId ? { ...r, settled: true } : r,
      );
      return { ...state, rectifications };
    }
    case 'ListingCloseOutAsked': {
      const closeOut = { text: event.text, by: personOf(event.actor), on };
      return { ...state, phase: 'verifying', closeOut };
    }
    case 'ListingVerified': {
      const { visitedOn, visitors, findings, actor } = event;
      const visit = { visitedOn, visitors, findings, by: personOf(actor) };
      return { ...state, phase: 'verified', visit };
    }
    case 'ListingReturned':
      return {
        ...state,
        phase: 'rectifying',
        visit: undefined,
        dueOn: event.dueOn ?? state.dueOn,
      };
    default:
      return foldClosing(state, event);
  }
}

/** The listing after one more event. */
export function foldListing(state: ListingState, event: ListingEvent): ListingState {
  switch (event.type) {
    case 'ListingApproved': {
      const { title, items, grounds, level } = event;
      return { ...state, title, items, grounds, level };
    }
    case 'ListingIssued': {
      const { requirements, dueOn, publishBy, items } = event;
      const rectifications = items.map(({ rectificationId }) => ({
        rectificationId,
        settled: false,
      }));
      const issued = { requirements, dueOn, publishBy, rectifications };
      return { ...state, phase: 'rectifying', ...issued };
    }
    case 'ListingPublished': {
      const published = { place: event.place, on: dateOf(event.at) };
      return { ...state, published, publishBy: undefined };
    }
    case 'ListingOverdue':
      return { ...state, missedDueOn: event.dueOn, pausedUntil: undefined };
    case 'ListingLevelRaised': {
      const { level, dueOn } = event;
      return { ...state, level, dueOn, missedDueOn: undefined, pausedUntil: undefined };
    }
    case 'RaiseRejected':
      return { ...state, missedDueOn: undefined, pausedUntil: event.until };
    case 'SlipAbsorbed':
      return { ...state, items: [...state.items, event.item] };
    case 'WaitReminded':
      return state;
    default:
      return foldRectifying(state, event);
  }
}
