/** Publishing takes two people, and what was published never changes (domain.md §6, §8). */
import type { Actor } from '../people/roles.js';

export const PUBLICATION_STATUSES = ['draft', 'published', 'discarded'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

export type PublicationRefusal =
  /** Only a draft is published or discarded. */
  | 'EditionNotDraft'
  /** No one approves what they drafted (§8). */
  | 'EditionByYourself'
  | 'EditionNeedsApprover'
  /** The result it shows was not decided. */
  | 'ResultNotDecided'
  /** The scores were frozen anew since it was drafted: it shows a result that holds no more. */
  | 'EditionOutdated'
  /** It names people, or shows what must stay inside. */
  | 'EditionLeaks'
  /** A correction says what it corrects. */
  | 'EditionNoteMissing';

export interface PublicationFacts {
  status: PublicationStatus;
  /** Who drafted it. */
  authorIds: readonly string[];
  leaks: number;
  /** Whether its result was frozen anew after it was drafted. */
  outdated?: boolean;
}

type Refused = { refused: PublicationRefusal } | undefined;

/** Whether this person may publish the draft. */
export function mayPublish(facts: PublicationFacts, { role, personId }: Actor): Refused {
  if (facts.status !== 'draft') return { refused: 'EditionNotDraft' };
  if (role !== 'office' && role !== 'leader') return { refused: 'EditionNeedsApprover' };
  if (facts.authorIds.includes(personId)) return { refused: 'EditionByYourself' };
  if (facts.outdated) return { refused: 'EditionOutdated' };
  return facts.leaks > 0 ? { refused: 'EditionLeaks' } : undefined;
}
