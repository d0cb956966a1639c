/** Who issues the papers: name, short name and contact, as the office set them. */
import type { Prisma, PrismaClient } from '../../generated/client.js';

type Db = PrismaClient | Prisma.TransactionClient;

export interface Letterhead {
  /** As it stands in the red head and above the date. */
  name: string;
  /** 机关代字, with which numbers begin. */
  shortName: string;
  /** Person and telephone for questions; empty when none is named. */
  contact: string;
}

const KEY = 'letterhead';
const SHORT_NAME = '安委办';

/** The letterhead in force; before anybody sets one, the committee's office of the plan's region. */
export async function letterheadOf(db: Db, planId: string): Promise<Letterhead> {
  const row = await db.setting.findUnique({ where: { key: KEY } });
  // Our own JSON, written below.
  if (row) return JSON.parse(row.value) as Letterhead;
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { region: true } });
  return { name: `${plan?.region ?? ''}安全生产委员会办公室`, shortName: SHORT_NAME, contact: '' };
}

export async function saveLetterhead(db: Db, letterhead: Letterhead): Promise<void> {
  const value = JSON.stringify(letterhead);
  await db.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
}
