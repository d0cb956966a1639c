/** Drafts: made once per cause, changed until they are issued, discarded with a reason. */
import { createHash } from 'node:crypto';
import {
  DOCUMENT_KINDS,
  isAutomatic,
  type DocumentKind,
} from '../../../domain/document/document-kinds.js';
import { SYSTEM_ACTOR } from '../../../domain/people/roles.js';
import { mayChange, type DocumentRefusal } from '../../../domain/document/document-rules.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { recordDocumentFact, type DoneToDocument } from './document-record.js';
import { documentRow } from './document-rows.js';

type Tx = Prisma.TransactionClient;

export interface NewDocument {
  /** What brought it about; the same again makes no second draft. */
  key: string;
  kind: DocumentKind;
  planId: string;
  unitId?: string;
  taskId?: string;
  caseId?: string;
  title: string;
  /** The content as JSON. */
  paper: string;
  toUnitIds: string[];
  /** Recorded facts it speaks for. */
  causes?: string[];
}

const ID_LENGTH = 20;

/** A document's id comes from its cause, so that a repeated run of the same plan gives the same. */
export function documentIdOf(key: string): string {
  return `D${createHash('sha256').update(key).digest('hex').slice(0, ID_LENGTH)}`;
}

/** Keeps a draft within a transaction. @returns its id; that of the earlier one when there is one */
export async function addDraft(tx: Tx, made: NewDocument, done: DoneToDocument): Promise<string> {
  const { key, causes = [], toUnitIds, ...about } = made;
  const existing = await tx.officialDocument.findUnique({ where: { key }, select: { id: true } });
  if (existing) return existing.id;
  const held = await tx.documentCause.findFirst({ where: { cause: { in: causes } } });
  if (held) return held.documentId;
  const id = documentIdOf(key);
  const { actor, at } = done;
  const row = await tx.officialDocument.create({
    data: {
      id,
      key,
      ...about,
      toUnitIds: JSON.stringify(toUnitIds),
      authorIds: JSON.stringify([actor.personId]),
      draftedAt: at,
      draftedName: actor.name,
    },
  });
  const causeRows = causes.map((cause) => ({ cause, documentId: id }));
  if (causeRows.length > 0) await tx.documentCause.createMany({ data: causeRows });
  const fact = { type: 'DocumentDrafted', title: made.title } as const;
  await recordDocumentFact(tx, row, { ...done, fact, told: false });
  return id;
}

/** Keeps a draft. @returns its id; that of the earlier one when there is one */
export function draftDocument(
  prisma: PrismaClient,
  made: NewDocument,
  done: DoneToDocument,
): Promise<string> {
  return prisma.$transaction((tx) => addDraft(tx, made, done));
}

/** Drafts that the rule made and may issue by itself, oldest first. */
export async function draftsOfTheRule(prisma: PrismaClient, planId: string): Promise<string[]> {
  const authorIds = JSON.stringify([SYSTEM_ACTOR.personId]);
  const rows = await prisma.officialDocument.findMany({
    where: { planId, status: 'draft', authorIds },
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
  return rows
    .filter((r) => DOCUMENT_KINDS.some((k) => k === r.kind && isAutomatic(k)))
    .map((r) => r.id);
}

type Changed = { refused: DocumentRefusal } | undefined;

/** Replaces a draft's content. Who changes it becomes one of its authors. */
export function changeDraft(
  prisma: PrismaClient,
  change: { id: string; title: string; paper: string },
  done: DoneToDocument,
): Promise<Changed> {
  const { id, title, paper } = change;
  return prisma.$transaction(async (tx) => {
    const row = await tx.officialDocument.findUniqueOrThrow({ where: { id } });
    const facts = documentRow(row);
    const refused = mayChange(facts);
    if (refused) return refused;
    const { personId } = done.actor;
    const authorIds = JSON.stringify([...new Set([...facts.authorIds, personId])]);
    await tx.officialDocument.update({ where: { id }, data: { title, paper, authorIds } });
    const fact = { type: 'DocumentChanged', title } as const;
    await recordDocumentFact(tx, row, { ...done, fact, told: false });
    return undefined;
  });
}

/** What a document spoke for may have another; the rule's own slips are not drawn up again. */
export async function freeCauses(
  tx: Tx,
  { id, kind }: { id: string; kind: string },
): Promise<void> {
  if (DOCUMENT_KINDS.some((k) => k === kind && isAutomatic(k))) return;
  await tx.documentCause.deleteMany({ where: { documentId: id } });
}

/** Lays a draft aside. Its causes are free for another. */
export function discardDraft(
  prisma: PrismaClient,
  { id, reason }: { id: string; reason: string },
  done: DoneToDocument,
): Promise<Changed> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.officialDocument.findUniqueOrThrow({ where: { id } });
    const refused = mayChange(documentRow(row));
    if (refused) return refused;
    const ended = { endedAt: done.at, endedName: done.actor.name, endedWhy: reason };
    await tx.officialDocument.update({ where: { id }, data: { status: 'discarded', ...ended } });
    await freeCauses(tx, row);
    const fact = { type: 'DocumentDiscarded', reason } as const;
    await recordDocumentFact(tx, row, { ...done, fact, told: false });
    return undefined;
  });
}
