/**
 * What interviews, listings, vetoes and rectifications have in common: each is a proceeding of its
 * own against one unit, with a phase, somebody who is awaited, and a record of its own.
 */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { CaseItem } from '../escalation/case-state.js';
import type { Actor } from '../people/roles.js';

export const PROCEEDING_KINDS = ['interview', 'listing', 'veto', 'rectification'] as const;
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];

/** Who has to act next. */
export type Awaited = 'unit' | 'office' | 'leaders';

interface Reminded {
  count: number;
  on: IsoDate;
}

/** The part of its state that every proceeding has. `phase` is narrowed by each kind. */
export interface ProceedingState {
  proceedingId: string;
  planId: string;
  kind: ProceedingKind;
  unitId: string;
  /** Short name for lists. */
  title: string;
  /** The slips it is about; none for what was entered by hand. */
  items: CaseItem[];
  phase: string;
  openedOn: IsoDate;
  /** The day on which it came to its phase. */
  since: IsoDate;
  /** Reminders given in this phase, by what was awaited. */
  reminders: Record<string, Reminded>;
  /** Keys of commands answered, so that the same one twice changes nothing twice. */
  answered: string[];
}

/** A person as the record names them. */
export interface PersonRef {
  personId: string;
  name: string;
}

/** What every event of a proceeding carries beside its fact. */
export interface Stamp {
  unitId: string;
  at: Instant;
  actor: Actor;
  commandKey?: string;
}

export type FactOf<Facts> = { [T in keyof Facts]: { type: T } & Facts[T] }[keyof Facts];
export type CommandOf<Orders> = {
  [T in keyof Orders]: { type: T } & Orders[T] & { key: string; actor: Actor };
}[keyof Orders];
