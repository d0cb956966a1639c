/** The unpacked parts of a workbook as the library knows it. */
import type ExcelJS from 'exceljs';
import { bareParts } from './bare-parts.js';
import { packOffice } from '../word/unpack.js';

/** `undefined` when it is damaged. */
export async function openWorkbook(
  parts: ReadonlyMap<string, string>,
): Promise<ExcelJS.Workbook | undefined> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    const packed = packOffice(bareParts(parts));
    // exceljs names a Buffer type of its own.
    await workbook.xlsx.load(
      packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length) as ArrayBuffer,
    );
  } catch {
    return undefined;
  }
  return workbook;
}
