/** Printed owners of a plan that nobody knows, and resolving them anew. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwnerRole } from '../../domain/task/task-state.js';
import { guessUnitKind } from '../../domain/units/guess-kind.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { forget } from './draft-memory.js';
import { refreshDraft } from './draft-log.js';
import { takenNames } from './roster-names.js';
import { insertUnit } from './units.js';

type Tx = Prisma.TransactionClient;

/** A printed owner that stands for no unit or group the office keeps. */
export interface UnresolvedRow {
  name: string;
  roles: OwnerRole[];
  taskNumbers: number[];
  guess: 'department' | 'street' | 'town' | null;
}

/** Unresolved names of a plan, the most frequent first. */
export async function unresolvedNames(
  db: PrismaClient | Tx,
  planId: string,
): Promise<UnresolvedRow[]> {
  // The empty addition keeps SQLite to the few open names instead of all tasks of the plan.
  const rows = await db.$queryRaw<{ name: string; role: OwnerRole; number: number }[]>`
    SELECT n."name", n."role", t."number" FROM "TaskOwnerName" n
    JOIN "PlanTask" t ON t."id" = n."taskId"
    WHERE n."resolved" = false AND t."planId" || '' = ${planId} ORDER BY t."number", n."name"`;
  const byName = new Map<string, typeof rows>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  return [...byName]
    .map(([name, mentions]) => ({
      name,
      roles: [...new Set(mentions.map((m) => m.role))],
      taskNumbers: [...new Set(mentions.map((m) => m.number))],
      guess: guessUnitKind(name) ?? null,
    }))
    .sort((a, b) => b.taskNumbers.length - a.taskNumbers.length);
}

export interface ResolutionOutcome {
  resolved: number;
  created: { unitId: string; unitName: string }[];
}

async function openNames(tx: Tx, planId: string): Promise<Set<string>> {
  return new Set((await unresolvedNames(tx, planId)).map((u) => u.name));
}

/**
 * Resolves a draft's names against the roster of a date; what the office said in the review stands. With `newUnits`,
 * a unit is made first for each of these names that the plan prints and the roster lacks.
 */
export function resolveDraft(
  db: PrismaClient,
  planId: string,
  { today, newUnits = [] }: { today: IsoDate; newUnits?: string[] },
): Promise<ResolutionOutcome | 'unknown' | 'notDraft'> {
  const done = db.$transaction(async (tx) => {
    const before = await openNames(tx, planId);
    const created: ResolutionOutcome['created'] = [];
    const draft = await tx.plan.findFirst({ where: { id: planId, stage: 'draft' } });
    const wanted = draft ? newUnits.filter((n) => before.has(n)) : [];
    for (const name of new Set(wanted)) {
      if ((await takenNames(tx, [name])).length > 0) continue;
      const kind = guessUnitKind(name) ?? 'department';
      const unitId = await insertUnit(tx, { name, kind, aliases: [], host: false });
      created.push({ unitId, unitName: name });
    }
    const outcome = await refreshDraft(tx, planId, today);
    if (outcome !== 'done') return outcome;
    const after = await openNames(tx, planId);
    return { resolved: [...before].filter((name) => !after.has(name)).length, created };
  });
  return done.finally(() => forget(db, planId));
}
