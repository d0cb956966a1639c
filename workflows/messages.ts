/** What can be said to a workflow from outside: ids, queues, inputs, updates, signals, queries. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Instant, IsoDate } from '../domain/calendar/dates.js';
import type { WorkCalendar } from '../domain/calendar/workdays.js';
import type { PlanClock } from '../domain/calendar/plan-clock.js';
import type { EditionDecision } from '../domain/edition/edition-decisions.js';
import type { RoundUpsState } from '../domain/circular/circular-state.js';
import type { CircularCommand, CircularCommandType } from '../domain/circular/decide-circulars.js';
import type { CaseItem, CasesState, Slip } from '../domain/escalation/case-state.js';
import type { LadderPause } from '../domain/escalation/cases.js';
import type { HandProposal, ProposalDecision } from '../domain/escalation/decide-cases.js';
import type { DecidedRung, JumpReason } from '../domain/policy/measure-policy.js';
import type { Policy } from '../domain/policy/policy.js';
import type { Opening } from '../domain/rectification/open-rectification.js';
import type { Actor } from '../domain/people/roles.js';
import type { Fire } from '../domain/task/next-fire.js';
import type { DatedDuty } from '../domain/task/plan-nodes.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { TaskCommand, TaskCommandType } from '../domain/task/task-commands.js';
import type { NewOwner } from '../domain/task/task-events.js';
import type { TaskKind, TaskState } from '../domain/task/task-state.js';
import type { LostStep } from '../domain/task/unreached.js';

/** Task queues: the rules' own, and the one whose workers hold channel credentials. */
export const QUEUES = { rules: 'duban-rules', channels: 'duban-channels' } as const;

/**
 * Time for one step of a workflow. After a restart many histories are replayed at once; with the
 * server's ten seconds a busy machine would give each step up and begin it again, for ever.
 */
export const STEP_TIMEOUT = '30 seconds';

export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;
export const planWorkflowId = (planId: string): string => `plan/${planId}`;
export const roundUpsWorkflowId = (planId: string): string => `round-ups/${planId}`;
export const mailWorkflowId = (planId: string): string => `mail/${planId}`;

/** How a workflow learns plan time: its own clock, or by asking (decision 011). */
export type ClockKind = 'real' | 'replaced';

export interface TrackTaskInput {
  taskId: string;
  planId: string;
  number: number;
  title: string;
  kind: TaskKind;
  termEnd: IsoDate;
  owners: NewOwner[];
  duties: DatedDuty[];
  rules: Rules;
  clockKind: ClockKind;
  /** Events of history after which it starts anew; absent in service. */
  historyLimit?: number;
  /** Carried over by continue-as-new. */
  resume?: { state: TaskState; nextSeq: number };
}

export interface CarryOutPlanInput {
  planId: string;
  title: string;
  rules: Rules;
  clockKind: ClockKind;
  activatedBy: Actor;
  historyLimit?: number;
  resume?: { cases: CasesState; nextSeq: number; untold: UntoldNews };
}

/** What a plan has heard and not yet passed on to its tasks. */
export interface UntoldNews {
  units: UnitReachability[];
  rules: boolean;
  clock: boolean;
}

export interface HoldRoundUpsInput {
  planId: string;
  termEnd: IsoDate;
  rules: Rules;
  clockKind: ClockKind;
  historyLimit?: number;
  resume?: { state: RoundUpsState; nextSeq: number };
}

export interface DeliverMailInput {
  planId: string;
  clockKind: ClockKind;
  historyLimit?: number;
}

/** What a command brought about. `events` is empty when it was answered before. */
export interface CommandAnswer {
  events: string[];
  receipt?: string;
  /** Nodes that a report answers. */
  serves?: string[];
  /** A rectification that was opened. */
  proceedingId?: string;
}

/** The wire name of an update is the command's type, so that histories read like a record. */
export const TASK_COMMANDS = [
  'AppointOwner',
  'AcceptAssignment',
  'ReturnAssignment',
  'DecideReturn',
  'SubmitReport',
  'ReviewReport',
  'AskExtension',
  'DecideExtension',
  'AskExcusal',
  'DecideExcusal',
  'Snooze',
  'AskCloseOut',
  'DecideCloseOut',
  'RecordLookBack',
  'SuspendTask',
  'ResumeTask',
  'CancelTask',
  'AmendDueDate',
  'AmendTask',
] as const satisfies readonly TaskCommandType[];
export type AskedOfTask = Extract<TaskCommand, { type: (typeof TASK_COMMANDS)[number] }>;

export const taskUpdate = (type: AskedOfTask['type']) =>
  defineUpdate<CommandAnswer, [AskedOfTask]>(type);
export const decideProposalUpdate = defineUpdate<CommandAnswer, [ProposalDecision]>(
  'DecideProposal',
);
export const decideEditionUpdate = defineUpdate<CommandAnswer, [EditionDecision]>('DecideEdition');
/** A proposal by the office or a leader: the ladder had not come to it, or finds no false reports. */
export const proposeCaseUpdate = defineUpdate<CommandAnswer, [HandProposal]>('ProposeCase');
export const openRectificationUpdate = defineUpdate<CommandAnswer, [Opening]>('OpenRectification');
export interface PolicyRevision {
  key: string;
  actor: Actor;
  policy: Policy;
}
/** Days of some years entered anew, as the calendar they lead to. */
export interface CalendarRevision {
  key: string;
  actor: Actor;
  calendar: WorkCalendar;
  years: number[];
}
export const reviseCalendarUpdate = defineUpdate<CommandAnswer, [CalendarRevision]>(
  'ReviseCalendar',
);
export const revisePolicyUpdate = defineUpdate<CommandAnswer, [PolicyRevision]>('RevisePolicy');

/** What people ask of circulars; the wire name of an update is the command's type. */
export const CIRCULAR_COMMANDS = [
  'PrepareCircular',
  'GiveCause',
  'SubmitCircular',
  'DecideCircular',
  'DropCircular',
] as const satisfies readonly CircularCommandType[];
export const circularUpdate = (type: CircularCommandType) =>
  defineUpdate<CommandAnswer, [CircularCommand]>(type);

export interface UnitReachability {
  unitId: string;
  reachable: boolean;
}
export const rulesChangedSignal = defineSignal<[Rules]>('RulesChanged');
export const unitReachabilitySignal = defineSignal<[UnitReachability]>('UnitReachability');
export const climbAllowedSignal =
  defineSignal<[{ nodeId: string; unitId: string; slips: number }]>('ClimbAllowed');
/** A proposal was rejected: its rung may come again, not before a day. */
export const ladderPausedSignal =
  defineSignal<[Omit<LadderPause, 'taskId' | 'rectificationId'>]>('LadderPaused');
/** What was proposed is carried out: the ladder of the node goes on. */
export const ladderReleasedSignal =
  defineSignal<[{ nodeId: string; unitId: string }]>('LadderReleased');
/** The message of a step reached nobody. */
export const stepUnreachedSignal = defineSignal<[LostStep]>('StepUnreached');
/** A rung was proposed past the ladder. */
export const ladderJumpedSignal =
  defineSignal<[{ nodeId: string; unitId: string; rung: DecidedRung; why: string }]>(
    'LadderJumped',
  );
/** The record may hold what the history does not: write anew what stands. */
export const showAnewUpdate = defineUpdate<void>('ShowAnew');
/** A replaced clock goes on at another rate: what waits for a plan time must wait anew. */
export const clockChangedSignal = defineSignal('ClockChanged');
/** The plan's term ends on another day, by a new edition. */
export const termChangedSignal = defineSignal<[{ termEnd: IsoDate }]>('TermChanged');
export const slipRecordedSignal = defineSignal<[Slip]>('SlipRecorded');
export const interviewReachedSignal = defineSignal<[CaseItem]>('InterviewReached');
/** A rung above the interview was reached. */
export const rungReachedSignal =
  defineSignal<[{ rung: DecidedRung; item: CaseItem }]>('RungReached');
/** Something past the ladder that leads to the rung the policy names, such as a failed look-back. */
export const jumpCalledSignal = defineSignal<[{ why: JumpReason; item: CaseItem }]>('JumpCalled');
/** The circular that names a unit's node was published. */
export const circularPublishedSignal =
  defineSignal<[{ nodeId: string; unitId: string; circularId: string }]>('CircularPublished');
export const messagesQueuedSignal = defineSignal('MessagesQueued');

export const upcomingQuery = defineQuery<Fire[]>('upcoming');
export const taskStateQuery = defineQuery<TaskState>('state');

/** The plan clock as an activity reads it. */
export interface ClockReading {
  clock: PlanClock;
  now: Instant;
}
