/** The end of an assessment: the result is decided by somebody who had no part in it, then published. */
import type { AssessmentFact } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';
import { refusalOf, said, type CommandOf, type AssessmentVerdict } from './assessment-command.js';

/** A leader approves the result, or sends it back to scoring with a reason (domain.md §8). */
export function decideResult(
  { approve, reason, actor }: CommandOf<'DecideResult'>,
  state: AssessmentState,
): AssessmentVerdict {
  const refusal = refusalOf(
    [state.phase !== 'decision', 'PhaseDoesNotAllow'],
    [actor.role !== 'leader', 'MayNotRunAssessment'],
    [state.markers.includes(actor.personId), 'DeciderHadPart'],
    [!approve && !said(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!approve) return [{ type: 'ResultSentBack', reason: reason ?? '' }];
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
      [actor.role !== 'office', 'MayNotRunAssessment'],
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
