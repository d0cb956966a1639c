/** What tasks and rectifications have told their plan lately, as their own records have it. */
import { keyOfHeard } from '../../domain/escalation/one-breath.js';
import type { Instant } from '../../domain/calendar/dates.js';
import { DECIDED_RUNGS } from '../../domain/policy/measure-policy.js';
import type { PrismaClient } from '../generated/client.js';

/** How many tasks and proceedings were to fire by a moment of plan time and have not. */
export async function yetToFire(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<number> {
  const late = { planId, nextFireAt: { lte: now } };
  const tasks = await prisma.planTask.count({ where: late });
  return tasks + (await prisma.proceeding.count({ where: { ...late, ended: false } }));
}

// Our own JSON, written by the record.
const rungIn = (data: string): string => (JSON.parse(data) as { rung?: string }).rung ?? '';

/** Keys of the slips and of the rungs with a decider that are on record since a moment. */
export async function toldSince(
  prisma: PrismaClient,
  planId: string,
  since: Instant,
): Promise<string[]> {
  const type = { in: ['DeadlineMissed', 'StepTaken', 'RectificationStep'] };
  const rows = await prisma.event.findMany({
    where: { planId, at: { gte: since }, type },
    select: { type: true, stream: true, nodeId: true, unitId: true, data: true },
  });
  const missed = rows.filter((r) => r.type === 'DeadlineMissed').map((r) => r.nodeId ?? '');
  // A late acceptance is no slip.
  const acceptances = await prisma.node.findMany({
    where: { id: { in: missed }, kind: 'acceptance' },
    select: { id: true },
  });
  const noSlip = new Set(acceptances.map((n) => n.id));
  return rows.flatMap(({ type, stream, nodeId, unitId, data }) => {
    const item = { taskId: stream, nodeId: nodeId ?? stream, unitId: unitId ?? '' };
    if (type === 'DeadlineMissed') {
      const slip = { ...item, on: '' };
      return noSlip.has(item.nodeId) ? [] : [keyOfHeard({ what: 'slip', slip })];
    }
    const rung = DECIDED_RUNGS.find((r) => r === rungIn(data));
    const named = { ...item, title: '', dueOn: '' };
    return rung ? [keyOfHeard({ what: 'rung', rung, item: named })] : [];
  });
}
