/** Which parts of a draft a step changes, and which it stands on: what may be undone follows from that. */
import { madeBy, nameId } from './draft.js';
import type { DraftEdit, FindingId, Step } from './edits.js';

/** `*` stands for all of a finding, its being there too. */
export interface Touch {
  id: FindingId;
  part: string;
}

export interface Touches {
  changes: Touch[];
  standsOn: Touch[];
}

const HEAD = 'head';
const all = (ids: readonly FindingId[]): Touch[] => ids.map((id) => ({ id, part: '*' }));
const part = (id: FindingId, name: string): Touch => ({ id, part: name });

/** A correction also says that the finding was looked at. */
function corrected(id: FindingId, change: object): Touch[] {
  return [...Object.keys(change), 'accepted'].map((name) => part(id, name));
}

/** The bounds of a task or box are one thing: whoever moves one of them saw the other. */
function boundedParts(change: object): object {
  const { line, endLine, ...rest } = { line: undefined, endLine: undefined, ...change };
  return line === undefined && endLine === undefined ? rest : { ...rest, span: true };
}

function linked(taskId: FindingId | null | undefined): Touch[] {
  return taskId ? [part(taskId, 'promises')] : [];
}

function changesOf({ seq, edit }: Step): Touch[] {
  switch (edit.type) {
    case 'accept':
      return edit.ids.map((id) => part(id, 'accepted'));
    case 'correctHead':
      return Object.keys(edit.change).map((name) => part(HEAD, name));
    case 'correctTask':
      return corrected(edit.id, boundedParts(edit.change));
    case 'splitTask':
      return all([edit.id, madeBy('T', seq)]);
    case 'joinTasks':
    case 'deleteFindings':
      return all(edit.ids);
    case 'setOwners':
      return edit.tasks.map(({ id }) => part(id, 'owners'));
    case 'resolveName':
      return [part(nameId(edit.name), 'meaning')];
    case 'addTask':
      return all([madeBy('T', seq)]);
    case 'addCommitment':
      return all([madeBy('C', seq)]);
    case 'addIndicator':
      return all([madeBy('I', seq)]);
    case 'addCheckpoint':
      return all([madeBy('K', seq)]);
    case 'addProject':
      return all([madeBy('B', seq)]);
    case 'correctCommitment':
    case 'correctIndicator':
    case 'correctCheckpoint':
      return corrected(edit.id, edit.change);
    case 'correctProject':
      return corrected(edit.id, boundedParts(edit.change));
  }
}

/** To accept is to have seen all of a finding; a promise stands on the task it names. */
function standsOn(edit: DraftEdit): Touch[] {
  if (edit.type === 'accept') return edit.accepted ? all(edit.ids) : [];
  if (edit.type === 'addCommitment') return linked(edit.commitment.taskId);
  if (edit.type === 'correctCommitment') return linked(edit.change.taskId);
  return [];
}

export function touchesOf(step: Step): Touches {
  return { changes: changesOf(step), standsOn: standsOn(step.edit) };
}

/** Findings that an edit names and that have to be there; printed names are checked apart. */
export function namedIds(edit: DraftEdit): FindingId[] {
  switch (edit.type) {
    case 'accept':
    case 'deleteFindings':
    case 'joinTasks':
      return edit.ids;
    case 'setOwners':
      return edit.tasks.map((t) => t.id);
    case 'addCommitment':
      return edit.commitment.taskId ? [edit.commitment.taskId] : [];
    case 'correctCommitment':
      return edit.change.taskId ? [edit.id, edit.change.taskId] : [edit.id];
    case 'correctTask':
    case 'splitTask':
    case 'correctIndicator':
    case 'correctCheckpoint':
    case 'correctProject':
      return [edit.id];
    default:
      return [];
  }
}
