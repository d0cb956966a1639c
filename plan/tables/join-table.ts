/** A plan's text and the 任务分工表 behind it: one plan. */
import type { ParsedPlan, ParsedTask } from '../types.js';
import { comparable } from '../width-folding.js';
import { DOUBT } from '../wording.js';
import type { RowFindings } from './row-tasks.js';
import { singleYear, tableDoubts, tasksOfRows, type TableReading } from './table-plan.js';
import { TABLE_DOUBT } from './words.js';

const MIN_SHARED = 4;

/**
 * Where the rows name the text's tasks (at least half of them), they give those tasks owners and
 * dates, and the rest is doubtful; where they do not, the rows are tasks of their own.
 */
export function joinTable(plan: ParsedPlan, reading: TableReading): ParsedPlan {
  const found = tasksOfRows(reading.rows, plan.term, singleYear(plan.title)?.start ?? null);
  const pairs = found.map((row) => ({ row, task: taskNamed(plan.tasks, row) }));
  const matched = pairs.filter(({ task }) => task !== undefined);
  if (matched.length * 2 < found.length) return withRows(plan, found, reading);
  const doubts = pairs.flatMap(({ row, task }) =>
    task === undefined
      ? [{ line: row.task.line, what: TABLE_DOUBT.rowUnmatched(row.task.title) }]
      : [],
  );
  const ownerless = new Set(plan.tasks.filter(({ flags }) => flags.includes('noOwner')));
  let given = 0;
  for (const { row, task } of matched) {
    if (task !== undefined && ownerless.has(task) && giveOwners(task, row)) given += 1;
  }
  const line = reading.rows[0]?.line ?? 1;
  if (given > 0) doubts.push({ line, what: TABLE_DOUBT.ownersFromTable });
  const commitments = [...plan.commitments, ...datesFor(plan, matched)];
  commitments.sort((a, b) => a.line - b.line);
  return { ...plan, commitments, doubts: [...plan.doubts, ...doubts] };
}

function withRows(plan: ParsedPlan, found: RowFindings[], reading: TableReading): ParsedPlan {
  return {
    ...plan,
    tasks: [...plan.tasks, ...found.map(({ task }) => task)],
    commitments: [...plan.commitments, ...found.flatMap(({ commitments }) => commitments)],
    doubts: [
      ...plan.doubts.filter(({ what }) => what !== DOUBT.noTasks && what !== DOUBT.noOwners),
      ...tableDoubts(found, reading),
    ],
  };
}

/** The task of the text that a row names: the same title, or one that holds the other. */
function taskNamed(
  tasks: readonly ParsedTask[],
  { task: row }: RowFindings,
): ParsedTask | undefined {
  const name = comparable(row.title);
  const same = tasks.find((task) => comparable(task.title) === name);
  if (same !== undefined || name.length < MIN_SHARED) return same;
  const near = tasks.filter((task) => {
    const title = comparable(task.title);
    return title.length >= MIN_SHARED && (title.includes(name) || name.includes(title));
  });
  if (near.length === 1) return near[0];
  const holding = tasks.filter((task) => comparable(task.text).includes(name));
  return holding.length === 1 ? holding[0] : undefined;
}

/** Owners for a task whose text names none; several rows of one task add up. */
function giveOwners(task: ParsedTask, { task: row }: RowFindings): boolean {
  for (const unit of row.lead) if (!task.lead.includes(unit)) task.lead.push(unit);
  for (const unit of row.support) if (!task.support.includes(unit)) task.support.push(unit);
  const given = row.lead.length + row.support.length > 0;
  if (given) task.flags = task.flags.filter((flag) => flag !== 'noOwner');
  return given;
}

/** Dates of the rows, on the lines of the tasks they belong to, where the text does not promise them. */
function datesFor(
  plan: ParsedPlan,
  pairs: readonly { row: RowFindings; task: ParsedTask | undefined }[],
): ParsedPlan['commitments'] {
  return pairs.flatMap(({ row, task }) =>
    row.commitments.flatMap((promise) => {
      if (task === undefined) return [];
      const within = plan.commitments.filter((c) => c.line >= task.line && c.line <= task.endLine);
      if (within.some(({ due }) => due === promise.due)) return [];
      task.flags = task.flags.filter((flag) => flag !== 'noDate');
      return [{ ...promise, line: task.line, endLine: task.line }];
    }),
  );
}
