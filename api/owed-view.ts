/** What is owed, with the days it is overdue on a plan date. */
import { differenceInCalendarDays } from 'date-fns';
import type { IsoDate } from '../domain/calendar/dates.js';
import type { OwedRow } from '../prisma/store/task-detail.js';
import type { Owed } from './contract/task-page.js';

/** Calendar days from one date to a later one; 0 when it is not later. */
export function daysPast(date: IsoDate, today: IsoDate): number {
  return Math.max(0, differenceInCalendarDays(today, date));
}

export function owedView(row: OwedRow, today: IsoDate): Owed {
  const daysOverdue = row.status === 'overdue' ? daysPast(row.dueOn, today) : 0;
  return { ...row, daysOverdue };
}
