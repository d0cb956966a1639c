/** Dates as offices write them. */
import { addDays, type IsoDate } from '../../domain/calendar/dates.js';

const DAY_MS = 86_400_000;

/** Calendar days from one date to another; negative when it lies before. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 6月30日, with the year when it is not this one. */
export function dateText(date: IsoDate, today: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = `${Number(month)}月${Number(day)}日`;
  return year === today.slice(0, 4) ? short : `${year}年${short}`;
}

/** 还有9天 · 明天到期 · 今天到期 · 已逾期3天. */
export function leftText(dueOn: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return '今天到期';
  if (dueOn === addDays(today, 1)) return '明天到期';
  return days > 0 ? `还有${days}天` : `已逾期${-days}天`;
}

/** Beyond half a year a count of days says less than the date. */
const LONGEST_COUNT = 183;

/** 12月20日（还有9天）; a distant date alone. */
export function dueText(dueOn: IsoDate, today: IsoDate): string {
  const date = dateText(dueOn, today);
  return daysBetween(today, dueOn) > LONGEST_COUNT ? date : `${date}（${leftText(dueOn, today)}）`;
}
