/** Folds of reports, extensions, reachability and suspension: what holds the ladder's clock. */
import { dateOf } from '../calendar/dates.js';
import { changeOwed, changeOwner, moveOn, stand, withDueOn } from './owed-changes.js';
import type { TaskEventOf } from './task-events.js';
import type { TaskState } from './task-state.js';

export function submitted(state: TaskState, event: TaskEventOf<'ReportSubmitted'>): TaskState {
  const { reportId, receipt, unitId, percent, done, serves } = event;
  const waiting = {
    reportId,
    receipt,
    unitId,
    percent,
    done,
    serves,
    reporterId: event.actor.personId,
    reportedAt: event.at,
  };
  const next = changeOwner(state, unitId, { claimedPercent: percent });
  return changeOwed(
    {
      ...next,
      waitingReports: [...state.waitingReports, waiting],
      counters: { ...state.counters, report: state.counters.report + 1 },
    },
    { nodeIds: serves, unitId },
    stand('report', dateOf(event.at)),
  );
}

/** A report was reviewed either way: it waits no more, and the clocks it held go on. */
export function reviewed(
  state: TaskState,
  event: TaskEventOf<'ReportAccepted'> | TaskEventOf<'ReportReturned'>,
): TaskState {
  const report = state.waitingReports.find((r) => r.reportId === event.reportId);
  const waitingReports = state.waitingReports.filter((r) => r.reportId !== event.reportId);
  if (!report) return state;
  const stillHeld = new Set(
    waitingReports.filter((r) => r.unitId === report.unitId).flatMap((r) => r.serves),
  );
  const freed = report.serves.filter((n) => !stillHeld.has(n));
  const next = changeOwed(
    { ...state, waitingReports },
    { nodeIds: freed, unitId: report.unitId },
    moveOn('report', dateOf(event.at)),
  );
  return event.type === 'ReportAccepted'
    ? changeOwner(next, report.unitId, { verifiedPercent: report.percent })
    : next;
}

/** A request was granted, refused, or lapsed: it waits no more. */
export function extensionDecided(
  state: TaskState,
  event:
    | TaskEventOf<'ExtensionGranted'>
    | TaskEventOf<'ExtensionRefused'>
    | TaskEventOf<'ExtensionLapsed'>,
): TaskState {
  const { extensionId, nodeId, unitId } = event;
  const where = { nodeIds: [nodeId], unitId };
  const waitingExtensions = state.waitingExtensions.filter((e) => e.extensionId !== extensionId);
  const next = changeOwed(
    { ...state, waitingExtensions },
    where,
    moveOn('extension', dateOf(event.at)),
  );
  if (event.type !== 'ExtensionGranted') return next;
  return changeOwed(next, where, (o, n) => ({
    ...withDueOn(event.dueOn)(o, n),
    extensionsGranted: o.extensionsGranted + 1,
  }));
}

export function reachability(
  state: TaskState,
  event: TaskEventOf<'UnitReachabilityChanged'>,
): TaskState {
  const { unitId, reachable } = event;
  const owner = state.owners.find((o) => o.unitId === unitId);
  if (!owner || owner.reachable === reachable) return state;
  const on = dateOf(event.at);
  return changeOwed(
    changeOwner(state, unitId, { reachable }),
    { unitId },
    reachable ? moveOn('unreachable', on) : stand('unreachable', on),
  );
}

export function suspended(state: TaskState, event: TaskEventOf<'TaskSuspended'>): TaskState {
  const next = changeOwed(state, {}, stand('suspended', dateOf(event.at)));
  return { ...next, phase: 'suspended', resumesTo: state.phase };
}

export function resumed(state: TaskState, event: TaskEventOf<'TaskResumed'>): TaskState {
  const next = changeOwed(state, {}, moveOn('suspended', dateOf(event.at)));
  return { ...next, phase: state.resumesTo ?? 'active', resumesTo: undefined };
}
