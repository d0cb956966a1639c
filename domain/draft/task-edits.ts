/** Changes of a draft's tasks. What an edit names and the draft lacks is passed over: it was checked before. */
import type { Draft, DraftCommitment, DraftTask } from './draft.js';
import type { ChosenOwners, FindingId, TaskEdit, TaskFields } from './edits.js';
import { inserted } from './in-order.js';
import { measures, sectionAt, textBetween } from './source-text.js';

type EditOf<T extends TaskEdit['type']> = Extract<TaskEdit, { type: T }>;
type Lines = readonly string[];

const once = (names: readonly string[]): string[] => [...new Set(names)];

/** Each unit once; one named in both roles leads. */
function distinct({ lead, support }: ChosenOwners): ChosenOwners {
  const leads = once(lead);
  return { lead: leads, support: once(support).filter((u) => !leads.includes(u)) };
}

function moved(task: DraftTask, change: Partial<TaskFields>, lines: Lines): DraftTask {
  const next = { ...task, ...change, accepted: true };
  if (next.line === task.line && next.endLine === task.endLine) return next;
  const text = textBetween(lines, next);
  return { ...next, text, measured: measures(text) };
}

export function correctTask(draft: Draft, edit: EditOf<'correctTask'>, lines: Lines): Draft {
  const task = draft.tasks.find((t) => t.id === edit.id);
  if (!task) return draft;
  const next = moved(task, edit.change, lines);
  if (next.line === task.line) {
    return { ...draft, tasks: draft.tasks.map((t) => (t === task ? next : t)) };
  }
  const rest = draft.tasks.filter((t) => t !== task);
  return { ...draft, tasks: inserted(rest, next) };
}

const relinked =
  (from: FindingId[], to: FindingId, fromLine = 0) =>
  (one: DraftCommitment): DraftCommitment =>
    one.taskId && from.includes(one.taskId) && one.line >= fromLine ? { ...one, taskId: to } : one;

/** The second part takes the owners of the first, and the promises of its lines. */
export function splitTask(
  draft: Draft,
  edit: EditOf<'splitTask'>,
  made: { id: FindingId; lines: Lines },
): Draft {
  const at = draft.tasks.findIndex((t) => t.id === edit.id);
  const task = draft.tasks[at];
  if (!task) return draft;
  const { lines, id } = made;
  const first = moved(task, { endLine: edit.atLine - 1 }, lines);
  const span = { title: edit.title, line: edit.atLine, endLine: task.endLine };
  const text = textBetween(lines, span);
  const second = { ...first, ...span, id, text, measured: measures(text), confidence: 1 };
  return {
    ...draft,
    tasks: [...draft.tasks.slice(0, at), first, second, ...draft.tasks.slice(at + 1)],
    commitments: draft.commitments.map(relinked([task.id], id, edit.atLine)),
  };
}

const named = (task: DraftTask): ChosenOwners => task.assigned ?? task;
const union = (all: readonly ChosenOwners[]): ChosenOwners =>
  distinct({ lead: all.flatMap((o) => o.lead), support: all.flatMap((o) => o.support) });

/** Owners of tasks joined: what was chosen stands, and what is printed where nothing was chosen. */
function joinedOwners(tasks: readonly DraftTask[]) {
  const chosen = tasks.flatMap((t) => t.chosen ?? []);
  const printed = tasks.filter((t) => !t.chosen || t.chosen.withPrinted);
  const shown = union(printed.length > 0 ? printed : tasks);
  const assigned = printed.some((t) => t.assigned) ? union(printed.map(named)) : null;
  const withPrinted = printed.length > 0 && { withPrinted: true };
  const picked = chosen.length > 0 ? { ...union(chosen), ...withPrinted } : null;
  return { ...shown, assigned, chosen: picked };
}

export function joinTasks(draft: Draft, edit: EditOf<'joinTasks'>): Draft {
  const joined = draft.tasks.filter((t) => edit.ids.includes(t.id));
  const [first] = joined;
  if (!first) return draft;
  const task: DraftTask = {
    ...first,
    ...joinedOwners(joined),
    title: edit.title ?? first.title,
    line: Math.min(...joined.map((t) => t.line)),
    endLine: Math.max(...joined.map((t) => t.endLine)),
    text: joined.map((t) => t.text).join('\n'),
    measured: joined.some((t) => t.measured),
    accepted: true,
  };
  const gone = joined.slice(1).map((t) => t.id);
  return {
    ...draft,
    tasks: draft.tasks.flatMap((t) => (t === first ? [task] : gone.includes(t.id) ? [] : [t])),
    commitments: draft.commitments.map(relinked(gone, first.id)),
  };
}

export function addTask(
  draft: Draft,
  { task }: EditOf<'addTask'>,
  made: { id: FindingId; lines: Lines },
): Draft {
  const text = textBetween(made.lines, task);
  const section = sectionAt(draft.headings, task.line);
  const nobody = { lead: [], support: [], assigned: null, chosen: null };
  const seen = { id: made.id, accepted: true, confidence: 1, measured: measures(text) };
  return { ...draft, tasks: inserted(draft.tasks, { ...task, ...nobody, ...seen, text, section }) };
}

export function setOwners(draft: Draft, edit: EditOf<'setOwners'>): Draft {
  const choices = new Map(edit.tasks.map((t) => [t.id, t.owners]));
  const tasks = draft.tasks.map((task) => {
    const owners = choices.get(task.id);
    if (owners === undefined) return task;
    return owners
      ? { ...task, chosen: distinct(owners) }
      : { ...task, chosen: null, assigned: null };
  });
  return { ...draft, tasks };
}
