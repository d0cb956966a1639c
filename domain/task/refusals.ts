/** Every "no" the rules can answer, by name. Channels and api turn names into sentences. */
import { ASSESSMENT_REFUSALS } from '../assessment/life/refusals.js';
import { PROCEEDING_REFUSALS } from '../proceeding/refusals.js';

export const REFUSALS = [
  'TaskHasEnded',
  'TaskIsSuspended',
  'TaskIsNotSuspended',
  'TaskAlreadyAssigned',
  'UnitIsNotOwner',
  'ActorDoesNotSpeakForUnit',
  'AssignmentNotAwaiting',
  'AssignmentNotAccepted',
  'AssignmentNotReturned',
  'NewUnitAlreadyOwner',
  'GroundsMissing',
  'ReasonMissing',
  'PercentOutOfRange',
  'TextMissing',
  'ReportNotWaiting',
  'ReviewerIsReporter',
  'ReviewerMayNotReview',
  'HostReportNeedsNamedReviewer',
  'NodeUnknown',
  'NodeNotOpen',
  'ExtensionAfterDue',
  'ExtensionNotLater',
  'ExtensionBeyondTerm',
  'ExtensionLimitReached',
  'ExtensionAlreadyAsked',
  'ExtensionNotWaiting',
  'ExcusalAlreadyAsked',
  'ExcusalNotWaiting',
  'ExcusalEndPast',
  'ExcusalBeyondTerm',
  'ExcusalEvidenceMissing',
  'DeciderMayNotDecide',
  'DeciderIsAsker',
  'OnlyOfficeMay',
  'OnlyLeadMayCloseOut',
  'NodesStillOpen',
  'CloseOutNotAsked',
  'LookBackNotWaiting',
  'ReworkDateMissing',
  'CircularNotAsking',
  'UnitNotNamed',
  'CauseMissing',
  'NextStepMissing',
  'CircularStillAsking',
  'CircularNotDrafted',
  'CircularNotSubmitted',
  'ApproverIsDrafter',
  'NothingToCirculate',
  'SnoozeTooLong',
  'ProposalNotWaiting',
  'DateImpossible',
  'ChangeNotOpen',
  ...PROCEEDING_REFUSALS,
  ...ASSESSMENT_REFUSALS,
] as const;

export type RefusalName = (typeof REFUSALS)[number];

/** A refusal: its name, and the facts the sentence needs. */
export interface Refusal {
  refused: RefusalName;
  detail?: Record<string, string | number>;
}
