/** Every closed set of words of the record, in the office's words (docs/words.md). */

import type { DELIVERY_RESULTS } from '../../../../api/contract/closed-sets.js';

export const PHASE_WORDS: Record<string, string> = {
  draft: '待派发',
  assigned: '待签收',
  active: '进行中',
  submitted: '办结待核',
  closed: '已销号',
  suspended: '中止',
  cancelled: '取消',
};

export const TASK_KIND_WORDS: Record<string, string> = {
  task: '主要任务',
  project: '重点工程',
  safeguard: '保障措施',
  adhoc: '交办事项',
};

export const OWED_STATUS_WORDS: Record<string, string> = {
  pending: '未到期',
  dueSoon: '临近到期',
  overdue: '逾期',
  satisfied: '按期完成',
  lateSatisfied: '逾期完成',
  excused: '免责',
  withdrawn: '撤销',
};

export const ACCEPTANCE_WORDS: Record<string, string> = {
  awaiting: '待签收',
  accepted: '已签收',
  returned: '已退单',
  left: '已退出',
};

export const OWNER_ROLE_WORDS: Record<string, string> = { lead: '牵头', support: '配合' };

export const REPORT_STATUS_WORDS: Record<string, string> = {
  waiting: '待审核',
  accepted: '已通过',
  returned: '已退回',
};

export const EXTENSION_STATUS_WORDS: Record<string, string> = {
  waiting: '待批',
  granted: '已同意',
  refused: '未同意',
};

export const EXCUSAL_STATUS_WORDS: Record<string, string> = {
  waiting: '待决定',
  granted: '已同意',
  refused: '未同意',
  dropped: '已不需要',
  lapsed: '已到期',
};

export const LOOK_BACK_STATUS_WORDS: Record<string, string> = {
  waiting: '未到期',
  due: '已到期',
  passed: '已通过',
  failed: '未通过',
};

export const CIRCULAR_STATUS_WORDS: Record<string, string> = {
  asking: '征求说明',
  drafted: '待送审',
  submitted: '待批准',
  published: '已发出',
  dropped: '已撤销',
};

export const PROPOSAL_STATUS_WORDS: Record<string, string> = {
  proposed: '待批',
  approved: '已批准',
  rejected: '已驳回',
};

export const DELIVERY_STATUS_WORDS: Record<string, string> = {
  queued: '待发',
  sent: '已发',
  failed: '发送失败',
  unreachable: '无法送达',
  moot: '不必再发',
  folded: '并入汇总',
  listed: '在网页清单中',
};

/** Parts of the delivery ledger. */
export const DELIVERY_RESULT_WORDS: Record<(typeof DELIVERY_RESULTS)[number], string> = {
  sent: '已发',
  answered: '已回应',
  unanswered: '未回应',
  lost: '未送达',
  queued: '待发',
  moot: '不必再发',
  listed: '在网页清单中',
};

export const STAGE_WORDS: Record<string, string> = {
  draft: '草案',
  activating: '启用中',
  active: '执行中',
  closed: '已结束',
};

export const PLAN_STATUS_WORDS: Record<string, string> = {
  issued: '正式印发',
  draft: '征求意见稿',
  closed: '已结束',
};

export const UNIT_KIND_WORDS: Record<string, string> = {
  department: '部门',
  town: '乡镇',
  street: '街道',
  office: '安委办',
  committee: '专委会',
  enterprise: '企业',
  government: '政府',
};

export const DUTY_WORDS: Record<string, string> = {
  liaison: '联络员',
  standin: '代理联络员',
  head: '单位负责人',
  leader: '分管领导',
  office: '安委办',
  assessor: '考核组',
  admin: '管理员',
  auditor: '审计',
  system: '系统',
};

export const CHANNEL_WORDS: Record<string, string> = {
  telegram: 'Telegram',
  webchat: '网页聊天',
  web: '网页',
  api: '程序接口',
  system: '系统',
};

export const NOTICE_WORDS: Record<string, string> = {
  assigned: '任务派发通知',
  returnedToOffice: '退单提请会商',
  returnRejected: '退单未获支持',
  remind: '到期提醒',
  chase: '催办',
  warn: '警示',
  circulate: '列入通报告知',
  stepUnreached: '未送达提醒',
  interview: '约谈建议告知',
  reportWaiting: '报告待审核',
  reviewerReminded: '催审核',
  reportAccepted: '报告审核通过',
  reportReturned: '报告退回',
  extensionAsked: '延期申请待批',
  deciderReminded: '催审批',
  extensionGranted: '延期已同意',
  extensionRefused: '延期未同意',
  excusalAsked: '免责申请待决定',
  excusalReminded: '催决定免责申请',
  excusalGranted: '免责已同意',
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
  closeOutAsked: '销号申请待核',
  closeOutReturned: '销号申请退回',
  taskClosed: '任务销号',
  taskSuspended: '任务中止',
  taskResumed: '任务恢复',
  taskCancelled: '任务取消',
  dueDateAmended: '到期日调整',
  planAmended: '规划修订',
  ownerWithdrawn: '不再承担',
  proposal: '督办建议待批',
  proposalReminded: '催批示',
  proposalApproved: '督办建议已批准',
  proposalRejected: '督办建议已驳回',
  documentIssued: '文书送达',
  digest: '每日汇总',
};

/** The word for a value, or the value itself where a newer server knows more words than this page. */
export function wordFor(words: Record<string, string>, value: string | null | undefined): string {
  if (value === null || value === undefined) return '—';
  return words[value] ?? value;
}
