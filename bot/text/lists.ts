/** Lists of the office and the leaders. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwedView, PlainTask } from '../../prisma/store/office-view.js';
import { dueText } from './dates.js';
import { clip, nodeText } from './nodes.js';
import { PHASE_TEXT } from './tasks.js';

const HEADS = { overdue: '逾期', today: '今日到期', week: '本周到期' } as const;
const RUNG_TEXT: Record<string, string> = {
  chase: '已催办',
  warn: '已警示',
  circulate: '拟通报',
  interview: '拟约谈',
};
const LIGHTS: Record<string, string> = {
  red: '🔴',
  yellow: '🟡',
  green: '🟢',
  grey: '⚪',
  blue: '🔵',
};
const PHASES = new Map<string, string>(Object.entries(PHASE_TEXT));

export type ListName = keyof typeof HEADS;

const line = (row: OwedView, today: IsoDate): string => {
  const rung = row.rung ? ` · ${RUNG_TEXT[row.rung] ?? ''}` : '';
  return `· ${row.unitName}：第${row.task.number}号${clip(row.task.title, 16)}\n　${nodeText(row.node)} ${dueText(row.dueOn, today)}${rung}`;
};

export const listWords = {
  owed: (name: ListName, rows: OwedView[], { total, today }: { total: number; today: IsoDate }) =>
    [`${HEADS[name]} ${total} 项`, ...rows.map((r) => line(r, today))].join('\n'),
  noOwed: (name: ListName) => `${HEADS[name]}：没有。`,
  reviews: (count: number) => `待审报告 ${count} 份，先报先审：`,
  noReviews: '没有待您审核的报告。',
  decisions: (count: number) => `待批 ${count} 件：`,
  noDecisions: '没有待您批办的事项。',
  more: (left: number) => `另有 ${left} 件，办完这些再发一次命令即可看到。`,
  task: (task: PlainTask, today: IsoDate) =>
    [
      `${LIGHTS[task.light] ?? ''} 第${task.number}号 ${task.title}`,
      `${PHASES.get(task.phase) ?? ''} · 申报 ${task.claimedPercent}% · 核定 ${task.verifiedPercent}%`,
      `牵头：${
        task.owners
          .filter((o) => o.role === 'lead')
          .map((o) => o.unitName)
          .join('、') || '（无）'
      }`,
      ...task.due
        .slice(0, 5)
        .map((d) => `· ${d.unitName} ${nodeText(d.node)}：${dueText(d.dueOn, today)}`),
    ].join('\n'),
  noTask: '找不到这项任务。',
  notAUnit: '您不代表单位承办任务。发“帮助”查看可以用的命令。',
  notForYou: '这个命令供安委办和分管领导使用。',
} as const;
