/** What the api itself refuses, beside what the rules refuse. */
import type { DocumentRefusal } from '../domain/document/document-rules.js';
import type { ActualRefusal } from '../domain/indicator/refusals.js';
import type { DraftRefusalName } from '../domain/draft/refusals.js';
import type { PublicationRefusal } from '../domain/publication/publication-rules.js';
import type { RefusalName } from '../domain/task/refusals.js';
import type { ResendRefusal } from '../prisma/store/resend.js';
import type { SuccessionRefusal } from '../domain/units/succession.js';

export type ApiCode =
  | 'NotSignedIn'
  | 'SignInFailed'
  | 'TokenUnknown'
  | 'CsrfMismatch'
  | 'PasswordMustChange'
  | 'OldPasswordWrong'
  | 'NotPermitted'
  | 'UnitMissing'
  | 'NotYoursToAppoint'
  | 'OwnDutyFixed'
  | 'NotFound'
  | 'PathUnknown'
  | 'InputInvalid'
  | 'BodyMalformed'
  | 'BodyTooLarge'
  | 'KeyMissing'
  | 'FileMissing'
  | 'FileKindRefused'
  | 'TooOften'
  | 'PlanUnreadable'
  | 'FileUnreadable'
  | 'PlanNotDraft'
  | 'PlanEmpty'
  | 'PlanNotRunning'
  | 'PlanIsEdition'
  | 'EditionIsSamePlan'
  | 'EditionTooLong'
  | 'EditionOfOtherPlan'
  | 'EditionInUse'
  | 'SampleNeedsEmptySystem'
  | 'PolicyFaulty'
  | 'PolicyOutdated'
  | 'SheetFaulty'
  | 'FreezeBroken'
  | 'SheetOutdated'
  | 'SheetCoversTwice'
  | 'CalendarFaulty'
  | 'CalendarOutdated'
  | 'NameTaken'
  | 'UsernameTaken'
  | 'UnitUnknown'
  | 'TaskNotStarted'
  | 'EvidenceNotFree'
  | 'WorkbookNotOfIndicators'
  | 'WorkbookNotOfMarks'
  | 'NothingOverdue'
  | 'CircularNotPublished'
  | 'PaperNotDue'
  | 'ProposalNotApproved'
  | 'ExcusalNotGranted'
  | 'TaskNotClosed'
  | 'NodeNotOfUnit'
  | ResendRefusal
  | 'EngineUnavailable'
  | 'InternalFault';

export type Code =
  | ActualRefusal['refused']
  | DocumentRefusal
  | PublicationRefusal
  | RefusalName
  | SuccessionRefusal
  | DraftRefusalName
  | ApiCode;

/** A refusal as a resource answers it. */
export interface ApiRefusal {
  refused: Code;
  detail?: Record<string, string | number>;
  errors?: { path: string; message: string }[];
}

export function refuse(refused: Code, rest: Omit<ApiRefusal, 'refused'> = {}): ApiRefusal {
  return { refused, ...rest };
}

export function isRefused(answer: unknown): answer is ApiRefusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
