/** A draft as findings again: what the record keeps, what a rehearsal runs, what a table exports. */
import type { Draft, DraftCommitment, DraftTask } from './draft.js';
import type { FoundCommitment, FoundTask, PlanFindings, TaskFlag } from './findings.js';
import { firstFrom } from './in-order.js';

/** Owners of a task by name or choice: the choice stands in the place of what is printed. */
function hasOwner({ lead, support, assigned, chosen }: DraftTask): boolean {
  const named = assigned ?? { lead, support };
  const lists = chosen ? [chosen, ...(chosen.withPrinted ? [named] : [])] : [named];
  return lists.some((list) => list.lead.length + list.support.length > 0);
}

/** Tells of each task whether a commitment is given to it, or lies in its lines and is given to nobody. */
export function datedBy(commitments: readonly DraftCommitment[]): (task: DraftTask) => boolean {
  const given = new Set(commitments.map((one) => one.taskId));
  const loose = commitments.filter((one) => one.taskId === undefined);
  const lines = loose.map((one) => one.line).toSorted((a, b) => a - b);
  return ({ id, line, endLine }) =>
    given.has(id) || (lines[firstFrom(lines, line)] ?? Infinity) <= endLine;
}

/** What is missing in a task: an owner in print or chosen, a dated promise, a number. */
export function flagsOf(task: DraftTask, isDated: (task: DraftTask) => boolean): TaskFlag[] {
  return [
    ...(hasOwner(task) ? [] : ['noOwner' as const]),
    ...(isDated(task) ? [] : ['noDate' as const]),
    ...(task.measured ? [] : ['noMeasure' as const]),
  ];
}

const seen = (one: { accepted: boolean }) => (one.accepted ? { accepted: true } : {});

function toTask(task: DraftTask, isDated: (task: DraftTask) => boolean): FoundTask {
  const { id: _id, accepted: _accepted, measured: _measured, assigned, chosen, ...rest } = task;
  const flags = flagsOf(task, isDated);
  return { ...rest, flags, ...seen(task), ...(assigned && !chosen && { assigned }) };
}

function toCommitment(one: DraftCommitment, tasks: readonly DraftTask[]): FoundCommitment {
  const { line, endLine, due, text, kind, taskId, confidence } = one;
  const at = tasks.findIndex((t) => t.id === taskId);
  const numbered = at < 0 ? {} : { task: at + 1 };
  return {
    line,
    endLine,
    due,
    text,
    ...(confidence < 1 && { confidence }),
    ...(kind === 'milestone' && { kind }),
    ...(taskId === null ? { task: null } : numbered),
    ...seen(one),
  };
}

function bare<T extends { id: string; accepted: boolean; confidence: number }>(one: T) {
  const { id: _id, accepted, confidence, ...rest } = one;
  return { ...rest, ...(confidence < 1 && { confidence }), ...seen({ accepted }) };
}

/** The findings of a draft. Of a draft nobody changed, they are those it began with. */
export function findingsOf(draft: Draft): PlanFindings {
  const { head, tasks, commitments, stated } = draft;
  const { title, region, status, termStart, termEnd } = head;
  const isDated = datedBy(commitments);
  return {
    title,
    region,
    status,
    term: { start: termStart, end: termEnd },
    headings: draft.headings,
    tasks: tasks.map((task) => toTask(task, isDated)),
    commitments: commitments.map((one) => toCommitment(one, tasks)),
    indicators: draft.indicators.map(bare),
    checkpoints: draft.checkpoints.map(bare),
    projects: draft.projects.map(bare),
    doubts: draft.doubts,
    ...(stated.length > 0 && { names: stated }),
  };
}
