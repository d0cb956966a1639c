/** What a task's workflow remembers: the fold of its events. Plain JSON, no dates as objects. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { DecidedRung } from '../policy/measure-policy.js';
import type { NodeKind, Rung } from '../policy/policy.js';

export type TaskKind = 'task' | 'project' | 'safeguard' | 'adhoc';
/** A task's life (domain.md §2): 待派发 → 待签收 → 进行中 → 办结待核 → 已销号; 中止, 取消 beside it. */
export type TaskPhase =
  'draft' | 'assigned' | 'active' | 'submitted' | 'closed' | 'suspended' | 'cancelled';
export type OwnerRole = 'lead' | 'support';
type Acceptance = 'awaiting' | 'accepted' | 'returned';
export type OwedStatus =
  'pending' | 'dueSoon' | 'overdue' | 'satisfied' | 'lateSatisfied' | 'excused' | 'withdrawn';

/** Why the ladder's clock stands still for one owner of one node. */
export type StandingReason =
  'report' | 'extension' | 'excusal' | 'acceptance' | 'unreachable' | 'suspended' | 'decision';

interface Standing {
  reason: StandingReason;
  from: IsoDate;
  /** Absent while it still stands. */
  to?: IsoDate;
}

/** A step of the ladder that was taken. */
export interface StepTaken {
  rung: Rung;
  offset: number;
  on: IsoDate;
  /** Reading of the ladder's clock when it was taken, working days after the due date. */
  elapsed: number;
  /** The due date it was counted from. */
  dueOn: IsoDate;
  /** The circular that carried it out, once it was published. */
  circularId?: string;
  /** Its proposal was rejected, so that it may be taken once more. */
  rejected?: boolean;
  /** Its message reached nobody: it is no rung. A reminder is not sent again, a rung is taken anew. */
  unreached?: boolean;
}

/** What one owner owes on one node. Due dates belong to the owner: see decision 008. */
export interface Owed {
  unitId: string;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  status: OwedStatus;
  steps: StepTaken[];
  standing: Standing[];
  extensionsGranted: number;
  satisfiedOn?: IsoDate;
  /** No reminder before this date: the liaison asked for quiet 过两天提醒. */
  snoozedUntil?: IsoDate;
  /** A round-up that may climb past the circular: the unit's third slip in a year. */
  climbsOn?: boolean;
  /** No climb before this date: a proposal was rejected (policy: pauseWorkdays). */
  pausedUntil?: IsoDate;
  /** While it is excused: by which decision, until when, and what it was before. */
  excused?: { excusalId: string; until: IsoDate; was: OwedStatus };
  /** The last day of its latest excusal, kept after it lapsed: done by then is done in time. */
  excusedUntil?: IsoDate;
  /** Rungs that were proposed by a jump: the ladder passes over them. */
  jumped?: DecidedRung[];
}

export interface TaskNode {
  nodeId: string;
  kind: NodeKind;
  title: string;
  /** The date it was opened with; what each unit owes may have moved since. */
  dueOn: IsoDate;
  owed: Owed[];
}

export interface TaskOwner {
  unitId: string;
  role: OwnerRole;
  acceptance: Acceptance;
  /** False while nobody of the unit can be reached by any channel. */
  reachable: boolean;
  /** When it handed the assignment back, while the office has not decided. */
  returnedOn?: IsoDate;
  /** When the office was last reminded of that. */
  officeRemindedOn?: IsoDate;
  claimedPercent: number;
  verifiedPercent: number;
}

export interface WaitingReport {
  reportId: string;
  receipt: string;
  unitId: string;
  reporterId: string;
  reportedAt: Instant;
  percent: number;
  done: boolean;
  serves: string[];
  reviewerRemindedOn?: IsoDate;
}

export interface WaitingExtension {
  extensionId: string;
  nodeId: string;
  unitId: string;
  askedBy: string;
  askedOn: IsoDate;
  toDate: IsoDate;
  reason: string;
  decider: 'office' | 'leader';
  deciderRemindedOn?: IsoDate;
}

/** Why a miss may be forgiven 容错免责: force majeure, or the duty list fully performed 尽职照单. */
export const EXCUSAL_BASES = ['forceMajeure', 'dutyPerformed'] as const;
export type ExcusalBasis = (typeof EXCUSAL_BASES)[number];

export interface WaitingExcusal {
  excusalId: string;
  nodeIds: string[];
  unitId: string;
  askedBy: string;
  askedOn: IsoDate;
  basis: ExcusalBasis;
  /** The last day for which it is asked. */
  until: IsoDate;
  deciderRemindedOn?: IsoDate;
}

/** A miss forgiven, until the end of a day. */
export type ExcusalInForce = Pick<WaitingExcusal, 'excusalId' | 'nodeIds' | 'unitId' | 'until'>;

interface CloseOutRequest {
  unitId: string;
  askedBy: string;
  askedOn: IsoDate;
  reviewerRemindedOn?: IsoDate;
}

/** A check some months after the close-out 回头看, while it has not been made. */
export interface LookBack {
  dueOn: IsoDate;
  /** Who asked for the close-out: never the one who looks back. */
  askedBy: string;
  /** Its day has come and was told, or told again. */
  remindedOn?: IsoDate;
}

/** What a command was answered, kept so that the same command twice changes nothing twice. */
interface Answered {
  key: string;
  receipt?: string;
}

export interface TaskState {
  taskId: string;
  planId: string;
  /** Number within the plan, shown as 第N号. */
  number: number;
  title: string;
  kind: TaskKind;
  phase: TaskPhase;
  /** Phase to return to when a suspension ends. */
  resumesTo?: TaskPhase;
  termEnd: IsoDate;
  owners: TaskOwner[];
  nodes: TaskNode[];
  waitingReports: WaitingReport[];
  waitingExtensions: WaitingExtension[];
  /** Absent in the state of a task that started before there were any. */
  waitingExcusals?: WaitingExcusal[];
  excusals?: ExcusalInForce[];
  closeOut?: CloseOutRequest;
  lookBack?: LookBack;
  counters: { report: number; node: number; extension: number; excusal?: number };
  answered: Answered[];
}

/** A task nobody has been given yet. */
export function draftTask(
  task: Pick<TaskState, 'taskId' | 'planId' | 'number' | 'title' | 'kind' | 'termEnd'>,
): TaskState {
  return {
    ...task,
    phase: 'draft',
    owners: [],
    nodes: [],
    waitingReports: [],
    waitingExtensions: [],
    counters: { report: 0, node: 0, extension: 0 },
    answered: [],
  };
}

/** Statuses in which something is still owed. */
export const OPEN_STATUSES: OwedStatus[] = ['pending', 'dueSoon', 'overdue'];

/** Whether this is still owed. */
export function isOpen(owed: Owed): boolean {
  return OPEN_STATUSES.includes(owed.status);
}

/** Whether a report may still answer it: what is excused may be done all the same. */
export function isOwing(owed: Owed): boolean {
  return isOpen(owed) || owed.status === 'excused';
}

/** Whether a task has ended: nothing is owed any more. Only a failed look-back can reopen it. */
export function hasEnded(state: TaskState): boolean {
  return state.phase === 'closed' || state.phase === 'cancelled';
}

/** Whether a task has ended for good, its look-back made. */
export function isOver(state: TaskState): boolean {
  return hasEnded(state) && state.lookBack === undefined;
}
