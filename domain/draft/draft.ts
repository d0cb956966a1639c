/** A draft under review: the reader's findings with ids, and what the office made of them. */
import type { IsoDate } from '../calendar/dates.js';
import type { TaskKind } from '../task/task-state.js';
import type { ChosenOwners, FindingId, HeadFields } from './edits.js';
import type {
  FoundCheckpoint,
  FoundCommitment,
  FoundIndicator,
  FoundProject,
  FoundTask,
  NameMeaning,
  PlanFindings,
  StatedName,
} from './findings.js';

interface Looked {
  id: FindingId;
  line: number;
  endLine: number;
  accepted: boolean;
  confidence: number;
}

export interface DraftTask extends Looked {
  title: string;
  kind: TaskKind;
  section: string[];
  text: string;
  lead: string[];
  support: string[];
  /** Its text sets itself a number. */
  measured: boolean;
  /** Names that an imported table puts in place of the printed ones. */
  assigned: ChosenOwners | null;
  /** Ids of units that the office chose; `withPrinted` after joining with a task whose printed owners stand. */
  chosen: (ChosenOwners & { withPrinted?: boolean }) | null;
}

export interface DraftCommitment extends Looked {
  due: IsoDate;
  text: string;
  kind: 'commitment' | 'milestone';
  /** null: no task's; absent: the task's whose lines hold it. */
  taskId?: FindingId | null;
}

type DraftIndicator = Looked & Omit<FoundIndicator, keyof Looked>;
type DraftCheckpoint = Looked & Omit<FoundCheckpoint, keyof Looked>;
type DraftProject = Looked & Omit<FoundProject, keyof Looked>;

export interface Draft {
  head: Omit<HeadFields, 'title' | 'region'> & { title: string | null; region: string | null };
  headings: PlanFindings['headings'];
  doubts: PlanFindings['doubts'];
  tasks: DraftTask[];
  commitments: DraftCommitment[];
  indicators: DraftIndicator[];
  checkpoints: DraftCheckpoint[];
  projects: DraftProject[];
  /** By printed name: what it means in this plan, and whether the office looked at it. */
  names: Record<string, { meaning?: NameMeaning; accepted?: boolean }>;
  stated: StatedName[];
}

const NAME_ID = 'N:';

export const nameId = (name: string): FindingId => `${NAME_ID}${name}`;

/** The printed name that an id of this form stands for. */
export function nameOfId(id: FindingId): string | undefined {
  return id.startsWith(NAME_ID) ? id.slice(NAME_ID.length) : undefined;
}

/** Id of what a step makes: it stays the same whatever else is undone. */
export function madeBy(letter: 'T' | 'C' | 'I' | 'K' | 'B', seq: number): FindingId {
  return `${letter}E${seq}`;
}

/** Numbers findings of one kind and says how sure they are; what the reader does not say is sure. */
function looked(letter: string, index: number, found: Partial<Looked> & { line: number }): Looked {
  const { line, endLine = line, confidence = 1, accepted = false } = found;
  return { id: `${letter}${index + 1}`, line, endLine, confidence, accepted };
}

function startTask(found: FoundTask, index: number): DraftTask {
  const { flags, assigned = null, accepted: _accepted, confidence: _sure, ...rest } = found;
  const measured = !flags.includes('noMeasure');
  return { ...rest, ...looked('T', index, found), measured, assigned, chosen: null };
}

function startCommitment(found: FoundCommitment, index: number): DraftCommitment {
  const { due, text, kind = 'commitment', task } = found;
  const linked = task === undefined ? {} : { taskId: task === null ? null : `T${task}` };
  return { ...looked('C', index, found), due, text, kind, ...linked };
}

function startIndicator(found: FoundIndicator, index: number): DraftIndicator {
  const { name, baseline, target, op, value, unit, attribute, due } = found;
  const said = { name, baseline, target, op, value, unit, attribute, due };
  return { ...looked('I', index, found), ...said };
}

/** The draft before anybody changed it. */
export function startDraft(found: PlanFindings): Draft {
  const { title, region, status, headings, doubts, term } = found;
  return {
    head: { title, region, status, termStart: term.start, termEnd: term.end },
    headings,
    doubts,
    tasks: found.tasks.map(startTask),
    commitments: found.commitments.map(startCommitment),
    indicators: found.indicators.map(startIndicator),
    checkpoints: found.checkpoints.map((one, i) => {
      return { ...looked('K', i, one), kind: one.kind, date: one.date };
    }),
    projects: found.projects.map((one, i) => {
      return { ...looked('B', i, one), title: one.title, items: one.items };
    }),
    names: {},
    stated: found.names ?? [],
  };
}
