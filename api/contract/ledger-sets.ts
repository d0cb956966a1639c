/** Closed sets of the delivery ledger and of the office's day. Free of zod: the page imports these as values. */
/** `listed`: nobody to chat with, it stands on the page's lists. */
export const DELIVERY_STATUSES = [
  'queued',
  'sent',
  'failed',
  'unreachable',
  'moot',
  'folded',
  'listed',
] as const;
/** What a ledger of messages is narrowed to. */
export const DELIVERY_RESULTS = [
  'queued',
  'sent',
  'answered',
  'unanswered',
  'lost',
  'moot',
  'listed',
] as const;
/** The office's work lists, in the order of a day's work. */
export const AGENDA_LISTS = [
  'reviews',
  'returned',
  'extensions',
  'excusals',
  'closeOuts',
  'proposals',
  'unreached',
  'unreachable',
  'notAccepted',
  'withoutOwner',
  'neverReported',
  'dueToday',
  'lookBacks',
  'proceedingLookBacks',
  'lateProceedings',
  'interviews',
  'listings',
  'vetoes',
  'circularQueue',
  'circulars',
  'papersDue',
  'drafts',
] as const;
