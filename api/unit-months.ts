/** The matrix of lights by unit and month. */
import { addMonths, type IsoDate } from '../domain/calendar/dates.js';
import { worstLight, type Light } from '../domain/task/light.js';
import type { UnitMonthCount } from '../prisma/store/overview.js';
import type { Overview, UnitMonth } from './contract/overview.js';

const MONTHS_BACK = 6;
const MONTHS_AHEAD = 6;

/** Thirteen months around a date, as `YYYY-MM`. */
export function monthsAround(today: IsoDate): string[] {
  const first = `${today.slice(0, 7)}-01`;
  const steps = Array.from({ length: MONTHS_BACK + 1 + MONTHS_AHEAD }, (_, i) => i - MONTHS_BACK);
  return steps.map((step) => addMonths(first, step).slice(0, 7));
}

type Figures = Pick<UnitMonth, 'due' | 'met' | 'late' | 'overdue'> & { soon: number };
const NONE: Figures = { due: 0, met: 0, late: 0, overdue: 0, soon: 0 };

function add(figures: Figures, { status, count }: UnitMonthCount): Figures {
  const sum = { ...figures, due: figures.due + count };
  switch (status) {
    case 'overdue':
      return { ...sum, overdue: sum.overdue + count };
    case 'dueSoon':
      return { ...sum, soon: sum.soon + count };
    case 'satisfied':
    case 'excused':
      return { ...sum, met: sum.met + count };
    case 'lateSatisfied':
      return { ...sum, late: sum.late + count };
    case 'pending':
    case 'withdrawn':
      return sum;
  }
}

/** Blue when everything due in the month is answered for; grey when nothing is due. */
function lightOf({ due, met, late, overdue, soon }: Figures): Light {
  if (due === 0) return 'grey';
  if (met + late === due) return 'blue';
  return worstLight([overdue > 0 ? 'red' : 'green', soon > 0 ? 'yellow' : 'green']);
}

/** One row a unit that owes anything in these months, one cell a month, in the order of the units. */
export function unitMonths(
  counts: UnitMonthCount[],
  months: string[],
  names: Map<string, string>,
): Overview['byUnitMonth'] {
  const cells = new Map<string, Figures>();
  for (const count of counts) {
    const at = `${count.unitId} ${count.month}`;
    cells.set(at, add(cells.get(at) ?? NONE, count));
  }
  const unitIds = [...new Set(counts.map((c) => c.unitId))];
  return unitIds
    .map((unitId) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      months: months.map((month) => {
        const figures = cells.get(`${unitId} ${month}`) ?? NONE;
        const { due, met, late, overdue } = figures;
        return { month, light: lightOf(figures), due, met, late, overdue };
      }),
    }))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh-CN'));
}
