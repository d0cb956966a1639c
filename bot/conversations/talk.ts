/** Where a conversation stands between two messages; kept as JSON, so plain data only. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { AssessmentCode } from '../text/assessment-acts.js';
import type { ActCode } from '../text/proceeding-acts.js';
import type { EnteredRectification } from '../text/rectification.js';
import type { ExcusalBasis } from '../../domain/task/task-state.js';

export interface TaskRef {
  taskId: string;
  number: number;
  title: string;
}

export interface KeptEvidence {
  id: string;
  name: string;
}

/** A progress report in the making. */
export interface ReportDraft {
  about: 'report';
  /** Made by the act that began it; the command's key comes from it. */
  id: string;
  /** Counts changes: a card shown before the last one is stale. */
  revision: number;
  step: 'task' | 'percent' | 'text' | 'problems' | 'confirm';
  task?: TaskRef;
  nodeId?: string;
  percent?: number;
  done: boolean;
  text?: string;
  problems?: string;
  nextStep?: string;
  evidence: KeptEvidence[];
  /** Whether problems are asked for: begun by buttons, where a sentence had no room for them. */
  asksProblems: boolean;
}

/** A request for more time in the making. */
export interface ExtensionDraft {
  about: 'extension';
  id: string;
  revision: number;
  step: 'node' | 'date' | 'reason' | 'confirm';
  task: TaskRef;
  nodeId?: string;
  nodeName?: string;
  dueOn?: IsoDate;
  /** The sentence that began it; it may name the date. */
  wish?: string;
  toDate?: IsoDate;
  reason?: string;
}

/** A request to forgive a miss in the making. */
export interface ExcusalDraft {
  about: 'excusal';
  id: string;
  revision: number;
  step: 'basis' | 'date' | 'reason' | 'confirm';
  task: TaskRef;
  /** The one item meant; without it, all that is open. */
  nodeId?: string;
  nodeName?: string;
  basis?: ExcusalBasis;
  until?: IsoDate;
  reason?: string;
  evidence: KeptEvidence[];
}

/** A "no" that wants its reason before it is said. */
export interface ReasonAsked {
  about: 'reason';
  id: string;
  for:
    | 'returnTask'
    | 'returnReport'
    | 'refuseExtension'
    | 'refuseExcusal'
    | 'submitCircular'
    | 'returnCircular'
    | 'passLookBack'
    | 'failLookBack'
    | 'rejectProposal'
    | 'returnCloseOut';
  /** The task, or the plan of a proposal. */
  streamId: string;
  /** The report, extension, case or unit meant. */
  subject: string;
  /** What the answer calls it: a receipt, a task's number. */
  name: string;
}

/** Why a unit lags and what it does next, in the making. */
export interface CauseDraft {
  about: 'cause';
  id: string;
  circularId: string;
  planId: string;
  cause?: string;
  /** What the unit said in the last circular that named it. */
  before?: { cause: string; nextStep: string };
  /** It was told that this is word for word the same. */
  warned?: boolean;
}

/** A request to close a task out 销号: one sentence on the result, files as they come. */
export interface CloseOutDraft {
  about: 'closeOut';
  id: string;
  task: TaskRef;
  evidence: KeptEvidence[];
}

/** A sentence that an act on a proceeding needs; files as they come. */
export interface ProceedingWord {
  about: 'proceeding';
  id: string;
  proceedingId: string;
  code: ActCode;
  evidence: KeptEvidence[];
}

/** A yearly actual in the making: the value, then its source; files as they come. */
export interface ActualDraft {
  about: 'actual';
  id: string;
  indicatorId: string;
  year: number;
  name: string;
  /** As typed. */
  value?: string;
  evidence: KeptEvidence[];
}

/** A yearly actual that goes back wants its reason. */
export interface ActualReturn {
  about: 'actualReturn';
  id: string;
  actualId: string;
  indicatorId: string;
}

/** A rectification that the office enters: what was understood waits for its tap. */
export interface RectificationDraft {
  about: 'rectification';
  id: string;
  planId: string;
  entered?: EnteredRectification & { unitId: string };
}

/** A number and a sentence that a step of an assessment needs; files as they come. */
export interface AssessmentWord {
  about: 'assessment';
  id: string;
  assessmentId: string;
  /** What the word is for. */
  code: Exclude<AssessmentCode, 'submit' | 'approve' | 'answer'>;
  unitId: string;
  /** The item of the sheet; of a qualitative indicator its id. */
  itemId: string;
  objectionId?: string;
  evidence: KeptEvidence[];
}

export type Dialog =
  | ReportDraft
  | ExtensionDraft
  | ExcusalDraft
  | ReasonAsked
  | CloseOutDraft
  | CauseDraft
  | ActualDraft
  | ActualReturn
  | ProceedingWord
  | AssessmentWord
  | RectificationDraft;

export interface Talk {
  dialog?: Dialog;
  /** Drafts already confirmed and what was answered: a second tap gets the same answer. */
  settled: { id: string; text: string }[];
  /** Files that came before anybody said what they belong to. */
  loose: KeptEvidence[];
  /** Real times, in milliseconds, of wrong binding codes. */
  wrongCodes: number[];
}

export const NO_TALK: Talk = { settled: [], loose: [], wrongCodes: [] };

const SETTLED_KEPT = 8;

/** The talk after a draft was confirmed and answered. */
export function settle(talk: Talk, id: string, text: string): Talk {
  const settled = [...talk.settled.filter((s) => s.id !== id), { id, text }].slice(-SETTLED_KEPT);
  return { ...talk, settled };
}

/** The talk with another dialog, or with none. */
export function turnTo(talk: Talk, dialog?: Dialog): Talk {
  const { dialog: _, ...rest } = talk;
  return dialog ? { ...rest, dialog } : rest;
}
