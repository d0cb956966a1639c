/** What a rehearsal counts: for each unit and month, what it would see and what it would do. */
import { dateOf, type Instant } from '../calendar/dates.js';
import type { CaseEvent } from '../escalation/case-state.js';
import type { TaskEvent } from '../task/task-events.js';

/** Rungs and acts, in the order in which they are shown. */
export const COUNTED = [
  'remind',
  'chase',
  'warn',
  'circulate',
  'interview',
  'list',
  'veto',
  'reports',
  'returned',
  'extensions',
  'missed',
  'sendingDays',
] as const;
export type Counted = (typeof COUNTED)[number];

/** `interview`, `list`, `veto` count proposals drafted; `sendingDays` days with at least one message to the unit. */
export type Counts = Record<Counted, number>;

export interface MonthOfUnit extends Counts {
  unitId: string;
  /** `2026-03`. */
  month: string;
}

export const noCounts = (): Counts => ({
  remind: 0,
  chase: 0,
  warn: 0,
  circulate: 0,
  interview: 0,
  list: 0,
  veto: 0,
  reports: 0,
  returned: 0,
  extensions: 0,
  missed: 0,
  sendingDays: 0,
});

export interface Tally {
  task(event: TaskEvent): void;
  cases(event: CaseEvent): void;
  /** Everything counted, by unit and month. */
  months(): MonthOfUnit[];
}

/** What an event of a task counts as; nothing for most of them. */
function countedAs(event: TaskEvent): Counted | undefined {
  switch (event.type) {
    case 'StepTaken': {
      // Proposals are counted where slips are joined: one talk for all the facts.
      const { rung } = event;
      return rung === 'interview' || rung === 'list' || rung === 'veto' ? undefined : rung;
    }
    case 'ReportSubmitted':
      return 'reports';
    case 'ReportReturned':
      return 'returned';
    case 'ExtensionGranted':
      return 'extensions';
    case 'DeadlineMissed':
      return 'missed';
    default:
      return undefined;
  }
}

/** An empty tally. */
export function tally(): Tally {
  const byPlace = new Map<string, MonthOfUnit>();
  const daysSeen = new Set<string>();
  const add = (unitId: string, at: Instant, what: Counted): void => {
    const month = dateOf(at).slice(0, 7);
    const place = `${unitId} ${month}`;
    const found = byPlace.get(place) ?? { unitId, month, ...noCounts() };
    found[what] += 1;
    byPlace.set(place, found);
  };
  return {
    task: (event) => {
      const what = countedAs(event);
      if (!what || !('unitId' in event)) return;
      add(event.unitId, event.at, what);
      const day = `${event.unitId} ${dateOf(event.at)}`;
      if (event.type !== 'StepTaken' || daysSeen.has(day)) return;
      daysSeen.add(day);
      add(event.unitId, event.at, 'sendingDays');
    },
    cases: (event) => {
      if (event.type === 'CaseProposed') add(event.unitId, event.at, event.rung);
    },
    months: () => [...byPlace.values()],
  };
}

/** Sums counts under a key of their own choosing, in order of the key. */
export function summedBy(
  months: readonly MonthOfUnit[],
  keyOf: (month: MonthOfUnit) => string,
): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const month of months) {
    const sum = sums.get(keyOf(month)) ?? noCounts();
    for (const what of COUNTED) sum[what] += month[what];
    sums.set(keyOf(month), sum);
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
