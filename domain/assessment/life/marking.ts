/** Marks of an assessment: who may give one, and whether all are in. */
import { indicatorStanding, markersAsked } from '../indicator-marks.js';
import { markedItem } from '../marks.js';
import type { SheetItem } from '../score-sheet.js';
import { refusalOf, said, type AssessmentVerdict, type CommandOf } from './assessment-command.js';
import type { AssessmentState } from './assessment-state.js';
import { isShare, itemFor, outOfRange, sheetFor } from './sheet-items.js';

/** How an item that is marked by hand stands, up to the latest mark. */
function standingOf(state: AssessmentState, unitId: string, item: SheetItem) {
  const marks = state.marks.filter((m) => m.unitId === unitId && m.itemId === item.itemId);
  const asked = 'judgedBy' in item.by ? item.by.judgedBy : 1;
  const tolerance = sheetFor(state, unitId)?.blindTolerance ?? 0;
  const latest =
    marks
      .map((m) => m.at)
      .sort()
      .at(-1) ?? '';
  return {
    marks,
    asked,
    marked: markedItem(marks, { points: item.points, asked, tolerance }, latest),
  };
}

/** A further mark settles a dispute, and comes from somebody who did not cause it. */
export function giveMark(
  command: CommandOf<'GiveMark'>,
  state: AssessmentState,
): AssessmentVerdict {
  const { unitId, itemId, points, reason, actor } = command;
  const item = itemFor(state, unitId, itemId);
  const assessor = state.assessors.find((a) => a.personId === actor.personId);
  const refusal = refusalOf(
    [state.phase !== 'scoring' && state.phase !== 'thirdParty', 'PhaseDoesNotAllow'],
    [!assessor, 'AssessorNotNamed'],
    [assessor?.unitId === unitId, 'AssessorOfSameUnit'],
    [!item, 'ItemUnknown'],
    [item !== undefined && !('judgedBy' in item.by), 'ItemNotJudged'],
    [outOfRange(points, item), 'PointsOutOfRange'],
    [!said(reason), 'ReasonMissing'],
  );
  if (refusal || !item) return refusal ?? { refused: 'ItemUnknown' as const };
  const { marks, asked, marked } = standingOf(state, unitId, item);
  const blind = new Set(marks.filter((m) => !m.settles).map((m) => m.assessorId));
  const extra = !blind.has(actor.personId) && blind.size >= asked;
  if (extra && marked.state !== 'disputed') return { refused: 'NothingToSettle' };
  return [{ type: 'MarkGiven', unitId, itemId, points, reason, settles: extra }];
}

/** A qualitative indicator is marked once for all its units, by somebody of none of them. */
export function markIndicator(
  command: CommandOf<'MarkIndicator'>,
  state: AssessmentState,
): AssessmentVerdict {
  const { indicatorId, share, reason, actor } = command;
  const indicator = state.indicators.find((i) => i.indicatorId === indicatorId);
  const assessor = state.assessors.find((a) => a.personId === actor.personId);
  const refusal = refusalOf(
    [state.phase !== 'scoring' && state.phase !== 'thirdParty', 'PhaseDoesNotAllow'],
    [!assessor, 'AssessorNotNamed'],
    [!indicator, 'IndicatorUnknown'],
    [indicator?.unitIds.some((u) => u === assessor?.unitId) === true, 'AssessorOfSameUnit'],
    [!isShare(share), 'ShareOutOfRange'],
    [!said(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const { state: standing, marks } = indicatorStanding(state, indicatorId);
  const blind = marks.filter((m) => !m.settles).map((m) => m.assessorId);
  const extra = !blind.includes(actor.personId) && blind.length >= markersAsked(state.sheets);
  if (extra && standing !== 'disputed') return { refused: 'NothingToSettle' };
  return [{ type: 'IndicatorMarked', indicatorId, share, reason, settles: extra }];
}

/**
 * Indicators may stay unmarked, flagged as not assessed: not every one can be judged yet. A mark that
 * was begun is brought to its end.
 */
const indicatorsAreIn = (state: AssessmentState): boolean =>
  state.indicators.every(({ indicatorId }) => {
    const { state: standing, marks } = indicatorStanding(state, indicatorId);
    return standing === 'marked' || marks.length === 0;
  });

/** Whether every judged item of every unit has its marks, and no dispute is left. */
export function marksAreIn(state: AssessmentState): boolean {
  const items = state.units.every(({ unitId }) =>
    (sheetFor(state, unitId)?.items ?? [])
      .filter((item) => 'judgedBy' in item.by)
      .every((item) => standingOf(state, unitId, item).marked.state === 'marked'),
  );
  return items && indicatorsAreIn(state);
}
