/** A unit's due dates as iCalendar (RFC 5545), for the calendars that people keep anyway. */
import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';

export interface DueDate {
  /** The same for ever: a moved date moves the entry. */
  id: string;
  dueOn: IsoDate;
  title: string;
  description: string;
  /** Answered, excused or withdrawn: shown, without an alarm. */
  settled: boolean;
}

const DAY_SECONDS = 86_400;
/** At nine in the morning, three days before. */
const ALARM_SECONDS = 63 * 3_600;
/** Readers come back after so long, in seconds. */
const REFRESH_SECONDS = 6 * 3_600;

/** Midnight UTC: an entry of a whole day has no time and no zone. */
const day = (date: IsoDate, days = 0): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_SECONDS * 1_000);

/** The calendar as text; the same dates give the same text. */
export function writeCalendar(name: string, dates: readonly DueDate[], stampedAt: Instant): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'duban', product: 'due dates', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, dueOn, title, description, settled } of dates) {
    const event = calendar.createEvent({
      id: `${id}@duban`,
      start: day(dueOn),
      end: day(dueOn, 1),
      allDay: true,
      stamp: new Date(stampedAt),
      summary: settled ? `（已办）${title}` : title,
      description: { plain: description },
      status: ICalEventStatus.CONFIRMED,
    });
    if (settled) continue;
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: ALARM_SECONDS,
      description: title,
    });
  }
  return calendar.toString();
}
