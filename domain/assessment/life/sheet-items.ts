/** Which items an assessment asks of a unit. */
import type { ScoreSheet, SheetItem } from '../score-sheet.js';
import type { AssessmentState } from './assessment-state.js';

/** The sheet of a unit's class. */
export const sheetFor = (state: AssessmentState, unitId: string): ScoreSheet | undefined => {
  const unit = state.units.find((u) => u.unitId === unitId);
  return state.sheets.find((s) => s.unitClass === unit?.unitClass);
};
export const itemFor = (
  state: AssessmentState,
  unitId: string,
  itemId: string,
): SheetItem | undefined => sheetFor(state, unitId)?.items.find((i) => i.itemId === itemId);

export const outOfRange = (points: number, item: SheetItem | undefined): boolean =>
  !Number.isFinite(points) || points < 0 || points > (item?.points ?? 0);

/** A part of something, 0 to 1. */
export const isShare = (share: number): boolean => share >= 0 && share <= 1;
