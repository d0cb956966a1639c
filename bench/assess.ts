/** All scores of a plan of 100 units and 1,000 tasks after five years, computed from its events. */
import { defaultSheets } from '../domain/assessment/default-sheets.js';
import { scorePlan } from '../domain/assessment/score-plan.js';
import { FINAL, UNITS, fiveYearUnits, fiveYears, medianOf } from './five-years.js';

const ROUNDS = 3;

export async function benchAssess(): Promise<string[]> {
  const tasks = fiveYears();
  const events = tasks.reduce((sum, t) => sum + t.events.length, 0);
  const nothing = { indicators: [], rectifications: [], marks: [], selfPoints: {} };
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const scores = scorePlan({
      ...{ sheets: defaultSheets('workSafety'), units: fiveYearUnits, tasks, ...nothing },
      ...{ deductions: [], bonuses: [], vetoes: [], ...FINAL },
    });
    if (scores.length !== UNITS) throw new Error('not every unit was scored');
    seconds.push((performance.now() - began) / 1000);
  }
  const median = medianOf(seconds).toFixed(2);
  return [`${events} events, ${UNITS} units: median of ${ROUNDS} rounds ${median} s`];
}
