/**
 * Frozen scores as they are read. The chained record says which freezes there are and what their scores hash
 * to; scores that do not fit are shown to nobody.
 */
import type { FreezeStage } from '../../../domain/assessment/life/assessment-events.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { freezeHash } from './freezes.js';

type Db = PrismaClient | Prisma.TransactionClient;

/** A freeze as the record notes it. */
export interface NotedFreeze {
  assessmentId: string;
  freeze: number;
  stage: FreezeStage;
  asOf: Instant;
  sha256: string;
}

export interface FrozenScores extends NotedFreeze {
  scores: UnitScore[];
}

/** The kept scores are not those that the record's hash was made of: somebody changed them. */
export class FreezeBroken extends Error {
  constructor(readonly noted: NotedFreeze) {
    super(`frozen scores ${noted.freeze} of ${noted.assessmentId} do not fit their hash`);
  }
}

/** Every freeze on record, of one assessment or of all, in the order in which they were made. */
export async function notedFreezes(db: Db, assessmentId?: string): Promise<NotedFreeze[]> {
  const rows = await db.event.findMany({
    where: { type: 'ScoresFrozen', ...(assessmentId && { stream: assessmentId }) },
    orderBy: [{ stream: 'asc' }, { seq: 'asc' }],
    select: { stream: true, data: true },
  });
  return rows.map(({ stream, data }) => {
    // Our own JSON, written by the record.
    const said = JSON.parse(data) as Omit<NotedFreeze, 'assessmentId'>;
    return { assessmentId: stream, ...said };
  });
}

/** What was kept of a freeze; `undefined` where it is not what was noted. */
async function keptOf(db: Db, noted: NotedFreeze): Promise<UnitScore[] | undefined> {
  const { assessmentId, freeze, sha256 } = noted;
  const rows = await db.frozenScore.findMany({
    where: { assessmentId, freeze },
    orderBy: { unitId: 'asc' },
    select: { unitId: true, data: true },
  });
  if (freezeHash(rows) !== sha256) return undefined;
  // Our own JSON: whole scores were kept.
  return rows.map((r) => JSON.parse(r.data) as UnitScore);
}

/** Whether the kept scores are those that the record's hash was made of. */
export async function freezeIsWhole(db: Db, noted: NotedFreeze): Promise<boolean> {
  return (await keptOf(db, noted)) !== undefined;
}

/**
 * One freeze of an assessment: by its number, or the latest of some stages; `undefined` while there is none.
 * @throws FreezeBroken
 */
export async function frozenScores(
  db: Db,
  assessmentId: string,
  which: { freeze?: number | undefined; stages?: readonly FreezeStage[] } = {},
): Promise<FrozenScores | undefined> {
  const { freeze, stages } = which;
  const noted = (await notedFreezes(db, assessmentId)).findLast(
    (n) => (freeze === undefined || n.freeze === freeze) && (stages?.includes(n.stage) ?? true),
  );
  if (!noted) return undefined;
  const scores = await keptOf(db, noted);
  if (!scores) throw new FreezeBroken(noted);
  return { ...noted, scores };
}
