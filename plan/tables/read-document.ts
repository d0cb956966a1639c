/** What a file holds, as a plan: from its text, from its task tables, or from both. */
import { parsePlan } from '../parse-plan.js';
import type { ParsedPlan } from '../types.js';
import { comparable } from '../width-folding.js';
import { findHeader, type TableHeader } from './columns.js';
import { writeText, type PlacedTable, type PlacedText } from './document-text.js';
import { findLooseTables, type LooseTable } from './loose-tables.js';
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

/** A task table wherever it was found: its rows below the header, each on its lines. */
interface TaskTable {
  header: TableHeader;
  rows: readonly TableRow[];
  lines: readonly number[];
  endLines: readonly number[];
  /** The title rows above the header. */
  titles: readonly string[];
  /** The first and the last line that are no text beside it. */
  span: readonly [number, number];
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
  const ruled = ruledTables(placed);
  const tables = ruled.length > 0 ? ruled : findLooseTables(text).map(fromLoose);
  const plan =
    tables.length === 0 ? parsePlan(text, { source }) : withTables(placed, tables, source);
  plan.doubts.push(...placed.unread, ...unreadTables(placed, tables));
  plan.doubts.sort((a, b) => a.line - b.line);
  return { plan, text };
}

/** The tables with the header of a task table; one without any carries on the one before it. */
function ruledTables(placed: PlacedText): TaskTable[] {
  const found: TaskTable[] = [];
  for (const table of placed.tables) {
    const own = findHeader(table.piece.rows);
    const before = found.at(-1);
    if (own !== null && !isBox(table, own, placed.lines)) found.push(fromRuled(table, own));
    else if (own === null && before !== undefined && carriesOn(before, table)) {
      found.push(fromRuled(table, { columns: before.header.columns, bodyFrom: 0 }));
    }
  }
  return found;
}

/** A box (专栏) lists projects by their names; the reader of the text knows it. */
function isBox(table: PlacedTable, header: TableHeader, lines: readonly string[]): boolean {
  const above = lines.slice(0, (table.lines[0] ?? 1) - 1).findLast((line) => line.trim() !== '');
  const titles = [above ?? '', ...titleRows(table.piece.rows, header)];
  return titles.some((title) => /^\s*[【[]?专\s?栏/.test(title));
}

function carriesOn({ header }: TaskTable, { piece }: PlacedTable): boolean {
  return piece.exact !== true && piece.rows.every((row) => row.length === header.columns.length);
}

function fromRuled({ piece, lines }: PlacedTable, header: TableHeader): TaskTable {
  const below = lines.slice(header.bodyFrom);
  return {
    header,
    rows: piece.rows.slice(header.bodyFrom),
    lines: below,
    endLines: below,
    titles: titleRows(piece.rows, header),
    span: [lines[0] ?? 1, lines.at(-1) ?? 0],
  };
}

function fromLoose({ header, rows, line, endLine }: LooseTable): TaskTable {
  return {
    header,
    rows: rows.map(({ cells }) => cells),
    lines: rows.map((row) => row.line),
    endLines: rows.map((row) => row.endLine),
    titles: [],
    span: [line, endLine],
  };
}

function titleRows(rows: readonly TableRow[], header: TableHeader): string[] {
  return rows.slice(0, header.bodyFrom).flatMap((row) => loneText(row) ?? []);
}

function withTables(placed: PlacedText, tables: readonly TaskTable[], source: string): ParsedPlan {
  const outside = [...placed.lines];
  for (const { span } of tables) outside.fill('', span[0] - 1, span[1]);
  const reading = readAll(tables, outside);
  const plan = parsePlan(outside.join('\n'), { source });
  const ofText = plan.headings.length >= MIN_HEADINGS;
  return ofText ? joinTable(plan, reading) : planOfTables(reading, source, placed.lines.join('\n'));
}

function readAll(tables: readonly TaskTable[], outside: readonly string[]): TableReading {
  const read = tables.map(({ rows, lines, header }) => readTaskRows(rows, lines, header));
  const ends = new Map(
    tables.flatMap(({ lines, endLines }) => lines.map((line, at) => [line, endLines[at] ?? line])),
  );
  return {
    around: [
      ...outside.filter((line) => comparable(line) !== ''),
      ...tables.flatMap(({ titles }) => titles),
    ],
    rows: read.flatMap(({ rows }) =>
      rows.map((row) => ({ ...row, endLine: ends.get(row.endLine) ?? row.endLine })),
    ),
    parts: read.flatMap(({ parts }) => parts),
    withoutTask: read.flatMap(({ withoutTask }) => withoutTask),
  };
}

/** Sheets and tables that are neither tasks nor text: only where nothing else reads them. */
function unreadTables(placed: PlacedText, tables: readonly TaskTable[]): ParsedPlan['doubts'] {
  const read = new Set(tables.map(({ span }) => span[0]));
  return placed.tables
    .filter(({ piece, lines }) => piece.exact === true && !read.has(lines[0] ?? 0))
    .filter(() => tables.length > 0)
    .map(({ lines }) => ({ line: lines[0] ?? 1, what: TABLE_DOUBT.tableUnread }));
}
