/** What a plan's reader proposes and what the office makes of it: plain findings, lines counted from 1. */
import type { IsoDate } from '../calendar/dates.js';
import type { OwnerRole, TaskKind } from '../task/task-state.js';

export type IndicatorOp = '<=' | '<' | '>=' | '>' | '=' | 'down' | 'up' | 'qualitative';
export type CheckpointKind = 'midterm' | 'final' | 'annual' | 'periodic' | 'thirdparty';
/** What a level-1 part of a plan is for. */
export type PartRole = 'background' | 'guidance' | 'goals' | 'tasks' | 'projects' | 'safeguards';
export type TaskFlag = 'noOwner' | 'noDate' | 'noMeasure';

/** What the reader says of every finding; older readings lack what is optional. */
interface Found {
  line: number;
  endLine?: number;
  /** 0–1: how sure the reader is. */
  confidence?: number;
  /** Looked over by the office in an exported table. */
  accepted?: boolean;
}

export interface FoundTask extends Found {
  endLine: number;
  title: string;
  kind: TaskKind;
  /** Owners as the document prints them. */
  lead: string[];
  support: string[];
  text: string;
  /** Titles of the enclosing headings, outermost first. */
  section: string[];
  flags: TaskFlag[];
  confidence: number;
  /** Names of units that the office chose in place of the printed ones. */
  assigned?: { lead: string[]; support: string[] };
}

export interface FoundCommitment extends Found {
  due: IsoDate;
  text: string;
  kind?: 'commitment' | 'milestone';
  /** Number of its task, null for none; left out, the smallest task whose lines hold it. */
  task?: number | null;
}

export interface FoundIndicator extends Found {
  name: string;
  baseline: string | null;
  target: string;
  op: IndicatorOp;
  value: number | null;
  unit: string;
  attribute: 'binding' | 'expected' | null;
  due: IsoDate | null;
}

export interface FoundCheckpoint extends Found {
  kind: CheckpointKind;
  date: IsoDate | null;
}

export interface FoundProject extends Found {
  title: string;
  items: string[];
}

/** What a printed owner stands for, when the office said so for this plan. */
export type NameMeaning =
  { as: 'unit'; unitId: string } | { as: 'group'; groupId: string } | { as: 'nobody' };

/** The same by names, as a table carries it from one system to another. */
export interface StatedName {
  name: string;
  as: 'unit' | 'group' | 'nobody';
  /** Name of the unit or group. */
  of?: string;
}

/** A plan as its reader proposes it. */
export interface PlanFindings {
  title: string | null;
  region: string | null;
  term: { start: number; end: number };
  status: 'issued' | 'draft';
  /** `role`: what a part is for, on level 1. */
  headings: { line: number; level: number; text: string; role?: PartRole | null }[];
  tasks: FoundTask[];
  commitments: FoundCommitment[];
  indicators: FoundIndicator[];
  checkpoints: FoundCheckpoint[];
  projects: FoundProject[];
  doubts: { line: number; what: string }[];
  names?: StatedName[];
}

/** An owner as the document prints it. */
export interface PrintedOwner {
  role: OwnerRole;
  name: string;
}

/** Owners of a task in the order in which they are printed, each once in its role. */
export function printedOwners(printed: { lead: string[]; support: string[] }): PrintedOwner[] {
  return [
    ...[...new Set(printed.lead)].map((name) => ({ role: 'lead' as const, name })),
    ...[...new Set(printed.support)].map((name) => ({ role: 'support' as const, name })),
  ];
}
