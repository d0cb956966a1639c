/** Dates and moments as people read them; always Asia/Shanghai, whatever the browser's zone is. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const shanghai = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString();

/** The Shanghai date of a moment. */
export const dateOfInstant = (instant: string): string => shanghai(instant).slice(0, 10);

/** `2026-11-23T01:00:00.000Z` as `2026-11-23 09:00`. */
export const momentWords = (instant: string | null | undefined): string =>
  instant ? shanghai(instant).slice(0, 16).replace('T', ' ') : '—';

/** `2026-11-23` as `2026年11月23日`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2026-11-23` as `11月23日`. */
export const shortDate = (date: string): string => longDate(date).slice(5);

/** `2026-11` as `2026年11月`. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** The day of the week of a date. */
export const weekdayWords = (date: string): string =>
  `星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;

/** How a date stands to today: 今天, 明天, 还有3天, 已过5天. */
export function nearnessWords(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return '今天';
  if (days === 1) return '明天';
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}
