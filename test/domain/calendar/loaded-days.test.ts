import { describe, expect, it } from 'vitest';
import { readDays } from '../../../domain/calendar/read-days.js';
import { reviseCalendar } from '../../../domain/calendar/revise-calendar.js';
import { addWorkdays } from '../../../domain/calendar/workdays.js';
import { CALENDAR } from '../../support/cast.js';

const faults = (text: string) => readDays(text).faults.map(({ line, fault }) => `${line} ${fault}`);

describe('a file of days', () => {
  it('is read from lines, whatever the dates are written like', () => {
    const text = '日期,类型\n2027-01-01,休\n2027/2/5，放假\n2027年2月6日;调休上班\n\n';
    expect(readDays(text)).toEqual({
      holidays: ['2027-01-01', '2027-02-05'],
      makeupWorkdays: ['2027-02-06'],
      faults: [],
    });
  });

  it('is read from JSON, of one year or of several', () => {
    const year = { holidays: ['2027-01-01'], makeupWorkdays: ['2027-02-06'] };
    expect(readDays(JSON.stringify(year))).toMatchObject(year);
    expect(readDays(JSON.stringify({ 2027: year })).holidays).toEqual(['2027-01-01']);
  });

  it('names each fault with its line', () => {
    const text = '2027-01-01,休\n元旦,休\n2027-02-30,休\n2027-01-02,也许\n2027-01-04,班\n';
    expect(faults(text)).toEqual(['2 noDate', '3 noSuchDay', '4 noKind', '5 makeupOnWeekday']);
  });

  it('does not name a day both ways', () => {
    expect(faults('2027-02-06,休\n2027-02-06,班')).toEqual(['1 bothWays', '2 bothWays']);
  });

  it('has something in it', () => {
    expect(faults('')).toEqual(['0 empty']);
    expect(faults('{"days": 3}')).toEqual(['0 unreadable']);
    expect(faults('{"holidays": [')).toEqual(['0 unreadable']);
  });
});

describe('a calendar revised', () => {
  const days = { holidays: ['2027-03-01', '2027-03-02'], makeupWorkdays: ['2027-03-06'] };

  it('counts by the new days from now on', () => {
    const { calendar, years } = reviseCalendar(CALENDAR, days, '2026-11-23');
    expect(years).toEqual([2027]);
    expect(addWorkdays(CALENDAR, '2027-02-26', 1)).toBe('2027-03-01');
    expect(addWorkdays(calendar, '2027-02-26', 1)).toBe('2027-03-03');
    expect(addWorkdays(calendar, '2027-03-05', 1)).toBe('2027-03-06');
  });

  it('leaves other years as they are', () => {
    const { calendar } = reviseCalendar(CALENDAR, days, '2026-11-23');
    const of2026 = (list: string[]) => list.filter((d) => d.startsWith('2026'));
    expect(of2026(calendar.holidays)).toEqual(of2026(CALENDAR.holidays).toSorted());
  });

  it('replaces what was entered for the year before', () => {
    const { calendar } = reviseCalendar(CALENDAR, days, '2026-11-23');
    const again = { holidays: ['2027-05-03'], makeupWorkdays: [] };
    const second = reviseCalendar(calendar, again, '2026-11-23').calendar;
    expect(second.holidays.filter((d) => d.startsWith('2027'))).toEqual(['2027-05-03']);
  });

  it('never counts again what has passed', () => {
    const { calendar, past } = reviseCalendar(CALENDAR, days, '2027-03-01');
    expect(calendar.holidays.filter((d) => d.startsWith('2027'))).toEqual(['2027-03-02']);
    expect(past).toEqual(['2027-03-01']);
  });
});
