/** The sheets of a workbook as rows of texts, every cell as it is. */
import type ExcelJS from 'exceljs';
import type { ReadSheet } from '../../domain/draft/tables/sheets.js';
import { cellText } from './cell-text.js';

/** Texts are taken as they are: their blanks belong to whoever wrote them. */
function exactText(cell: ExcelJS.Cell): string {
  return typeof cell.value === 'string' ? cell.value : cellText(cell);
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => (cells[column - 1] = exactText(cell)));
    rows[at - 1] = Array.from(cells, (text) => text ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

/** Every sheet of a workbook, shown or hidden. */
export const rowSheets = (workbook: ExcelJS.Workbook): ReadSheet[] =>
  workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
