/** What can be said to the workflow of a proceeding, and what it says to others. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { InterviewCommand } from '../domain/interview/interview-facts.js';
import type { ListingCommand } from '../domain/listing/listing-facts.js';
import type { Actor } from '../domain/people/roles.js';
import type { ProceedingIds, ProceedingStart } from '../domain/proceeding/begin.js';
import type { ProceedingKind, ProceedingState } from '../domain/proceeding/proceeding.js';
import type { Consequence, News } from '../domain/proceeding/rules.js';
import type { RectificationCommand } from '../domain/rectification/rectification-facts.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { VetoCommand } from '../domain/veto/veto-facts.js';
import type { ClockKind, CommandAnswer } from './messages.js';

export const proceedingWorkflowId = (proceedingId: string): string => `proceeding/${proceedingId}`;

export interface ConductProceedingInput extends ProceedingIds {
  start: ProceedingStart;
  /** Who brought it about: the decider, the proposer, who entered it. */
  by: Actor;
  rules: Rules;
  clockKind: ClockKind;
  /** Events of history after which it starts anew; absent in service. */
  historyLimit?: number;
  /** Carried over by continue-as-new. */
  resume?: { state: ProceedingState; nextSeq: number };
}

export type AskedOfProceeding =
  InterviewCommand | ListingCommand | VetoCommand | RectificationCommand;

/** The wire name of an update is the command's type, so that histories read like a record. */
export const PROCEEDING_COMMANDS = {
  interview: [
    'NoticeInterview',
    'ConfirmAttendance',
    'PostponeInterview',
    'HoldInterview',
    'RecordAbsence',
    'SignMinutes',
    'RewriteMinutes',
    'SubmitInterviewReport',
    'JudgeInterviewReport',
    'LookBackInterview',
    'CallOffInterview',
  ],
  listing: [
    'IssueListing',
    'PublishListing',
    'AskListingCloseOut',
    'VerifyListing',
    'Delist',
    'PublishDelisting',
    'LookBackListing',
    'LiftListing',
  ],
  veto: ['StateCase', 'DecideVeto', 'AskVetoReview', 'DecideVetoReview', 'DraftReferral'],
  rectification: [
    'ClaimRectified',
    'VerifyRectification',
    'MoveRectificationDate',
    'WithdrawRectification',
    'LookBackRectification',
  ],
} as const satisfies Record<ProceedingKind, readonly AskedOfProceeding['type'][]>;

export const proceedingUpdate = (type: AskedOfProceeding['type']) =>
  defineUpdate<CommandAnswer, [AskedOfProceeding]>(type);

/** What the plan, tasks and other proceedings tell it. */
export const newsSignal = defineSignal<[News]>('News');

/** What a proceeding tells the plan's workflow. */
export interface ToldByProceeding {
  proceedingId: string;
  unitId: string;
  consequence: Consequence;
}
export const proceedingToldSignal = defineSignal<[ToldByProceeding]>('ProceedingTold');

export const proceedingStateQuery = defineQuery<ProceedingState>('state');
