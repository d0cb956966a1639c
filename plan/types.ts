/** What a level-1 part of a plan is for. */
export type Role = 'background' | 'guidance' | 'goals' | 'tasks' | 'projects' | 'safeguards';

/** `adhoc`: given outside the plan's text; only an exported table names it. */
export type TaskKind = 'task' | 'project' | 'safeguard' | 'adhoc';

export type TaskFlag = 'noOwner' | 'noDate' | 'noMeasure';

/** What a finding other than a task leaves unsaid; an owner is said by tasks alone. */
export type FindingFlag = 'noDate' | 'noMeasure' | 'noTarget' | 'noBaseline' | 'noItems';

/** How a target is to be compared with what was reached; `down`/`up` are relative changes. */
export type IndicatorOp = '<=' | '<' | '>=' | '>' | '=' | 'down' | 'up' | 'qualitative';

export type CheckpointKind = 'midterm' | 'final' | 'annual' | 'periodic' | 'thirdparty';

/** A heading of the plan; `role` is given on level 1 only. `line` is 1-based. */
export interface ParsedHeading {
  line: number;
  level: number;
  text: string;
  role?: Role | null;
}

/** Where a finding stands, 1-based, and how sure the reader is of it. */
export interface Finding {
  line: number;
  endLine: number;
  /** 0..1: falls with every reason to doubt the finding. */
  confidence: number;
}

/** One unit of work; `section` holds the titles of the enclosing headings, outermost first. */
export interface ParsedTask extends Finding {
  title: string;
  kind: TaskKind;
  lead: string[];
  support: string[];
  text: string;
  section: string[];
  flags: TaskFlag[];
}

/** A result promised by a date; `due` is the last day meant, an ISO date. */
export interface ParsedCommitment extends Finding {
  due: string;
  text: string;
  flags: FindingFlag[];
}

/** A measured or qualitative target; `value` is the printed number (15 for 15%), `unit` '' when none. */
export interface ParsedIndicator extends Finding {
  name: string;
  baseline: string | null;
  target: string;
  op: IndicatorOp;
  value: number | null;
  unit: string;
  attribute: 'binding' | 'expected' | null;
  due: string | null;
  flags: FindingFlag[];
}

/** When the carrying-out of the plan itself is assessed; `date` is an ISO date or not said. */
export interface ParsedCheckpoint extends Finding {
  kind: CheckpointKind;
  date: string | null;
  flags: FindingFlag[];
}

/** A project box (专栏) with the names of its items. */
export interface ParsedProject extends Finding {
  title: string;
  items: string[];
  flags: FindingFlag[];
}

/** Something that could not be read or is doubtful, said in a plain Chinese sentence. */
export interface ParsedDoubt {
  line: number;
  what: string;
}

/** Everything the reader proposes for one plan, each finding with its 1-based source lines. */
export interface ParsedPlan {
  source: string;
  title: string | null;
  region: string | null;
  /** First and last year of the plan. */
  term: { start: number; end: number };
  status: 'issued' | 'draft';
  /** ISO date until which comments on a draft are taken. */
  commentDeadline?: string | null;
  headings: ParsedHeading[];
  tasks: ParsedTask[];
  commitments: ParsedCommitment[];
  indicators: ParsedIndicator[];
  checkpoints: ParsedCheckpoint[];
  projects: ParsedProject[];
  doubts: ParsedDoubt[];
}
