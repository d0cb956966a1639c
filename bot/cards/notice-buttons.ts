/** The buttons under an outgoing message: what its reader can do about it at once. */
import type { NoticeKind } from '../../domain/task/notices.js';
import { button, type OpenButton } from '../buttons/reply.js';
import { proceedingButtons } from '../conversations/proceeding-acts.js';
import { assignmentButtons } from '../conversations/own-task.js';
import { ASSESSMENT_LABELS, type AssessmentCode } from '../text/assessment-acts.js';
import { labels } from '../text/zh.js';
import type { NoticePayload } from './notice-payload.js';

type Rows = OpenButton[][];

const view = (p: NoticePayload): OpenButton[] =>
  p.task ? [button(labels.view, 'viewTask', [p.task.taskId])] : [];

function assignment(p: NoticePayload): Rows {
  return p.task ? [[...assignmentButtons(p.task.taskId), ...view(p)]] : [];
}

/** 报进展 · 已完成 / 申请延期 · 有困难 / 过两天提醒 · 查看任务; once the day has passed 申请免责 instead. */
function due(p: NoticePayload): Rows {
  const { task, node, notice, today } = p;
  if (!task) return [];
  if (node?.kind === 'acceptance') return assignment(p);
  const { nodeId } = notice;
  // Only the end of the node's id: the task's id is in the button already.
  const about = [task.taskId, nodeId?.slice(nodeId.lastIndexOf('-')) ?? ''];
  const inTime = !node || today <= node.dueOn;
  const quiet =
    notice.kind === 'remind' && nodeId ? [button(labels.snooze, 'snooze', [nodeId])] : [];
  return [
    [button(labels.report, 'report', about), button(labels.done, 'done', about)],
    [
      inTime
        ? button(labels.extension, 'extension', about)
        : button(labels.excusal, 'askExcusal', about),
      button(labels.difficulty, 'difficulty', about),
    ],
    [...quiet, ...view(p)],
  ];
}

function review({ notice }: NoticePayload): Rows {
  const { reportId } = notice;
  if (!reportId) return [];
  return [
    [
      button(labels.approve, 'acceptReport', [reportId]),
      button(labels.sendBack, 'returnReport', [reportId]),
      button(labels.look, 'viewReport', [reportId]),
    ],
  ];
}

function extension({ notice }: NoticePayload): Rows {
  const { extensionId } = notice;
  if (!extensionId) return [];
  return [
    [
      button(labels.grant, 'grantExtension', [extensionId]),
      button(labels.refuse, 'refuseExtension', [extensionId]),
    ],
  ];
}

function excusal({ notice }: NoticePayload): Rows {
  const { excusalId } = notice;
  if (!excusalId) return [];
  return [
    [
      button(labels.grantExcusal, 'grantExcusal', [excusalId]),
      button(labels.refuse, 'refuseExcusal', [excusalId]),
    ],
  ];
}

function proposal({ notice }: NoticePayload): Rows {
  const { caseId } = notice;
  if (!caseId) return [];
  return [
    [
      button(labels.approveProposal, 'approveProposal', [caseId]),
      button(labels.rejectProposal, 'rejectProposal', [caseId]),
    ],
  ];
}

function closeOut(p: NoticePayload): Rows {
  if (!p.task) return [];
  const { taskId } = p.task;
  return [
    [
      button(labels.acceptCloseOut, 'acceptCloseOut', [taskId]),
      button(labels.sendBack, 'returnCloseOut', [taskId]),
      ...view(p),
    ],
  ];
}

function lookBack(p: NoticePayload): Rows {
  if (!p.task) return [];
  const { taskId } = p.task;
  return [
    [
      button(labels.passLookBack, 'passLookBack', [taskId]),
      button(labels.failLookBack, 'failLookBack', [taskId]),
      ...view(p),
    ],
  ];
}

const CIRCULAR_LABELS = {
  giveCause: labels.giveCause,
  submitCircular: labels.submitCircular,
  approveCircular: labels.approveCircular,
  returnCircular: labels.sendBack,
} as const;

const ofCircular =
  (...verbs: (keyof typeof CIRCULAR_LABELS)[]) =>
  ({ notice }: NoticePayload): Rows => {
    const { circularId } = notice;
    return circularId ? [verbs.map((v) => button(CIRCULAR_LABELS[v], v, [circularId]))] : [];
  };

/** What its reader can do about a proceeding as it stands when the message goes out. */
function proceeding({ proceeding: state, notice }: NoticePayload): Rows {
  const { to } = notice.reader;
  if (!state || to === 'person') return [];
  return proceedingButtons(state, to);
}

/** The list of what the unit has to enter. */
const enterActuals = (): Rows => [[button(labels.enterActuals, 'listActuals')]];

function judgeActual({ notice, actual }: NoticePayload): Rows {
  const { actualId } = notice;
  if (!actualId || !actual) return [];
  return [
    [
      button(labels.verifyActual, 'verifyActual', [actualId]),
      button(labels.sendBack, 'returnActual', [actualId]),
    ],
  ];
}

const enterAgain = ({ notice, actual }: NoticePayload): Rows => {
  const { indicatorId, year } = notice;
  if (!actual || !indicatorId || year === undefined) return [];
  return [[button(labels.enterAgain, 'enterActual', [indicatorId, String(year)])]];
};

const ASSESSMENT_BUTTONS: Partial<Record<string, readonly AssessmentCode[]>> = {
  selfAssessment: ['self'],
  selfRemind: ['self'],
  selfChase: ['self'],
  selfWarn: ['self'],
  selfCirculate: ['self'],
  scoring: ['mark'],
  objections: ['object'],
  objectionRaised: ['answer'],
  decision: ['approve', 'sendBack'],
};

/** What its reader can do about an assessment in the phase the message speaks of. */
function assessment({ notice, assessment: news }: NoticePayload): Rows {
  const codes = ASSESSMENT_BUTTONS[notice.word ?? ''] ?? [];
  const { assessmentId } = notice;
  if (!assessmentId || codes.length === 0 || news?.phase !== notice.whilePhase) return [];
  return [codes.map((code) => button(ASSESSMENT_LABELS[code], 'assessment', [assessmentId, code]))];
}

const again = (p: NoticePayload): Rows =>
  p.task ? [[button(labels.report, 'report', [p.task.taskId]), ...view(p)]] : [];
const viewOnly = (p: NoticePayload): Rows => [view(p)];
const none = (): Rows => [];

/** The rows of buttons of each kind of notice. */
export const NOTICE_BUTTONS: Record<NoticeKind, (payload: NoticePayload) => Rows> = {
  assigned: assignment,
  returnedToOffice: viewOnly,
  returnRejected: assignment,
  remind: due,
  chase: due,
  warn: due,
  circulate: due,
  stepUnreached: viewOnly,
  reportWaiting: review,
  reviewerReminded: review,
  reportAccepted: viewOnly,
  reportReturned: again,
  extensionAsked: extension,
  deciderReminded: extension,
  extensionGranted: viewOnly,
  extensionRefused: again,
  excusalAsked: excusal,
  excusalReminded: excusal,
  excusalGranted: viewOnly,
  excusalRefused: again,
  excusalLapsed: viewOnly,
  lookBackDue: lookBack,
  lookBackPassed: none,
  lookBackFailed: viewOnly,
  causeAsked: ofCircular('giveCause'),
  circularReady: ofCircular('submitCircular'),
  circularSubmitted: ofCircular('approveCircular', 'returnCircular'),
  circularReturned: ofCircular('submitCircular'),
  circularPublished: none,
  actualsAsked: enterActuals,
  actualWaiting: judgeActual,
  actualReturned: enterAgain,
  closeOutAsked: closeOut,
  closeOutReturned: again,
  taskClosed: none,
  taskSuspended: none,
  taskResumed: viewOnly,
  taskCancelled: none,
  planRevised: none,
  dueDateAmended: viewOnly,
  planAmended: viewOnly,
  ownerWithdrawn: none,
  proposal,
  proposalReminded: proposal,
  proposalApproved: none,
  proposalRejected: none,
  documentIssued: none,
  proceeding,
  assessment,
};
