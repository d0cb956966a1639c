/** Qualitative indicators of an assessment: what units said of them, and what assessors found. */
import { indicatorStanding, markersAsked } from '../../domain/assessment/indicator-marks.js';
import { visibleMarks } from '../../domain/assessment/marks.js';
import {
  keptIndicators,
  type KeptIndicator,
} from '../../prisma/store/indicators/indicator-rows.js';
import type { QualitativeIndicatorView } from '../contract/assessment-parts.js';
import type { AppDeps } from '../deps.js';
import type { UnitNames } from './detail-view.js';
import type { Found } from './reading.js';
import { markView } from './score-view.js';
import type { Viewer } from './viewer.js';

/** The newest sentence that the office verified. */
function saidOf(kept: KeptIndicator | undefined): QualitativeIndicatorView['said'] {
  const verified = (kept?.actuals ?? []).filter((a) => a.status === 'verified');
  const newest = verified.toSorted((a, b) => a.year - b.year).at(-1);
  return newest ? { year: newest.year, text: newest.text } : null;
}

/** What the reader may see of the marks: an assessor not the other one's before both are in. */
function marksFor(id: string, { state, ...viewer }: Viewer) {
  const standing = indicatorStanding(state, id);
  const all = state.indicatorMarks.filter((m) => m.indicatorId === id);
  const hidden = viewer.ofUnit && !viewer.seesMarks;
  const seen = viewer.blind
    ? visibleMarks(all, viewer.personId, markersAsked(state.sheets))
    : hidden
      ? []
      : all;
  const open = seen.length === all.length && !hidden;
  return {
    state: hidden ? ('incomplete' as const) : standing.state,
    share: open && standing.state === 'marked' ? standing.points : null,
    difference: open && 'difference' in standing ? standing.difference : null,
    marks: seen.map(markView),
  };
}

/** All of an assessment, or those for which one unit answers. */
export async function qualitativeViews(
  { prisma }: Pick<AppDeps, 'prisma'>,
  { row, state }: Pick<Found, 'row' | 'state'>,
  about: { names: UnitNames; viewer: Viewer; unitId?: string | undefined },
): Promise<QualitativeIndicatorView[]> {
  const { names, viewer, unitId } = about;
  const own = state.indicators.filter((i) => !unitId || i.unitIds.includes(unitId));
  if (own.length === 0) return [];
  const kept = await keptIndicators(prisma, { planId: row.planId });
  return own.map(({ indicatorId, name, unitIds }) => ({
    ...{ indicatorId, name },
    unitNames: unitIds.map((u) => names.get(u) ?? ''),
    said: saidOf(kept.find((k) => k.indicatorId === indicatorId)),
    asked: markersAsked(state.sheets),
    ...marksFor(indicatorId, viewer),
    mayMark: viewer.mayMarkIndicator(indicatorId),
  }));
}
