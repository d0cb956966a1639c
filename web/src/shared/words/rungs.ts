/** Rungs of the ladder, kinds of node and lights in the office's words. */
import type { NodeKind, Rung, RoundUpPeriod } from '../../../../domain/policy/policy.js';
import type { StandingReason } from '../../../../domain/task/task-state.js';
import type { Light } from '../../../../domain/task/light.js';

export const RUNG_WORDS: Record<Rung, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈',
  list: '挂牌督办',
  veto: '一票否决',
};

export const NODE_KIND_WORDS: Record<NodeKind, string> = {
  acceptance: '签收',
  roundup: '定期调度',
  commitment: '目标承诺',
  milestone: '里程碑',
  midterm: '中期评估',
  final: '终期',
};

export const PERIOD_WORDS: Record<RoundUpPeriod, string> = {
  monthly: '每月',
  quarterly: '每季度',
  halfyearly: '每半年',
  yearly: '每年',
};

export const LIGHT_WORDS: Record<Light, string> = {
  green: '正常',
  yellow: '临近',
  red: '逾期',
  grey: '未开始',
  blue: '已销号',
};

export const STANDING_WORDS: Record<StandingReason, string> = {
  report: '报告待审核',
  extension: '延期待批',
  excusal: '免责申请或免责期内',
  acceptance: '尚未签收',
  unreachable: '单位无法送达',
  suspended: '任务中止',
  decision: '提案待批或在办',
};

const QUARTERS = ['一', '二', '三', '四'];

/** A round-up's period code (`2026-11`, `2026Q4`, `2026H2`, `2026`) in words. */
export function periodWords(code: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  if (month) return `${month[1]}年${Number(month[2])}月`;
  const quarter = /^(\d{4})Q([1-4])$/.exec(code);
  if (quarter) return `${quarter[1]}年第${QUARTERS[Number(quarter[2]) - 1]}季度`;
  const half = /^(\d{4})H([12])$/.exec(code);
  if (half) return `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`;
  return /^\d{4}$/.test(code) ? `${code}年度` : code;
}

/** What is due on a node, as people say it. */
export function nodeWords(kind: string, title: string): string {
  if (kind === 'roundup') return `${periodWords(title)}调度`;
  if (kind === 'acceptance') return '签收任务';
  if (kind === 'final' && title === '') return '规划期末完成情况';
  if (title !== '') return title;
  return isNodeKind(kind) ? NODE_KIND_WORDS[kind] : kind;
}

const isNodeKind = (kind: string): kind is NodeKind => kind in NODE_KIND_WORDS;
