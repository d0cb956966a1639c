/** One difference between a running plan and its new edition: a proposal until the office decides it. */
import type { DatedDuty } from '../task/plan-nodes.js';
import type { OwnerRole, TaskKind } from '../task/task-state.js';
import type { BoxWord, EditionTask, Span, TargetWord, TermWord } from './compared-plans.js';

/** Where a task stands in its document. */
export interface TaskPlace {
  section: string[];
  kind: TaskKind;
  /** Its place among the tasks of its part, counted from 1. */
  position: number;
}

/** Another task that this one came from or went into, and how much of its text is found there, 0–1. */
export interface Kin {
  title: string;
  taskId: string;
  share: number;
}

export interface Lines {
  /** In the text of the running plan. */
  old?: Span;
  /** In the text of the edition. */
  new?: Span;
}

interface Details {
  taskAdded: { task: EditionTask; splitFrom?: Kin };
  taskDropped: { taskId: string; title: string; joinedInto?: Kin };
  titleChanged: { taskId: string; from: string; to: string };
  textChanged: { taskId: string; from: string; to: string };
  taskMoved: { taskId: string; from: TaskPlace; to: TaskPlace };
  dateAdded: { taskId: string; to: DatedDuty };
  /** Another date, another wording of what is promised, or both. */
  dateChanged: { taskId: string; from: DatedDuty; to: DatedDuty };
  dateDropped: { taskId: string; from: DatedDuty };
  /** `name`: as the edition prints it. */
  ownerAdded: { taskId: string; unitId: string; role: OwnerRole; name: string };
  /** `names`: how the plan in force prints this unit alone. */
  ownerDropped: { taskId: string; unitId: string; role: OwnerRole; names: string[] };
  roleChanged: { taskId: string; unitId: string; from: OwnerRole; to: OwnerRole };
  targetAdded: { to: TargetWord };
  targetChanged: { indicatorId: string; taskId?: string; from: TargetWord; to: TargetWord };
  targetDropped: { indicatorId: string; taskId?: string; from: TargetWord };
  termChanged: { from: TermWord; to: TermWord };
  /** `unitIds` of a box: the units of the part it stands in, told once it is carried out. */
  boxAdded: { to: BoxWord; unitIds: string[] };
  boxChanged: { from: BoxWord; to: BoxWord; unitIds: string[] };
  boxDropped: { from: BoxWord; unitIds: string[] };
}

export type ChangeKind = keyof Details;
export type ChangeOf<K extends ChangeKind> = K extends ChangeKind
  ? { kind: K; lines: Lines } & Details[K]
  : never;
export type EditionChange = ChangeOf<ChangeKind>;

/** The running task that a change is about. */
export function taskOfChange(change: EditionChange): string | undefined {
  return 'taskId' in change ? change.taskId : undefined;
}

const dutyKey = (duty: DatedDuty | undefined): unknown =>
  duty && [duty.kind, duty.title, duty.dueOn];
const targetKey = (word: TargetWord | undefined): unknown =>
  word && [word.name, word.baseline, word.target, word.attribute, word.dueOn];
const boxKey = ({ title, items, text }: BoxWord): unknown => [title, items, text];

function substance(change: EditionChange): unknown[] {
  switch (change.kind) {
    case 'taskAdded': {
      const { title, text, kind, owners, duties } = change.task;
      const units = owners.map((o) => `${o.role} ${o.unitId}`).sort();
      return [title, text, kind, units, duties.map(dutyKey)];
    }
    case 'taskDropped':
      return [];
    case 'titleChanged':
    case 'textChanged':
    case 'taskMoved':
      return [change.from, change.to];
    case 'dateAdded':
      return [dutyKey(change.to)];
    case 'dateChanged':
      return [dutyKey(change.from), dutyKey(change.to)];
    case 'dateDropped':
      return [dutyKey(change.from)];
    case 'ownerAdded':
    case 'ownerDropped':
      return [change.unitId, change.role];
    case 'roleChanged':
      return [change.unitId, change.from, change.to];
    case 'targetAdded':
      return [targetKey(change.to)];
    case 'targetChanged':
      return [change.indicatorId, targetKey(change.from), targetKey(change.to)];
    case 'targetDropped':
      return [change.indicatorId];
    case 'termChanged':
      return [change.from, change.to];
    case 'boxAdded':
      return [boxKey(change.to)];
    case 'boxChanged':
      return [boxKey(change.from), boxKey(change.to)];
    case 'boxDropped':
      return [boxKey(change.from)];
  }
}

/** What makes two changes the same one when an edition is compared again; lines are not part of it. */
export function changeKey(change: EditionChange): string {
  return JSON.stringify([change.kind, taskOfChange(change) ?? null, ...substance(change)]);
}
