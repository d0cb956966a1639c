/** A filled-in form or list (.xlsx) to the rows of its sheets, in this very thread. */
import { kindOf } from './file-kind.js';
import { refused, type RowsReading } from './file-reading.js';
import { MAX_FILE_BYTES } from './limits.js';
import { openWorkbook } from './sheet/open-workbook.js';
import { rowSheets } from './sheet/row-sheets.js';
import { REFUSAL } from './wording.js';
import { unpackOffice } from './word/unpack.js';

/** Every sheet as rows of texts; whatever is no workbook comes back as a sentence. */
export async function readRowsFile(bytes: Uint8Array): Promise<RowsReading> {
  if (bytes.length > MAX_FILE_BYTES) return refused(REFUSAL.tooLarge);
  const kind = kindOf(bytes);
  if (kind.kind === 'refused') return refused(kind.reason);
  if (kind.kind !== 'office') return refused(REFUSAL.noWorkbook);
  const unpacked = unpackOffice(bytes, REFUSAL.damagedSheet);
  if (!unpacked.ok) return unpacked;
  if (![...unpacked.parts.keys()].some((name) => name.startsWith('xl/'))) {
    return refused(REFUSAL.noWorkbook);
  }
  const workbook = await openWorkbook(unpacked.parts);
  const sheets = workbook ? rowSheets(workbook) : [];
  return sheets.length > 0 ? { ok: true, sheets } : refused(REFUSAL.damagedSheet);
}
