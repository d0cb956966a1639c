/** The unit of docs/worked-example.md: 县交通运输局 of the sample plan, year by year. */
import type { IndicatorFact, RectificationFact } from '../../domain/assessment/computed-items.js';
import type { PartFact } from '../../domain/assessment/record-facts.js';
import type { VetoFact } from '../../domain/assessment/score-unit.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import { LEAD } from './cast.js';
import { indicatorFact, mark, nodeFact, reportFact, scoreOf } from './score-stage.js';

const ROAD = 'T16';
const RAILS = 'T36';

const roundUp = (title: string, dueOn: string, change: Parameters<typeof nodeFact>[0] = {}) =>
  nodeFact({ taskId: ROAD, kind: 'roundup', title, dueOn, ...change });
const excused = { outcome: 'excused', was: 'missed' } as const;

/** 2026: a report four days late, one excused for the flood, a milestone late after a warning. */
const FIRST_YEAR = [
  roundUp('2026Q1', '2026-03-20'),
  roundUp('2026Q2', '2026-06-20'),
  roundUp('2026Q3', '2026-09-20', { outcome: 'late', doneOn: '2026-09-24' }),
  roundUp('2026Q4', '2026-12-20', excused),
  nodeFact({ taskId: ROAD, kind: 'commitment', dueOn: '2026-06-30' }),
  nodeFact({
    ...{ taskId: RAILS, kind: 'milestone', dueOn: '2026-09-30', outcome: 'late' },
    ...{ doneOn: '2026-10-14', rungs: [{ rung: 'warn', on: '2026-10-12' }] },
  }),
];
/** 2027 to mid-2028: everything in time but one promise, which reached the circular. */
const TO_MIDTERM = [
  ...['2027-03-20', '2027-06-20', '2027-09-20', '2027-12-20', '2028-03-20', '2028-06-20'].map(
    (dueOn) => roundUp(dueOn, dueOn),
  ),
  nodeFact({
    ...{ taskId: RAILS, kind: 'commitment', dueOn: '2027-12-31', outcome: 'missed' },
    rungs: [
      { rung: 'warn', on: '2028-01-10' },
      { rung: 'circulate', on: '2028-01-17' },
    ],
  }),
];
/** To the end of the term: all done. */
const TO_END = [
  nodeFact({ taskId: ROAD, kind: 'final', dueOn: '2030-12-20' }),
  nodeFact({ taskId: RAILS, kind: 'final', dueOn: '2030-12-20' }),
];

const reports = (on: string, outcomes: ('accepted' | 'returned')[]) =>
  outcomes.map((outcome) => reportFact({ taskId: ROAD, on, outcome }));
const REPORTS = [
  ...reports('2026-09-24', ['accepted', 'accepted', 'accepted', 'accepted', 'returned']),
  ...reports('2027-12-20', ['accepted', 'accepted', 'accepted', 'accepted', 'accepted']),
];
const reviewed = (lateSince?: string) =>
  reportFact({
    taskId: RAILS,
    unitId: 'U-support',
    on: '2026-06-10',
    ...(lateSince && { lateSince }),
  });
const REVIEWED = [reviewed(), reviewed(), reviewed('2026-06-16')];

const RECTIFICATIONS: RectificationFact[] = [
  { rectificationId: 'Z1', unitId: LEAD, dueOn: '2026-08-31', closedOn: '2026-08-28' },
  { rectificationId: 'Z2', unitId: LEAD, dueOn: '2026-10-31', closedOn: '2026-11-06' },
];

/** 道路交通万车死亡率: 1.43 in 2025, at most 1.20 by 2030, binding. */
const deathRate = (actuals: IndicatorFact['actuals']) =>
  indicatorFact({
    ...{ indicatorId: 'I4', name: '道路交通万车死亡率', binding: true, actuals },
    goal: { op: '<=', value: 1.2, baseline: 1.43, from: '2025-12-31', dueOn: '2030-12-31' },
  });
/** 安全生产标准化达标率: nobody has entered a value yet. */
const unknown = indicatorFact({
  ...{ indicatorId: 'I8', name: '标准化达标率', binding: false, actuals: [] },
  goal: { op: '>=', value: 90, baseline: 62, from: '2025-12-31', dueOn: '2030-12-31' },
});

const rails = (verifiedPercent: number, closed = false): PartFact => ({
  ...{ taskId: RAILS, number: 36, title: '农村公路生命防护工程', kind: 'project' },
  ...{ unitId: LEAD, role: 'lead', verifiedPercent, closed },
});
const marks = (a: number, b: number, at: string) => [
  mark(a, { at }),
  mark(b, { assessorId: 'b', at }),
];

const COMMON = { reviewed: REVIEWED, rectifications: RECTIFICATIONS };
const VETO: VetoFact = {
  ...{ vetoId: 'V1', unitId: LEAD },
  period: { from: '2028-01-01', to: '2028-12-31' },
};

/** The three assessments of the example. */
export function workedExample(): Record<'annual' | 'midterm' | 'final', UnitScore> {
  const [first, second] = [FIRST_YEAR, [...FIRST_YEAR, ...TO_MIDTERM]];
  return {
    annual: scoreOf({
      ...COMMON,
      ...{ nodes: first, reports: REPORTS, parts: [rails(60)] },
      indicators: [deathRate([{ year: 2026, value: 1.4 }]), unknown],
      marks: marks(7, 6.5, '2027-01-10T01:00:00.000Z'),
      ...{ period: { from: '2026-01-01', to: '2026-12-31' }, asOf: '2027-01-15T01:00:00.000Z' },
    }),
    midterm: scoreOf({
      ...COMMON,
      ...{ nodes: second, reports: REPORTS, parts: [rails(75)] },
      indicators: [
        deathRate([
          { year: 2026, value: 1.4 },
          { year: 2027, value: 1.3 },
        ]),
        unknown,
      ],
      ...{ marks: marks(7, 6.5, '2028-07-10T01:00:00.000Z'), vetoes: [VETO] },
      ...{ period: { from: '2026-01-01', to: '2028-06-30' }, asOf: '2028-07-20T01:00:00.000Z' },
    }),
    final: scoreOf({
      ...COMMON,
      ...{ nodes: [...second, ...TO_END], reports: REPORTS, parts: [rails(100, true)] },
      indicators: [deathRate([{ year: 2030, value: 1.18 }]), unknown],
      marks: marks(8, 7.5, '2031-01-10T01:00:00.000Z'),
      ...{ period: { from: '2026-01-01', to: '2030-12-31' }, asOf: '2031-01-20T01:00:00.000Z' },
    }),
  };
}
