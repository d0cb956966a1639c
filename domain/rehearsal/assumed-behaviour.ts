/** How the people of a rehearsal behave: shares of lateness and silence, drawn for each duty. */
import { addDays, instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, type WorkCalendar } from '../calendar/workdays.js';
import type { Chance } from './seeded.js';

/** Shares from 0 to 1. */
export interface Shares {
  /** Of duties answered after their date, and of assignments accepted after theirs. */
  late: number;
  /** Of duties never answered: a task that is stuck is so with all that falls due on it in a year. */
  silent: number;
  /** Of reports that the reviewer returns. */
  returned: number;
  /** Of promises for which more time is asked before their date. */
  extensions: number;
}

export const USUAL_SHARES: Shares = { late: 0.2, silent: 0.05, returned: 0.1, extensions: 0.05 };

/** What else is assumed: working days, unless said otherwise. Printed with every rehearsal. */
export const ASSUMED = {
  /** Reports on time come up to so many working days before the date. */
  promptDays: 6,
  /** Late reports come one to so many working days after the date. */
  lateDays: 15,
  /** Assignments accepted late take so many working days at most. */
  lateAcceptDays: 7,
  /** Reviews, extensions and proposals are decided within so many working days. */
  decideDays: 2,
  /** A returned report comes again within so many working days. */
  againDays: 4,
  /** More time is asked so many working days before the date. */
  askBeforeDays: 2,
  /** Calendar days of an extension. */
  extensionDays: 20,
  /** An interview is held so many working days after its notice. */
  meetingDays: 5,
  /** What is to be put right after an interview, or under a listing, is due after so many working days. */
  itemDays: 20,
} as const;

export interface Habits {
  acceptsAt(about: { unitId: string; taskId: string; since: IsoDate }): Instant;
  /** When a unit answers a duty; nothing when it never does. */
  answersAt(duty: Duty, openedOn: IsoDate): Instant | undefined;
  asksForTime(duty: Duty): { at: Instant; toDate: IsoDate } | undefined;
  decidesAt(subject: string, since: IsoDate): Instant;
  returns(reportId: string): boolean;
  /** Whether a summoned head comes. */
  comes(proceedingId: string): boolean;
  reportsAgainAt(reportId: string, since: IsoDate): Instant;
}

/** What one unit owes, as far as its habits go. */
export interface Duty {
  unitId: string;
  /** The task, or what else it belongs to. */
  taskId: string;
  nodeId: string;
  dueOn: IsoDate;
}

/** Some minute of the afternoon, after the day's sending time. */
function officeHour(date: IsoDate, chance: number): Instant {
  const minute = 10 * 60 + Math.floor(chance * 7 * 60);
  const two = (n: number) => String(n).padStart(2, '0');
  return instantAt(date, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

const upTo = (most: number, chance: number): number => Math.floor(chance * (most + 1));

/** The habits that follow from shares and a seed. */
export function habits(shares: Shares, chance: Chance, calendar: WorkCalendar): Habits {
  const hour = (date: IsoDate, subject: string) => officeHour(date, chance(`hour ${subject}`));
  const within = (most: number, subject: string, since: IsoDate): Instant => {
    const days = 1 + upTo(most - 1, chance(`days ${subject}`));
    return hour(addWorkdays(calendar, since, days), subject);
  };
  return {
    acceptsAt: ({ unitId, taskId, since }) => {
      const subject = `accept ${unitId} ${taskId}`;
      const late = chance(subject) < shares.late;
      return late ? within(ASSUMED.lateAcceptDays, subject, since) : hour(since, subject);
    },
    answersAt: ({ unitId, taskId, nodeId, dueOn }, openedOn) => {
      if (chance(`stuck ${unitId} ${taskId} ${dueOn.slice(0, 4)}`) < shares.silent)
        return undefined;
      const subject = `answer ${unitId} ${nodeId} ${dueOn}`;
      // Of the duties that are answered at all, as many are late as make the share of all.
      const late = shares.late / Math.max(1 - shares.silent, shares.late);
      if (chance(subject) < late) return within(ASSUMED.lateDays, subject, dueOn);
      const early = upTo(ASSUMED.promptDays, chance(`days ${subject}`));
      const on = addWorkdays(calendar, dueOn, -early);
      const opened = addDays(openedOn, 1);
      return hour(on > opened ? on : opened < dueOn ? opened : dueOn, subject);
    },
    asksForTime: ({ unitId, nodeId, dueOn }) => {
      const subject = `more time ${unitId} ${nodeId} ${dueOn}`;
      if (chance(subject) >= shares.extensions) return undefined;
      const on = addWorkdays(calendar, dueOn, -ASSUMED.askBeforeDays);
      return { at: hour(on, subject), toDate: addDays(dueOn, ASSUMED.extensionDays) };
    },
    decidesAt: (subject, since) => within(ASSUMED.decideDays, `decide ${subject}`, since),
    comes: (proceedingId) => chance(`come ${proceedingId}`) >= shares.silent,
    returns: (reportId) => chance(`return ${reportId}`) < shares.returned,
    reportsAgainAt: (reportId, since) => within(ASSUMED.againDays, `again ${reportId}`, since),
  };
}
