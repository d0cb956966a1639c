/** Round-ups 定期调度: the periodic windows in which every open task reports. */
import type { IsoDate } from '../calendar/dates.js';
import type { Policy, RoundUpPeriod } from '../policy/policy.js';

export interface RoundUpWindow {
  /** `2026-11`, `2026Q4`, `2026H2` or `2026`. */
  period: string;
  dueOn: IsoDate;
}

const MONTHS: Record<RoundUpPeriod, number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  halfyearly: [6, 12],
  yearly: [12],
};

function periodName(period: RoundUpPeriod, year: number, month: number): string {
  switch (period) {
    case 'monthly':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'quarterly':
      return `${year}Q${month / 3}`;
    case 'halfyearly':
      return `${year}H${month / 6}`;
    case 'yearly':
      return String(year);
  }
}

/** The first round-up due after a date, or `undefined` when the term ends before it. */
export function nextRoundUp(
  roundUp: Policy['roundUp'],
  after: IsoDate,
  termEnd: IsoDate,
): RoundUpWindow | undefined {
  const day = String(roundUp.dueDay).padStart(2, '0');
  for (let year = Number(after.slice(0, 4)); `${year}-01-01` <= termEnd; year += 1) {
    for (const month of MONTHS[roundUp.period]) {
      const dueOn = `${year}-${String(month).padStart(2, '0')}-${day}`;
      if (dueOn <= after) continue;
      return dueOn > termEnd
        ? undefined
        : { period: periodName(roundUp.period, year, month), dueOn };
    }
  }
  return undefined;
}
