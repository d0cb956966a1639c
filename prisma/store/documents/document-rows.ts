/** Documents as they are kept: rows parsed, lists by plan, unit, task, kind, status. */
import type { Instant, IsoDate } from '../../../domain/calendar/dates.js';
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  type DocumentKind,
  type DocumentStatus,
} from '../../../domain/document/document-kinds.js';
import type { OfficialDocument, Prisma, PrismaClient } from '../../generated/client.js';

export interface DocumentRow {
  id: string;
  kind: DocumentKind;
  status: DocumentStatus;
  planId: string;
  unitId: string | null;
  taskId: string | null;
  caseId: string | null;
  title: string;
  toUnitIds: string[];
  authorIds: string[];
  draftedAt: Instant;
  draftedName: string;
  number: string | null;
  date: IsoDate | null;
  issuedAt: Instant | null;
  issuedName: string | null;
  sha256: string | null;
  size: number | null;
  endedAt: Instant | null;
  endedName: string | null;
  endedWhy: string | null;
}

/** A document with its content as JSON. */
export interface DocumentWithPaper extends DocumentRow {
  paper: string;
}

export function documentRow(row: OfficialDocument): DocumentWithPaper {
  const { key: _key, year: _year, serial: _serial, lastSeq: _seq, ...kept } = row;
  const { issuedId: _id, issuedRole: _role, ...rest } = kept;
  return {
    ...rest,
    kind: DOCUMENT_KINDS.find((k) => k === row.kind) ?? 'circular',
    status: DOCUMENT_STATUSES.find((s) => s === row.status) ?? 'draft',
    // Our own JSON lists of ids.
    toUnitIds: JSON.parse(row.toUnitIds) as string[],
    authorIds: JSON.parse(row.authorIds) as string[],
  };
}

export interface DocumentQuery {
  planId: string;
  kind?: DocumentKind;
  status?: DocumentStatus;
  unitId?: string;
  taskId?: string;
  caseId?: string;
  /** Only what was issued to this unit, for its own people. */
  issuedTo?: string;
  page: number;
  pageSize: number;
}

function whereOf(query: DocumentQuery): Prisma.OfficialDocumentWhereInput {
  const { planId, kind, status, unitId, taskId, caseId, issuedTo } = query;
  return {
    planId,
    kind,
    taskId,
    caseId,
    ...(unitId && { toUnitIds: { contains: JSON.stringify(unitId) } }),
    ...(issuedTo
      ? { toUnitIds: { contains: JSON.stringify(issuedTo) }, status: { in: ['issued', 'void'] } }
      : { status }),
  };
}

/** One page of documents, newest first, without their content. */
export async function listDocuments(
  db: PrismaClient,
  query: DocumentQuery,
): Promise<{ rows: DocumentRow[]; total: number }> {
  const where = whereOf(query);
  const found = await db.officialDocument.findMany({
    where,
    orderBy: [{ draftedAt: 'desc' }, { id: 'desc' }],
    skip: (query.page - 1) * query.pageSize,
    take: query.pageSize,
  });
  const rows = found.map((row) => {
    const { paper: _paper, ...rest } = documentRow(row);
    return rest;
  });
  return { rows, total: await db.officialDocument.count({ where }) };
}

/** One document with its content. */
export async function documentById(
  db: PrismaClient,
  id: string,
): Promise<DocumentWithPaper | undefined> {
  const row = await db.officialDocument.findUnique({ where: { id } });
  return row ? documentRow(row) : undefined;
}
