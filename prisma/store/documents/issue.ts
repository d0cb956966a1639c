/**
 * Issuing: the number is given out in one transaction and belongs to that document for ever; then
 * its bytes are written, kept, and recorded. A program that ends in between goes on where it was at
 * its next start: the same paper gives the same bytes.
 */
import { dateOf } from '../../../domain/calendar/dates.js';
import type { DocumentKind } from '../../../domain/document/document-kinds.js';
import { mayIssue, type DocumentRefusal } from '../../../domain/document/document-rules.js';
import type { Actor } from '../../../domain/people/roles.js';
import type { OfficialDocument, Prisma, PrismaClient } from '../../generated/client.js';
import { keepEvidenceFile } from '../evidence-files.js';
import { PATIENTLY } from '../record-entries.js';
import { recordDocumentFact, type DoneToDocument } from './document-record.js';
import { documentRow } from './document-rows.js';
import { letterheadOf } from './letterhead.js';

type Tx = Prisma.TransactionClient;

/** What issuing needs from outside the record. */
export interface Issuing {
  prisma: PrismaClient;
  /** Folder of the bytes that went out. */
  documentDir: string;
  /** The bytes of a paper, from its JSON with number and date. */
  write(paper: string, issue: { number: string; date: string }): Promise<Uint8Array>;
  /** 发文字号, by the short name of who issues. */
  numberOf(shortName: string, serial: { kind: DocumentKind; year: number; serial: number }): string;
}

/** The next number of a kind in a year: given out once. */
export async function nextSerial(tx: Tx, kind: string, year: number): Promise<number> {
  const { last } = await tx.documentSerial.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year, last: 1 },
    update: { last: { increment: 1 } },
  });
  return last;
}

const YEAR = 4;

/** Gives a draft its number and date. From here on only this document has them. */
async function takeNumber(
  issuing: Issuing,
  id: string,
  { actor, at }: DoneToDocument,
): Promise<{ refused: DocumentRefusal } | undefined> {
  const { planId } = await issuing.prisma.officialDocument.findUniqueOrThrow({ where: { id } });
  const date = dateOf(at);
  const year = Number(date.slice(0, YEAR));
  const { shortName } = await letterheadOf(issuing.prisma, planId);
  return issuing.prisma.$transaction(async (tx) => {
    const row = documentRow(await tx.officialDocument.findUniqueOrThrow({ where: { id } }));
    const refused = mayIssue(row, actor);
    if (refused) return refused;
    const serial = await nextSerial(tx, row.kind, year);
    const number = issuing.numberOf(shortName, { kind: row.kind, year, serial });
    const { personId: issuedId, name: issuedName, role: issuedRole } = actor;
    const by = { issuedId, issuedName, issuedRole, issuedAt: at };
    const numbered = { status: 'issuing', year, serial, number, date, ...by };
    await tx.officialDocument.update({ where: { id }, data: numbered });
    return undefined;
  }, PATIENTLY);
}

/** Who issued a row, as it was noted with the number. */
function issuedBy(row: OfficialDocument): Actor {
  const { issuedId, issuedName, issuedRole } = row;
  // A column that is written from an Actor's role.
  const role = (issuedRole ?? 'office') as Actor['role'];
  const channel = role === 'system' ? 'system' : 'web';
  return { personId: issuedId ?? '', name: issuedName ?? '', role, channel };
}

/** Writes the bytes of a numbered document and records that it went out. */
async function sendOut(issuing: Issuing, id: string, atReal: string): Promise<void> {
  const { prisma, documentDir } = issuing;
  const row = await prisma.officialDocument.findUniqueOrThrow({ where: { id } });
  const { number, date, issuedAt } = row;
  if (row.status !== 'issuing' || number === null || date === null || issuedAt === null) return;
  const bytes = await issuing.write(row.paper, { number, date });
  const sha256 = await keepEvidenceFile(documentDir, bytes);
  await prisma.$transaction(async (tx) => {
    const size = bytes.length;
    const data = { status: 'issued', sha256, size };
    // Somebody else may have finished it meanwhile.
    const { count } = await tx.officialDocument.updateMany({
      where: { id, status: 'issuing' },
      data,
    });
    if (count === 0) return;
    const { toUnitIds: to } = documentRow(row);
    const fact = { type: 'DocumentIssued', number, date, sha256, size, to } as const;
    const done = { actor: issuedBy(row), at: issuedAt, atReal };
    await recordDocumentFact(tx, row, { ...done, fact, told: true });
  }, PATIENTLY);
}

/** Approves a draft, which numbers it and sends it out. */
export async function issueDocument(
  issuing: Issuing,
  id: string,
  done: DoneToDocument,
): Promise<{ refused: DocumentRefusal } | undefined> {
  const refused = await takeNumber(issuing, id, done);
  if (refused) return refused;
  await sendOut(issuing, id, done.atReal);
  return undefined;
}

/** Sends out what has its number and was not finished. @returns how many */
export async function finishIssuing(issuing: Issuing, atReal: string): Promise<number> {
  const open = await issuing.prisma.officialDocument.findMany({
    where: { status: 'issuing' },
    orderBy: { serial: 'asc' },
    select: { id: true },
  });
  for (const { id } of open) await sendOut(issuing, id, atReal);
  return open.length;
}
