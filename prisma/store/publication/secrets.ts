/** What the record knows and no edition may show. */
import type { Secrets } from '../../../domain/publication/leaks.js';
import type { PrismaClient } from '../../generated/client.js';

/** Accounts of an office are called like the office: that is nobody's name. */
async function namesOfPersons(db: PrismaClient): Promise<string[]> {
  const people = await db.person.findMany({ select: { name: true } });
  const units = await db.unit.findMany({ select: { name: true } });
  const aliases = await db.unitAlias.findMany({ select: { alias: true } });
  const offices = [...units.map((u) => u.name), ...aliases.map((a) => a.alias)];
  const names = [...new Set(people.map((p) => p.name))];
  return names.filter((name) => !offices.some((office) => office.includes(name)));
}

/** Everybody's name and address, all evidence, and what the public reported. */
export async function secretsOf(db: PrismaClient): Promise<Secrets> {
  const users = await db.person.findMany({ select: { username: true } });
  const bindings = await db.binding.findMany({ select: { address: true } });
  const evidence = await db.evidence.findMany({ select: { name: true, sha256: true } });
  const complainants = await db.complainant.findMany({ select: { name: true, contact: true } });
  const reported = await db.proceeding.findMany({
    where: { kind: 'rectification', facts: { contains: '"publicReport"' } },
    select: { title: true },
  });
  return {
    people: [...(await namesOfPersons(db)), ...complainants.map((c) => c.name)],
    addresses: [
      ...users.flatMap((u) => u.username ?? []),
      ...bindings.map((b) => b.address),
      ...complainants.flatMap((c) => c.contact ?? []),
    ],
    evidence: evidence.flatMap((e) => [e.name, e.sha256]),
    complaints: reported.map((r) => r.title),
  };
}
