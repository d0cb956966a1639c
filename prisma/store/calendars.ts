/** The working days of a plan: the State Council's, and what was entered for later years. */
import type { Instant } from '../../domain/calendar/dates.js';
import { calendarForTerm } from '../../domain/calendar/calendar-for-term.js';
import type { WorkCalendar } from '../../domain/calendar/workdays.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

type Db = PrismaClient | Prisma.TransactionClient;

export interface CalendarInForce {
  /** 0 while nothing was entered by hand. */
  version: number;
  calendar: WorkCalendar;
  savedAt: Instant | null;
  savedBy: string | null;
  /** Years of the term, and the one after it, of which no day off is known. */
  unknownYears: number[];
}

/** The years of a term, and the one into which its last ladders run. */
const yearsOf = (termStart: number, termEnd: number): number[] =>
  Array.from({ length: termEnd - termStart + 2 }, (_, i) => termStart + i);

/** The calendar of a plan, who entered it, and the years it does not know yet. */
export async function calendarInForce(db: Db, planId: string): Promise<CalendarInForce> {
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const newest = await db.calendarVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
  });
  const { termStart, termEnd } = plan;
  const { holidays, makeupWorkdays } = calendarForTerm(termStart, termEnd);
  // Our own JSON, saved through the rule that revises a calendar.
  const calendar = newest
    ? (JSON.parse(newest.data) as WorkCalendar)
    : { holidays, makeupWorkdays };
  const known = new Set(calendar.holidays.map((d) => Number(d.slice(0, 4))));
  return {
    version: newest?.version ?? 0,
    calendar,
    savedAt: newest?.savedAt ?? null,
    savedBy: newest?.savedBy ?? null,
    unknownYears: yearsOf(termStart, termEnd).filter((year) => !known.has(year)),
  };
}

/** The working days of a plan. */
export async function calendarOf(db: Db, planId: string): Promise<WorkCalendar> {
  return (await calendarInForce(db, planId)).calendar;
}

/** Keeps a version of a plan's calendar; one that is there already stays as it is. */
export async function saveCalendar(
  db: Db,
  saved: { planId: string; calendar: WorkCalendar; at: Instant; name: string },
): Promise<void> {
  const { planId, calendar, at, name } = saved;
  const { version = 1 } = calendar;
  const data = JSON.stringify(calendar);
  await db.calendarVersion.upsert({
    where: { planId_version: { planId, version } },
    create: { planId, version, data, savedAt: at, savedBy: name },
    update: {},
  });
}

/** Saves a draft's calendar; false when the plan is no draft or the version exists already. */
export function saveDraftCalendar(
  db: PrismaClient,
  planId: string,
  saved: { calendar: WorkCalendar; at: Instant; by: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { calendar, at, by } = saved;
    const { version = 1 } = calendar;
    const draft = await tx.plan.findFirst({ where: { id: planId, stage: 'draft' } });
    const newest = await tx.calendarVersion.findFirst({
      where: { planId, version: { gte: version } },
    });
    if (!draft || newest) return false;
    const data = JSON.stringify(calendar);
    await tx.calendarVersion.create({ data: { planId, version, data, savedAt: at, savedBy: by } });
    return true;
  });
}
