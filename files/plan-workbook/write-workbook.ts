/** Sheets to an Excel workbook (.xlsx): titles that stay in view, columns of their widths, long texts wrapped. */
import type ExcelJS from 'exceljs';
import type { WrittenSheet } from '../../domain/draft/tables/sheets.js';
import { escapeSigns } from './control-signs.js';

const FONT = { name: '宋体', size: 11 };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;
/** From here on a column holds sentences. */
const WIDE = 24;

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: WrittenSheet): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ title, width }) => ({
    header: title,
    width,
    style: { font: FONT, alignment: { vertical: 'top', wrapText: width >= WIDE } },
  }));
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? escapeSigns(cell) : cell)));
  }
  const head = sheet.getRow(1);
  head.font = { ...FONT, bold: true };
  head.fill = HEAD_FILL;
  head.alignment = { vertical: 'middle', wrapText: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

/** @param made when the workbook was made, an ISO instant */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  made: string,
): Promise<Uint8Array> {
  // Loaded when the first export is asked for: most starts need none.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  workbook.created = new Date(made);
  workbook.modified = new Date(made);
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
