/**
 * Calendar dates and instants as plain strings, so that they can travel through workflow
 * histories and database rows unchanged. All dates are dates in Asia/Shanghai (domain.md §7).
 */
import { addMonths as addMonthsTo, format, lastDayOfMonth } from 'date-fns';

/** A date in Asia/Shanghai, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC with milliseconds, `2026-11-23T01:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** China has had one zone and no daylight saving since 1991. */
const SHANGHAI_HOURS = 8;
const SHANGHAI_OFFSET_MS = SHANGHAI_HOURS * 3_600_000;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL_FORMAT = 'yyyy-MM-dd';

const local = (date: IsoDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The date `days` calendar days after (before, if negative) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The date `months` months later, held to the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return format(addMonthsTo(local(date), months), LOCAL_FORMAT);
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01: dates as numbers, for counting over long stretches. */
export function dayNumberOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** Dates written once: a plan's term is some two thousand days, asked for a million times. */
const written = new Map<number, IsoDate>();

/** The date with this number of days since 1970-01-01. */
export function dateOfDayNumber(day: number): IsoDate {
  const known = written.get(day);
  if (known) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/** The last day of the month of `date`. */
export function endOfMonth(date: IsoDate): IsoDate {
  return format(lastDayOfMonth(local(date)), LOCAL_FORMAT);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: IsoDate): number {
  return local(date).getDay();
}

/** The Shanghai date on which an instant falls: up to 16:00 in Greenwich the date that is written. */
export function dateOf(instant: Instant): IsoDate {
  if (instant.endsWith('Z') && instant.slice(11, 13) < '16') return instant.slice(0, 10);
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The Shanghai wall-clock time of an instant, `HH:mm`. */
export function timeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a Shanghai wall-clock time (`HH:mm`) on a date. */
export function instantAt(date: IsoDate, time: string): Instant {
  const hour = Number(time.slice(0, 2)) - SHANGHAI_HOURS;
  const simple = hour >= 0 && TIME_OF_DAY.test(time);
  if (simple) return `${date}T${String(hour).padStart(2, '0')}:${time.slice(3)}:00.000Z`;
  return new Date(`${date}T${time}:00.000+08:00`).toISOString();
}

/** True for a well-formed `YYYY-MM-DD` that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && format(local(text), LOCAL_FORMAT) === text;
}

/** True for a moment in the one form in which instants sort as text. */
export function isInstant(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  return form.test(text) && !Number.isNaN(Date.parse(text));
}
