/** Changes of a draft's tasks. What an edit names and the draft lacks is passed over: it was checked before. */
import type { Draft, DraftCommitment, DraftTask } from './draft.js';
import type { ChosenOwners, FindingId, TaskEdit, TaskFields } from './edits.js';
import { inserted } from './in-order.js';
import { promiseOwers } from './promise-owers.js';
import { measures, sectionAt, textBetween } from './source-text.js';
import { cutText } from './split-within.js';

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

/** The two parts of a task that is cut between two lines, or within one. */
function partsOf(task: DraftTask, edit: EditOf<'splitTask'>, lines: Lines) {
  const { atLine, atChar, title } = edit;
  const cut = atChar === undefined ? undefined : cutText(task, lines, { atLine, atChar });
  if (cut) {
    const said = (text: string) => ({ text, measured: measures(text) });
    const second = { title, line: atLine, endLine: task.endLine, ...said(cut.second) };
    return { first: { ...task, endLine: atLine, accepted: true, ...said(cut.first) }, second };
  }
  const span = { title, line: atLine, endLine: task.endLine };
  const text = textBetween(lines, span);
  const first = moved(task, { endLine: atLine - 1 }, lines);
  return { first, second: { ...span, text, measured: measures(text) } };
}

const unspaced = (text: string): string => text.replace(/\s/gu, '');

/** Promises of a line that both parts share go with the words that make them. */
function promisesDivided(
  draft: Draft,
  { task, line, second }: { task: DraftTask; line: number; second: DraftTask },
): DraftCommitment[] {
  const owers = promiseOwers(draft);
  return draft.commitments.map((one) => {
    if (one.line !== line || owers.get(one.id) !== task) return one;
    const moves = unspaced(second.text).includes(unspaced(one.text));
    return { ...one, taskId: moves ? second.id : task.id };
  });
}

/** The second part takes the owners of the first, and the promises of its lines. */
export function splitTask(
  draft: Draft,
  edit: EditOf<'splitTask'>,
  made: { id: FindingId; lines: Lines },
): Draft {
  const at = draft.tasks.findIndex((t) => t.id === edit.id);
  const task = draft.tasks[at];
  if (!task) return draft;
  const parts = partsOf(task, edit, made.lines);
  const { first } = parts;
  const second = { ...first, ...parts.second, id: made.id, confidence: 1 };
  const shared = first.endLine === second.line;
  const divided = shared
    ? promisesDivided(draft, { task, line: second.line, second })
    : draft.commitments;
  const from = shared ? second.line + 1 : second.line;
  return {
    ...draft,
    tasks: [...draft.tasks.slice(0, at), first, second, ...draft.tasks.slice(at + 1)],
    commitments: divided.map(relinked([task.id], made.id, from)),
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
