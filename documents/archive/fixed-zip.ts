/** A zip that is the same bytes for the same content: no clock, no chance, one order. */
import { zipSync, type Zippable } from 'fflate';

/** The first date that a zip can hold, in its local time. */
const archiveDate = (): Date => new Date(1980, 0, 1);

const LEVEL = 6;

/**
 * Packs files by name, in the order of the names; `first` comes before all. Names with signs beyond
 * ASCII are marked as UTF-8 by the library.
 */
export function fixedZip(files: Record<string, Uint8Array>, first?: string): Uint8Array {
  const names = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  const ordered = first ? [first, ...names.filter((n) => n !== first)] : names;
  const entries: Zippable = {};
  for (const name of ordered) {
    const bytes = files[name];
    if (bytes) entries[name] = [bytes, { level: LEVEL, mtime: archiveDate(), os: 0 }];
  }
  return zipSync(entries);
}
