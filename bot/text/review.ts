/** Words for those who review and decide. */
import { dateOf, type IsoDate } from '../../domain/calendar/dates.js';
import type { CloseOutView, ProposalView } from '../../prisma/store/office-view.js';
import type { ExtensionView, ReportView } from '../../prisma/store/reviewer-view.js';
import { dateText } from './dates.js';
import { clip, nodeText, taskText } from './nodes.js';
import { LEVEL_TEXT, MEASURE_TEXT } from './proceedings.js';
import { slipLines } from './slips.js';

const REPORT_STATUS = { waiting: '待审核', accepted: '通过', returned: '退回' } as const;
const EXTENSION_STATUS = { waiting: '待批', granted: '同意', refused: '不同意' } as const;
const PROPOSAL_STATUS = { proposed: '待批', approved: '批准', rejected: '驳回' } as const;

/** 约谈, 挂牌督办（市级）. */
const measureOf = ({ rung, level }: ProposalView): string =>
  `${MEASURE_TEXT[rung]}${level ? `（${LEVEL_TEXT[level]}）` : ''}`;

export const reviewWords = {
  report: (report: ReportView) =>
    [
      `待审报告 ${report.receipt}`,
      taskText(report.task),
      `${report.unitName} ${report.reporter}：${report.percent}%${report.done ? '（已完成）' : ''}`,
      report.text,
      ...(report.problems ? [`困难：${report.problems}`] : []),
      ...(report.nextStep ? [`下一步：${report.nextStep}`] : []),
      `佐证材料：${report.evidence} 份${report.evidence > 0 ? '（在网页上查看）' : ''}`,
    ].join('\n'),
  reportAccepted: (report: ReportView) =>
    `${report.receipt} 已审核通过，${report.unitName}会收到通知。`,
  reportReturned: (receipt: string) => `${receipt} 已退回，理由已告知对方。`,
  reportDecided: (report: ReportView) =>
    `${report.receipt} 已由${report.reviewerName ?? '他人'}审核（${REPORT_STATUS[report.status]}），未重复处理。`,
  reportUnknown: '找不到这份报告，未作处理。',
  askReturnReason: (report: ReportView) =>
    `请用一句话说明退回 ${report.receipt} 的理由，会原样告知${report.unitName}。`,
  extension: (asked: ExtensionView, today: IsoDate) =>
    [
      `延期申请（${asked.decider === 'leader' ? '分管领导' : '安委办'}批）`,
      `${taskText(asked.task)} · ${asked.unitName} ${asked.askedName}`,
      `${nodeText(asked.node)}：${dateText(asked.fromDate, today)} → ${dateText(asked.toDate, today)}`,
      `理由：${asked.reason}`,
    ].join('\n'),
  extensionGranted: (asked: ExtensionView, today: IsoDate) =>
    `已同意${asked.unitName}延期到 ${dateText(asked.toDate, today)}。`,
  extensionRefused: '已答复不同意延期，理由已告知对方。',
  extensionDecided: (asked: ExtensionView) =>
    `这份延期申请已有结果（${EXTENSION_STATUS[asked.status]}），未重复处理。`,
  askRefuseReason: '请用一句话说明不同意延期的理由。',
  proposal: (proposal: ProposalView, today: IsoDate) =>
    [
      `${measureOf(proposal)}建议：${proposal.unitName}`,
      `${dateText(dateOf(proposal.openedAt), today)}${proposal.proposerName ? `由${proposal.proposerName}` : ''}提出，涉及 ${proposal.items.length} 项：`,
      ...(proposal.grounds ? [`理由：${clip(proposal.grounds, 120)}`] : []),
      ...slipLines(proposal.items, today),
    ].join('\n'),
  proposalApproved: (proposal: ProposalView) =>
    `已批准${measureOf(proposal)}${proposal.unitName}，安委办会收到通知并办理。`,
  proposalRejected: '已驳回，理由已记录。',
  proposalDecided: (proposal: ProposalView) =>
    `这份建议已有结果（${PROPOSAL_STATUS[proposal.status]}），未重复处理。`,
  askRejectReason: '请用一句话说明驳回理由。',
  closeOut: (asked: CloseOutView) =>
    [
      `销号申请`,
      `${taskText(asked.task)} · ${asked.unitName} ${asked.askedName}`,
      clip(asked.text, 120),
    ].join('\n'),
  closed: '已核准销号。',
  closeOutReturned: '已退回销号申请，理由已告知对方。',
  closeOutGone: '这份销号申请已有结果，未重复处理。',
  askCloseOutReason: '请用一句话说明退回销号申请的理由。',
  decisionUnknown: '找不到这件待办，未作处理。',
  notYours: '这件事不由您决定，未作处理。',
  reasonMissing: '请回复一句话理由，或点“取消”。',
} as const;
