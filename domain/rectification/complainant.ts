/** A complainant 举报人 stands in no text that goes out: the unit complained of must not learn who told. */
import type { Actor } from '../people/roles.js';
import { unspaced } from '../publication/leaks.js';

/** Kept apart from the record. */
export interface Complainant {
  name: string;
  contact: string | null;
}

/** One character is no name, and a few figures are found everywhere. */
const SHORTEST = { name: 2, contact: 5 } as const;

/**
 * Whether what somebody hands in names the complainant, or a way to reach them. Only the office may
 * know the name, so only the office is told no: to anybody else a refusal would confirm a guess.
 * @param said texts, at any depth
 */
export function namesComplainant(said: unknown, told: Complainant, role: Actor['role']): boolean {
  if (role !== 'office') return false;
  const written = unspaced(JSON.stringify(said));
  const [name, contact] = [unspaced(told.name), unspaced(told.contact ?? '')];
  const named = name.length >= SHORTEST.name && written.includes(name);
  return named || (contact.length >= SHORTEST.contact && written.includes(contact));
}
