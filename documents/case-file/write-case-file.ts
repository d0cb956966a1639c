/** The bytes of a case file: index, tables, documents, evidence, and the list of their hashes. */
import { strToU8 } from 'fflate';
import { fixedZip } from '../archive/fixed-zip.js';
import { writeWorkbook } from '../lists/write-list.js';
import type { CaseFile } from './case-file.js';
import { caseSheets } from './case-sheets.js';
import { INDEX, SHEETS, SUMS, indexPage } from './index-page.js';

/** `sha256sum -c` reads it. */
function sums(files: Record<string, Uint8Array>, sha256: (bytes: Uint8Array) => string): string {
  const names = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return names.map((name) => `${sha256(files[name] ?? new Uint8Array())}  ${name}\n`).join('');
}

/** The same record, made at the same moment by the same person, gives the same bytes. */
export async function writeCaseFile(
  file: CaseFile,
  sha256: (bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {
    [INDEX]: strToU8(indexPage(file)),
    [SHEETS]: await writeWorkbook(caseSheets(file), file.madeAt),
  };
  for (const { path, bytes } of [...file.papers, ...file.evidence]) {
    if (bytes) files[path] = bytes;
  }
  return fixedZip({ ...files, [SUMS]: strToU8(sums(files, sha256)) }, INDEX);
}
