/** The log of a draft's review. A change is decided and written in one transaction with the rows it changes. */
import { dateOf, type Instant, type IsoDate } from '../../domain/calendar/dates.js';
import { decideDraft, draftOf, type DraftAsk, type DraftDeed } from '../../domain/draft/decide.js';
import type { DraftRecord } from '../../domain/draft/decide.js';
import type { DraftEdit, LogLine } from '../../domain/draft/edits.js';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { linesOf } from '../../domain/draft/fold.js';
import type { DraftRefusal } from '../../domain/draft/refusals.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { rewriteDraft } from './draft-rows.js';
import { appendDeed } from './office-log.js';
import { readRoster } from './roster-names.js';

type Reader = PrismaClient | Prisma.TransactionClient;
type LineRow = Prisma.DraftLineGetPayload<object>;

export interface KeptDraft extends DraftRecord {
  stage: string;
  /** Name of the file. */
  source: string;
}

// Our own JSON, written by changeDraft.
const told = ({ act, data, about }: LineRow): DraftDeed =>
  act === 'edit'
    ? { act, edit: JSON.parse(data) as DraftEdit, about }
    : { act: act === 'undo' ? 'undo' : 'redo', step: Number(data) };

/** A draft's findings, lines and log; nothing when there is no such plan. */
export async function readDraft(db: Reader, planId: string): Promise<KeptDraft | undefined> {
  const plan = await db.plan.findUnique({
    where: { id: planId },
    select: { stage: true, source: true, parsed: true, sourceText: true },
  });
  if (!plan) return undefined;
  const rows = await db.draftLine.findMany({ where: { planId }, orderBy: { seq: 'asc' } });
  const log = rows.map(({ seq, at, by, ...row }): LogLine => {
    const deed = told({ seq, at, by, ...row });
    return { seq, at, by, ...deed };
  });
  // Our own JSON, written by saveDraft.
  const findings = JSON.parse(plan.parsed) as PlanFindings;
  const { stage, source, sourceText } = plan;
  return { stage, source, findings, lines: linesOf(sourceText), log };
}

export interface DraftChange {
  ask: DraftAsk;
  /** The same key again changes nothing. */
  key: string;
  /** Length of the log it was made on; absent: whatever it is now. */
  version?: number;
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
  by: { personId: string; name: string };
}

type Outcome = 'done' | 'known' | 'unknown' | 'notDraft' | DraftRefusal;

function outdated({ log }: DraftRecord, version: number | undefined): DraftRefusal | undefined {
  if (version === undefined || version === log.length) return undefined;
  return { refused: 'DraftOutdated', detail: { by: log.at(-1)?.by ?? '' } };
}

/** What the office log calls a change. */
const DEEDS = { edit: 'DraftChanged', undo: 'DraftStepUndone', redo: 'DraftStepRedone' } as const;

async function writeLine(
  tx: Prisma.TransactionClient,
  { planId, key, actorId, line }: { planId: string; key: string; actorId: string; line: LogLine },
): Promise<void> {
  const { seq, at, by, act } = line;
  const edited = line.act === 'edit';
  const data = edited ? JSON.stringify(line.edit) : String(line.step);
  const about = edited ? line.about : '';
  await tx.draftLine.create({ data: { planId, seq, key, act, data, about, at, actorId, by } });
}

/** Makes a change of a draft, or says why not. `known`: this key was written before. */
export function changeDraft(
  db: PrismaClient,
  planId: string,
  { ask, key, version, by, ...when }: DraftChange,
): Promise<Outcome> {
  return db.$transaction(async (tx): Promise<Outcome> => {
    const kept = await readDraft(tx, planId);
    if (!kept) return 'unknown';
    if (await tx.draftLine.findUnique({ where: { planId_key: { planId, key } } })) return 'known';
    if (kept.stage !== 'draft') return 'notDraft';
    const roster = await readRoster(tx);
    const unitIds = new Set(roster.units.map((u) => u.unitId));
    const groupIds = new Set(roster.groups.map((g) => g.groupId));
    const stale = outdated(kept, version);
    const deed = stale ?? decideDraft(ask, kept, { unitIds, groupIds });
    if ('refused' in deed) return deed;
    const line = { seq: kept.log.length + 1, at: when.at, by: by.name, ...deed };
    await writeLine(tx, { planId, key, actorId: by.personId, line });
    const told = { deed: DEEDS[deed.act], subject: planId, data: { step: line.seq, ...deed } };
    await appendDeed(tx, { ...when, actor: by, ...told });
    const draft = draftOf({ ...kept, log: [...kept.log, line] });
    const day = { roster, today: dateOf(when.at) };
    await rewriteDraft(tx, planId, { draft, day, source: kept.source });
    return 'done';
  });
}

/** Rewrites a draft's rows by the roster as it is now. */
export async function refreshDraft(
  tx: Prisma.TransactionClient,
  planId: string,
  today: IsoDate,
): Promise<'done' | 'unknown' | 'notDraft'> {
  const kept = await readDraft(tx, planId);
  if (!kept) return 'unknown';
  if (kept.stage !== 'draft') return 'notDraft';
  const day = { roster: await readRoster(tx), today };
  await rewriteDraft(tx, planId, { draft: draftOf(kept), day, source: kept.source });
  return 'done';
}

/** Makes the rows ready for activation, unless the draft was changed since the version somebody confirmed. */
export function settleDraft(
  db: PrismaClient,
  planId: string,
  { today, version }: { today: IsoDate; version?: number | undefined },
): Promise<'done' | 'unknown' | 'notDraft' | DraftRefusal> {
  return db.$transaction(async (tx) => {
    const kept = await readDraft(tx, planId);
    const stale = kept && outdated(kept, version);
    return stale ?? refreshDraft(tx, planId, today);
  });
}
