/** An Excel workbook (.xlsx) to its pieces: each visible sheet a table, rows on lines of their own number. */
import type ExcelJS from 'exceljs';
import {
  linePiece,
  type DocumentPiece,
  type TableCell,
  type TableRow,
} from '../../plan/tables/pieces.js';
import { refused, type WorkbookFound } from '../file-reading.js';
import { readOwnPlan } from '../plan-workbook/read-own-plan.js';
import { openWorkbook } from './open-workbook.js';
import { MAX_TABLE_ROWS } from '../limits.js';
import { REFUSAL, UNREAD, sheetTitle } from '../wording.js';
import { cellText } from './cell-text.js';

const MAX_COLUMNS = 60;

/** Reads the unpacked parts of a workbook. */
export async function readWorkbook(parts: ReadonlyMap<string, string>): Promise<WorkbookFound> {
  const workbook = await openWorkbook(parts);
  if (!workbook) return refused(REFUSAL.damagedSheet);
  const own = readOwnPlan(workbook);
  if (own) return { ok: true, own };
  const sheets = workbook.worksheets;
  const shown = sheets.filter((sheet) => sheet.state === 'visible' && rowCount(sheet) > 0);
  if (shown.length === 0) return refused(REFUSAL.empty);
  if (shown.some(isTooLong)) return refused(REFUSAL.tableTooLong);
  const pieces = shown.flatMap((sheet): DocumentPiece[] => [
    ...(shown.length > 1 ? [linePiece(sheetTitle(sheet.name))] : []),
    { kind: 'table', rows: rowsOf(sheet), exact: true },
  ]);
  const hidden = sheets.filter((sheet) => sheet.state !== 'visible' && rowCount(sheet) > 0);
  for (const { name } of hidden) pieces.push({ kind: 'unread', what: UNREAD.sheetHidden(name) });
  return { ok: true, pieces };
}

const rowCount = (sheet: ExcelJS.Worksheet): number =>
  sheet.actualRowCount > 0 ? sheet.rowCount : 0;

/** Whether something stands below the last row that is read; sheets formatted to their very end cost nothing. */
function isTooLong(sheet: ExcelJS.Worksheet): boolean {
  for (let at = MAX_TABLE_ROWS + 1; at <= sheet.rowCount; at += 1) {
    if (sheet.findRow(at)?.hasValues === true) return true;
  }
  return false;
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const width = Math.min(Math.max(1, sheet.columnCount), MAX_COLUMNS);
  const rows: TableRow[] = [];
  for (let at = 1; at <= Math.min(sheet.rowCount, MAX_TABLE_ROWS); at += 1) {
    const row = sheet.findRow(at);
    rows.push(Array.from({ length: width }, (_, column) => cellOf(row?.findCell(column + 1))));
  }
  while (rows.at(-1)?.every(({ text }) => text === '') === true) rows.pop();
  return rows;
}

function cellOf(cell: ExcelJS.Cell | undefined): TableCell {
  if (cell === undefined) return { text: '', from: 'own' };
  const { master } = cell;
  if (master === cell) return { text: cellText(cell), from: 'own' };
  const text = cellText(master);
  return { text, from: Number(master.row) < Number(cell.row) ? 'above' : 'left' };
}
