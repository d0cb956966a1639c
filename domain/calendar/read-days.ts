/** A file of days off and make-up working days, as offices keep them: .json, or lines of text. */
import { isIsoDate, weekdayOf, type IsoDate } from './dates.js';
import type { WorkCalendar } from './workdays.js';

/** One thing wrong with a file: which line (from 1; 0 is the file as a whole), and what. */
export interface DayFault {
  line: number;
  fault:
    'unreadable' | 'noDate' | 'noSuchDay' | 'noKind' | 'makeupOnWeekday' | 'bothWays' | 'empty';
  text: string;
}

export interface ReadDays extends WorkCalendar {
  faults: DayFault[];
}

interface Line {
  line: number;
  text: string;
  date: string;
  kind: string;
}

const OFF = /^(?:休|放假|假|节假日|holiday|off)$/i;
const WORKED = /^(?:班|上班|补班|调休|调休上班|工作日|workday|makeup|work)$/i;
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** `2027/1/1` and `2027年1月1日` as `2027-01-01`; anything else as it is. */
function isoOf(text: string): string {
  const [, year, month = '', day = ''] = WRITTEN.exec(text.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
}

/** `date,kind[,name]` a line; a heading and empty lines are passed over. */
function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((raw, i): Line[] => {
    const [date = '', kind = ''] = raw.split(/[,，;；\t]/).map((c) => c.trim());
    if (raw.trim() === '' || (i === 0 && !/\d/.test(date))) return [];
    return [{ line: i + 1, text: raw.trim(), date: isoOf(date), kind }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{holidays, makeupWorkdays}`, or the same under each year. */
function jsonLines(value: unknown): Line[] | undefined {
  if (!isRecord(value)) return undefined;
  const { holidays, makeupWorkdays } = value;
  if (!Array.isArray(holidays) && !Array.isArray(makeupWorkdays)) {
    const years = Object.values(value).map(jsonLines);
    return years.some((y) => y === undefined) || years.length === 0
      ? undefined
      : years.flatMap((y) => y ?? []);
  }
  const listed = (days: unknown, kind: string): Line[] =>
    (Array.isArray(days) ? days : []).map((day) => {
      const date = isoOf(String(day));
      return { line: 0, text: date, date, kind };
    });
  return [...listed(holidays, '休'), ...listed(makeupWorkdays, '班')];
}

function parsed(text: string): Line[] | undefined {
  if (!/^\s*[{[]/.test(text)) return linesOf(text);
  try {
    return jsonLines(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function faultOf({ date, kind }: Line): DayFault['fault'] | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'noDate';
  if (!isIsoDate(date)) return 'noSuchDay';
  if (!OFF.test(kind) && !WORKED.test(kind)) return 'noKind';
  const weekday = weekdayOf(date);
  return WORKED.test(kind) && weekday !== 0 && weekday !== 6 ? 'makeupOnWeekday' : undefined;
}

/**
 * Reads days off (休) and make-up working days (班). With any fault nothing of the file counts; a
 * make-up day on a weekday or a day named both ways is a slip of the pen, so it is a fault.
 */
export function readDays(text: string): ReadDays {
  const lines = parsed(text.replace(/^\uFEFF/, ''));
  const whole = (fault: DayFault['fault']): ReadDays => ({
    holidays: [],
    makeupWorkdays: [],
    faults: [{ line: 0, fault, text: '' }],
  });
  if (!lines) return whole('unreadable');
  if (lines.length === 0) return whole('empty');
  const days = (kind: RegExp): IsoDate[] =>
    [...new Set(lines.filter((l) => kind.test(l.kind)).map((l) => l.date))].sort();
  const [holidays, makeupWorkdays] = [days(OFF), days(WORKED)];
  const faults = lines.flatMap(({ line, text: said, ...rest }): DayFault[] => {
    const fault = faultOf({ line, text: said, ...rest });
    if (fault) return [{ line, fault, text: said }];
    const both = holidays.includes(rest.date) && makeupWorkdays.includes(rest.date);
    return both ? [{ line, fault: 'bothWays', text: said }] : [];
  });
  return { holidays, makeupWorkdays, faults };
}
