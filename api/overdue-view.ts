/** An overdue row with its days, counted by the current and by the first promised date. */
import type { IsoDate } from '../domain/calendar/dates.js';
import type { OverdueRow as StoredRow } from '../prisma/store/overdue.js';
import type { OverdueRow } from './contract/work-lists.js';
import { daysPast } from './owed-view.js';

export function overdueView(row: StoredRow, today: IsoDate): OverdueRow {
  const daysOverdue = daysPast(row.dueOn, today);
  return { ...row, daysOverdue, daysSinceFirst: daysPast(row.firstDueOn, today) };
}
