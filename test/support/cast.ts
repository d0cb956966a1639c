/** The standing cast of the specification tests, and the calendar they live by. */
import { STATE_COUNCIL_DAYS } from '../../domain/calendar/state-council-days.js';
import type { WorkCalendar } from '../../domain/calendar/workdays.js';
import type { Actor, Role } from '../../domain/people/roles.js';

const years = Object.values(STATE_COUNCIL_DAYS);

/** Every announced year (2026 among them); 2027 to 2030 are plain weekdays. */
export const CALENDAR: WorkCalendar = {
  holidays: years.flatMap((y) => [...y.holidays]),
  makeupWorkdays: years.flatMap((y) => [...y.makeupWorkdays]),
};

export const LEAD = 'lead-unit';
export const SUPPORT = 'support-unit';
export const HOST = 'host-unit';
export const NEWCOMER = 'newcomer-unit';

const actor = (name: string, role: Role, unitId?: string): Actor => ({
  personId: name,
  name,
  role,
  unitId,
  channel: 'webchat',
});

export const leadLiaison = actor('lead liaison', 'liaison', LEAD);
export const leadHead = actor('lead head', 'head', LEAD);
export const supportLiaison = actor('support liaison', 'liaison', SUPPORT);
export const hostLiaison = actor('host liaison', 'liaison', HOST);
export const newcomerLiaison = actor('newcomer liaison', 'liaison', NEWCOMER);
export const office = actor('office person', 'office', HOST);
export const otherOffice = actor('other office person', 'office', HOST);
export const leader = actor('leader', 'leader');
export const admin = actor('admin', 'admin');
export const stranger = actor('stranger', 'liaison', 'unit of nobody');
