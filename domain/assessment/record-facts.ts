/** What the record says of a unit's part in a plan: the facts that scores are made of. */
import type { IsoDate } from '../calendar/dates.js';
import type { NodeKind, Rung } from '../policy/policy.js';
import type { TaskEvent } from '../task/task-events.js';
import type { OwnerRole, TaskKind } from '../task/task-state.js';

/** waiting: reported and not reviewed yet; that is the reviewer's delay, nobody else's. */
export type Outcome = 'inTime' | 'late' | 'missed' | 'waiting' | 'open' | 'excused' | 'withdrawn';

/** What one unit owed on one node. */
export interface NodeFact {
  taskId: string;
  nodeId: string;
  unitId: string;
  kind: NodeKind;
  title: string;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  outcome: Outcome;
  /** What it was before it was excused. */
  was?: 'open' | 'missed';
  /** The day the accepted report came in. */
  doneOn?: IsoDate;
  /** Rungs after the due date, with the day each was taken. */
  rungs: { rung: Rung; on: IsoDate }[];
  /** The unit whose record it was, before this one carried it on 承继. */
  inheritedFrom?: string;
}

export interface ReportFact {
  reportId: string;
  taskId: string;
  unitId: string;
  on: IsoDate;
  percent: number;
  serves: string[];
  outcome: 'waiting' | 'accepted' | 'returned';
  /** Reviewed inside the host unit 本单位复核: counted apart. */
  ownHost: boolean;
  /** The day the reviewer was reminded that it had waited too long. */
  lateSince?: IsoDate;
  /** The unit whose record it was, before this one carried it on 承继. */
  inheritedFrom?: string;
}

/** A unit's part in one task. */
export interface PartFact {
  taskId: string;
  number: number;
  title: string;
  kind: TaskKind;
  unitId: string;
  role: OwnerRole;
  /** What the reviewers accepted last. */
  verifiedPercent: number;
  closed: boolean;
  /** The unit whose record it was, before this one carried it on 承继. */
  inheritedFrom?: string;
}

export interface UnitRecord {
  unitId: string;
  parts: PartFact[];
  nodes: NodeFact[];
  reports: ReportFact[];
}

export interface TaskHistory {
  taskId: string;
  number: number;
  title: string;
  kind: TaskKind;
  /** In the order of the task's stream. */
  events: readonly TaskEvent[];
}
