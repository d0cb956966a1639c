/** Plans: a draft with everything that was found in it, the list, the source, deletion. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { startDraft } from '../../domain/draft/draft.js';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { sightOf } from '../../domain/draft/sight.js';
import { forget } from './draft-memory.js';
import { deleteDraftRows, headRow, writeDraftRows } from './draft-rows.js';
import { readRoster } from './roster-names.js';

type PlanStage = 'draft' | 'activating' | 'active' | 'closed';

export interface PlanRow {
  id: string;
  title: string;
  region: string;
  termStart: number;
  termEnd: number;
  status: 'draft' | 'issued';
  stage: PlanStage;
  source: string;
  shiftYears: number;
  importedAt: Instant;
  activatedAt: Instant | null;
  tasks: number;
  /** The running plan of which this draft is a new edition. */
  editionOf: string | null;
}

export interface DraftRequest {
  bytes: Uint8Array;
  /** Name of the file. */
  source: string;
  text: string;
  /** Already shifted. */
  findings: PlanFindings;
  shiftYears: number;
  /** Plan time: owners are resolved, and dates judged as lapsed, on its date. */
  now: Instant;
  importedBy: string;
}

const HASH_LETTERS = 10;

/** A plan's id is made from its bytes and its shift, so that the same file becomes one plan. */
function planIdOf(bytes: Uint8Array, shiftYears: number): string {
  const hash = createHash('sha256').update(bytes).update(`+${shiftYears}`).digest('hex');
  return `P${hash.slice(0, HASH_LETTERS)}`;
}

/**
 * Saves a read plan as a draft, in one transaction: tasks, printed owners, resolved owners, dated duties,
 * indicators. A plan imported before is left as it is and answered with `existing`.
 */
export function saveDraft(
  db: PrismaClient,
  request: DraftRequest,
): Promise<{ planId: string; existing: boolean }> {
  const planId = planIdOf(request.bytes, request.shiftYears);
  return db.$transaction(async (tx) => {
    if (await tx.plan.findUnique({ where: { id: planId }, select: { id: true } })) {
      return { planId, existing: true };
    }
    const { findings, now, source, text, shiftYears, importedBy } = request;
    const draft = startDraft(findings);
    const origin = { source, sourceText: text, shiftYears, importedAt: now, importedBy };
    const parsed = JSON.stringify(findings);
    const data = { id: planId, ...headRow(draft, source), ...origin, stage: 'draft', parsed };
    await tx.plan.create({ data });
    const day = { roster: await readRoster(tx), today: dateOf(now) };
    await writeDraftRows(tx, planId, sightOf(draft, day));
    return { planId, existing: false };
  });
}

const SUMMARY = {
  id: true,
  title: true,
  region: true,
  termStart: true,
  termEnd: true,
  status: true,
  stage: true,
  source: true,
  shiftYears: true,
  importedAt: true,
  activatedAt: true,
  editionOf: true,
  _count: { select: { tasks: true } },
} as const;
type SummaryRow = Prisma.PlanGetPayload<{ select: typeof SUMMARY }>;

function planRow({ _count, ...row }: SummaryRow): PlanRow {
  // Columns that only stores write, from these closed sets of words.
  const status = row.status as PlanRow['status'];
  return { ...row, status, stage: row.stage as PlanStage, tasks: _count.tasks };
}

/** Plans, the newest first. */
export async function listPlans(db: PrismaClient): Promise<PlanRow[]> {
  const rows = await db.plan.findMany({ select: SUMMARY, orderBy: { importedAt: 'desc' } });
  return rows.map(planRow);
}

export async function planById(db: PrismaClient, id: string): Promise<PlanRow | undefined> {
  const row = await db.plan.findUnique({ where: { id }, select: SUMMARY });
  return row ? planRow(row) : undefined;
}

/** The plan meant when none is named: the one activated last, else the draft imported last. */
export async function currentPlan(db: PrismaClient): Promise<PlanRow | undefined> {
  const plans = await listPlans(db);
  const running = plans
    .filter((p) => p.stage === 'active' || p.stage === 'activating')
    .sort((a, b) => ((a.activatedAt ?? '~') < (b.activatedAt ?? '~') ? 1 : -1));
  return running[0] ?? plans[0];
}

/** Deletes the edition that a draft is. @returns whether nothing of it was decided yet */
async function deleteEdition(tx: Prisma.TransactionClient, draftId: string): Promise<boolean> {
  const ofDraft = { edition: { draftId } };
  const decided = await tx.editionChange.count({ where: { ...ofDraft, status: { not: 'open' } } });
  if (decided > 0) return false;
  await tx.editionChange.deleteMany({ where: ofDraft });
  await tx.edition.deleteMany({ where: { draftId } });
  return true;
}

/** Deletes a draft with all that belongs to it. A plan that was started is never deleted. */
export function deleteDraft(
  db: PrismaClient,
  id: string,
): Promise<'deleted' | 'unknown' | 'notDraft' | 'inUse'> {
  const done = db.$transaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { id }, select: { stage: true } });
    if (!plan) return 'unknown';
    if (plan.stage !== 'draft') return 'notDraft';
    if (!(await deleteEdition(tx, id))) return 'inUse';
    await deleteDraftRows(tx, id);
    await tx.draftLine.deleteMany({ where: { planId: id } });
    await tx.policyVersion.deleteMany({ where: { planId: id } });
    await tx.plan.delete({ where: { id } });
    return 'deleted';
  });
  return done.finally(() => forget(db, id));
}
