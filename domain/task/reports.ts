/** Progress reports and their review (domain.md §2, §8). */
import { dateOf } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import { blank, findOwing, firstRefusal, ownerRefusal, refuse, type Rule } from './decision.js';
import { answeredExcusals } from './excusals.js';
import { nodesServed } from './nodes-served.js';
import type { Refusal } from './refusals.js';
import type { RulesContext } from './rules-context.js';
import type { TaskFact } from './task-events.js';
import type { TaskState, WaitingExtension, WaitingReport } from './task-state.js';

const padded = (n: number): string => String(n).padStart(3, '0');

/** Receipt number 回执: year, task number, serial of the report within the task. */
function receiptOf(state: TaskState, context: RulesContext): string {
  const year = dateOf(context.now).slice(0, 4);
  return `${year}-${padded(state.number)}-${padded(state.counters.report + 1)}`;
}

export const submitReport: Rule<'SubmitReport'> = (command, state, context) => {
  const { actor, unitId, percent, done, nodeId } = command;
  const refusal =
    ownerRefusal(state, actor, unitId) ??
    firstRefusal(
      [!Number.isFinite(percent) || percent < 0 || percent > 100, 'PercentOutOfRange'],
      [blank(command.text), 'TextMissing'],
    );
  if (refusal) return refusal;
  if (nodeId) {
    const found = findOwing(state, nodeId, unitId);
    if ('refused' in found) return found;
  }
  const served = nodesServed(state, { unitId, percent, done, nodeId }, context);
  const { text, problems, nextStep, evidenceIds } = command;
  const fact: TaskFact = {
    type: 'ReportSubmitted',
    reportId: `${state.taskId}-R${state.counters.report + 1}`,
    receipt: receiptOf(state, context),
    unitId,
    serves: served.map((n) => n.nodeId),
    percent,
    done,
    text,
    problems,
    nextStep,
    evidenceIds,
  };
  return [fact];
};

interface ReviewRight {
  /** Reviewed inside the host unit 本单位复核: marked and counted apart. */
  ownHost: boolean;
}

/**
 * Who may review a report (§2, §8): the office; for a supporting unit also the lead unit. The
 * office's host unit is reviewed by the leader the policy names, or by an office person other than
 * the reporter. Nobody reviews a report of their own.
 */
function reviewRight(
  state: TaskState,
  report: WaitingReport,
  by: { actor: Actor; context: RulesContext },
): ReviewRight | Refusal {
  const { actor } = by;
  const { hostUnitId, hostReviewerId } = by.context.policy;
  if (actor.personId === report.reporterId) return refuse('ReviewerIsReporter');
  if (report.unitId === hostUnitId) {
    const named = actor.role === 'leader' && actor.personId === hostReviewerId;
    if (named) return { ownHost: false };
    if (hostReviewerId) return refuse('HostReportNeedsNamedReviewer');
    return actor.role === 'office' ? { ownHost: true } : refuse('ReviewerMayNotReview');
  }
  if (actor.role === 'office') return { ownHost: false };
  const supports = state.owners.some((o) => o.unitId === report.unitId && o.role === 'support');
  const leads = state.owners.some(
    (o) => o.unitId === actor.unitId && o.role === 'lead' && o.acceptance === 'accepted',
  );
  const speaks = actor.role === 'liaison' || actor.role === 'standin' || actor.role === 'head';
  return supports && leads && speaks ? { ownHost: false } : refuse('ReviewerMayNotReview');
}

const lapseOf = ({ extensionId, nodeId, unitId }: WaitingExtension): TaskFact => ({
  type: 'ExtensionLapsed',
  extensionId,
  nodeId,
  unitId,
});

/**
 * "In time" looks at the day the report came in, never at the day it was reviewed; within an
 * excusal is in time.
 */
function satisfactions(state: TaskState, report: WaitingReport): TaskFact[] {
  const on = dateOf(report.reportedAt);
  return report.serves.flatMap((nodeId): TaskFact[] => {
    const found = findOwing(state, nodeId, report.unitId);
    if ('refused' in found) return [];
    const { unitId, reportId } = report;
    const inTime = on <= found.owed.dueOn || on <= (found.owed.excusedUntil ?? '');
    const asked = state.waitingExtensions.find((e) => e.nodeId === nodeId && e.unitId === unitId);
    return [
      { type: 'NodeSatisfied', nodeId, unitId, inTime, reportId, doneOn: on },
      ...(asked ? [lapseOf(asked)] : []),
    ];
  });
}

export const reviewReport: Rule<'ReviewReport'> = (command, state, context) => {
  const { actor, reportId, accept, reason } = command;
  const report = state.waitingReports.find((r) => r.reportId === reportId);
  if (!report) return refuse('ReportNotWaiting');
  const right = reviewRight(state, report, { actor, context });
  if ('refused' in right) return right;
  const { unitId } = report;
  const { ownHost } = right;
  if (!accept) {
    if (blank(reason)) return refuse('ReasonMissing');
    return [{ type: 'ReportReturned', reportId, unitId, ownHost, reason: reason ?? '' }];
  }
  const comment = blank(reason) ? {} : { comment: reason };
  const accepted: TaskFact = { type: 'ReportAccepted', reportId, unitId, ownHost, ...comment };
  return [accepted, ...satisfactions(state, report), ...answeredExcusals(state, report)];
};
