/** What the office may change in a draft, and the log in which every change and its undoing stands. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { TaskKind } from '../task/task-state.js';
import type { CheckpointKind, IndicatorOp, NameMeaning } from './findings.js';

/** T task · C commitment · I indicator · K checkpoint · B box, then a number; `TE7` was made by step 7. `N:` a name. */
export type FindingId = string;

export interface ChosenOwners {
  lead: string[];
  support: string[];
}

interface CommitmentFields {
  line: number;
  due: IsoDate;
  text: string;
  kind: 'commitment' | 'milestone';
  /** The task that owes it; null: none; left out: by its line. */
  taskId?: FindingId | null;
}

interface IndicatorFields {
  line: number;
  name: string;
  baseline: string | null;
  target: string;
  op: IndicatorOp;
  value: number | null;
  unit: string;
  attribute: 'binding' | 'expected' | null;
  due: IsoDate | null;
}

interface CheckpointFields {
  line: number;
  kind: CheckpointKind;
  date: IsoDate | null;
}

/** A project box with its projects; its lines are those it is printed in. */
interface ProjectFields {
  line: number;
  endLine: number;
  title: string;
  items: string[];
}

export interface TaskFields {
  title: string;
  kind: TaskKind;
  line: number;
  endLine: number;
}

export interface HeadFields {
  title: string;
  region: string;
  termStart: number;
  termEnd: number;
  status: 'draft' | 'issued';
}

/** Changes of tasks. */
export type TaskEdit =
  | { type: 'correctTask'; id: FindingId; change: Partial<TaskFields> }
  /** `atChar`: so many characters of the line stay with the first part. */
  | { type: 'splitTask'; id: FindingId; atLine: number; atChar?: number | undefined; title: string }
  | { type: 'joinTasks'; ids: FindingId[]; title?: string }
  | { type: 'addTask'; task: TaskFields }
  | { type: 'setOwners'; tasks: { id: FindingId; owners: ChosenOwners | null }[] };

/** Changes of promises, targets, checkpoints and boxes. */
export type FindingEdit =
  | { type: 'addCommitment'; commitment: CommitmentFields }
  | { type: 'correctCommitment'; id: FindingId; change: Partial<CommitmentFields> }
  | { type: 'addIndicator'; indicator: IndicatorFields }
  | { type: 'correctIndicator'; id: FindingId; change: Partial<IndicatorFields> }
  | { type: 'addCheckpoint'; checkpoint: CheckpointFields }
  | { type: 'correctCheckpoint'; id: FindingId; change: Partial<CheckpointFields> }
  | { type: 'addProject'; project: ProjectFields }
  | { type: 'correctProject'; id: FindingId; change: Partial<ProjectFields> };

/** One step of the review. */
export type DraftEdit =
  | TaskEdit
  | FindingEdit
  | { type: 'accept'; ids: FindingId[]; accepted: boolean }
  | { type: 'correctHead'; change: Partial<HeadFields> }
  | { type: 'deleteFindings'; ids: FindingId[] }
  | { type: 'resolveName'; name: string; meaning: NameMeaning | null };

/** An edit with the number of its step, from which what it makes gets its id. */
export interface Step {
  seq: number;
  edit: DraftEdit;
}

/** A line of the log: a step, or the undoing or redoing of one. `seq` counts all lines from 1. */
export type LogLine = {
  seq: number;
  at: Instant;
  by: string;
} & (
  | { act: 'edit'; edit: DraftEdit; about: string }
  | { act: 'undo'; step: number }
  | { act: 'redo'; step: number }
);
