import type { Look } from '../look.js';
import type { Turn, Visit } from './turn.js';

/** One thing the bot can do for people: when it is meant, what it looks up, how it answers. */
export interface Deed {
  name: string;
  claims(visit: Visit): boolean;
  answer(visit: Visit, look: Look): Promise<Turn>;
}

interface DeedParts<V> {
  name: string;
  /** Whether this visit is for the deed; pure. */
  claims: (visit: Visit) => boolean;
  /** Reads what the step needs. */
  see: (look: Look, visit: Visit) => Promise<V>;
  /** Decides the answer; pure. */
  step: (visit: Visit, view: V) => Turn;
}

/** Joins a deed's reading and its pure step. */
export function deed<V>({ name, claims, see, step }: DeedParts<V>): Deed {
  return { name, claims, answer: async (visit, look) => step(visit, await see(look, visit)) };
}
