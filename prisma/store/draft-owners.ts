/** Owners of a draft's tasks: resolved anew, or chosen by the office. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwnerRole } from '../../domain/task/task-state.js';
import { guessUnitKind } from '../../domain/units/guess-kind.js';
import { resolveUnits, type Roster } from '../../domain/units/resolve-owners.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { readRoster, takenNames } from './roster-names.js';
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

async function addOwner(
  tx: Tx,
  owner: { taskId: string; unitId: string; role: string },
): Promise<void> {
  const { taskId, unitId, role } = owner;
  const update = role === 'lead' ? { role } : {};
  await tx.taskOwner.upsert({
    where: { taskId_unitId: { taskId, unitId } },
    create: owner,
    update,
  });
}

async function resolveAnew(
  tx: Tx,
  planId: string,
  { roster, today }: { roster: Roster; today: IsoDate },
): Promise<number> {
  const open = await tx.taskOwnerName.findMany({ where: { resolved: false, task: { planId } } });
  const found = new Set<string>();
  for (const { taskId, role, name } of open) {
    const { unitIds } = resolveUnits([name], roster, today);
    if (unitIds.length === 0) continue;
    for (const unitId of unitIds) await addOwner(tx, { taskId, unitId, role });
    const where = { taskId_role_name: { taskId, role, name } };
    await tx.taskOwnerName.update({ where, data: { resolved: true } });
    found.add(name);
  }
  return found.size;
}

export interface ResolutionOutcome {
  resolved: number;
  created: { unitId: string; unitName: string }[];
}
type NotDraft = 'unknown' | 'notDraft';

async function draftFault(tx: Tx, planId: string): Promise<NotDraft | undefined> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { stage: true } });
  if (!plan) return 'unknown';
  return plan.stage === 'draft' ? undefined : 'notDraft';
}

/**
 * Resolves a draft's open names against the roster of a date. Only adds: owners that the office chose stay. With
 * `newUnits`, a unit is made first for each of these names that the plan prints and the roster lacks.
 */
export function resolveDraft(
  db: PrismaClient,
  planId: string,
  { today, newUnits = [] }: { today: IsoDate; newUnits?: string[] },
): Promise<ResolutionOutcome | NotDraft> {
  return db.$transaction(async (tx) => {
    const fault = await draftFault(tx, planId);
    if (fault) return fault;
    const printed = new Set((await unresolvedNames(tx, planId)).map((u) => u.name));
    const created: ResolutionOutcome['created'] = [];
    for (const name of new Set(newUnits.filter((n) => printed.has(n)))) {
      if ((await takenNames(tx, [name])).length > 0) continue;
      const kind = guessUnitKind(name) ?? 'department';
      const unitId = await insertUnit(tx, { name, kind, aliases: [], host: false });
      created.push({ unitId, unitName: name });
    }
    const roster = await readRoster(tx);
    return { resolved: await resolveAnew(tx, planId, { roster, today }), created };
  });
}

/** Sets the owners of a draft's task by hand; its printed names count as settled from then on. */
export function setTaskOwners(
  db: PrismaClient,
  at: { planId: string; taskId: string },
  choice: { lead: string[]; support: string[] },
): Promise<'done' | NotDraft | 'unknownUnit'> {
  return db.$transaction(async (tx) => {
    const { planId, taskId } = at;
    const fault = await draftFault(tx, planId);
    if (fault) return fault;
    if (!(await tx.planTask.findFirst({ where: { id: taskId, planId } }))) return 'unknown';
    const lead = [...new Set(choice.lead)];
    const support = [...new Set(choice.support)].filter((u) => !lead.includes(u));
    const unitIds = [...lead, ...support];
    const known = await tx.unit.count({ where: { id: { in: unitIds }, active: true } });
    if (known !== unitIds.length) return 'unknownUnit';
    await tx.taskOwner.deleteMany({ where: { taskId } });
    await tx.taskOwner.createMany({
      data: unitIds.map((unitId) => ({
        taskId,
        unitId,
        role: lead.includes(unitId) ? 'lead' : 'support',
      })),
    });
    await tx.taskOwnerName.updateMany({ where: { taskId }, data: { resolved: true } });
    return 'done';
  });
}
