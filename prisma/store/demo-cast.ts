/** The people of a demo and whether their chat is bound. */
import type { PrismaClient } from '../generated/client.js';

export interface CastMember {
  personId: string;
  name: string;
  duty: string;
  unitId?: string;
  unitName?: string;
  bound: boolean;
}

/** Everybody active who is scripted to answer in chat. */
export async function castMembers(prisma: PrismaClient): Promise<CastMember[]> {
  const people = await prisma.person.findMany({
    where: {
      active: true,
      duty: { in: ['liaison', 'office', 'assessor', 'leader'] },
      username: null,
    },
    include: { unit: true },
    orderBy: { name: 'asc' },
  });
  const live = await prisma.binding.findMany({
    where: { endedAt: null },
    select: { personId: true },
  });
  const bound = new Set(live.map((b) => b.personId));
  return people.map((p) => ({
    personId: p.id,
    name: p.name,
    duty: p.duty,
    unitId: p.unitId ?? undefined,
    unitName: p.unit?.name,
    bound: bound.has(p.id),
  }));
}
