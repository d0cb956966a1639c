/** What was due, and what became of a message, as papers say it. */
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import type { NodeKind } from '../../domain/policy/policy.js';

const QUARTERS = ['一', '二', '三', '四'];

/** The period of a round-up: 2026-11, 2026Q4, 2026H2, 2026. */
export function periodWords(period: string): string {
  const [, year = '', part = ''] = /^(\d{4})-?(.*)$/.exec(period) ?? [];
  if (!year) return '';
  if (/^Q[1-4]$/.test(part)) return `${year}年第${QUARTERS[Number(part[1]) - 1]}季度`;
  if (part === 'H1') return `${year}年上半年`;
  if (part === 'H2') return `${year}年下半年`;
  return part ? `${year}年${Number(part)}月` : `${year}年`;
}

/** What a node asks for. */
export function matterWords(kind: NodeKind, title: string): string {
  switch (kind) {
    case 'acceptance':
      return '签收任务';
    case 'roundup':
      return `${periodWords(title)}进展报告`;
    case 'commitment':
      return title || '目标承诺';
    case 'milestone':
      return title || '阶段性工作';
    case 'midterm':
      return title || '中期完成情况';
    case 'final':
      return title || '规划期末完成情况';
  }
}

const ASSESSMENTS: Record<AssessmentKind, string> = {
  annual: '年度考核',
  midterm: '中期评估',
  final: '终期考核',
  thirdparty: '第三方阶段检查',
};

/** The self-assessment that an assessment asks for: 2026年年度考核自评. */
export function selfAssessmentWords({
  kind,
  period,
}: {
  kind: AssessmentKind;
  period: { to: string };
}): string {
  return `${period.to.slice(0, 4)}年${ASSESSMENTS[kind]}自评`;
}

const MESSAGES: Record<string, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '拟通报告知',
};

/** A kind of message of the delivery ledger. */
export const messageWords = (kind: string): string => MESSAGES[kind] ?? '通知';

/** What became of a message. */
export function resultWords(message: {
  status: string;
  readAt: string | null;
  answeredAt: string | null;
}): string {
  if (message.status !== 'sent') return '未送达';
  if (message.answeredAt) return '已送达，已回应';
  return message.readAt ? '已送达，已阅' : '已送达';
}
