/** Task tables to a plan: the same findings as from a plan's text, each on the line of its row. */
import { readRegion } from '../region.js';
import { readTerm } from '../term.js';
import type { ParsedDoubt, ParsedHeading, ParsedPlan, Role, TaskKind } from '../types.js';
import { taskOfRow, type RowFindings } from './row-tasks.js';
import type { PartRow, TaskRow } from './task-rows.js';
import { readDeadlineCell } from './deadline-cells.js';
import { TABLE_DOUBT } from './words.js';

/** What was gathered from all task tables of a file. */
export interface TableReading {
  /** The lines of text above and around the tables, the likely title among them. */
  around: readonly string[];
  rows: readonly TaskRow[];
  parts: readonly PartRow[];
  withoutTask: readonly number[];
}

const DEFAULT_TERM = { start: 2021, end: 2025 };
const TITLE = /规划|纲要|计划|方案|清单|台账|分工|任务|要点|责任|措施|一览|项目表/;
const DRAFT = /征求意见|草案|送审稿|讨论稿|公示稿|审议稿/;
const MAX_TITLE = 60;

/** A plan made of task rows. `text` is the whole text the lines count in. */
export function planOfTables(reading: TableReading, source: string, text: string): ParsedPlan {
  const title = titleAmong(reading.around);
  const named = readTerm(title, text) ?? singleYear(title);
  const term = named ?? yearsOf(reading.rows) ?? DEFAULT_TERM;
  const found = tasksOfRows(reading.rows, term, singleYear(title)?.start ?? null);
  const doubts: ParsedDoubt[] = [...tableDoubts(found, reading)];
  if (title === null) doubts.push({ line: 1, what: TABLE_DOUBT.noTableTitle });
  if (named === null) doubts.push({ line: 1, what: TABLE_DOUBT.noTableTerm(term.start, term.end) });
  return {
    source,
    title,
    region: readRegion(title, text),
    term,
    status: reading.around.some((line) => DRAFT.test(line)) ? 'draft' : 'issued',
    commentDeadline: null,
    headings: reading.parts.map(headingOfPart),
    tasks: found.map(({ task }) => task),
    commitments: found.flatMap(({ commitments }) => commitments),
    indicators: [],
    checkpoints: [],
    projects: [],
    doubts: doubts.sort((a, b) => a.line - b.line),
  };
}

/** Each row as a task; rows of one task with other owners or dates are tasks of their own. */
export function tasksOfRows(
  rows: readonly TaskRow[],
  term: { start: number; end: number },
  year: number | null,
): RowFindings[] {
  return rows.map((row, at) => {
    const beside = [rows[at - 1], rows[at + 1]];
    const shared = beside.some((other) => other?.task === row.task && other.part === row.part);
    return taskOfRow(row, { term, year, kind: kindOfPart(row.part), shared });
  });
}

/** What the rows leave open. */
export function tableDoubts(
  found: readonly RowFindings[],
  { rows, withoutTask }: Pick<TableReading, 'rows' | 'withoutTask'>,
): ParsedDoubt[] {
  const doubts: ParsedDoubt[] = withoutTask.map((line) => ({
    line,
    what: TABLE_DOUBT.rowWithoutTask(line),
  }));
  for (const { task, undated } of found) {
    if (undated !== null)
      doubts.push({ line: task.line, what: TABLE_DOUBT.undatedDeadline(undated) });
  }
  const unowned = found.filter(({ task }) => task.flags.includes('noOwner')).length;
  const line = rows[0]?.line ?? 1;
  if (unowned > 0) doubts.push({ line, what: TABLE_DOUBT.rowsWithoutOwner(unowned) });
  return doubts;
}

function titleAmong(around: readonly string[]): string | null {
  const lines = around
    .map((line) => line.replace(/\s+/g, '').replace(/^附[件表]?\d{0,2}[:：.、]?/, ''))
    .filter((line) => line.length >= 4 && line.length <= MAX_TITLE && !/[。；;]/.test(line));
  return lines.find((line) => TITLE.test(line)) ?? null;
}

/** A table for one year (2026年重点任务分工表). */
export function singleYear(title: string | null): { start: number; end: number } | null {
  const year = Number(/((?:19|20)\d{2})年/.exec(title ?? '')?.[1] ?? NaN);
  return Number.isNaN(year) ? null : { start: year, end: year };
}

function yearsOf(rows: readonly TaskRow[]): { start: number; end: number } | null {
  const years = rows
    .flatMap((row) => readDeadlineCell(row.due, null))
    .map(({ due }) => Number(due.slice(0, 4)));
  if (years.length === 0) return null;
  return { start: Math.min(...years), end: Math.max(...years) };
}

function headingOfPart({ line, text }: PartRow): ParsedHeading {
  const kind = kindOfPart(text);
  const roles: Record<TaskKind, Role> = {
    task: 'tasks',
    project: 'projects',
    safeguard: 'safeguards',
    adhoc: 'tasks',
  };
  return { line, level: 1, text, role: roles[kind] };
}

function kindOfPart(part: string): TaskKind {
  if (/保障措施|组织保障|组织实施|工作保障/.test(part)) return 'safeguard';
  return /(?:工程|项目)(?:建设)?$/.test(part) ? 'project' : 'task';
}
