/** The end of an assessment: the result is decided by somebody who had no part in it, then published. */
import { dateOf, isIsoDate } from '../../calendar/dates.js';
import type { RulesContext } from '../../task/rules-context.js';
import type { AssessmentFact } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';
import {
  refusalOf,
  runs,
  said,
  type AssessmentVerdict,
  type CommandOf,
} from './assessment-command.js';
import { datesAgain } from './phase-time.js';
import { sheetFor } from './sheet-items.js';

/** A leader approves the result, or sends it back to scoring with a reason (domain.md §8). */
export function decideResult(
  { approve, reason, actor }: CommandOf<'DecideResult'>,
  state: AssessmentState,
  context: RulesContext,
): AssessmentVerdict {
  const refusal = refusalOf(
    [state.phase !== 'decision' || state.decidedBy !== undefined, 'PhaseDoesNotAllow'],
    [actor.role !== 'leader', 'MayNotRunAssessment'],
    [state.markers.includes(actor.personId), 'DeciderHadPart'],
    [!approve && !said(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!approve)
    return [{ type: 'ResultSentBack', reason: reason ?? '', dates: datesAgain(context) }];
  return [{ type: 'ResultDecided', ...(reason && { comment: reason }) }];
}

/** A correction of what was published is the next edition, with a note that says what changed. */
export function publishEdition(
  { number, sha256, note, actor }: CommandOf<'PublishEdition'>,
  state: AssessmentState,
): AssessmentVerdict {
  const again = state.phase === 'published';
  const edition = state.editions.length + 1;
  const fact: AssessmentFact = {
    type: 'EditionPublished',
    ...{ edition, number, sha256 },
    ...(note && { note }),
  };
  return (
    refusalOf(
      [state.phase !== 'decision' && !again, 'PhaseDoesNotAllow'],
      // Whoever approves the public edition: somebody of the office, or a leader (§8).
      [actor.role !== 'office' && actor.role !== 'leader', 'MayNotRunAssessment'],
      [!state.decidedBy, 'NotDecided'],
      [again && !said(note), 'ReasonMissing'],
    ) ?? [fact]
  );
}

export function cancelAssessment(
  { reason, actor }: CommandOf<'CancelAssessment'>,
  state: AssessmentState,
): AssessmentVerdict {
  return (
    refusalOf(
      [state.phase === 'published', 'PhaseDoesNotAllow'],
      [actor.role !== 'office' && actor.role !== 'leader', 'MayNotRunAssessment'],
      [!said(reason), 'ReasonMissing'],
    ) ?? [{ type: 'AssessmentCancelled', reason }]
  );
}

/** After publication: what has to be put right, each line a rectification of its own. */
export function listProblem(
  { unitId, title, measure, dueOn, actor }: CommandOf<'ListProblem'>,
  state: AssessmentState,
  { now }: RulesContext,
): AssessmentVerdict {
  const count = state.problems.length + 1;
  const problemId = `${state.assessmentId}-P${count}`;
  const rectificationId = `${state.assessmentId}-R${count}`;
  return (
    refusalOf(
      [state.phase !== 'published', 'NotPublished'],
      [!runs(actor), 'MayNotRunAssessment'],
      [!sheetFor(state, unitId), 'UnitNotAssessed'],
      [!said(title) || !said(measure), 'ProblemIncomplete'],
      [!isIsoDate(dueOn) || dueOn <= dateOf(now), 'DateNotLater'],
    ) ?? [{ type: 'ProblemListed', problemId, unitId, title, measure, dueOn, rectificationId }]
  );
}
