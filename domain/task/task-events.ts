/** Everything that can happen to a task, in the past tense. The record keeps these for ever. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import type { DecidedRung } from '../policy/measure-policy.js';
import type { NodeKind, Rung } from '../policy/policy.js';
import type { Amended, DroppedOwner, EditionRef } from './amendment.js';
import type { ExcusalBasis, OwnerRole } from './task-state.js';

export interface NewNode {
  nodeId: string;
  kind: NodeKind;
  title: string;
  dueOn: IsoDate;
  /** Units that owe it; all owners of the task unless named. */
  unitIds: string[];
}

export interface NewOwner {
  unitId: string;
  role: OwnerRole;
  reachable: boolean;
}

export interface ReportBody {
  percent: number;
  /** The unit says that the work of the node is finished 已完成. */
  done: boolean;
  text: string;
  problems?: string;
  nextStep?: string;
  evidenceIds: string[];
}

interface AboutExcusal {
  excusalId: string;
  nodeIds: string[];
  unitId: string;
}

interface Facts {
  TaskAssigned: { owners: NewOwner[]; nodes: NewNode[] };
  NodeOpened: { node: NewNode };
  /** The office gave a running task one more owner; it owes the nodes still to come. */
  OwnerAppointed: NewOwner & { reason: string; nodeIds: string[]; acceptance: NewNode };
  AssignmentAccepted: { unitId: string };
  AssignmentReturned: { unitId: string; grounds: string };
  /** The office was reminded of a return it has not decided. */
  ReturnReminded: { unitId: string };
  ReturnUpheld: {
    unitId: string;
    reason: string;
    newUnitId?: string;
    reachable?: boolean;
  };
  ReturnRejected: { unitId: string; reason: string };
  StepTaken: {
    nodeId: string;
    unitId: string;
    rung: Rung;
    offset: number;
    elapsed: number;
    dueOn: IsoDate;
  };
  /** The message of a step reached nobody: it is no rung. `stands`: the highest rung that is left. */
  StepUnreached: { nodeId: string; unitId: string; rung: Rung; on: IsoDate; stands?: Rung };
  DeadlineMissed: { nodeId: string; unitId: string; dueOn: IsoDate };
  /** The circular that names it was published: only now has that rung been reached. */
  NamedInCircular: { nodeId: string; unitId: string; circularId: string };
  ClimbAllowed: { nodeId: string; unitId: string; slips: number };
  /** A proposal was rejected: that rung may be proposed again, not before `until`. */
  LadderPaused: { nodeId: string; unitId: string; rung: Rung; until: IsoDate };
  /** What was proposed has been carried out, or the unit was told of it: the ladder goes on. */
  LadderReleased: { nodeId: string; unitId: string };
  /** A rung was proposed past the ladder, for a reason that the policy names. */
  LadderJumped: { nodeId: string; unitId: string; rung: DecidedRung; why: string };
  Snoozed: { nodeId: string; unitId: string; until: IsoDate };
  ReportSubmitted: ReportBody & {
    reportId: string;
    receipt: string;
    unitId: string;
    serves: string[];
  };
  ReportAccepted: { reportId: string; unitId: string; ownHost: boolean; comment?: string };
  ReportReturned: { reportId: string; unitId: string; ownHost: boolean; reason: string };
  NodeSatisfied: {
    nodeId: string;
    unitId: string;
    inTime: boolean;
    reportId: string;
    /** The day the report came in: the third date of domain.md §2, actually done. */
    doneOn?: IsoDate;
  };
  ReviewerReminded: { reportId: string };
  ExtensionAsked: {
    extensionId: string;
    nodeId: string;
    unitId: string;
    toDate: IsoDate;
    reason: string;
    decider: 'office' | 'leader';
  };
  ExtensionGranted: { extensionId: string; nodeId: string; unitId: string; dueOn: IsoDate };
  ExtensionRefused: { extensionId: string; nodeId: string; unitId: string; reason: string };
  /** What it asked for was answered by a report, or the task ended: nothing is left to decide. */
  ExtensionLapsed: { extensionId: string; nodeId: string; unitId: string };
  DeciderReminded: { extensionId: string };
  ExcusalAsked: AboutExcusal & {
    basis: ExcusalBasis;
    reason: string;
    until: IsoDate;
    evidenceIds: string[];
  };
  /** Forgiven until the end of a day, on the basis that was asked for. */
  ExcusalGranted: AboutExcusal & { basis: ExcusalBasis; until: IsoDate; comment?: string };
  ExcusalRefused: AboutExcusal & { reason: string };
  /** What it asked for was answered by a report, or the task ended: nothing is left to decide. */
  ExcusalDropped: AboutExcusal;
  ExcusalReminded: { excusalId: string };
  /** Its last day has passed: what was excused is owed again. */
  ExcusalLapsed: AboutExcusal & { until: IsoDate };
  CloseOutAsked: { unitId: string; text: string; evidenceIds: string[] };
  CloseOutReminded: { unitId: string };
  CloseOutReturned: { reason: string };
  /** Without a day of looking back in records from before there was any. */
  TaskClosed: { comment?: string; lookBackOn?: IsoDate };
  /** The day of looking back has come, or its reminder. */
  LookBackDue: { dueOn: IsoDate; again: boolean };
  LookBackPassed: { text: string; evidenceIds: string[] };
  /** What was closed does not hold: the task is reopened, with a new date for its leads. */
  LookBackFailed: { text: string; evidenceIds: string[]; nodeId: string; dueOn: IsoDate };
  TaskSuspended: { reason: string };
  TaskResumed: { reason: string };
  /** `edition`: the plan's new edition names the task no more. */
  TaskCancelled: { reason: string; edition?: EditionRef };
  DueDateAmended: {
    nodeId: string;
    unitId: string;
    dueOn: IsoDate;
    reason: string;
    /** The date that stood before. */
    from?: IsoDate;
    /** Brought about by a new edition of the plan. */
    edition?: EditionRef;
  };
  /** A new edition of the plan changed words, dates or owners; what it brings about follows. */
  PlanAmended: Amended & {
    edition: EditionRef;
    reason: string;
    /** Nodes with something open that bear new words or a new plan date from now on. */
    nodes: { nodeId: string; title: string; dueOn: IsoDate }[];
  };
  /** A promise of the plan was given up by a new edition. */
  NodeWithdrawn: { nodeId: string; unitIds: string[]; reason: string; edition: EditionRef };
  /** A new edition of the plan no longer names this owner. */
  OwnerWithdrawn: DroppedOwner & { reason: string; edition: EditionRef };
  UnitReachabilityChanged: { unitId: string; reachable: boolean };
}

export type TaskEventType = keyof Facts;

interface Envelope {
  /** Plan time at which it happened. */
  at: Instant;
  actor: Actor;
  /** Key of the command that brought it about; absent for what time brings about. */
  commandKey?: string;
}

export type TaskEventOf<T extends TaskEventType> = T extends TaskEventType
  ? { type: T } & Facts[T] & Envelope
  : never;
export type TaskEvent = TaskEventOf<TaskEventType>;
/** An event before it is stamped with time and author. */
export type TaskFact = { [T in TaskEventType]: { type: T } & Facts[T] }[TaskEventType];
