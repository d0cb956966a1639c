/** One assessment as the page reads it: phases, units, objections, problems, editions. */
import { phaseDelay } from '../../domain/assessment/life/assessment-fires.js';
import { PHASES, type AssessmentEvent } from '../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import { indicatorsOf } from '../../domain/assessment/life/objecting.js';
import { itemFor, sheetFor } from '../../domain/assessment/life/sheet-items.js';
import { markedItem } from '../../domain/assessment/marks.js';
import type { EditionRow } from '../../prisma/store/publication/edition-rows.js';
import type { ScoreNames } from '../../prisma/store/assessments/score-names.js';
import { publicAddress } from '../public-address.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { AssessedUnitView, AssessmentDetailView } from '../contract/assessments.js';
import type { ObjectionView } from '../contract/assessment-parts.js';
import { NO_NAMES, totalsView } from './score-view.js';

export type UnitNames = ReadonlyMap<string, string>;

/** The phases with their days, as they were planned, moved and kept. */
export function phaseViews(
  state: AssessmentState,
  events: readonly AssessmentEvent[],
  context: RulesContext,
): AssessmentDetailView['phases'] {
  const entries = events.flatMap((e) => {
    if (e.type === 'AssessmentStarted') return [{ phase: 'notice' as const, at: e.at }];
    if (e.type === 'EditionPublished') return [{ phase: 'published' as const, at: e.at }];
    if (e.type === 'ResultSentBack') return [{ phase: 'scoring' as const, at: e.at }];
    return e.type === 'PhaseEntered' ? [{ phase: e.phase, at: e.at }] : [];
  });
  const shown = PHASES.filter((p) => p !== 'thirdParty' || state.dates.thirdParty !== undefined);
  return shown.map((phase) => {
    const last = entries.findLastIndex((e) => e.phase === phase);
    const left = last >= 0 ? entries[last + 1] : undefined;
    return {
      phase,
      dueOn: state.dates[phase] ?? null,
      enteredAt: entries[last]?.at ?? null,
      leftAt: left?.at ?? null,
      delay: state.phase === phase ? phaseDelay(state, context) : 0,
      extensions: events.flatMap((e) =>
        e.type === 'PhaseExtended' && e.phase === phase
          ? [{ dueOn: e.dueOn, reason: e.reason, at: e.at }]
          : [],
      ),
    };
  });
}

const indicatorName = ({ indicators }: AssessmentState, id: string): string =>
  indicators.find((i) => i.indicatorId === id)?.name ?? '';

export function objectionViews(state: AssessmentState, names: UnitNames): ObjectionView[] {
  return state.objections.map((o) => {
    const { objectionId, unitId, itemId, grounds, raisedOn, answeredOn, points } = o;
    return {
      ...{ objectionId, unitId, unitName: names.get(unitId) ?? '', itemId, grounds, raisedOn },
      itemTitle: itemFor(state, unitId, itemId)?.title ?? '',
      evidence: o.evidenceIds.length,
      judged: 'judgedBy' in (itemFor(state, unitId, itemId)?.by ?? {}),
      indicators: indicatorsOf(state, { unitId, itemId }).map(({ indicatorId, name }) => ({
        ...{ indicatorId, name },
      })),
      answeredOn: answeredOn ?? null,
      points: points ?? null,
      indicator: o.indicator
        ? { ...o.indicator, name: indicatorName(state, o.indicator.indicatorId) }
        : null,
      answer: o.answer ?? null,
      answeredBy: o.answeredBy ?? null,
    };
  });
}

function marksLeft(state: AssessmentState, unitId: string, now: string) {
  const sheet = sheetFor(state, unitId);
  const judged = (sheet?.items ?? []).filter((i) => 'judgedBy' in i.by);
  const standing = judged.map((item) => {
    const marks = state.marks.filter((m) => m.unitId === unitId && m.itemId === item.itemId);
    const asked = 'judgedBy' in item.by ? item.by.judgedBy : 1;
    const about = { points: item.points, asked, tolerance: sheet?.blindTolerance ?? 0 };
    return markedItem(marks, about, now).state;
  });
  return {
    marksMissing: standing.filter((s) => s === 'incomplete').length,
    marksDisputed: standing.filter((s) => s === 'disputed').length,
  };
}

/** One unit in the table; its totals only where they may be read. */
export function unitView(
  state: AssessmentState,
  { unitId, unitClass }: AssessmentState['units'][number],
  about: {
    names: UnitNames;
    /** Names of indicators, for what caps a grade. */
    titles: ScoreNames['titles'];
    score: UnitScore | undefined;
    now: string;
    ownHost: number;
  },
): AssessedUnitView {
  const { answers = {}, submittedOn, rung } = state.selfAssessments[unitId] ?? {};
  const given = Object.values(answers);
  return {
    ...{ unitId, unitClass, unitName: about.names.get(unitId) ?? '' },
    items: sheetFor(state, unitId)?.items.length ?? 0,
    answered: given.length,
    submittedOn: submittedOn ?? null,
    rung: submittedOn ? null : (rung ?? null),
    ...marksLeft(state, unitId, about.now),
    selfTotal: given.length > 0 ? given.reduce((sum, a) => sum + a.points, 0) : null,
    ownHostReviews: about.ownHost,
    totals: about.score
      ? totalsView(about.score, { ...NO_NAMES, titles: about.titles }, state)
      : null,
  };
}

/** What came up since the last edition. */
export function reissueOf({ reopened }: AssessmentState, names: UnitNames): string | null {
  if (reopened.length === 0) return null;
  return reopened
    .map(({ unitId, effect }) => {
      const unit = names.get(unitId) ?? '';
      return effect === 'inForce'
        ? `公布后对${unit}的一票否决生效，该单位等次改为不合格`
        : `公布后对${unit}的一票否决撤销，该单位等次按得分重新评定`;
    })
    .join('；');
}

/** Editions of the result, each with the address of its public page: the hash says which one it is. */
export const editionViews = (
  { editions }: AssessmentState,
  published: readonly EditionRow[],
): AssessmentDetailView['editions'] =>
  editions.map(({ note, ...edition }) => {
    const page = published.find((p) => p.sha256 === edition.sha256);
    const address = page ? publicAddress(page.planId, page.edition ?? 0) : null;
    return { ...edition, note: note ?? null, address };
  });

export function thirdPartyView(
  state: AssessmentState,
  names: UnitNames,
): AssessmentDetailView['thirdParty'] {
  const { source = null, sha256 = null, marks = [] } = state.thirdParty ?? {};
  return {
    ...{ source, sha256 },
    marks: marks.map((m) => ({
      ...m,
      unitName: names.get(m.unitId) ?? '',
      itemTitle: itemFor(state, m.unitId, m.itemId)?.title ?? '',
    })),
  };
}
