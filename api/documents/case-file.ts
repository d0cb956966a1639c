/** A case file put together: the record, the bytes of documents and evidence, the archive. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.js';
import { documentFileName } from '../../domain/document/file-name.js';
import type { CaseAttachment } from '../../documents/case-file/case-file.js';
import { proceedingWord } from '../../documents/lists/row-words.js';
import { writeCaseFile } from '../../documents/case-file/write-case-file.js';
import { caseRecord, type CaseRecord } from '../../prisma/store/case-file.js';
import type { CaseAbout } from '../../prisma/store/case-scope.js';
import { readEvidenceFile } from '../../prisma/store/evidence-files.js';
import type { PrismaClient } from '../../prisma/generated/client.js';

export interface CaseFileDeps {
  prisma: PrismaClient;
  evidenceDir: string;
  documentDir: string;
}

/** Evidence beyond this is named with its hash and stays in the system. */
const MOST_EVIDENCE_BYTES = 100 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes, unless they are gone or no longer what the record says. */
async function intact(folder: string, hash: string): Promise<Uint8Array | undefined> {
  const bytes = await readEvidenceFile(folder, hash).catch(() => undefined);
  return bytes && sha256(bytes) === hash ? bytes : undefined;
}

async function papersOf(
  { documentDir }: CaseFileDeps,
  { documents }: CaseRecord,
): Promise<CaseAttachment[]> {
  const issued = documents.flatMap((d) => (d.sha256 ? [{ ...d, sha256: d.sha256 }] : []));
  return Promise.all(
    issued.map(async (d) => {
      const name = documentFileName(d);
      const title = `${d.number ?? ''} ${d.title}${d.status === 'void' ? '（已作废）' : ''}`;
      const bytes = await intact(documentDir, d.sha256);
      return { path: `文书/${name}`, title, sha256: d.sha256, ...(bytes && { bytes }) };
    }),
  );
}

async function evidenceOf(
  { evidenceDir }: CaseFileDeps,
  { evidence }: CaseRecord,
): Promise<CaseAttachment[]> {
  let room = MOST_EVIDENCE_BYTES;
  const files: CaseAttachment[] = [];
  for (const [i, { name, sha256: hash, size }] of evidence.entries()) {
    const path = `佐证材料/${String(i + 1).padStart(3, '0')} ${name}`;
    const bytes = size <= room ? await intact(evidenceDir, hash) : undefined;
    room -= bytes ? size : 0;
    files.push({ path, title: name, sha256: hash, ...(bytes && { bytes }) });
  }
  return files;
}

/** The archive and what it is about; `undefined` when there is no such task, unit or proceeding. */
export async function makeCaseFile(
  deps: CaseFileDeps,
  about: CaseAbout,
  made: { at: Instant; by: string },
): Promise<{ subject: string; bytes: Uint8Array } | undefined> {
  const record = await caseRecord(deps.prisma, about);
  if (!record) return undefined;
  const papers = await papersOf(deps, record);
  const evidence = await evidenceOf(deps, record);
  const subject = [proceedingWord(record.kind), record.subject].filter((w) => w).join('　');
  const file = { ...record, subject, madeAt: made.at, madeBy: made.by, papers, evidence };
  return { subject, bytes: await writeCaseFile(file, sha256) };
}
