/** New editions of a running plan and what they would change, until the office decides. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.js';
import { changeKey, taskOfChange, type EditionChange } from '../../domain/edition/change.js';
import type { Comparison } from '../../domain/edition/compare-editions.js';
import type { HandPair, TaskMatch } from '../../domain/edition/match-tasks.js';
import type { RefusalName } from '../../domain/task/refusals.js';
import type { Edition, Prisma, PrismaClient } from '../generated/client.js';

type Tx = Prisma.TransactionClient;
type ChangeStatus = 'open' | 'confirmed' | 'rejected' | 'done' | 'refused';

export interface EditionRow {
  id: string;
  planId: string;
  draftId: string;
  number: number;
  title: string;
  source: string;
  uploadedAt: Instant;
  uploadedBy: string;
  comparedAt: Instant;
  counts: Record<ChangeStatus, number>;
}

export interface ChangeRow {
  id: string;
  /** The task it is about; of an added one, the task that was started. */
  taskId: string | null;
  change: EditionChange;
  status: ChangeStatus;
  reason: string | null;
  decidedAt: Instant | null;
  decidedName: string | null;
  refusal: RefusalName | null;
}

const HASH_LETTERS = 12;
const STATUSES: ChangeStatus[] = ['open', 'confirmed', 'rejected', 'done', 'refused'];

/** The same change found again by a later comparison is the same row. */
function idOf(editionId: string, change: EditionChange): string {
  const hash = createHash('sha256').update(changeKey(change)).digest('hex');
  return `${editionId}-${hash.slice(0, HASH_LETTERS)}`;
}

/** Keeps a draft as an edition of a running plan. The same draft again is the same edition. */
export function openEdition(
  db: PrismaClient,
  edition: { planId: string; draftId: string; at: Instant; by: string },
): Promise<{ editionId: string; existing: boolean }> {
  const { planId, draftId, at, by } = edition;
  return db.$transaction(async (tx) => {
    const before = await tx.edition.findUnique({ where: { draftId } });
    if (before) return { editionId: before.id, existing: true };
    const number = (await tx.edition.count({ where: { planId } })) + 1;
    const { title, source } = await tx.plan.update({
      where: { id: draftId },
      data: { editionOf: planId },
    });
    const id = `${planId}-V${number}`;
    const moments = { uploadedAt: at, comparedAt: at, uploadedBy: by };
    await tx.edition.create({ data: { id, planId, draftId, number, title, source, ...moments } });
    return { editionId: id, existing: false };
  });
}

/**
 * Keeps what a comparison found. What is open and no longer found is gone; what was decided stays
 * decided, whether it is found again or not.
 */
export function saveComparison(
  db: PrismaClient,
  { id: editionId, planId }: Pick<EditionRow, 'id' | 'planId'>,
  { matches, changes, pairs, at }: Comparison & { pairs: readonly HandPair[]; at: Instant },
): Promise<void> {
  const found = new Map(changes.map((change) => [idOf(editionId, change), change] as const));
  return db.$transaction(async (tx) => {
    await tx.editionChange.deleteMany({ where: { editionId, status: 'open' } });
    const decided = await tx.editionChange.findMany({ where: { editionId }, select: { id: true } });
    const kept = new Set(decided.map((d) => d.id));
    const rows = [...found].map(([id, change], position) => ({
      id,
      editionId,
      planId,
      position,
      kind: change.kind,
      taskId: taskOfChange(change) ?? null,
      content: JSON.stringify(change),
    }));
    await tx.editionChange.createMany({ data: rows.filter((r) => !kept.has(r.id)) });
    for (const { id, position } of rows.filter((r) => kept.has(r.id))) {
      await tx.editionChange.update({ where: { id }, data: { position } });
    }
    const written = { matches: JSON.stringify(matches), pairs: JSON.stringify(pairs) };
    await tx.edition.update({ where: { id: editionId }, data: { ...written, comparedAt: at } });
  });
}

async function withCounts(db: PrismaClient | Tx, row: Edition): Promise<EditionRow> {
  const groups = await db.editionChange.groupBy({
    by: ['status'],
    where: { editionId: row.id },
    _count: true,
  });
  const count = (status: ChangeStatus) => groups.find((g) => g.status === status)?._count ?? 0;
  const { id, planId, draftId, number, title, source, uploadedAt, uploadedBy, comparedAt } = row;
  const about = { id, planId, draftId, number, title, source, uploadedAt, uploadedBy, comparedAt };
  const [open, confirmed, rejected, done, refused] = STATUSES.map(count);
  const counts = { open, confirmed, rejected, done, refused };
  // Each status has its count: the list above names them all.
  return { ...about, counts: counts as Record<ChangeStatus, number> };
}

/** Editions of a plan, the newest first. */
export async function editionsOf(db: PrismaClient, planId: string): Promise<EditionRow[]> {
  const rows = await db.edition.findMany({ where: { planId }, orderBy: { number: 'desc' } });
  return Promise.all(rows.map((row) => withCounts(db, row)));
}

export async function editionById(db: PrismaClient, id: string): Promise<EditionRow | undefined> {
  const row = await db.edition.findUnique({ where: { id } });
  return row ? withCounts(db, row) : undefined;
}

/** Which tasks were found again, and the pairs that the office made by hand. */
export async function editionMatches(
  db: PrismaClient,
  id: string,
): Promise<{ matches: TaskMatch[]; pairs: HandPair[] }> {
  const { matches, pairs } = await db.edition.findUniqueOrThrow({ where: { id } });
  // Our own JSON, written by saveComparison.
  return {
    matches: JSON.parse(matches) as TaskMatch[],
    pairs: JSON.parse(pairs) as HandPair[],
  };
}

/** The changes of an edition in the order of its text; with ids, only those. */
export async function editionChanges(
  db: PrismaClient,
  editionId: string,
  ids?: readonly string[],
): Promise<ChangeRow[]> {
  const rows = await db.editionChange.findMany({
    where: { editionId, ...(ids && { id: { in: [...ids] } }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, taskId, content, status, reason, decidedAt, decidedName, refusal }) => ({
    id,
    taskId,
    // Our own JSON, and columns of closed sets of words.
    change: JSON.parse(content) as EditionChange,
    status: status as ChangeStatus,
    reason,
    decidedAt,
    decidedName,
    refusal: refusal as RefusalName | null,
  }));
}
