/** The bytes of an edition that are frozen: the same data always gives the same. */
import type { PublishedEdition } from '../../domain/publication/published-edition.js';

/** Keys in the order of the alphabet, whoever made the object. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

/** UTF-8 text of an edition; its SHA-256 is what was approved. */
export const editionText = (edition: PublishedEdition): string =>
  `${JSON.stringify(ordered(edition), null, 1)}\n`;
