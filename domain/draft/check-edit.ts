/** Whether an edit fits the draft, the document and the roster as they are now. */
import { isIsoDate } from '../calendar/dates.js';
import { nameOfId, type Draft } from './draft.js';
import type { DraftEdit, FindingId, TaskEdit } from './edits.js';
import type { DraftRefusal } from './refusals.js';
import { cutText } from './split-within.js';
import { namedIds } from './touches.js';

export interface EditGround {
  draft: Draft;
  lines: readonly string[];
  /** Units in service and groups. */
  unitIds: ReadonlySet<string>;
  groupIds: ReadonlySet<string>;
}

/** Names that tasks of the draft print. */
function printedNames(draft: Draft): Set<string> {
  return new Set(draft.tasks.flatMap((t) => [...t.lead, ...t.support]));
}

/** Findings that an edit names and the draft lacks. */
export function missingIds(draft: Draft, edit: DraftEdit): FindingId[] {
  const { tasks, commitments, indicators, checkpoints, projects } = draft;
  const all = [tasks, commitments, indicators, checkpoints, projects].flat();
  const ids = new Set(all.map((one) => one.id));
  const names = printedNames(draft);
  return namedIds(edit).filter((id) => {
    const name = nameOfId(id);
    return name === undefined ? !ids.has(id) : !names.has(name);
  });
}

/** An edit that belongs to tasks names tasks, one of promises promises, and so on. */
const LETTER: Partial<Record<DraftEdit['type'], string>> = {
  correctTask: 'T',
  splitTask: 'T',
  joinTasks: 'T',
  setOwners: 'T',
  correctCommitment: 'C',
  correctIndicator: 'I',
  correctCheckpoint: 'K',
  correctProject: 'B',
};

function wrongKind(edit: DraftEdit): boolean {
  const letter = LETTER[edit.type];
  if (letter === undefined) return false;
  const ids = edit.type === 'correctCommitment' ? [edit.id] : namedIds(edit);
  return ids.some((id) => !id.startsWith(letter));
}

interface Placed {
  line?: number;
  endLine?: number;
}

/** The bounds that an edit gives to something. */
function boundsOf(edit: DraftEdit, draft: Draft): Placed {
  if (edit.type === 'addTask') return edit.task;
  if (edit.type === 'addCommitment') return edit.commitment;
  if (edit.type === 'addIndicator') return edit.indicator;
  if (edit.type === 'addCheckpoint') return edit.checkpoint;
  if (edit.type === 'correctCommitment' || edit.type === 'correctIndicator') return edit.change;
  if (edit.type === 'correctCheckpoint') return edit.change;
  if (edit.type === 'addProject') return edit.project;
  if (edit.type !== 'correctTask' && edit.type !== 'correctProject') return {};
  const one = [...draft.tasks, ...draft.projects].find((t) => t.id === edit.id);
  return { line: one?.line, endLine: one?.endLine, ...edit.change };
}

function checkLines(edit: DraftEdit, { draft, lines }: EditGround): DraftRefusal | undefined {
  const lineCount = lines.length;
  const { line = 1, endLine = line } = boundsOf(edit, draft);
  if (line >= 1 && line <= endLine && endLine <= lineCount) return undefined;
  return { refused: 'LinesOutsideText', detail: { most: lineCount } };
}

function checkSplit(edit: TaskEdit & { type: 'splitTask' }, { draft, lines }: EditGround) {
  const task = draft.tasks.find((t) => t.id === edit.id);
  if (!task) return { refused: 'FindingUnknown' as const };
  const { atLine, atChar } = edit;
  if (atChar !== undefined) {
    const cut = cutText(task, lines, { atLine, atChar });
    return cut ? undefined : { refused: 'SplitOutsideText' as const };
  }
  const [from, to] = [task.line + 1, task.endLine];
  if (from > to) return { refused: 'TaskTooShortToSplit' as const };
  if (edit.atLine >= from && edit.atLine <= to) return undefined;
  return { refused: 'SplitOutsideTask' as const, detail: { from, to } };
}

/** Only neighbours are joined, or the tasks between would lie within the new one. */
function checkJoin(edit: TaskEdit & { type: 'joinTasks' }, { tasks }: Draft) {
  const places = tasks.flatMap((t, i) => (edit.ids.includes(t.id) ? [i] : []));
  const [first = 0] = places;
  const neighbours = places.length > 1 && places.every((p, i) => p === first + i);
  return neighbours ? undefined : { refused: 'JoinSkipsTasks' as const };
}

/** Every date that an edit sets. */
function datesOf(edit: DraftEdit): (string | null | undefined)[] {
  if (edit.type === 'addCommitment') return [edit.commitment.due];
  if (edit.type === 'addIndicator') return [edit.indicator.due];
  if (edit.type === 'addCheckpoint') return [edit.checkpoint.date];
  if (edit.type === 'correctCommitment' || edit.type === 'correctIndicator') {
    return [edit.change.due];
  }
  return edit.type === 'correctCheckpoint' ? [edit.change.date] : [];
}

function checkRoster(edit: DraftEdit, ground: EditGround): DraftRefusal | undefined {
  const { unitIds, groupIds, draft } = ground;
  if (edit.type === 'setOwners') {
    const chosen = edit.tasks.flatMap(({ owners }) =>
      owners ? [...owners.lead, ...owners.support] : [],
    );
    return chosen.every((id) => unitIds.has(id)) ? undefined : { refused: 'UnitUnknown' };
  }
  if (edit.type !== 'resolveName') return undefined;
  const { name, meaning } = edit;
  if (!printedNames(draft).has(name)) return { refused: 'NameNotPrinted', detail: { name } };
  if (meaning?.as === 'unit' && !unitIds.has(meaning.unitId)) return { refused: 'UnitUnknown' };
  if (meaning?.as === 'group' && !groupIds.has(meaning.groupId)) return { refused: 'GroupUnknown' };
  return undefined;
}

function checkMatter(edit: DraftEdit, ground: EditGround): DraftRefusal | undefined {
  const { draft } = ground;
  if (edit.type === 'splitTask') return checkSplit(edit, ground);
  if (edit.type === 'joinTasks') return checkJoin(edit, draft);
  if (edit.type === 'correctHead') {
    const { termStart, termEnd } = { ...draft.head, ...edit.change };
    return termStart <= termEnd ? undefined : { refused: 'TermImpossible' };
  }
  if (edit.type !== 'addCheckpoint' && edit.type !== 'correctCheckpoint') return undefined;
  const own = draft.checkpoints.find((k) => edit.type === 'correctCheckpoint' && k.id === edit.id);
  const { kind, date } =
    edit.type === 'addCheckpoint' ? edit.checkpoint : { ...own, ...edit.change };
  const taken = draft.checkpoints.some((k) => k !== own && k.kind === kind && k.date === date);
  return taken ? { refused: 'CheckpointExists' } : undefined;
}

/** Why an edit cannot be made, or nothing. */
export function checkEdit(edit: DraftEdit, ground: EditGround): DraftRefusal | undefined {
  if (wrongKind(edit) || missingIds(ground.draft, edit).length > 0) {
    return { refused: 'FindingUnknown' };
  }
  if (datesOf(edit).some((date) => date && !isIsoDate(date))) return { refused: 'DateImpossible' };
  return checkLines(edit, ground) ?? checkMatter(edit, ground) ?? checkRoster(edit, ground);
}
