/** The fold of a task's events. Total: every type of event has its case; nothing is decided here. */
import { dateOf } from '../calendar/dates.js';
import {
  accepted,
  appointed,
  assigned,
  ended,
  returned,
  returnRejected,
  returnReminded,
  returnUpheld,
  withNode,
} from './evolve-assignment.js';
import {
  extensionDecided,
  reachability,
  resumed,
  reviewed,
  submitted,
  suspended,
} from './evolve-answers.js';
import * as excusals from './evolve-excusals.js';
import { nodeWithdrawn, ownerWithdrawn, planAmended } from './evolve-amendment.js';
import * as owing from './owed-changes.js';
import { changeOwed, climb, moveOn, stand, withDueOn } from './owed-changes.js';
import type { TaskEvent, TaskEventOf, TaskEventType } from './task-events.js';
import type { TaskState } from './task-state.js';

/** Commands remembered for answering a repeat; far more than any channel redelivers. */
const ANSWERS_KEPT = 100;

type Fold<T extends TaskEventType> = (state: TaskState, event: TaskEventOf<T>) => TaskState;
type AboutOwed = { nodeId: string; unitId: string };
const at = (event: AboutOwed) => ({ nodeIds: [event.nodeId], unitId: event.unitId });

function stepTaken(state: TaskState, event: TaskEventOf<'StepTaken'>): TaskState {
  const { rung, offset, elapsed, dueOn } = event;
  const step = { rung, offset, elapsed, dueOn, on: dateOf(event.at) };
  return changeOwed(state, at(event), climb(step));
}

function satisfied(state: TaskState, event: TaskEventOf<'NodeSatisfied'>): TaskState {
  const done = changeOwed(state, at(event), (o) => ({
    ...o,
    status: event.inTime ? 'satisfied' : 'lateSatisfied',
    satisfiedOn: event.doneOn ?? dateOf(event.at),
  }));
  return excusals.withoutSpent(done);
}

function ladderPaused(state: TaskState, event: TaskEventOf<'LadderPaused'>): TaskState {
  const { rung, until } = event;
  return changeOwed(state, at(event), owing.pause({ rung, until, on: dateOf(event.at) }));
}

function extensionAsked(state: TaskState, event: TaskEventOf<'ExtensionAsked'>): TaskState {
  const { extensionId, nodeId, unitId, toDate, reason, decider } = event;
  const askedOn = dateOf(event.at);
  const asked = { extensionId, nodeId, unitId, toDate, reason, decider, askedOn };
  const waiting = { ...asked, askedBy: event.actor.personId };
  return changeOwed(
    {
      ...state,
      waitingExtensions: [...state.waitingExtensions, waiting],
      counters: { ...state.counters, extension: state.counters.extension + 1 },
    },
    at(event),
    stand('extension', askedOn),
  );
}

const reviewerReminded: Fold<'ReviewerReminded'> = (state, event) => ({
  ...state,
  waitingReports: state.waitingReports.map((r) =>
    r.reportId === event.reportId ? { ...r, reviewerRemindedOn: dateOf(event.at) } : r,
  ),
});

const deciderReminded: Fold<'DeciderReminded'> = (state, event) => ({
  ...state,
  waitingExtensions: state.waitingExtensions.map((e) =>
    e.extensionId === event.extensionId ? { ...e, deciderRemindedOn: dateOf(event.at) } : e,
  ),
});

const closeOutReminded: Fold<'CloseOutReminded'> = (state, event) => ({
  ...state,
  closeOut: state.closeOut && { ...state.closeOut, reviewerRemindedOn: dateOf(event.at) },
});

const closed: Fold<'TaskClosed'> = (state, { lookBackOn }) => ({
  ...ended(state, 'closed'),
  ...(lookBackOn && {
    lookBack: { dueOn: lookBackOn, askedBy: state.closeOut?.askedBy ?? '' },
  }),
});

const lookBackDue: Fold<'LookBackDue'> = (state, event) => ({
  ...state,
  lookBack: state.lookBack && { ...state.lookBack, remindedOn: dateOf(event.at) },
});

const FOLDS: { [T in TaskEventType]: Fold<T> } = {
  TaskAssigned: assigned,
  NodeOpened: (state, event) => withNode(state, event.node, dateOf(event.at)),
  OwnerAppointed: appointed,
  AssignmentAccepted: accepted,
  AssignmentReturned: returned,
  ReturnReminded: returnReminded,
  ReturnUpheld: returnUpheld,
  ReturnRejected: returnRejected,
  StepTaken: stepTaken,
  StepUnreached: (state, event) =>
    changeOwed(state, at(event), owing.unreach({ ...event, today: dateOf(event.at) })),
  DeadlineMissed: (state, event) =>
    changeOwed(state, at(event), (o) => ({ ...o, status: 'overdue' })),
  ClimbAllowed: (state, event) => changeOwed(state, at(event), (o) => ({ ...o, climbsOn: true })),
  NamedInCircular: (state, event) =>
    changeOwed(state, at(event), (o) => ({
      ...o,
      steps: o.steps.map((s) =>
        s.rung === 'circulate' ? { ...s, circularId: event.circularId } : s,
      ),
    })),
  LadderPaused: ladderPaused,
  LadderReleased: (state, event) =>
    changeOwed(state, at(event), moveOn('decision', dateOf(event.at))),
  LadderJumped: (state, event) =>
    changeOwed(state, at(event), owing.jump(event.rung, dateOf(event.at))),
  Snoozed: (state, event) =>
    changeOwed(state, at(event), (o) => ({ ...o, snoozedUntil: event.until })),
  ReportSubmitted: submitted,
  ReportAccepted: reviewed,
  ReportReturned: reviewed,
  NodeSatisfied: satisfied,
  ReviewerReminded: reviewerReminded,
  ExtensionAsked: extensionAsked,
  ExtensionGranted: extensionDecided,
  ExtensionRefused: extensionDecided,
  ExtensionLapsed: extensionDecided,
  DeciderReminded: deciderReminded,
  ExcusalAsked: excusals.asked,
  ExcusalGranted: excusals.granted,
  ExcusalRefused: excusals.notGranted,
  ExcusalDropped: excusals.notGranted,
  ExcusalReminded: excusals.reminded,
  ExcusalLapsed: excusals.lapsed,
  CloseOutAsked: (state, event) => ({
    ...state,
    phase: 'submitted',
    closeOut: {
      unitId: event.unitId,
      askedBy: event.actor.personId,
      askedOn: dateOf(event.at),
    },
  }),
  CloseOutReminded: closeOutReminded,
  CloseOutReturned: (state) => ({ ...state, phase: 'active', closeOut: undefined }),
  TaskClosed: closed,
  LookBackDue: lookBackDue,
  LookBackPassed: (state) => ({ ...state, lookBack: undefined }),
  LookBackFailed: (state) => ({ ...state, phase: 'active', lookBack: undefined }),
  TaskSuspended: suspended,
  TaskResumed: resumed,
  TaskCancelled: (state) => ended(state, 'cancelled'),
  DueDateAmended: (state, event) => changeOwed(state, at(event), withDueOn(event.dueOn)),
  PlanAmended: planAmended,
  NodeWithdrawn: nodeWithdrawn,
  OwnerWithdrawn: ownerWithdrawn,
  UnitReachabilityChanged: reachability,
};

function rememberAnswer(state: TaskState, event: TaskEvent): TaskState {
  const key = event.commandKey;
  if (!key || state.answered.some((a) => a.key === key)) return state;
  const receipt = event.type === 'ReportSubmitted' ? event.receipt : undefined;
  return { ...state, answered: [...state.answered, { key, receipt }].slice(-ANSWERS_KEPT) };
}

/** The state after one more event. */
export function evolve(state: TaskState, event: TaskEvent): TaskState {
  // The table pairs each type with its own fold; TypeScript cannot follow that through an index.
  const fold = FOLDS[event.type] as (s: TaskState, e: TaskEvent) => TaskState;
  return rememberAnswer(fold(state, event), event);
}

/** The state after a run of events. */
export function evolveAll(state: TaskState, events: readonly TaskEvent[]): TaskState {
  return events.reduce(evolve, state);
}
