import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { scorePlan, type PlanScoreRequest } from '../../../domain/assessment/score-plan.js';
import { suppose } from '../../../domain/assessment/suppose.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import {
  CALENDAR,
  LEAD,
  leadLiaison,
  office,
  SUPPORT,
  supportLiaison,
} from '../../support/cast.js';
import { TWO_MARKS, YEAR, indicatorFact } from '../../support/score-stage.js';
import { acceptedTask, at, doneReport, type TaskStory } from '../../support/task-story.js';

/** Both units reported in time; the lead's report is accepted, the supporter's still waits. */
function story(): TaskStory {
  const task = acceptedTask().until('2026-06-25 10:00');
  task.when(leadLiaison, doneReport());
  task.when(supportLiaison, doneReport(SUPPORT));
  task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
  return task.until('2026-07-10 10:00');
}
const about = { taskId: 'T1', number: 7, title: 'a task', kind: 'task' as const };

function scoresOf(change: Partial<PlanScoreRequest> = {}) {
  const scores = scorePlan({
    sheets: defaultSheets('workSafety'),
    units: [
      { unitId: LEAD, unitClass: 'department' },
      { unitId: SUPPORT, unitClass: 'street' },
    ],
    tasks: [{ ...about, events: story().events }],
    ...{ indicators: [], rectifications: [], marks: TWO_MARKS, selfPoints: {} },
    ...{ deductions: [], bonuses: [], vetoes: [], period: YEAR },
    asOf: at('2026-07-10 10:00'),
    ...change,
  });
  return new Map(scores.map((s) => [s.unitId, s]));
}
const itemOf = (unitId: string, itemId: string, change?: Partial<PlanScoreRequest>) =>
  scoresOf(change)
    .get(unitId)
    ?.items.find((i) => i.item.itemId === itemId);

describe('the scores of a plan', () => {
  it('give each unit its own class’s sheet', () => {
    const sheets = [...scoresOf().values()].map((s) => s.sheet.sheetId);
    expect(sheets).toEqual(['workSafety-department', 'workSafety-street']);
  });

  it('leave out units for which there is no sheet', () => {
    const [department] = defaultSheets('workSafety');
    expect([...scoresOf({ sheets: department ? [department] : [] }).keys()]).toEqual([LEAD]);
  });

  it('hold a late review against the lead, not against who waited', () => {
    expect(itemOf(LEAD, 'reviewInTime')).toMatchObject({ points: 0 });
    expect(itemOf(SUPPORT, 'onTime')).toMatchObject({ gap: 'nothingToAssess' });
  });

  it('look at indicators only where the unit answers for them', () => {
    const indicators = [
      indicatorFact({
        unitIds: [SUPPORT],
        goal: {
          ...{ op: '<=', value: 20, baseline: null, from: '2025-12-31', dueOn: '2026-12-31' },
        },
      }),
    ];
    const change = { indicators, asOf: at('2027-01-15 10:00') };
    expect(itemOf(LEAD, 'indicators', change)?.gap).toBe('nothingToAssess');
    expect(itemOf(SUPPORT, 'indicators', change)?.points).toBe(22);
  });

  it('are the same however often they are computed', () => {
    expect(scoresOf()).toEqual(scoresOf());
  });
});

describe('a supposition', () => {
  const asOf = at('2026-07-10 10:00');
  const history = { ...about, planId: 'P1', termEnd: '2030-12-31', events: story().events };
  const rules = { policy: DEFAULT_POLICY, calendar: CALENDAR };

  it('shows the score if a waiting report were accepted', () => {
    const supposed = suppose(history, { accept: { reportId: 'T1-R2' } }, { rules, asOf });
    if ('refused' in supposed) throw new Error(supposed.refused);
    expect(itemOf(SUPPORT, 'onTime', { tasks: [supposed] })?.points).toBe(22);
    expect(history.events).toHaveLength(story().events.length);
  });

  it('is refused where the rules would refuse it', () => {
    const supposed = suppose(history, { accept: { reportId: 'T1-R1' } }, { rules, asOf });
    expect(supposed).toEqual({ refused: 'ReportNotWaiting' });
  });
});
