/** What a cell of a workbook shows, as text. */
import type ExcelJS from 'exceljs';

const DAY_MS = 86_400_000;

/** The text of a cell: dates as 2025年12月31日, shares as percent, formulas by their last result. */
export function cellText(cell: ExcelJS.Cell): string {
  return textOf(cell.value, cell.numFmt ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function textOf(value: ExcelJS.CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return numberText(value, format);
  if (value instanceof Date) return dateText(value, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return hyperlinkText(value.text);
  if ('result' in value) return textOf(value.result, format);
  return '';
}

/** A linked cell may hold formatted text, which the types of the library do not say. */
function hyperlinkText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null || !('richText' in text)) return '';
  return textOf(text as ExcelJS.CellRichTextValue, '');
}

function numberText(value: number, format: string): string {
  if (!format.includes('%')) return String(value);
  return `${String(Number((value * 100).toFixed(6)))}%`;
}

/** Workbooks keep dates without a zone; a format without a day means the month. */
function dateText(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return '';
  // Rounded: some programs store a day as 45291.99999.
  const day = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  if (day.getTime() < DAY_MS) return '';
  const month = `${String(day.getUTCFullYear())}年${String(day.getUTCMonth() + 1)}月`;
  const monthOnly = /m/i.test(format) && /y/i.test(format) && !/d/i.test(format);
  return monthOnly ? month : `${month}${String(day.getUTCDate())}日`;
}
