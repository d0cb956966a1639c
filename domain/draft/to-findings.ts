/** A draft as findings again: what the record keeps, what a rehearsal runs, what a table exports. */
import type { Draft, DraftCommitment, DraftTask } from './draft.js';
import type { FoundCommitment, FoundTask, PlanFindings, TaskFlag } from './findings.js';

/** Owners of a task by name or choice: the choice stands in the place of what is printed. */
function hasOwner({ lead, support, assigned, chosen }: DraftTask): boolean {
  const named = assigned ?? { lead, support };
  const lists = chosen ? [chosen, ...(chosen.withPrinted ? [named] : [])] : [named];
  return lists.some((list) => list.lead.length + list.support.length > 0);
}

/** What is missing in a task: an owner in print or chosen, a dated promise, a number. */
export function flagsOf(task: DraftTask, commitments: readonly DraftCommitment[]): TaskFlag[] {
  const dated = commitments.some(({ line, taskId }) =>
    taskId === undefined ? task.line <= line && line <= task.endLine : taskId === task.id,
  );
  return [
    ...(hasOwner(task) ? [] : ['noOwner' as const]),
    ...(dated ? [] : ['noDate' as const]),
    ...(task.measured ? [] : ['noMeasure' as const]),
  ];
}

const seen = (one: { accepted: boolean }) => (one.accepted ? { accepted: true } : {});

function toTask(task: DraftTask, commitments: readonly DraftCommitment[]): FoundTask {
  const { id: _id, accepted: _accepted, measured: _measured, assigned, chosen, ...rest } = task;
  const flags = flagsOf(task, commitments);
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
  return {
    title,
    region,
    status,
    term: { start: termStart, end: termEnd },
    headings: draft.headings,
    tasks: tasks.map((task) => toTask(task, commitments)),
    commitments: commitments.map((one) => toCommitment(one, tasks)),
    indicators: draft.indicators.map(bare),
    checkpoints: draft.checkpoints.map(bare),
    projects: draft.projects.map(bare),
    doubts: draft.doubts,
    ...(stated.length > 0 && { names: stated }),
  };
}
