/**
 * Who is told what when something happens to a task. A notice names its reader by function
 * (the liaison of a unit, the office, whoever decides); the record finds the persons.
 */
import type { CircularNoticeKind } from '../circular/circular-notices.js';
import type { ActualNoticeKind } from '../indicator/actual-notices.js';
import type { Policy, Rung } from '../policy/policy.js';
import type { Revision } from '../edition/revision-notices.js';
import { excusalNotices, type ExcusalNoticeKind } from './excusal-notices.js';
import type { Amended, EditionRef } from './amendment.js';
import { editionNotices } from './edition-notices.js';
import { extensionNotices } from './extension-notices.js';
import { lookBackNotices, type LookBackNoticeKind } from './look-back-notices.js';
import { liaisonOf, notice, type About } from './notice-to.js';
import { stepNotices, unreachedNotices } from './step-notices.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

export type Reader =
  | { to: 'unit'; unitId: string; duties: ('liaison' | 'standin' | 'head' | 'leader')[] }
  | { to: 'office' }
  | { to: 'leaders' }
  | { to: 'person'; personId: string };

export type NoticeKind =
  | 'assigned'
  | 'returnedToOffice'
  | 'returnRejected'
  | 'remind'
  | 'chase'
  | 'warn'
  | 'circulate'
  | 'stepUnreached'
  | 'reportWaiting'
  | 'reviewerReminded'
  | 'reportAccepted'
  | 'reportReturned'
  | 'extensionAsked'
  | 'deciderReminded'
  | 'extensionGranted'
  | 'extensionRefused'
  | ExcusalNoticeKind
  | LookBackNoticeKind
  | CircularNoticeKind
  | ActualNoticeKind
  | 'closeOutAsked'
  | 'closeOutReturned'
  | 'taskClosed'
  | 'taskSuspended'
  | 'taskResumed'
  | 'taskCancelled'
  | 'dueDateAmended'
  | 'planAmended'
  | 'planRevised'
  | 'ownerWithdrawn'
  | 'proposal'
  | 'proposalReminded'
  | 'proposalApproved'
  | 'proposalRejected'
  | 'proceeding'
  | 'assessment'
  /** A paper went out to a unit (domain.md §9). */
  | 'documentIssued';

export interface Notice {
  kind: NoticeKind;
  reader: Reader;
  unitId?: string;
  nodeId?: string;
  reportId?: string;
  extensionId?: string;
  excusalId?: string;
  circularId?: string;
  caseId?: string;
  documentId?: string;
  indicatorId?: string;
  actualId?: string;
  year?: number;
  proceedingId?: string;
  assessmentId?: string;
  objectionId?: string;
  /** Of a proceeding or an assessment: the event, or what is awaited. */
  word?: string;
  /** Of a proceeding or an assessment: the message has no point in another phase. */
  whilePhase?: string;
  /** The rung whose message reached nobody. */
  rung?: Rung;
  dueOn?: string;
  reason?: string;
  receipt?: string;
  /** What a new edition of the plan changed, old and new. */
  amended?: Amended;
  /** What a new edition changed of the plan as a whole, for its reader. */
  revised?: Revision;
  /** The new edition that brought it about. */
  edition?: EditionRef;
  /** A lost message that the office sent anew: itself no step of a ladder. */
  resent?: boolean;
  /** Held back by the weekly quota and dropped once the matter is answered. */
  reminder: boolean;
}

/** Of a policy, who reviews the host unit (domain.md §8). */
export type HostPolicy = Pick<Policy, 'hostUnitId' | 'hostReviewerId'>;

/** The lead reviews its supporters, the named leader the host unit, the office everyone else. */
function reviewerOf(state: TaskState, unitId: string, policy: HostPolicy): Reader {
  if (unitId === policy.hostUnitId) {
    const personId = policy.hostReviewerId;
    return personId ? { to: 'person', personId } : { to: 'office' };
  }
  const supports = state.owners.some((o) => o.unitId === unitId && o.role === 'support');
  const lead = state.owners.find(
    (o) => o.role === 'lead' && o.acceptance === 'accepted' && o.reachable,
  );
  return supports && lead ? liaisonOf(lead.unitId) : { to: 'office' };
}

function reviewNotices(state: TaskState, event: TaskEvent, policy: HostPolicy): Notice[] {
  switch (event.type) {
    case 'ReportSubmitted': {
      const { unitId, reportId, receipt } = event;
      const about = { unitId, reportId, receipt };
      return [notice('reportWaiting', reviewerOf(state, unitId, policy), about)];
    }
    case 'ReviewerReminded': {
      const report = state.waitingReports.find((r) => r.reportId === event.reportId);
      if (!report) return [];
      const { unitId, reportId, receipt } = report;
      const about = { unitId, reportId, receipt };
      const reviewer = reviewerOf(state, unitId, policy);
      // A lead unit that keeps its supporters waiting is the office's concern as well.
      const readers: Reader[] = reviewer.to === 'unit' ? [reviewer, { to: 'office' }] : [reviewer];
      return readers.map((r) => notice('reviewerReminded', r, about));
    }
    case 'ReportAccepted': {
      const { unitId, reportId } = event;
      return [notice('reportAccepted', liaisonOf(unitId), { unitId, reportId })];
    }
    case 'ReportReturned': {
      const { unitId, reportId, reason } = event;
      return [notice('reportReturned', liaisonOf(unitId), { unitId, reportId, reason })];
    }
    default:
      return [];
  }
}

const everyOwner = (state: TaskState, kind: NoticeKind, about: About = {}): Notice[] =>
  state.owners.map((o) => notice(kind, liaisonOf(o.unitId), { unitId: o.unitId, ...about }));

function assignmentNotices(state: TaskState, event: TaskEvent): Notice[] {
  switch (event.type) {
    case 'TaskAssigned':
      return everyOwner(state, 'assigned');
    case 'AssignmentReturned': {
      const { unitId, grounds: reason } = event;
      return [notice('returnedToOffice', { to: 'office' }, { unitId, reason })];
    }
    case 'ReturnReminded':
      return [notice('returnedToOffice', { to: 'office' }, { unitId: event.unitId })];
    case 'ReturnRejected': {
      const { unitId, reason } = event;
      return [notice('returnRejected', liaisonOf(unitId), { unitId, reason })];
    }
    case 'OwnerAppointed':
      return [notice('assigned', liaisonOf(event.unitId), { unitId: event.unitId })];
    case 'ReturnUpheld': {
      const unitId = event.newUnitId;
      return unitId ? [notice('assigned', liaisonOf(unitId), { unitId })] : [];
    }
    default:
      return [];
  }
}

function lifeNotices(state: TaskState, event: TaskEvent): Notice[] {
  switch (event.type) {
    case 'CloseOutAsked':
    case 'CloseOutReminded':
      return [notice('closeOutAsked', { to: 'office' }, { unitId: event.unitId })];
    case 'CloseOutReturned':
      return everyOwner(state, 'closeOutReturned', { reason: event.reason });
    case 'TaskClosed':
      return everyOwner(state, 'taskClosed');
    case 'TaskSuspended':
      return everyOwner(state, 'taskSuspended', { reason: event.reason });
    case 'TaskResumed':
      return everyOwner(state, 'taskResumed', { reason: event.reason });
    case 'TaskCancelled':
      return everyOwner(state, 'taskCancelled', { reason: event.reason, edition: event.edition });
    case 'DueDateAmended': {
      const { unitId, nodeId, dueOn, reason } = event;
      // A new edition's dates are told with everything else it changed.
      if (event.edition) return [];
      // The day for accepting moves with the decision on a return, which tells of it.
      if (state.nodes.some((n) => n.nodeId === nodeId && n.kind === 'acceptance')) return [];
      const about = { unitId, nodeId, dueOn, reason };
      return [notice('dueDateAmended', liaisonOf(unitId), about)];
    }
    default:
      return [];
  }
}

/**
 * The notices an event gives rise to, judged on the state after it. Without the policy's word on
 * the host unit, its reports are announced like any other unit's.
 */
export function noticesFor(event: TaskEvent, state: TaskState, policy: HostPolicy = {}): Notice[] {
  if (event.type === 'StepTaken') return stepNotices(event);
  if (event.type === 'StepUnreached') return unreachedNotices(event);
  return [
    ...reviewNotices(state, event, policy),
    ...extensionNotices(state, event),
    ...excusalNotices(state, event),
    ...lookBackNotices(state, event),
    ...assignmentNotices(state, event),
    ...lifeNotices(state, event),
    ...editionNotices(state, event),
  ];
}
