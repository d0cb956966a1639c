/** What the office needs to enter a rectification in chat: the plan under way and the units by name. */
import type { PrismaClient } from '../generated/client.js';
import { currentPlan } from './plans.js';

export interface RectificationDesk {
  planId: string;
  /** Each unit under its name and its aliases. */
  units: { unitId: string; name: string; names: string[] }[];
}

/** `undefined` while no plan is under way. */
export async function rectificationDesk(db: PrismaClient): Promise<RectificationDesk | undefined> {
  const plan = await currentPlan(db);
  if (plan?.stage !== 'active') return undefined;
  const rows = await db.unit.findMany({ where: { active: true }, include: { aliases: true } });
  const units = rows.map(({ id, name, aliases }) => {
    return { unitId: id, name, names: [name, ...aliases.map((a) => a.alias)] };
  });
  return { planId: plan.id, units };
}
