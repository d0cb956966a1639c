const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month (1–12) of a year; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** An ISO date, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month as an ISO date, or null when there is no such month. */
export function lastDayOfMonth(year: number, month: number): string | null {
  return isoDate(year, month, daysInMonth(year, month));
}

/** The last day of a year as an ISO date. */
export function lastDayOfYear(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** The same day some years later; 29 February becomes 28 February where there is none. */
export function addYears(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moved = year + years;
  return isoDate(moved, month, Math.min(day, daysInMonth(moved, month))) ?? date;
}
