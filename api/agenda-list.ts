/** One list of the office's day: its length, and what stands first on it. */
import type { AgendaEntry, Today } from './contract/today.js';

/** Entries of each list that stand on the page; the list itself has the rest. */
export const SHOWN = 3;

export type AgendaList = Today['lists'][number];

export function listOf<T>(
  name: AgendaList['name'],
  all: { rows: readonly T[]; total?: number },
  entry: (row: T) => AgendaEntry,
): AgendaList {
  const { rows, total = rows.length } = all;
  return { name, count: total, first: rows.slice(0, SHOWN).map(entry) };
}
