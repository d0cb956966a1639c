/** What a file holds, as a plan: from its text, from its task tables, or from both. */
import { parsePlan } from '../parse-plan.js';
import type { ParsedPlan } from '../types.js';
import { comparable } from '../width-folding.js';
import { findHeader, type TableHeader } from './columns.js';
import { writeText, type PlacedTable, type PlacedText } from './document-text.js';
import { joinTable } from './join-table.js';
import { loneText, type DocumentPiece, type TableRow } from './pieces.js';
import { planOfTables, type TableReading } from './table-plan.js';
import { readTaskRows } from './task-rows.js';
import { TABLE_DOUBT } from './words.js';

/** A read document: its plan, and the text in which the plan's lines count. */
export interface ReadDocument {
  plan: ParsedPlan;
  text: string;
}

interface TaskTable {
  table: PlacedTable;
  header: TableHeader;
}

/** Fewer headings than these are no plan's text around the tables. */
const MIN_HEADINGS = 3;

/**
 * Reads the pieces of a file. A 任务分工表 is read row by row; beside a plan's text it gives the
 * text's tasks their owners and dates. What could not be read is among the doubts. Never throws.
 */
export function readDocument(
  pieces: readonly DocumentPiece[],
  { source }: { source: string },
): ReadDocument {
  const placed = writeText(pieces);
  const text = placed.lines.join('\n');
  const tables = taskTables(placed.tables);
  const plan =
    tables.length === 0 ? parsePlan(text, { source }) : withTables(placed, tables, source);
  plan.doubts.push(...placed.unread, ...unreadTables(placed, tables));
  plan.doubts.sort((a, b) => a.line - b.line);
  return { plan, text };
}

/** The tables with the header of a task table; one without any carries on the one before it. */
function taskTables(tables: readonly PlacedTable[]): TaskTable[] {
  const found: TaskTable[] = [];
  for (const table of tables) {
    const header = findHeader(table.piece.rows);
    const before = found.at(-1);
    if (header !== null) found.push({ table, header });
    else if (before !== undefined && carriesOn(before, table)) {
      found.push({ table, header: { columns: before.header.columns, bodyFrom: 0 } });
    }
  }
  return found;
}

function carriesOn({ header }: TaskTable, { piece }: PlacedTable): boolean {
  return piece.exact !== true && piece.rows.every((row) => row.length === header.columns.length);
}

function withTables(placed: PlacedText, tables: readonly TaskTable[], source: string): ParsedPlan {
  const inTables = new Set(tables.flatMap(({ table }) => table.lines));
  const outside = placed.lines.map((line, at) => (inTables.has(at + 1) ? '' : line));
  const text = placed.lines.join('\n');
  const reading = readAll(tables, outside);
  const plan = parsePlan(outside.join('\n'), { source });
  const ofText = plan.headings.length >= MIN_HEADINGS;
  return ofText ? joinTable(plan, reading) : planOfTables(reading, source, text);
}

function readAll(tables: readonly TaskTable[], outside: readonly string[]): TableReading {
  const above = tables.flatMap(({ table, header }) => titleRows(table.piece.rows, header));
  const read = tables.map(({ table, header }) =>
    readTaskRows(
      table.piece.rows.slice(header.bodyFrom),
      table.lines.slice(header.bodyFrom),
      header,
    ),
  );
  return {
    around: [...outside.filter((line) => comparable(line) !== ''), ...above],
    rows: read.flatMap(({ rows }) => rows),
    parts: read.flatMap(({ parts }) => parts),
    withoutTask: read.flatMap(({ withoutTask }) => withoutTask),
  };
}

function titleRows(rows: readonly TableRow[], header: TableHeader): string[] {
  return rows.slice(0, header.bodyFrom).flatMap((row) => loneText(row) ?? []);
}

/** Sheets and tables that are neither tasks nor text: only where nothing else reads them. */
function unreadTables(placed: PlacedText, tables: readonly TaskTable[]): ParsedPlan['doubts'] {
  const read = new Set(tables.map(({ table }) => table));
  return placed.tables
    .filter((table) => table.piece.exact === true && tables.length > 0 && !read.has(table))
    .map((table) => ({ line: table.lines[0] ?? 1, what: TABLE_DOUBT.tableUnread }));
}
