/** What a new edition of the plan changes about one running task. Old values are kept beside the new. */
import type { IsoDate } from '../calendar/dates.js';
import type { DatedDuty } from './plan-nodes.js';
import type { OwnerRole, TaskKind } from './task-state.js';

/** The edition that brought a change about; a copy of its title, as it was named then. */
export interface EditionRef {
  editionId: string;
  title: string;
}

interface Reworded {
  from: string;
  to: string;
}

/** Absent `from`: newly promised. Absent `to`: promised no more. */
export interface DutyChange {
  from?: DatedDuty;
  to?: DatedDuty;
}

interface RoleChange {
  unitId: string;
  from: OwnerRole;
  to: OwnerRole;
}

/** A target of an indicator that stands in the task's text. */
interface TargetChange {
  name: string;
  from: string | null;
  to: string | null;
}

interface TermChange {
  from: IsoDate;
  to: IsoDate;
  /** The task has no final review of its own: its last node stands at the end of the term. */
  movesFinal: boolean;
}

/** Part of the plan and kind of the task. */
interface Placed {
  section: string[];
  kind: TaskKind;
}

export interface Amendment {
  title?: Reworded;
  text?: Reworded;
  place?: { from: Placed; to: Placed };
  duties: DutyChange[];
  roles: RoleChange[];
  targets: TargetChange[];
  /** Last day of the plan's term, where the edition has another one. */
  term?: TermChange;
  /** Where the task stands in the edition's text, counted from 1. */
  lines?: { start: number; end: number };
}

/** A unit that the edition names as owner, and the name it prints. */
export interface NamedOwner {
  unitId: string;
  role: OwnerRole;
  name: string;
}

/** A unit that the edition no longer names, and the printed names that are gone with it. */
export interface DroppedOwner {
  unitId: string;
  role: OwnerRole;
  names: string[];
}

/** Everything that owners are told of an amendment. */
export type Amended = Amendment & { leaves: DroppedOwner[]; joins: NamedOwner[] };
