/** A packed office file to its pieces, by what is packed in it. */
import { readWorkbook } from '../sheet/read-workbook.js';
import { readDocx } from './read-docx.js';
import { refused, type WorkbookFound } from '../file-reading.js';
import { REFUSAL } from '../wording.js';
import { unpackOffice } from './unpack.js';

export async function readOffice(bytes: Uint8Array): Promise<WorkbookFound> {
  const unpacked = unpackOffice(bytes, REFUSAL.damagedWord);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const holds = (pattern: RegExp): boolean => [...parts.keys()].some((name) => pattern.test(name));
  if (holds(/^word\//)) return readDocx(parts);
  if (holds(/^xl\//)) return readWorkbook(parts);
  if (holds(/^ppt\//)) return refused(REFUSAL.slides);
  if (holds(/^OFD\.xml$/i)) return refused(REFUSAL.ofd);
  if (holds(/^content\.xml$/)) return refused(REFUSAL.openDocument);
  return refused(REFUSAL.archive);
}
