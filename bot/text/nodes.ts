/** What is due, in words: a kind of node and its title or period. */
import type { NodeKind } from '../../domain/policy/policy.js';

const QUARTERS = ['一', '二', '三', '四'];
const MOST_CHARACTERS = 26;

/** A text held to a length that a phone shows in a line or two. */
export function clip(text: string, most = MOST_CHARACTERS): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** 2026年第四季度调度 */
export function roundUpText(period: string): string {
  const [, year = '', part = ''] = /^(\d{4})-?(.*)$/.exec(period) ?? [];
  if (!year) return '定期调度';
  if (/^Q[1-4]$/.test(part)) return `${year}年第${QUARTERS[Number(part[1]) - 1]}季度调度`;
  if (part === 'H1') return `${year}年上半年调度`;
  if (part === 'H2') return `${year}年下半年调度`;
  return part ? `${year}年${Number(part)}月调度` : `${year}年度调度`;
}

/** 签收任务 · 2026年第四季度调度 · the title of a promise · 规划期末完成情况. */
export function nodeText({ kind, title }: { kind: NodeKind; title: string }): string {
  switch (kind) {
    case 'acceptance':
      return '签收任务';
    case 'roundup':
      return roundUpText(title);
    case 'commitment':
      return clip(title) || '目标承诺';
    case 'milestone':
      return clip(title) || '阶段性节点';
    case 'midterm':
      return clip(title) || '中期完成情况';
    case 'final':
      return clip(title) || '规划期末完成情况';
  }
}

/** 第12号《修编应急预案》. */
export function taskText({ number, title }: { number: number; title: string }): string {
  return `第${number}号《${clip(title, 30)}》`;
}
