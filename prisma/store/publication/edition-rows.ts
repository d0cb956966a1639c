/** Editions as they are kept: drafts, and what was published, which never changes. */
import type { Instant } from '../../../domain/calendar/dates.js';
import type { PublishedEdition } from '../../../domain/publication/published-edition.js';
import {
  PUBLICATION_STATUSES,
  type PublicationStatus,
} from '../../../domain/publication/publication-rules.js';
import type { Prisma, PrismaClient, PublicEdition } from '../../generated/client.js';

type Db = PrismaClient | Prisma.TransactionClient;

export interface EditionRow {
  id: string;
  planId: string;
  assessmentId: string | null;
  status: PublicationStatus;
  title: string;
  note: string | null;
  authorIds: string[];
  draftedAt: Instant;
  draftedName: string;
  edition: number | null;
  number: string | null;
  sha256: string | null;
  publishedAt: Instant | null;
  publishedName: string | null;
  endedWhy: string | null;
}

/** An edition with its content: of a published one `text` is exactly what was hashed. */
export interface EditionWithText extends EditionRow {
  text: string;
}

export function editionRow({ data, publishedId: _id, ...row }: PublicEdition): EditionWithText {
  return {
    ...row,
    status: PUBLICATION_STATUSES.find((s) => s === row.status) ?? 'draft',
    // Our own JSON list of ids.
    authorIds: JSON.parse(row.authorIds) as string[],
    text: data,
  };
}

/** The content of an edition. Our own JSON: a PublishedEdition was kept. */
export const editionData = ({ text }: { text: string }): PublishedEdition =>
  JSON.parse(text) as PublishedEdition;

export async function editionById(db: Db, id: string): Promise<EditionWithText | undefined> {
  const row = await db.publicEdition.findUnique({ where: { id } });
  return row ? editionRow(row) : undefined;
}

/** Every edition of a plan, drafts first, then the newest. */
export async function editionsOfPlan(db: Db, planId: string): Promise<EditionRow[]> {
  const rows = await db.publicEdition.findMany({
    where: { planId },
    orderBy: [{ edition: { sort: 'desc', nulls: 'first' } }, { draftedAt: 'desc' }],
  });
  return rows.map((row) => {
    const { text: _text, ...rest } = editionRow(row);
    return rest;
  });
}

/** A published edition, the newest when none is named. */
export async function publishedEdition(
  db: Db,
  planId: string,
  edition?: number,
): Promise<EditionWithText | undefined> {
  const row = await db.publicEdition.findFirst({
    where: { planId, status: 'published', ...(edition !== undefined && { edition }) },
    orderBy: { edition: 'desc' },
  });
  return row ? editionRow(row) : undefined;
}

/** What was published last, as data. */
export async function lastPublished(
  db: Db,
  planId: string,
): Promise<{ edition: PublishedEdition } | undefined> {
  const row = await publishedEdition(db, planId);
  return row && { edition: editionData(row) };
}

export interface PublicPlan {
  planId: string;
  title: string;
  edition: number;
  publishedAt: Instant;
}

/** Plans that have published something, each with its newest edition. */
export async function publicPlans(db: Db): Promise<PublicPlan[]> {
  const rows = await db.publicEdition.findMany({
    where: { status: 'published' },
    orderBy: { edition: 'desc' },
    select: { planId: true, title: true, edition: true, publishedAt: true },
  });
  const newest = new Map<string, PublicPlan>();
  for (const { planId, title, edition, publishedAt } of rows) {
    if (newest.has(planId)) continue;
    newest.set(planId, { planId, title, edition: edition ?? 0, publishedAt: publishedAt ?? '' });
  }
  return [...newest.values()];
}

/** Every published edition of a plan, the newest first, without its content. */
export async function publishedList(db: Db, planId: string): Promise<EditionRow[]> {
  const all = await editionsOfPlan(db, planId);
  return all.filter((row) => row.status === 'published');
}

/** Whether the scores that a draft shows were frozen anew since it was drafted. */
export async function isOutdated(
  db: Db,
  { assessmentId, draftedAt }: Pick<EditionRow, 'assessmentId' | 'draftedAt'>,
): Promise<boolean> {
  if (!assessmentId) return false;
  const where = { assessmentId, stage: { in: ['decision', 'reissue'] }, asOf: { gt: draftedAt } };
  return (await db.scoreFreeze.count({ where })) > 0;
}

/** Whether the result of an assessment has been made public before. */
export async function isPublished(db: Db, assessmentId: string): Promise<boolean> {
  const where = { assessmentId, status: 'published' };
  return (await db.publicEdition.count({ where })) > 0;
}
