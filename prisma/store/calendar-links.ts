/** Secret addresses of units' calendars: only the hash is kept, a new one ends the one before. */
import type { PrismaClient } from '../generated/client.js';
import { newSecret, secretHash } from './ids.js';
import { appendDeed, type Deed } from './office-log.js';

type Noted = Pick<Deed, 'at' | 'atReal' | 'actor'>;

/** Makes the address's secret. It is shown once. */
export async function linkCalendar(
  prisma: PrismaClient,
  unitId: string,
  noted: Noted,
): Promise<string> {
  const secret = newSecret();
  const { atReal, actor } = noted;
  await prisma.$transaction(async (tx) => {
    const where = { unitId, endedReal: null };
    await tx.calendarLink.updateMany({ where, data: { endedReal: atReal } });
    const link = { tokenHash: secretHash(secret), unitId };
    await tx.calendarLink.create({
      data: { ...link, createdReal: atReal, createdBy: actor.name },
    });
    await appendDeed(tx, { ...noted, deed: 'CalendarLinked', subject: unitId });
  });
  return secret;
}

/** Ends a unit's address. @returns whether there was one */
export async function unlinkCalendar(
  prisma: PrismaClient,
  unitId: string,
  noted: Noted,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const where = { unitId, endedReal: null };
    const { count } = await tx.calendarLink.updateMany({
      where,
      data: { endedReal: noted.atReal },
    });
    if (count > 0) await appendDeed(tx, { ...noted, deed: 'CalendarUnlinked', subject: unitId });
    return count > 0;
  });
}

/** The unit that a secret stands for. */
export async function unitOfCalendar(
  prisma: PrismaClient,
  secret: string,
): Promise<{ unitId: string; unitName: string } | undefined> {
  const link = await prisma.calendarLink.findFirst({
    where: { tokenHash: secretHash(secret), endedReal: null },
  });
  if (!link) return undefined;
  const unit = await prisma.unit.findUnique({ where: { id: link.unitId } });
  return unit?.active ? { unitId: unit.id, unitName: unit.name } : undefined;
}
