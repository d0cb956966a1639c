/** Which days an assessment looks at when nobody says so. */
import type { IsoDate } from '../../calendar/dates.js';
import type { Period } from '../computed-items.js';
import type { AssessmentKind } from '../score-sheet.js';

export interface Term {
  /** First and last year of the plan. */
  start: number;
  end: number;
}

/** Up to this month, an annual assessment is about the year before. */
const LAST_MONTH_FOR_YEAR_BEFORE = 3;

function yearMeant(today: IsoDate, { start, end }: Term): number {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const meant = month <= LAST_MONTH_FOR_YEAR_BEFORE ? year - 1 : year;
  return Math.min(end, Math.max(start, meant));
}

/** The year, the term up to today, or the whole term. */
export function periodOf(kind: AssessmentKind, term: Term, today: IsoDate): Period {
  const first = `${term.start}-01-01`;
  const last = `${term.end}-12-31`;
  if (kind === 'annual') {
    const year = yearMeant(today, term);
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  const to = today < first ? first : today > last ? last : today;
  return { from: first, to: kind === 'final' ? last : to };
}
