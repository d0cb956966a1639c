/** Marks of an assessment: who may give one, and whether all are in. */
import { markedItem } from '../marks.js';
import type { SheetItem } from '../score-sheet.js';
import { refusalOf, said, type AssessmentVerdict, type CommandOf } from './assessment-command.js';
import type { AssessmentState } from './assessment-state.js';
import { itemFor, outOfRange, sheetFor } from './sheet-items.js';

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

/** Whether every judged item of every unit has its marks, and no dispute is left. */
export function marksAreIn(state: AssessmentState): boolean {
  return state.units.every(({ unitId }) =>
    (sheetFor(state, unitId)?.items ?? [])
      .filter((item) => 'judgedBy' in item.by)
      .every((item) => standingOf(state, unitId, item).marked.state === 'marked'),
  );
}
