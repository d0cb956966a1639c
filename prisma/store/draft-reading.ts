/** A draft as the record keeps it, read and folded, or as it is remembered. */
import { draftOf, type DraftDeed } from '../../domain/draft/decide.js';
import { startDraft } from '../../domain/draft/draft.js';
import type { DraftEdit, LogLine } from '../../domain/draft/edits.js';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { linesOf } from '../../domain/draft/fold.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { remember, remembered, type KeptDraft } from './draft-memory.js';

type Reader = PrismaClient | Prisma.TransactionClient;
type LineRow = Prisma.DraftLineGetPayload<object>;

// Our own JSON, written by changeDraft.
const told = ({ act, data, about }: LineRow): DraftDeed =>
  act === 'edit'
    ? { act, edit: JSON.parse(data) as DraftEdit, about }
    : { act: act === 'undo' ? 'undo' : 'redo', step: Number(data) };

async function linesFrom(db: Reader, planId: string, after: number): Promise<LogLine[]> {
  const where = { planId, seq: { gt: after } };
  const rows = await db.draftLine.findMany({ where, orderBy: { seq: 'asc' } });
  return rows.map((row): LogLine => {
    const { seq, at, by } = row;
    return { seq, at, by, ...told(row) };
  });
}

async function readWhole(db: Reader, planId: string): Promise<Omit<KeptDraft, 'stage'>> {
  const { source, importedAt, parsed, sourceText } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { source: true, importedAt: true, parsed: true, sourceText: true },
  });
  // Our own JSON, written by saveDraft.
  const findings = JSON.parse(parsed) as PlanFindings;
  const lines = linesOf(sourceText);
  return { source, importedAt, findings, lines, log: [], draft: startDraft(findings) };
}

/**
 * A draft's findings, lines, log, and what they make; nothing when there is no such plan.
 * @param memory the client that remembers, when `db` is one of its transactions
 */
export async function readDraft(
  db: Reader,
  planId: string,
  memory: object = db,
): Promise<KeptDraft | undefined> {
  const about = { stage: true, importedAt: true };
  const plan = await db.plan.findUnique({ where: { id: planId }, select: about });
  if (!plan) return undefined;
  const { stage, importedAt } = plan;
  const known = remembered(memory, planId, importedAt) ?? (await readWhole(db, planId));
  const more = await linesFrom(db, planId, known.log.length);
  if (more.length === 0) return { ...known, stage };
  const { rows: _rows, ...rest } = { rows: undefined, ...known };
  const log = [...known.log, ...more];
  return { ...rest, stage, log, draft: draftOf({ ...known, log }) };
}

/** The same, remembered for the next who asks. */
export async function readAndRemember(
  db: PrismaClient,
  planId: string,
): Promise<KeptDraft | undefined> {
  const kept = await readDraft(db, planId);
  if (kept) remember(db, planId, kept);
  return kept;
}
