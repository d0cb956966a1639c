/** What the record knows and no edition may show. */
import type { Secrets } from '../../../domain/publication/leaks.js';
import type { PrismaClient } from '../../generated/client.js';

/** Everybody's name and address, all evidence, and what the public reported. */
export async function secretsOf(db: PrismaClient): Promise<Secrets> {
  const people = await db.person.findMany({ select: { name: true, username: true } });
  const bindings = await db.binding.findMany({ select: { address: true } });
  const evidence = await db.evidence.findMany({ select: { name: true, sha256: true } });
  const reported = await db.proceeding.findMany({
    where: { kind: 'rectification', facts: { contains: '"publicReport"' } },
    select: { title: true },
  });
  return {
    people: [...new Set(people.map((p) => p.name))],
    addresses: [...people.flatMap((p) => p.username ?? []), ...bindings.map((b) => b.address)],
    evidence: evidence.flatMap((e) => [e.name, e.sha256]),
    complaints: reported.map((r) => r.title),
  };
}
