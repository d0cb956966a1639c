/** What the office and assessors enter beside marks: names, an external report, deductions and bonuses. */
import {
  refusalOf,
  runs,
  said,
  type AssessmentVerdict,
  type CommandOf,
} from './assessment-command.js';
import type { AssessmentState } from './assessment-state.js';
import { itemFor, outOfRange, sheetFor } from './sheet-items.js';

const UNDECIDED: readonly AssessmentState['phase'][] = [
  'notice',
  'selfAssessment',
  'scoring',
  'thirdParty',
  'draft',
  'objections',
];
const SCORED: readonly AssessmentState['phase'][] = ['scoring', 'thirdParty', 'objections'];

/** Who assesses; those who have marked already stay known by their marks. */
export function nameAssessors(
  { assessors, actor }: CommandOf<'NameAssessors'>,
  state: AssessmentState,
): AssessmentVerdict {
  return (
    refusalOf(
      [!UNDECIDED.includes(state.phase), 'PhaseDoesNotAllow'],
      [actor.role !== 'office', 'MayNotRunAssessment'],
      [assessors.length === 0, 'AssessorNotNamed'],
    ) ?? [{ type: 'AssessorsNamed', assessors }]
  );
}

/** An external report's marks; what was imported before is replaced. */
export function importThirdParty(
  { source, sha256, marks, actor }: CommandOf<'ImportThirdParty'>,
  state: AssessmentState,
): AssessmentVerdict {
  const items = marks.map((m) => ({ ...m, item: itemFor(state, m.unitId, m.itemId) }));
  return (
    refusalOf(
      [state.phase !== 'scoring' && state.phase !== 'thirdParty', 'PhaseDoesNotAllow'],
      [!runs(actor), 'MayNotRunAssessment'],
      [marks.length === 0 || items.some((m) => !m.item), 'MarksUnknown'],
      [items.some((m) => outOfRange(m.points, m.item)), 'PointsOutOfRange'],
    ) ?? [{ type: 'ThirdPartyImported', source, sha256, marks }]
  );
}

/** A deduction or bonus by hand, at most what the sheet allows in all; nobody adjusts the own unit. */
export function adjustScore(
  command: CommandOf<'AdjustScore'>,
  state: AssessmentState,
): AssessmentVerdict {
  const { unitId, sort, points, reason, replaces, actor } = command;
  const sheet = sheetFor(state, unitId);
  const most = sort === 'bonus' ? sheet?.mostBonus : sheet?.mostDeduction;
  const assessor = state.assessors.find((a) => a.personId === actor.personId);
  const known = state.adjustments.find((a) => a.adjustmentId === replaces);
  const adjustmentId = `${state.assessmentId}-J${state.adjustmentsMade + 1}`;
  return (
    refusalOf(
      [!SCORED.includes(state.phase), 'PhaseDoesNotAllow'],
      [!assessor && actor.role !== 'office', 'AssessorNotNamed'],
      [(assessor?.unitId ?? actor.unitId) === unitId, 'AssessorOfSameUnit'],
      [!sheet, 'UnitNotAssessed'],
      [replaces !== undefined && known?.unitId !== unitId, 'AdjustmentUnknown'],
      [!(points > 0) && replaces === undefined, 'PointsOutOfRange'],
      [!(points >= 0), 'PointsOutOfRange'],
      [points > (most ?? 0), 'AdjustmentTooLarge'],
      [!said(reason), 'ReasonMissing'],
    ) ?? [
      {
        type: 'ScoreAdjusted',
        ...{ adjustmentId, unitId, sort, points, reason },
        ...(replaces && { replaces }),
      },
    ]
  );
}
