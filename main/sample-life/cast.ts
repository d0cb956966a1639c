/** The sample's people who act: those of the units with most tasks, the office and a leader. */
import type { Actor, Role } from '../../domain/people/roles.js';
import type { PrismaClient } from '../../prisma/generated/client.js';

export interface ActingUnit {
  unitId: string;
  name: string;
  liaison: Actor;
  /** Its tasks in the plan, in their order. */
  taskIds: string[];
}

export interface SampleCast {
  office: Actor;
  leader: Actor;
  units: ActingUnit[];
}

/** As many units act as keep every list short enough to read. */
const UNITS = 10;

async function personOf(prisma: PrismaClient, duty: Role, unitId?: string): Promise<Actor> {
  const found = await prisma.person.findFirst({
    where: { duty, active: true, username: null, ...(unitId && { unitId }) },
    orderBy: { name: 'asc' },
  });
  if (!found) throw new Error(`the sample has no ${duty}`);
  const { id: personId, name } = found;
  return { personId, name, role: duty, channel: 'webchat', ...(unitId && { unitId }) };
}

/** Who acts; the unit that hosts the office is left out, for it is reviewed apart. */
export async function sampleCast(prisma: PrismaClient, planId: string): Promise<SampleCast> {
  const owners = await prisma.taskOwner.findMany({
    where: { task: { planId } },
    include: { task: { select: { number: true } } },
  });
  const names = await prisma.unit.findMany({
    where: { host: false, kind: { in: ['department', 'street', 'town'] } },
  });
  const busiest = names
    .map(({ id, name }) => {
      const own = owners.filter((o) => o.unitId === id);
      own.sort((a, b) => a.task.number - b.task.number);
      return { unitId: id, name, taskIds: own.map((o) => o.taskId) };
    })
    .sort((a, b) => b.taskIds.length - a.taskIds.length || (a.name < b.name ? -1 : 1))
    .slice(0, UNITS);
  const units: ActingUnit[] = [];
  for (const unit of busiest) {
    units.push({ ...unit, liaison: await personOf(prisma, 'liaison', unit.unitId) });
  }
  return {
    office: await personOf(prisma, 'office'),
    leader: await personOf(prisma, 'leader'),
    units,
  };
}
