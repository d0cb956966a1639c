/** What workflows ask of activities: one object in, one object out. Types only, no code. */
import type {
  AssessmentEvent,
  AssessmentFact,
  FreezeStage,
} from '../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../domain/assessment/life/assessment-state.js';
import type { Instant, IsoDate } from '../domain/calendar/dates.js';
import type { EditionDecision, EditionOutcome } from '../domain/edition/edition-decisions.js';
import type { CircularEvent, RoundUpFigures } from '../domain/circular/circular-state.js';
import type { CircularFire } from '../domain/circular/circular-time.js';
import type { CircularReading } from '../domain/circular/decide-circulars.js';
import type { CaseEvent } from '../domain/escalation/case-state.js';
import type { AnyFact } from '../domain/proceeding/kinds.js';
import type { ProceedingState, Stamp } from '../domain/proceeding/proceeding.js';
import type { Light } from '../domain/task/light.js';
import type { Notice } from '../domain/task/notices.js';
import type { TaskEvent, TaskFact } from '../domain/task/task-events.js';
import type { TaskPhase } from '../domain/task/task-state.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { CalledReview } from '../workflows/assessment-messages.js';
import type { ClockKind, ClockReading, UnitReachability } from '../workflows/messages.js';

/** A notice with the moment from which it may go out. */
export interface QueuedNotice extends Notice {
  notBefore: Instant;
}

/** An event with its place in the task's stream and the messages it gives rise to. */
export interface RecordedEvent<E> {
  seq: number;
  event: E;
  notices: QueuedNotice[];
}

/** What pages show of a task, so that they need not fold its events. */
export interface TaskView {
  phase: TaskPhase;
  light: Light;
  claimedPercent: number;
  verifiedPercent: number;
  nextDueOn?: IsoDate;
  nextFireAt?: Instant;
  nextFire?: TaskFact;
}

export interface TaskRecord {
  planId: string;
  taskId: string;
  entries: RecordedEvent<TaskEvent>[];
  /** The last number the workflow has given out: the record holds nothing beyond it. */
  upTo: number;
  view: TaskView;
}

export interface CasesRecord {
  planId: string;
  entries: RecordedEvent<CaseEvent>[];
  /** The last number the workflow has given out. */
  upTo: number;
  /** When the plan itself does something next, if nobody acts before. */
  nextFireAt: Instant | undefined;
}

/** What pages show of a proceeding: its state as a whole, and what comes next. */
export interface ProceedingView {
  state: ProceedingState;
  ended: boolean;
  /** The day by which whoever is awaited has to act. */
  dueOn?: IsoDate;
  nextFireAt?: Instant;
  nextFire?: AnyFact;
}

export interface ProceedingRecord {
  planId: string;
  proceedingId: string;
  entries: RecordedEvent<AnyFact & Stamp>[];
  /** The last number the workflow has given out. */
  upTo: number;
  view: ProceedingView;
}

/** What lists show of an assessment. */
export interface AssessmentView extends Pick<
  AssessmentState,
  'kind' | 'period' | 'phase' | 'ended' | 'startedAt' | 'dates'
> {
  /** The last day of its phase. */
  dueOn?: IsoDate;
  units: number;
  /** Units whose self-assessment is in. */
  submitted: number;
  /** Objections without an answer. */
  objections: number;
  editions: number;
  nextFireAt?: Instant;
  nextFire?: AssessmentFact;
}

export interface AssessmentRecord {
  planId: string;
  assessmentId: string;
  entries: RecordedEvent<AssessmentEvent>[];
  /** The last number the workflow has given out. */
  upTo: number;
  view: AssessmentView;
}

export interface ScoresToFreeze {
  planId: string;
  assessmentId: string;
  /** Counted from 1. */
  freeze: number;
  stage: FreezeStage;
  asOf: Instant;
}

export interface CircularsRecord {
  planId: string;
  entries: RecordedEvent<CircularEvent>[];
  upTo: number;
  /** What comes next by itself, if nobody acts before. */
  next: CircularFire | undefined;
}

export interface CircularAnswer extends CircularReading {
  figures?: RoundUpFigures;
}

/** Local activities: short, idempotent writes and reads of our own database. */
export interface RecordActivities {
  /** Writes events, the rows pages read, and the messages to send, in one transaction. */
  recordTask(record: TaskRecord): Promise<void>;
  recordCases(record: CasesRecord): Promise<void>;
  recordProceeding(record: ProceedingRecord): Promise<void>;
  recordCirculars(record: CircularsRecord): Promise<void>;
  recordAssessment(record: AssessmentRecord): Promise<void>;
  /** What a circular may name and who reads it; for a period, the figures of its round-up. */
  readCirculars(request: { planId: string; period?: string }): Promise<CircularAnswer>;
  readPlanClock(): Promise<ClockReading>;
}

export interface TasksToStart {
  planId: string;
  rules: Rules;
  clockKind: ClockKind;
  /** Tasks from this number on. */
  fromNumber: number;
  most: number;
}

export interface TasksStarted {
  started: number;
  /** Number to go on from; absent when all are started. */
  nextNumber?: number;
}

export interface TasksTold {
  planId: string;
  rules?: Rules;
  reachability?: UnitReachability;
  clockChanged?: boolean;
}

/** A decision on an edition, with what new tasks start by. */
export interface EditionToCarryOut {
  planId: string;
  decision: EditionDecision;
  rules: Rules;
  clockKind: ClockKind;
  now: Instant;
}

/** Activities on the rules queue that talk to the Temporal server or look units up. */
export interface PlanActivities {
  /** Starts a batch of task workflows; starting one that runs already changes nothing. */
  startTasks(batch: TasksToStart): Promise<TasksStarted>;
  /** Tells the open tasks and proceedings of a plan; of a unit's reachability, its own. */
  signalTasks(told: TasksTold): Promise<{ told: number }>;
  /** Starts, amends and cancels tasks as an edition's confirmed changes say; safe to repeat. */
  carryOutEdition(edition: EditionToCarryOut): Promise<EditionOutcome>;
  /** Starts a review that the plan asks for; where one of its kind and year runs, it is left alone. */
  startCalledAssessment(called: {
    planId: string;
    call: CalledReview;
    clockKind: ClockKind;
    now: Instant;
  }): Promise<{ assessmentId?: string }>;
  /**
   * Keys of the slips and rungs on record since a moment of plan time (domain/escalation/one-breath.ts);
   * first waits a while for what was to fire by `now`.
   */
  readTold(moment: { planId: string; since: Instant; now: Instant }): Promise<{ told: string[] }>;
  /** Whether anybody who speaks for a unit has a chat account. */
  readReachability(unit: { unitId: string }): Promise<{ reachable: boolean }>;
}

/** Sums over a whole plan. */
export interface ScoreActivities {
  /** Keeps the scores of all units as of a moment; asked again for the same, it keeps them once. */
  freezeScores(request: ScoresToFreeze): Promise<{ sha256: string }>;
}

export interface MailRun {
  sent: number;
  failed: number;
  /** When the next queued message may go out; absent when nothing is queued. */
  nextAt?: Instant;
}

/** Activities on the channels queue: the outside world. */
export interface ChannelActivities {
  sendDueMessages(request: { planId: string }): Promise<MailRun>;
}

export type Activities = RecordActivities & PlanActivities & ScoreActivities & ChannelActivities;
