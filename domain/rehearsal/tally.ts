/** What a rehearsal counts: for each unit and month, what it would see and what it would do. */
import { dateOf, type Instant } from '../calendar/dates.js';
import type { CaseEvent } from '../escalation/case-state.js';
import type { Rung } from '../policy/policy.js';
import type { AnyFact } from '../proceeding/kinds.js';
import type { Stamp } from '../proceeding/proceeding.js';
import type { RectificationFact } from '../rectification/rectification-facts.js';
import type { TaskEvent } from '../task/task-events.js';

/** Rungs and acts, in the order in which they are shown. */
export const COUNTED = [
  'remind',
  'chase',
  'warn',
  'circulate',
  'interview',
  'held',
  'list',
  'listed',
  'veto',
  'upheld',
  'rectified',
  'reports',
  'returned',
  'extensions',
  'missed',
  'sendingDays',
] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * `interview`, `list`, `veto` count proposals drafted; `held`, `listed`, `upheld` what was carried
 * out of them; `rectified` items put right; `sendingDays` days with at least one message to the unit.
 */
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
  held: 0,
  list: 0,
  listed: 0,
  veto: 0,
  upheld: 0,
  rectified: 0,
  reports: 0,
  returned: 0,
  extensions: 0,
  missed: 0,
  sendingDays: 0,
});

export interface Tally {
  task(event: TaskEvent): void;
  cases(event: CaseEvent): void;
  proceeding(event: AnyFact & Stamp): void;
  /** Everything counted, by unit and month. */
  months(): MonthOfUnit[];
}

/** A rung that is a message; proposals are counted where slips are joined: one talk for all. */
function messageOf(rung: Rung): Counted | undefined {
  return rung === 'interview' || rung === 'list' || rung === 'veto' ? undefined : rung;
}

/** What an event of a task counts as; nothing for most of them. */
function countedAs(event: TaskEvent): Counted | undefined {
  switch (event.type) {
    case 'StepTaken':
      return messageOf(event.rung);
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

const OF_PROCEEDINGS: Partial<Record<string, Counted>> = {
  InterviewHeld: 'held',
  ListingIssued: 'listed',
  VetoUpheld: 'upheld',
  RectificationVerified: 'rectified',
};

/** A step of a rectification's own ladder. */
function stepOf(event: AnyFact): Counted | undefined {
  if (event.type !== 'RectificationStep') return undefined;
  const { rung } = event as Extract<RectificationFact, { type: 'RectificationStep' }>;
  return messageOf(rung);
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
  const addMessage = (unitId: string, at: Instant, what: Counted): void => {
    add(unitId, at, what);
    const day = `${unitId} ${dateOf(at)}`;
    if (daysSeen.has(day)) return;
    daysSeen.add(day);
    add(unitId, at, 'sendingDays');
  };
  return {
    task: (event) => {
      const what = countedAs(event);
      if (!what || !('unitId' in event)) return;
      const count = event.type === 'StepTaken' ? addMessage : add;
      count(event.unitId, event.at, what);
    },
    cases: (event) => {
      if (event.type === 'CaseProposed') add(event.unitId, event.at, event.rung);
    },
    proceeding: (event) => {
      const step = stepOf(event);
      if (step) return addMessage(event.unitId, event.at, step);
      const what = OF_PROCEEDINGS[event.type];
      if (what) add(event.unitId, event.at, what);
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
