/** Words of the closed sets that lists print. */
import type { NodeKind, Rung } from '../../domain/policy/policy.js';

const wordIn = (words: Record<string, string>) => (value: string | null | undefined) =>
  value ? (words[value] ?? value) : '';

export const RUNGS: Record<Rung, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈',
  list: '挂牌督办',
  veto: '一票否决',
};
export const rungWord = wordIn(RUNGS);
export const lightWord = wordIn({
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  grey: '灰灯',
  blue: '蓝灯',
});
export const phaseWord = wordIn({
  draft: '待派发',
  assigned: '待签收',
  active: '进行中',
  submitted: '办结待核',
  closed: '已销号',
  suspended: '中止',
  cancelled: '取消',
});
export const taskKindWord = wordIn({
  task: '主要任务',
  project: '重点工程',
  safeguard: '保障措施',
  adhoc: '交办事项',
});
export const NODE_KIND_WORDS: Record<NodeKind, string> = {
  acceptance: '签收',
  roundup: '定期调度',
  commitment: '目标承诺',
  milestone: '里程碑',
  midterm: '中期',
  final: '终期',
};
export const reportStatusWord = wordIn({
  waiting: '待审核',
  accepted: '已通过',
  returned: '已退回',
});
export const deliveryStatusWord = wordIn({
  queued: '待发',
  expanded: '已分发到人',
  sent: '已发',
  failed: '发送失败',
  unreachable: '无法送达',
  moot: '不必再发',
  folded: '并入汇总',
  listed: '在网页清单中',
});
export const channelWord = wordIn({
  telegram: 'Telegram',
  webchat: '网页聊天',
  web: '网页',
  api: '程序接口',
  system: '系统',
});
export const roleWord = wordIn({
  liaison: '联络员',
  standin: '代理联络员',
  head: '单位负责人',
  leader: '分管领导',
  office: '安委办',
  assessor: '考核组',
  admin: '管理员',
  auditor: '审计',
  system: '系统',
});
export const unitKindWord = wordIn({
  department: '部门',
  town: '乡镇',
  street: '街道',
  office: '安委办',
  committee: '专委会',
  enterprise: '企业',
  government: '政府',
});
export const documentStatusWord = wordIn({
  draft: '待签发',
  issuing: '正在签发',
  issued: '已签发',
  void: '已作废',
  discarded: '已撤下',
});
export const proceedingWord = wordIn({
  interview: '约谈',
  listing: '挂牌督办',
  veto: '一票否决',
  rectification: '整改',
});
