/** Reports of supporters, as the unit that leads the task reads and reviews them (domain.md §2, §8). */
import type { Prisma, PrismaClient } from '../generated/client.js';

/** Of these reports, the ids of those that supporters of tasks led by a unit have sent. */
export async function supporterReportIds(
  db: PrismaClient,
  leadUnitId: string,
  where: Prisma.ReportWhereInput,
): Promise<string[]> {
  const led = { some: { unitId: leadUnitId, role: 'lead', acceptance: 'accepted' } };
  const reports = await db.report.findMany({
    where: { AND: [where, { unitId: { not: leadUnitId }, task: { owners: led } }] },
    select: { id: true, unitId: true, task: { select: { owners: true } } },
  });
  const supported = reports.filter((r) =>
    r.task.owners.some((o) => o.unitId === r.unitId && o.role === 'support'),
  );
  return supported.map((r) => r.id);
}
