/** 申诉: raised by a unit about an item of its sheet, answered by somebody who did not mark it (domain.md §6, §8). */
import {
  refusalOf,
  runs,
  said,
  type AssessmentVerdict,
  type CommandOf,
} from './assessment-command.js';
import type { AssessmentState } from './assessment-state.js';
import { speaksForUnit, type Actor } from '../../people/roles.js';
import type { AssessmentRefusal } from './refusals.js';
import { isShare, itemFor, outOfRange } from './sheet-items.js';

/** A unit disputes the points of an item. */
export function raiseObjection(
  command: CommandOf<'RaiseObjection'>,
  state: AssessmentState,
): AssessmentVerdict {
  const { unitId, itemId, grounds, evidenceIds, actor } = command;
  const objectionId = `${state.assessmentId}-O${state.objections.length + 1}`;
  return (
    refusalOf(
      [state.phase !== 'objections', 'PhaseDoesNotAllow'],
      [!speaksForUnit(actor, unitId), 'NotForUnit'],
      [!itemFor(state, unitId, itemId), 'ItemUnknown'],
      [!said(grounds), 'ReasonMissing'],
    ) ?? [{ type: 'ObjectionRaised', objectionId, unitId, itemId, grounds, evidenceIds }]
  );
}

interface Disputed {
  unitId: string;
  itemId: string;
}

/** Qualitative indicators whose marks are part of an item of a unit. */
export function indicatorsOf(
  state: AssessmentState,
  { unitId, itemId }: Disputed,
): AssessmentState['indicators'] {
  const by = itemFor(state, unitId, itemId)?.by;
  if (!by || !('computed' in by) || by.computed !== 'indicators') return [];
  return state.indicators.filter((i) => i.unitIds.includes(unitId));
}

/** Who gave the marks that an item of a unit is made of. */
function markersOf(state: AssessmentState, about: Disputed): string[] {
  const { unitId, itemId } = about;
  const ids = indicatorsOf(state, about).map((i) => i.indicatorId);
  const marks = [
    ...state.marks.filter((m) => m.unitId === unitId && m.itemId === itemId),
    ...state.indicatorMarks.filter((m) => ids.includes(m.indicatorId)),
  ];
  return marks.map((m) => m.assessorId);
}

/** Why a person may not answer an objection at all; `undefined` when they may. */
export function answerBar(
  state: AssessmentState,
  about: Disputed,
  actor: Actor,
): AssessmentRefusal | undefined {
  return refusalOf(
    [state.phase !== 'objections', 'PhaseDoesNotAllow'],
    [!runs(actor), 'MayNotRunAssessment'],
    [markersOf(state, about).includes(actor.personId), 'AnswererIsMarker'],
    [actor.unitId !== undefined && actor.unitId === about.unitId, 'AssessorOfSameUnit'],
  )?.refused;
}

/** Upheld with the points of a judged item, or with the part reached of a qualitative indicator; or not. */
export function answerObjection(
  command: CommandOf<'AnswerObjection'>,
  state: AssessmentState,
): AssessmentVerdict {
  const { objectionId, points, indicator, reason, actor } = command;
  const found = state.objections.find((o) => o.objectionId === objectionId && !o.answeredOn);
  const { unitId = '', itemId = '' } = found ?? {};
  const about = { unitId, itemId };
  const item = itemFor(state, unitId, itemId);
  const judged = item !== undefined && 'judgedBy' in item.by;
  const bar = found && answerBar(state, about, actor);
  const known = indicatorsOf(state, about).some((i) => i.indicatorId === indicator?.indicatorId);
  return (
    refusalOf(
      [state.phase !== 'objections', 'PhaseDoesNotAllow'],
      [!found, 'ObjectionUnknown'],
      [bar !== undefined, bar ?? 'MayNotRunAssessment'],
      [points !== undefined && !judged, 'ItemNotJudged'],
      [points !== undefined && outOfRange(points, item), 'PointsOutOfRange'],
      [indicator !== undefined && !known, 'IndicatorUnknown'],
      [indicator !== undefined && !isShare(indicator.share), 'ShareOutOfRange'],
      [!said(reason), 'ReasonMissing'],
    ) ?? [
      {
        type: 'ObjectionAnswered',
        ...{ objectionId, unitId, itemId, reason },
        ...(points !== undefined && { points }),
        ...(indicator && { indicator }),
      },
    ]
  );
}
