/** What can be said to the workflow of an assessment, and to the one that waits for a plan's reviews. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AssessmentCommand } from '../domain/assessment/life/assessment-command.js';
import type { Period } from '../domain/assessment/computed-items.js';
import type { AssessmentFactOf, PhaseDates } from '../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../domain/assessment/life/assessment-state.js';
import type { VetoNews } from '../domain/assessment/life/decide-veto-news.js';
import type { AssessmentKind } from '../domain/assessment/score-sheet.js';
import type { IsoDate } from '../domain/calendar/dates.js';
import type { Actor } from '../domain/people/roles.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { ClockKind, CommandAnswer } from './messages.js';

export const assessmentWorkflowId = (assessmentId: string): string => `assessment/${assessmentId}`;
export const assessmentCallsWorkflowId = (planId: string): string => `assessment-calls/${planId}`;

export interface RunAssessmentInput {
  assessmentId: string;
  planId: string;
  /** What it starts with; checked before the workflow was started. */
  start?: { fact: AssessmentFactOf<'AssessmentStarted'>; by: Actor; key: string };
  rules: Rules;
  clockKind: ClockKind;
  historyLimit?: number;
  /** Carried over by continue-as-new. */
  resume?: { state: AssessmentState; nextSeq: number };
}

export type AskedOfAssessment = Exclude<AssessmentCommand, { type: 'AssessmentStarted' }>;

/** The wire name of an update is the command's type. */
export const ASSESSMENT_COMMANDS = [
  'SelfAssess',
  'SubmitSelfAssessment',
  'GiveMark',
  'MarkIndicator',
  'NameAssessors',
  'ImportThirdParty',
  'AdjustScore',
  'ListProblem',
  'ExtendPhase',
  'EnterNextPhase',
  'RaiseObjection',
  'AnswerObjection',
  'DecideResult',
  'PublishEdition',
  'CancelAssessment',
] as const satisfies readonly AskedOfAssessment['type'][];

export const assessmentUpdate = (type: AskedOfAssessment['type']) =>
  defineUpdate<CommandAnswer, [AskedOfAssessment]>(type);
/** A veto of the plan came into force or was revoked. */
export const vetoNewsSignal = defineSignal<[VetoNews]>('VetoNews');
export const assessmentStateQuery = defineQuery<AssessmentState>('state');

/** What somebody says who starts an assessment; the rest comes from the record. */
export interface AssessmentOpening {
  kind: AssessmentKind;
  key: string;
  actor: Actor;
  period?: Period;
  /** Without them, every assessor there is. */
  assessorIds?: readonly string[];
  /** Days of phases other than the usual ones. */
  dates?: PhaseDates;
}

/** A review that the plan itself asks for. */
export interface CalledReview {
  kind: AssessmentKind;
  dueOn: IsoDate;
  clause: string;
}

export interface CallAssessmentsInput {
  planId: string;
  rules: Rules;
  clockKind: ClockKind;
  /** Those that are still to come, in order of date. */
  calls: CalledReview[];
}
