/** The log of a draft's review. A change is decided and written in one transaction with the rows it changes. */
import { dateOf, type Instant, type IsoDate } from '../../domain/calendar/dates.js';
import {
  decideDraft,
  withLine,
  type DraftAsk,
  type DraftRecord,
} from '../../domain/draft/decide.js';
import type { LogLine } from '../../domain/draft/edits.js';
import type { DraftRefusal } from '../../domain/draft/refusals.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { sightOf, type DraftSight } from '../../domain/draft/sight.js';
import { forget, remember, type KeptDraft } from './draft-memory.js';
import { readDraft } from './draft-reading.js';
import { rewriteDraft } from './draft-rows.js';
import { appendDeed } from './office-log.js';
import { readRoster } from './roster-names.js';

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

/** A draft as a change left it. */
export interface ChangedDraft {
  kept: KeptDraft;
  sight: DraftSight;
}
type Outcome = ChangedDraft | 'known' | 'unknown' | 'notDraft' | DraftRefusal;

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

/** Makes a change of a draft and answers with what it left, or says why not. `known`: this key was written before. */
export async function changeDraft(
  db: PrismaClient,
  planId: string,
  { ask, key, version, by, ...when }: DraftChange,
): Promise<Outcome> {
  const outcome = await db.$transaction(async (tx): Promise<Outcome> => {
    const kept = await readDraft(tx, planId, db);
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
    const next = withLine(kept, line);
    const sight = sightOf(next.draft, { roster, today: dateOf(when.at) });
    const { source, rows: before } = kept;
    const rows = await rewriteDraft(tx, planId, { sight, source, before });
    return { kept: { ...next, rows }, sight };
  });
  if (typeof outcome === 'object' && 'kept' in outcome) remember(db, planId, outcome.kept);
  return outcome;
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
  const sight = sightOf(kept.draft, { roster: await readRoster(tx), today });
  await rewriteDraft(tx, planId, { sight, source: kept.source });
  return 'done';
}

/** Makes the rows ready for activation, unless the draft was changed since the version somebody confirmed. */
export function settleDraft(
  db: PrismaClient,
  planId: string,
  { today, version }: { today: IsoDate; version?: number | undefined },
): Promise<'done' | 'unknown' | 'notDraft' | DraftRefusal> {
  const done = db.$transaction(async (tx) => {
    const kept = await readDraft(tx, planId);
    const stale = kept && outdated(kept, version);
    return stale ?? refreshDraft(tx, planId, today);
  });
  return done.finally(() => forget(db, planId));
}
