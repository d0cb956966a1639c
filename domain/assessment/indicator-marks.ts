/** Qualitative indicators 定性指标: assessors mark how far one is reached, with a reason (domain.md §6). */
import type { Instant } from '../calendar/dates.js';
import type { IndicatorFact } from './computed-items.js';
import { markedItem, type GivenMark, type MarkedItem } from './marks.js';
import type { ScoreSheet } from './score-sheet.js';

/** `points` is the part of the target that is reached, 0 to 1. */
export interface IndicatorMark extends GivenMark {
  indicatorId: string;
}

interface Marked {
  sheets: readonly ScoreSheet[];
  indicatorMarks: readonly IndicatorMark[];
}

/** How many assessors mark an indicator: as many as the strictest sheet asks for, units share indicators. */
export const markersAsked = (sheets: readonly ScoreSheet[]): 1 | 2 =>
  sheets.some((s) => s.indicatorMarkers === 2) ? 2 : 1;

/** How the marks of one indicator stand. @param asOf without it, up to the latest mark */
export function indicatorStanding(
  { sheets, indicatorMarks }: Marked,
  indicatorId: string,
  asOf?: Instant,
): MarkedItem<IndicatorMark> {
  const marks = indicatorMarks.filter((m) => m.indicatorId === indicatorId);
  const latest = marks.reduce((last, { at }) => (at > last ? at : last), '');
  const tolerance = Math.min(1, ...sheets.map((s) => s.blindTolerance));
  return markedItem(marks, { points: 1, asked: markersAsked(sheets), tolerance }, asOf ?? latest);
}

/** The indicators with what assessors found of the qualitative ones by a moment; without it, a gap. */
export function withMarks(
  indicators: readonly IndicatorFact[],
  marked: Marked,
  asOf: Instant,
): IndicatorFact[] {
  return indicators.map((fact) => {
    if (fact.goal.op !== 'qualitative') return fact;
    const found = indicatorStanding(marked, fact.indicatorId, asOf);
    return found.state === 'marked' ? { ...fact, mark: found.points } : fact;
  });
}
