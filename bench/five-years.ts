/** A plan of 100 units and 1,000 tasks with its five years of events, as scores read them. */
import type { TaskHistory } from '../domain/assessment/record-facts.js';
import type { ScoredUnit } from '../domain/assessment/score-plan.js';
import { instantAt, type Instant } from '../domain/calendar/dates.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import type { TaskEvent, TaskFact } from '../domain/task/task-events.js';

export const UNITS = 100;
const TASKS = 1_000;
const OWNERS = 3;
const YEARS = [2026, 2027, 2028, 2029, 2030];
const QUARTERS = ['03-20', '06-20', '09-20', '12-20'];

/** The moment and the period of the final assessment. */
export const FINAL = {
  asOf: instantAt('2031-01-15', '10:00'),
  period: { from: '2026-01-01', to: '2030-12-31' },
};

const unitOf = (n: number): string => `u${n % UNITS}`;
const on = (date: string, time: string): Instant => instantAt(date, time);

/** A quarter of one task: opened, reminded, reported, accepted; every tenth answer comes late. */
function quarter(taskId: string, n: number, dueOn: string): [Instant, TaskFact][] {
  const unitIds = Array.from({ length: OWNERS }, (_, i) => unitOf(n + i));
  const nodeId = `${taskId}-${dueOn}`;
  const month = dueOn.slice(0, 8);
  const node = { nodeId, kind: 'roundup' as const, title: '', dueOn, unitIds };
  const opened: [Instant, TaskFact] = [on(`${month}01`, '00:00'), { type: 'NodeOpened', node }];
  const answers = unitIds.flatMap((unitId, i): [Instant, TaskFact][] => {
    const late = (n + i) % 10 === 0;
    const about = { nodeId, unitId };
    const reportId = `${nodeId}-${unitId}`;
    const step = { ...about, rung: 'remind' as const, elapsed: 0, dueOn };
    const body = { percent: 50, done: false, text: '按计划推进', evidenceIds: [] };
    const at = on(`${month}${late ? '25' : '18'}`, '10:00');
    const steps = [-7, -3, 0].map((offset): [Instant, TaskFact] => [
      on(`${month}11`, '09:00'),
      { type: 'StepTaken', ...step, offset },
    ]);
    const missed: [Instant, TaskFact][] = late
      ? [[on(`${month}21`, '00:00'), { type: 'DeadlineMissed', ...about, dueOn }]]
      : [];
    return [
      ...steps,
      ...missed,
      [at, { type: 'ReportSubmitted', reportId, receipt: '', unitId, serves: [nodeId], ...body }],
      [at, { type: 'ReportAccepted', reportId, unitId, ownHost: false }],
      [at, { type: 'NodeSatisfied', ...about, inTime: !late, reportId }],
    ];
  });
  return [opened, ...answers];
}

function historyOf(n: number): TaskHistory {
  const taskId = `t${n}`;
  const owners = Array.from({ length: OWNERS }, (_, i) => ({
    unitId: unitOf(n + i),
    role: i === 0 ? ('lead' as const) : ('support' as const),
    reachable: true,
  }));
  const first: [Instant, TaskFact] = [
    on('2026-01-05', '10:00'),
    { type: 'TaskAssigned', owners, nodes: [] },
  ];
  const later = YEARS.flatMap((y) => QUARTERS.flatMap((q) => quarter(taskId, n, `${y}-${q}`)));
  const events = [first, ...later].map(([at, fact]): TaskEvent => ({
    ...fact,
    at,
    actor: SYSTEM_ACTOR,
  }));
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { taskId, number: n, title: taskId, kind: 'task', events };
}

/** The tasks with their events, in the order in which they happened. */
export const fiveYears = (): TaskHistory[] => Array.from({ length: TASKS }, (_, n) => historyOf(n));

export const fiveYearUnits: ScoredUnit[] = Array.from({ length: UNITS }, (_, n) => ({
  unitId: unitOf(n),
  unitClass: 'department',
}));

/** The middle one of some times, in the order of their size. */
export const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
