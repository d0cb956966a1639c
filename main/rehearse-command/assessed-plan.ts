/** A parsed plan as its rehearsed assessments need it: classes of units, sheets, indicators. */
import { defaultSheets } from '../../domain/assessment/default-sheets.js';
import type { UnitClass } from '../../domain/assessment/score-sheet.js';
import { goalOf } from '../../domain/indicator/indicator.js';
import type { RehearsalPlan } from '../../domain/rehearsal/rehearse-plan.js';
import type {
  AssessedPlan,
  RehearsedIndicator,
} from '../../domain/rehearsal/rehearsed-assessments.js';
import { guessUnitKind } from '../../domain/units/guess-kind.js';
import type { ParsedPlan } from '../../plan/types.js';

const STREETS = /街道|乡镇|镇街|街镇/;

function classOf(unit: string): UnitClass {
  const kind = guessUnitKind(unit);
  return kind === 'street' || kind === 'town' || STREETS.test(unit) ? 'street' : 'department';
}

/** Plans name nobody for their indicators: whoever leads most tasks answers for them. */
function keeperOf({ tasks }: RehearsalPlan): string {
  const led = new Map<string, number>();
  for (const { unitId, role } of tasks.flatMap((t) => t.owners)) {
    if (role === 'lead') led.set(unitId, (led.get(unitId) ?? 0) + 1);
  }
  const [most] = [...led].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? tasks[0]?.owners[0]?.unitId ?? '';
}

function indicatorsOf({ indicators, term }: ParsedPlan, keeper: string): RehearsedIndicator[] {
  return indicators.map(({ due, attribute, ...printed }, i) => ({
    indicatorId: `I${i + 1}`,
    name: printed.name,
    goal: goalOf({ ...printed, dueOn: due }, term),
    binding: attribute === 'binding',
    unitIds: [keeper],
  }));
}

/** What the plan says of its mid-term, else the end of its third year. */
function midtermOf({ checkpoints, term }: ParsedPlan): string {
  const named = checkpoints.find((c) => c.kind === 'midterm')?.date;
  return named ?? `${Math.min(term.end, term.start + 2)}-12-31`;
}

/** Everything an assessment of the rehearsed term needs beside its record. */
export function assessedPlan(parsed: ParsedPlan, plan: RehearsalPlan): AssessedPlan {
  const ids = new Set(plan.tasks.flatMap((t) => t.owners.map((o) => o.unitId)));
  const subject = /应急/.test(parsed.title ?? '') ? 'emergency' : 'workSafety';
  return {
    plan,
    units: [...ids].sort().map((unitId) => ({ unitId, unitClass: classOf(unitId) })),
    sheets: defaultSheets(subject),
    indicators: indicatorsOf(parsed, keeperOf(plan)),
    midtermOn: midtermOf(parsed),
  };
}
