/** Quiet hours and days off: when a message may go out (domain.md §5). */
import { addDays, dateOf, instantAt, timeOf, type Instant } from './dates.js';
import { isWorkday, type WorkCalendar } from './workdays.js';

export interface SendingHours {
  /** Quiet from this wall-clock time, `HH:mm`. */
  quietFrom: string;
  /** Quiet until this wall-clock time next morning, `HH:mm`. */
  quietTo: string;
  /** Hold messages on days off as well. */
  workdaysOnly: boolean;
}

/** The first moment at or after `now` at which a message that is not urgent may be sent. */
export function earliestSendAt(now: Instant, hours: SendingHours, calendar: WorkCalendar): Instant {
  const time = timeOf(now);
  let date = dateOf(now);
  let at = now;
  if (time >= hours.quietFrom) {
    date = addDays(date, 1);
    at = instantAt(date, hours.quietTo);
  } else if (time < hours.quietTo) {
    at = instantAt(date, hours.quietTo);
  }
  if (!hours.workdaysOnly) return at;
  while (!isWorkday(calendar, date)) {
    date = addDays(date, 1);
    at = instantAt(date, hours.quietTo);
  }
  return at;
}
