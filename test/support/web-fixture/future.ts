/** The coming days of the sample page, and what a change of rules would bring. */
import { STATE_COUNCIL_DAYS } from '../../../domain/calendar/state-council-days.js';
import type {
  CalendarAnswer,
  Effect,
  Foreseen,
  Foresight,
} from '../../../api/contract/foresight.js';
import { unitRefAt } from './cast.js';
import { taskRefAt } from './tasks.js';

const until = '2026-12-23T15:59:00.000Z';
const step = (i: number, rung: string) => {
  const { unitId } = unitRefAt(i);
  const about = { nodeId: `N${i}`, unitId, offset: 5, elapsed: 5, dueOn: '2026-11-20' };
  return { type: 'StepTaken', rung, ...about };
};
const RUNGS = ['remind', 'chase', 'warn', 'circulate', 'interview'];

const ROWS: Foreseen[] = Array.from({ length: 30 }, (_, i) => ({
  at: `2026-${i < 8 ? `11-${24 + Math.floor(i / 2)}` : `12-${String(1 + Math.floor(i / 2)).padStart(2, '0')}`}T01:00:00.000Z`,
  of: 'task' as const,
  fact: step(i % 12, RUNGS[i % 5] ?? 'remind'),
  task: taskRefAt(i % 16),
  units: i % 4 === 0 ? [0, 1, 2].map((n) => unitRefAt((i + n) % 12)) : [unitRefAt(i % 12)],
  proceeding: null,
}));
const PLAN_ROW: Foreseen = {
  at: '2026-12-02T01:00:00.000Z',
  of: 'roundUp',
  fact: { type: 'RoundUpClosed', roundUpId: 'r', period: '2026Q3' },
  task: null,
  units: [],
  proceeding: null,
};

export const FORESIGHT: Foresight = {
  until,
  rows: [...ROWS, PLAN_ROW].sort((a, b) => (a.at < b.at ? -1 : 1)),
  total: 31,
};

const REPORT_LATER: Effect['changes'][number] = {
  of: 'proceeding',
  ...{ task: null, assessment: null },
  proceeding: { id: 'c1', kind: 'interview', title: '完成老旧管网更新改造' },
  ...unitRefAt(2),
  fact: { type: 'WaitReminded', of: 'minutes', to: 'office' },
  before: '2026-11-26T01:00:00.000Z',
  after: '2026-12-01T01:00:00.000Z',
};

export const EFFECT: Effect = {
  until,
  byRung: [
    { rung: 'remind', before: 42, after: 42 },
    { rung: 'warn', before: 9, after: 9 },
    { rung: 'interview', before: 2, after: 6 },
  ],
  changes: [
    REPORT_LATER,
    ...ROWS.slice(0, 14).map(({ task, fact, at }, i) => ({
      of: 'task' as const,
      ...{ task: task ?? taskRefAt(0), proceeding: null, assessment: null },
      ...{ ...unitRefAt(i % 12), fact },
      before: i % 3 === 0 ? null : at,
      after: i % 3 === 1 ? null : '2026-12-08T01:00:00.000Z',
    })),
  ],
  total: 15,
  tasks: 11,
  others: 1,
};

const known = STATE_COUNCIL_DAYS[2026];
export const CALENDAR_ANSWER: CalendarAnswer = {
  version: 1,
  savedAt: '2026-03-02T02:00:00.000Z',
  savedBy: '魏国梁',
  unknownYears: [2027, 2028, 2029, 2030, 2031],
  years: [
    {
      year: 2026,
      holidays: [...(known?.holidays ?? [])],
      makeupWorkdays: [...(known?.makeupWorkdays ?? [])],
    },
  ],
};
