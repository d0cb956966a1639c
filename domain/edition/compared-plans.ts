/** Two states of one plan as they are compared: the one that is carried out, and its new edition. */
import type { IsoDate } from '../calendar/dates.js';
import type { DatedDuty } from '../task/plan-nodes.js';
import type { OwnerRole, TaskKind } from '../task/task-state.js';

/** Lines of a source text, counted from 1, both ends included. */
export interface Span {
  start: number;
  end: number;
}

export interface OwnerWord {
  unitId: string;
  role: OwnerRole;
}

/** A task as a document words it. */
export interface TaskWord {
  title: string;
  kind: TaskKind;
  /** Titles of the parts it stands in, outermost first. */
  section: string[];
  text: string;
  lines: Span;
  duties: DatedDuty[];
}

/** A unit or group as a plan prints it, and the units it stands for; none, when nobody knows it. */
export interface PrintedOwner {
  name: string;
  role: OwnerRole;
  unitIds: string[];
}

export interface RunningTask extends TaskWord {
  taskId: string;
  number: number;
  /** Closed: matched, so that it is not proposed anew, but amended no more. */
  ended: boolean;
  /** Who owns it now, whether by the plan or by a decision of the office. */
  owners: OwnerWord[];
  printed: PrintedOwner[];
}

export interface EditionTask extends TaskWord {
  /** Names it within the edition. */
  ref: string;
  owners: OwnerWord[];
  printed: PrintedOwner[];
  confidence: number;
  flags: string[];
}

/** An indicator as a document prints it. */
export interface TargetWord {
  name: string;
  baseline: string | null;
  target: string;
  op: string;
  value: number | null;
  unit: string;
  attribute: string | null;
  dueOn: IsoDate | null;
  line: number;
}

export interface RunningTarget extends TargetWord {
  indicatorId: string;
  /** The task in whose lines it stands. */
  taskId?: string;
}

/** The term 规划期: its first and last year. */
export interface TermWord {
  start: number;
  end: number;
}

/** A project box 专栏 as a document prints it. */
export interface BoxWord {
  title: string;
  items: string[];
  /** As it is printed, line by line. */
  text: string;
  /** Titles of the parts it stands in, outermost first. */
  section: string[];
  lines: Span;
}

export interface RunningPlan {
  tasks: RunningTask[];
  targets: RunningTarget[];
  term: TermWord;
  boxes: BoxWord[];
}

export interface EditionPlan {
  tasks: EditionTask[];
  targets: TargetWord[];
  /** Absent when its text names none. */
  term?: TermWord;
  boxes: BoxWord[];
}
