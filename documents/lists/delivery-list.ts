/** The delivery ledger as a list: every message with channel, time, result, read or answered. */
import type { NoticeKind } from '../../domain/task/notices.js';
import { momentCell, type DeliveryListRow } from './office-lists.js';
import { channelWord, deliveryStatusWord } from './row-words.js';
import type { Column } from './write-list.js';

/** What a message was about. */
const KINDS: Record<NoticeKind, string> = {
  assigned: '任务派发',
  returnedToOffice: '退单提请会商',
  returnRejected: '退单未获支持',
  remind: '到期提醒',
  chase: '催办',
  warn: '警示',
  circulate: '列入通报告知',
  stepUnreached: '未送达提醒',
  reportWaiting: '报告待审核',
  reviewerReminded: '催审核',
  reportAccepted: '报告通过',
  reportReturned: '报告退回',
  extensionAsked: '延期申请',
  deciderReminded: '催审批',
  extensionGranted: '延期同意',
  extensionRefused: '延期未同意',
  excusalAsked: '免责申请',
  excusalReminded: '催决定免责',
  excusalGranted: '免责同意',
  excusalRefused: '免责未同意',
  excusalLapsed: '免责到期',
  lookBackDue: '回头看到期',
  lookBackPassed: '回头看通过',
  lookBackFailed: '回头看未通过',
  causeAsked: '通报前征求说明',
  circularReady: '通报待送审',
  circularSubmitted: '通报待批准',
  circularReturned: '通报退回',
  circularPublished: '通报印发',
  closeOutAsked: '销号申请',
  closeOutReturned: '销号退回',
  taskClosed: '任务销号',
  taskSuspended: '任务中止',
  taskResumed: '任务恢复',
  taskCancelled: '任务取消',
  dueDateAmended: '到期日调整',
  planAmended: '规划修订',
  planRevised: '规划修订告知',
  ownerWithdrawn: '不再承担',
  proposal: '提案待批',
  proposalReminded: '催批示',
  proposalApproved: '提案批准',
  proposalRejected: '提案驳回',
  actualsAsked: '请填指标实际值',
  actualWaiting: '指标数值待核实',
  actualReturned: '指标数值退回',
  proceeding: '督办事项告知',
  assessment: '考核告知',
  documentIssued: '文书送达',
};
const WORDS: Record<string, string> = KINDS;

/** What a message was about; of a kind that a newer version sends, its own name. */
export const noticeWord = (kind: string): string => WORDS[kind] ?? kind;

const NARROW = 10;
const MOMENT = 22;
const NAME = 20;

export const DELIVERY_COLUMNS: Column<DeliveryListRow>[] = [
  { title: '任务编号', width: NARROW, value: (r) => r.number },
  { title: '单位', width: NAME, value: (r) => r.unitName },
  { title: '接收人', width: NAME, value: (r) => r.personName },
  { title: '内容', width: NAME, value: (r) => noticeWord(r.kind) },
  { title: '渠道', width: NARROW, value: (r) => channelWord(r.channel) },
  { title: '结果', width: NARROW, value: (r) => deliveryStatusWord(r.status) },
  { title: '拟发时间', width: MOMENT, value: (r) => momentCell(r.queuedAt) },
  { title: '发出时间', width: MOMENT, value: (r) => momentCell(r.sentAt) },
  { title: '阅读时间', width: MOMENT, value: (r) => momentCell(r.readAt) },
  { title: '回应时间', width: MOMENT, value: (r) => momentCell(r.answeredAt) },
  { title: '失败原因', width: NAME, value: (r) => r.error },
];
