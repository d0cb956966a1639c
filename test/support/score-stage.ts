/** A unit to be scored, changed where a test cares. */
import type { IndicatorFact } from '../../domain/assessment/computed-items.js';
import { defaultSheets } from '../../domain/assessment/default-sheets.js';
import type { Mark } from '../../domain/assessment/marks.js';
import type { NodeFact, ReportFact } from '../../domain/assessment/record-facts.js';
import type { ScoreSheet } from '../../domain/assessment/score-sheet.js';
import { scoreUnit, type ScoreRequest } from '../../domain/assessment/score-unit.js';
import { LEAD } from './cast.js';

const [department] = defaultSheets('workSafety');
if (!department) throw new Error('no sheet for departments');
export const SHEET: ScoreSheet = department;
export const YEAR = { from: '2026-01-01', to: '2026-12-31' };
export const SCORED_AT = '2027-01-15T01:00:00.000Z';

let serial = 0;
const next = (): number => (serial += 1);

export function nodeFact(change: Partial<NodeFact> = {}): NodeFact {
  const dueOn = change.dueOn ?? '2026-06-30';
  const dates = { firstDueOn: dueOn, dueOn };
  return {
    ...{ taskId: 'T1', nodeId: `N${next()}`, unitId: LEAD, kind: 'commitment', title: '' },
    ...{ ...dates, outcome: 'inTime', doneOn: dueOn, rungs: [] },
    ...change,
  };
}

export const reportFact = (change: Partial<ReportFact> = {}): ReportFact => ({
  ...{ reportId: `R${next()}`, taskId: 'T1', unitId: LEAD, on: '2026-06-29', percent: 100 },
  ...{ serves: [], outcome: 'accepted', ownHost: false },
  ...change,
});

export const indicatorFact = (change: Partial<IndicatorFact> = {}): IndicatorFact => ({
  indicatorId: `I${next()}`,
  name: 'deaths',
  goal: { op: '<=', value: 20, baseline: null, from: '2025-12-31', dueOn: '2026-12-31' },
  binding: true,
  unitIds: [LEAD],
  actuals: [{ year: 2026, value: 18 }],
  ...change,
});

export const mark = (points: number, change: Partial<Mark> = {}): Mark => ({
  ...{ unitId: LEAD, itemId: 'safetyDuty', assessorId: 'a', assessorName: 'assessor a' },
  ...{ points, reason: 'looked at the duty lists', at: '2027-01-10T01:00:00.000Z' },
  ...change,
});
export const TWO_MARKS = [mark(8), mark(8, { assessorId: 'b' })];

type Change = Partial<Omit<ScoreRequest, 'evidence'>> & {
  nodes?: NodeFact[];
  reports?: ReportFact[];
  parts?: ScoreRequest['evidence']['record']['parts'];
  reviewed?: ReportFact[];
  indicators?: IndicatorFact[];
  rectifications?: ScoreRequest['evidence']['rectifications'];
};

/** The score of a unit about which only this is known. */
export function scoreOf(change: Change = {}) {
  const { nodes = [], reports = [], parts = [], reviewed = [], ...more } = change;
  const { indicators = [], rectifications = [], ...rest } = more;
  const record = { unitId: LEAD, parts, nodes, reports };
  return scoreUnit({
    ...{ sheet: SHEET, period: YEAR, asOf: SCORED_AT, marks: [], selfPoints: {} },
    ...{ deductions: [], bonuses: [], vetoes: [] },
    evidence: { record, reviewed, indicators, rectifications },
    ...rest,
  });
}

/** The points of one item. */
export const pointsOf = (score: ReturnType<typeof scoreOf>, itemId: string): number | undefined =>
  score.items.find((i) => i.item.itemId === itemId)?.points;
