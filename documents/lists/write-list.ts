/** Any list as an Excel workbook: columns with their titles, one row a row, filter and frozen head. */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Instant } from '../../domain/calendar/dates.js';
import { fixedZip } from '../archive/fixed-zip.js';

export type Cell = string | number | null | undefined;

/** A column: its title, its width in characters, and what of a row stands in it. */
export interface Column<Row> {
  title: string;
  width: number;
  value(row: Row): Cell;
}

/** A sheet before its rows are cells. */
export interface List<Row> {
  name: string;
  columns: Column<Row>[];
  rows: readonly Row[];
}

/** A sheet of any rows: the columns and the rows they read belong together. */
export interface Sheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: Cell[][];
}

export function sheetOf<Row>({ name, columns, rows }: List<Row>): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map((c) => c.value(row))) };
}

/** Excel takes 31 characters, without these. */
const FORBIDDEN_IN_NAME = /[\\/*?:[\]]/g;
const LONGEST_NAME = 31;
const LONGEST_CELL = 32_000;
const HEAD_FILL = 'FFEEF2F6';

/** Control characters have no place in XML; very long texts none in a cell. */
const cellText = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '').slice(0, LONGEST_CELL);

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name.replace(FORBIDDEN_IN_NAME, ' ').slice(0, LONGEST_NAME), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_FILL } };
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? cellText(cell) : (cell ?? null))));
  }
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

/** The sheets as the bytes of an .xlsx; texts stay texts, whatever they begin with. */
export async function writeWorkbook(sheets: Sheet[], at: Instant): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(at);
  workbook.modified = new Date(at);
  for (const sheet of sheets) addSheet(workbook, sheet);
  const packed = new Uint8Array(await workbook.xlsx.writeBuffer());
  return fixedZip(unzipSync(packed), '[Content_Types].xml');
}
