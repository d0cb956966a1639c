/** Phases, scores and grades of assessments in the office's words. */
import type { AssessmentRowView } from '../../../../api/contract/assessments.js';
import { ASSESSMENT_KIND_WORDS } from './assessments.js';

export const ASSESSMENT_PHASE_WORDS: Record<AssessmentRowView['phase'], string> = {
  notice: '下发通知',
  selfAssessment: '单位自评',
  scoring: '考核评分',
  thirdParty: '第三方检查',
  draft: '形成初稿',
  objections: '申诉',
  decision: '审定',
  published: '已公布',
  cancelled: '已取消',
};

export const GRADE_WORDS: Record<string, string> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};

export const GAP_WORDS: Record<string, string> = {
  nothingToAssess: '本期没有可考核的事项',
  marksIncomplete: '评分未完成',
  marksDisputed: '两名考核人员分差过大，待第三人裁定',
  noActual: '没有经核实的年度实际值',
  noTarget: '规划没有给出目标值',
  noBaseline: '规划没有给出基期值',
  noMark: '定性指标尚未评定',
  waiting: '报告待审核，尚无结论',
};

export const SCORE_STAGE_WORDS: Record<string, string> = {
  live: '实时测算',
  draft: '初稿（已冻结）',
  decision: '审定（已冻结）',
  reissue: '重新公布（已冻结）',
};

export const SELF_RUNG_WORDS: Record<string, string> = {
  remind: '已提醒',
  chase: '已催办',
  warn: '已警示',
  circulate: '列入通报',
};

export const CALL_STATUS_WORDS: Record<string, string> = {
  waiting: '未到期',
  started: '已启动',
  passed: '已过期未启动',
};

/** How a part went, of whatever kind it is. */
export const PART_WORDS: Record<string, string> = {
  inTime: '按期',
  late: '逾期',
  missed: '未完成',
  accepted: '一次通过',
  returned: '曾被退回',
  met: '达标',
  bindingMissed: '约束性指标未达标',
  closed: '已销号',
  underway: '进行中',
};

/** The formula of a computed item, as the clause of domain rules says it. */
export const FORMULA_WORDS: Record<string, string> = {
  onTime: '按期得分之和 ÷ 应得之和（按节点类别加权，逾期完成减半，未完成为 0）',
  reportQuality: '一次通过的报告数 ÷ 已审核报告数',
  reviewInTime: '按时审核的报告数 ÷ 应审核报告数',
  commitments: '已认定完成的承诺数 ÷ 到期承诺数',
  indicators: '各指标完成程度的平均值',
  projects: '各重点工程经审核认定进度的平均值',
  rectifications: '按期销号的整改事项 ÷ 到期整改事项（逾期销号减半）',
};

/** 2026年度考核, 中期评估（2026—2028年）. */
export function assessmentName({ kind, period }: Pick<AssessmentRowView, 'kind' | 'period'>) {
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  if (kind === 'annual' && from === to) return `${to}${ASSESSMENT_KIND_WORDS[kind]}`;
  return `${ASSESSMENT_KIND_WORDS[kind]}（${from === to ? to : `${from}—${to}`}年）`;
}

/** Points with at most two decimals; a dash where there are none. */
export const pointsWords = (points: number | null | undefined): string =>
  points === null || points === undefined ? '—' : String(Math.round(points * 100) / 100);

/** A share of one as a percentage with at most one decimal. */
export const shareWords = (share: number | null | undefined): string =>
  share === null || share === undefined ? '—' : `${Math.round(share * 1000) / 10}%`;
