/** Whole answers about an assessment: the one with all its units, and the sheet of one unit. */
import type { Actor } from '../../domain/people/roles.js';
import {
  indicatorNames,
  openMattersOf,
  scoreNames,
} from '../../prisma/store/assessments/score-names.js';
import { publishedList } from '../../prisma/store/publication/edition-rows.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import type { AssessmentDetailView, UnitSheetView } from '../contract/assessments.js';
import type { AppDeps } from '../deps.js';
import {
  editionViews,
  objectionViews,
  phaseViews,
  reissueOf,
  thirdPartyView,
  unitView,
} from './detail-view.js';
import { qualitativeViews } from './qualitative-view.js';
import { contextOf, type Found, type Scored } from './reading.js';
import { UNSAID, itemLineView, totalsView } from './score-view.js';
import { isOut, stepsOf, viewerOf } from './viewer.js';

type Deps = Pick<AppDeps, 'prisma' | 'clock'>;

export interface Reader {
  actor: Actor;
  /** A unit reads what concerns itself. */
  ownUnitId?: string | undefined;
}

/** Reports of the host unit that were reviewed inside it, by unit 本单位复核. */
async function ownHostReviews({ prisma }: Deps, planId: string): Promise<Map<string, number>> {
  const rows = await prisma.report.groupBy({
    by: ['unitId'],
    where: { planId, ownHost: true },
    _count: { _all: true },
  });
  return new Map(rows.map((r) => [r.unitId, r._count._all]));
}

/** What only those who run the assessment read. */
function insideView({ state }: Found, names: ReadonlyMap<string, string>, ownUnitId?: string) {
  if (ownUnitId) {
    return { assessors: [], thirdParty: { source: null, sha256: null, marks: [] }, reissue: null };
  }
  return {
    assessors: state.assessors.map((a) => ({ ...a, unitId: a.unitId ?? null })),
    thirdParty: thirdPartyView(state, names),
    reissue: reissueOf(state, names),
  };
}

async function unitViews(
  deps: Deps,
  { row, state }: Found,
  about: { scored: Scored; names: ReadonlyMap<string, string>; ownUnitId?: string | undefined },
): Promise<AssessmentDetailView['units']> {
  const { scored, names, ownUnitId } = about;
  const hidden = ownUnitId !== undefined && !isOut(state);
  const scores = new Map(hidden ? [] : scored.scores.map((s) => [s.unitId, s]));
  const reviews = await ownHostReviews(deps, row.planId);
  const titles = await indicatorNames(deps.prisma, row.planId);
  return state.units
    .filter((u) => !ownUnitId || u.unitId === ownUnitId)
    .map((unit) => {
      const score = scores.get(unit.unitId);
      const ownHost = reviews.get(unit.unitId) ?? 0;
      return unitView(state, unit, { names, titles, score, now: deps.clock.now(), ownHost });
    });
}

/** One assessment with its phases and units. */
export async function wholeView(
  deps: Deps,
  found: Found,
  { scored, reader }: { scored: Scored; reader: Reader },
): Promise<AssessmentDetailView> {
  const { row, state, events } = found;
  const { actor, ownUnitId } = reader;
  const context = await contextOf(deps, row.planId);
  const names = await namesOfAllUnits(deps.prisma);
  const own = ({ unitId }: { unitId: string }) => !ownUnitId || unitId === ownUnitId;
  const problems = state.problems.filter(own);
  return {
    assessment: row,
    clause: state.clause ?? null,
    phases: phaseViews(state, events, context),
    ...{ stage: scored.stage, asOf: scored.asOf },
    units: await unitViews(deps, found, { scored, names, ownUnitId }),
    ...insideView(found, names, ownUnitId),
    objections: objectionViews(state, names).filter(own),
    qualitative: await qualitativeViews(deps, found, {
      names,
      viewer: viewerOf(state, actor, context),
      unitId: ownUnitId,
    }),
    problems: problems.map((p) => ({ ...p, unitName: names.get(p.unitId) ?? '' })),
    editions: editionViews(state, await publishedList(deps.prisma, row.planId)),
    freezes: state.freezes,
    decidedBy: state.decidedBy ?? null,
    steps: stepsOf(state, { actor, context, ...(ownUnitId && { unitId: ownUnitId }) }),
  };
}

async function named({ prisma }: Deps, matters: Awaited<ReturnType<typeof openMattersOf>>) {
  const tasks = await prisma.planTask.findMany({
    where: { id: { in: matters.map((m) => m.taskId) } },
    select: { id: true, number: true, title: true },
  });
  return matters.flatMap(({ taskId, ...matter }) => {
    const task = tasks.find((t) => t.id === taskId);
    return task ? [{ ...matter, task: { taskId, number: task.number, title: task.title } }] : [];
  });
}

/** The sheet of one unit, line by line; `undefined` where it is not scored. */
export async function sheetView(
  deps: Deps,
  { row, state }: Found,
  { scored, reader, unitId }: { scored: Scored; reader: Reader; unitId: string },
): Promise<UnitSheetView | undefined> {
  const { prisma } = deps;
  const unit = state.units.find((u) => u.unitId === unitId);
  const own = state.sheets.find((s) => s.unitClass === unit?.unitClass);
  const score = scored.scores.find((s) => s.unitId === unitId);
  if (!unit || !own || !score) return undefined;
  const context = await contextOf(deps, row.planId);
  const viewer = viewerOf(state, reader.actor, context);
  const titles = await scoreNames(prisma, score);
  const names = await namesOfAllUnits(prisma);
  const hidden = viewer.ofUnit && !viewer.seesMarks;
  return {
    assessment: row,
    unit: { ...unit, unitName: names.get(unitId) ?? '' },
    sheet: { sheetId: own.sheetId, version: own.version, name: own.name },
    ...{ stage: scored.stage, asOf: scored.asOf },
    submittedOn: state.selfAssessments[unitId]?.submittedOn ?? null,
    lines: score.items.map((i) => itemLineView(i, unitId, { viewer, names: titles })),
    totals: hidden ? UNSAID : totalsView(score, titles, state),
    objections: objectionViews(state, names).filter((o) => o.unitId === unitId),
    qualitative: await qualitativeViews(deps, { row, state }, { names, viewer, unitId }),
    openMatters: await named(deps, await openMattersOf(prisma, row.planId, unitId)),
    steps: stepsOf(state, { actor: reader.actor, context, unitId }),
  };
}
