/** A packed office file to its pieces, by what is packed in it. */
import { refused, type WorkbookFound } from '../file-reading.js';
import { REFUSAL } from '../wording.js';
import { unpackOffice } from './unpack.js';

/** Libraries are loaded when their format comes: a text needs none of them. */
export async function readOffice(bytes: Uint8Array): Promise<WorkbookFound> {
  const unpacked = unpackOffice(bytes, REFUSAL.damagedWord);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const holds = (pattern: RegExp): boolean => [...parts.keys()].some((name) => pattern.test(name));
  if (holds(/^word\//)) return (await import('./read-docx.js')).readDocx(parts);
  if (holds(/^xl\//)) return (await import('../sheet/read-workbook.js')).readWorkbook(parts);
  if (holds(/^ppt\//)) return refused(REFUSAL.slides);
  if (holds(/^OFD\.xml$/i)) return refused(REFUSAL.ofd);
  if (holds(/^content\.xml$/)) return refused(REFUSAL.openDocument);
  return refused(REFUSAL.archive);
}
