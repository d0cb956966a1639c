/** Vetoes that have come to each of their phases. */
import { LEAD, leadLiaison, leader, office } from './cast.js';
import { ITEM, ProceedingStory } from './proceeding-story.js';

export const proposer = { personId: office.personId, name: office.name };
export const proposed = (change: { periodEnd?: string } = {}) =>
  new ProceedingStory({
    kind: 'veto',
    title: 'a promise',
    items: [ITEM],
    grounds: 'figures were made up',
    evidenceIds: ['E1'],
    proposer,
    ...change,
  });
export const statement = {
  type: 'StateCase' as const,
  unitId: LEAD,
  text: 'the figures came from the contractor',
  evidenceIds: [] as string[],
};
export const uphold = {
  type: 'DecideVeto',
  uphold: true,
  reason: 'proved',
  meeting: 'committee, 12 August',
} as const;
export const deciding = () => proposed().until('2026-08-05 10:00').after(leadLiaison, statement);
export const inForce = () => deciding().until('2026-08-12 10:00').after(leader, uphold);
export const askReview = {
  type: 'AskVetoReview' as const,
  unitId: LEAD,
  text: 'new proof',
  evidenceIds: [] as string[],
};
export const reviewing = () => inForce().until('2026-09-01 10:00').after(leadLiaison, askReview);
