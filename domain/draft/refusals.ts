/** Why a change of a draft, or its undoing, is refused. */

export type DraftRefusalName =
  | 'DraftOutdated'
  | 'FindingUnknown'
  | 'LinesOutsideText'
  | 'SplitOutsideTask'
  | 'SplitOutsideText'
  | 'TaskTooShortToSplit'
  | 'JoinSkipsTasks'
  | 'DateImpossible'
  | 'TermImpossible'
  | 'UnitUnknown'
  | 'GroupUnknown'
  | 'NameNotPrinted'
  | 'CheckpointExists'
  | 'StepUnknown'
  | 'StepUndoneAlready'
  | 'StepNotUndone'
  | 'LaterStepsDepend'
  | 'NothingToUndo'
  | 'NothingToRedo';

export interface DraftRefusal {
  refused: DraftRefusalName;
  detail?: Record<string, string | number>;
}
