/** Listings that have come to each of their phases. */
import { DEFAULT_MEASURES, type MeasurePolicy } from '../../domain/policy/measure-policy.js';
import { LEAD, leadLiaison, leader, office } from './cast.js';
import { ITEM, ProceedingStory } from './proceeding-story.js';

export const unpublished: Partial<MeasurePolicy> = {
  listing: { ...DEFAULT_MEASURES.listing, publishes: false },
};
export const listed = (measures: Partial<MeasurePolicy> = {}) =>
  new ProceedingStory(
    { kind: 'listing', title: 'a promise', items: [ITEM], grounds: 'late for 40 days' },
    measures,
  );
export const issue = {
  type: 'IssueListing' as const,
  requirements: 'finish the works',
  dueOn: '2026-09-30',
  items: [] as { title: string; measure: string; dueOn: string }[],
};
export const rectifying = (measures: Partial<MeasurePolicy> = {}) =>
  listed(measures).until('2026-08-04 10:00').after(office, issue);
export const askCloseOut = {
  type: 'AskListingCloseOut' as const,
  unitId: LEAD,
  text: 'all works are finished',
  evidenceIds: ['E1'],
};
export const verifying = (measures: Partial<MeasurePolicy> = {}) =>
  rectifying(measures).until('2026-09-15 10:00').after(leadLiaison, askCloseOut);
export const visit = {
  type: 'VerifyListing',
  accept: true,
  visitedOn: '2026-09-16',
  visitors: 'two inspectors',
  findings: 'finished as claimed',
} as const;
export const verified = (measures: Partial<MeasurePolicy> = {}) =>
  verifying(measures).until('2026-09-16 16:00').after(office, visit);
export const delist = { type: 'Delist', accept: true } as const;
export const published = { type: 'PublishListing', place: 'the county portal' } as const;
export const lookingBack = () => verified().until('2026-09-17 10:00').after(leader, delist);
