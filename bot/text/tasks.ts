/** A unit's tasks, as lines and as cards. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwedStatus, TaskPhase } from '../../domain/task/task-state.js';
import type { DueItem, OwnTask } from '../../prisma/store/liaison-view.js';
import { dueText } from './dates.js';
import { clip, nodeText, taskText } from './nodes.js';

export const PHASE_TEXT: Record<TaskPhase, string> = {
  draft: '待派发',
  assigned: '待签收',
  active: '进行中',
  submitted: '办结待核',
  closed: '已销号',
  suspended: '已中止',
  cancelled: '已取消',
};

const REPORT_STATUS: Record<string, string> = {
  waiting: '待审核',
  accepted: '已通过',
  returned: '已退回',
};

const DUE_LIGHT: Record<OwedStatus, string> = {
  overdue: '🔴',
  dueSoon: '🟡',
  pending: '🟢',
  satisfied: '🟢',
  lateSatisfied: '🟢',
  excused: '🟢',
  withdrawn: '⚪',
};

/** The light of a task for its own unit: the worst of what it still owes. */
function lightText(task: OwnTask): string {
  if (task.phase === 'closed') return '🔵';
  if (task.phase === 'suspended' || task.phase === 'cancelled') return '⚪';
  const lights = task.due.map((d) => DUE_LIGHT[d.status]);
  const worst = ['🔴', '🟡', '🟢'].find((l) => lights.includes(l)) ?? '🟢';
  return task.acceptance === 'accepted' || worst === '🔴' ? worst : '⚪';
}

function stateText(task: OwnTask): string {
  if (task.acceptance === 'awaiting') return '待签收';
  if (task.acceptance === 'returned') return '已退单，待安委办会商';
  return PHASE_TEXT[task.phase];
}

const dueLine = (due: DueItem, today: IsoDate): string =>
  `· ${nodeText(due)}：${due.waiting ? '已报，待审核' : dueText(due.dueOn, today)}`;

/** One task in a list: two short lines. */
function listLine(task: OwnTask, today: IsoDate): string {
  const [next] = task.due;
  const due = next
    ? `${nodeText(next)} ${next.waiting ? '待审核' : dueText(next.dueOn, today)}`
    : '暂无到期事项';
  const head = `${lightText(task)} ${taskText(task)}`;
  return `${head}\n　${stateText(task)} · ${task.claimedPercent}% · ${due}`;
}

const MOST_DUE = 5;

export const taskWords = {
  list: (
    tasks: OwnTask[],
    { today, page, pages, total }: { today: IsoDate; page: number; pages: number; total: number },
  ) =>
    [
      `本单位任务 ${total} 项${pages > 1 ? `（第${page + 1}/${pages}页）` : ''}`,
      ...tasks.map((t) => listLine(t, today)),
    ].join('\n'),
  due: (tasks: OwnTask[], today: IsoDate) =>
    ['近期到期：', ...tasks.map((t) => listLine(t, today))].join('\n'),
  none: '本单位目前没有在办任务。',
  card: (task: OwnTask, today: IsoDate) => {
    const last = task.lastReport;
    const lines = [
      `${lightText(task)} 第${task.number}号 ${task.title}`,
      `${task.role === 'lead' ? '牵头' : '配合'} · ${stateText(task)}`,
      `申报进度 ${task.claimedPercent}% · 核定进度 ${task.verifiedPercent}%`,
    ];
    if (last) {
      const why = last.reason ? `：${clip(last.reason, 60)}` : '';
      lines.push(
        `最近报告 ${last.receipt}（${last.percent}%）${REPORT_STATUS[last.status] ?? ''}${why}`,
      );
    }
    if (task.due.length > 0) lines.push('到期事项：');
    return [...lines, ...task.due.slice(0, MOST_DUE).map((d) => dueLine(d, today))].join('\n');
  },
  notOurs: '这项任务现在不由本单位承担，未作处理。发“我的任务”查看最新清单。',
  ended: (task: OwnTask) =>
    `${taskText(task)}${PHASE_TEXT[task.phase]}，这个按钮已失效，未作处理。`,
  accepted: (task: OwnTask) => `已签收${taskText(task)}。到期前会提醒您，平时不打扰。`,
  alreadyAccepted: (task: OwnTask) => `${taskText(task)}已经签收过了，无需再签。`,
  acceptFirst: (task: OwnTask) =>
    `${taskText(task)}还没有签收。请先签收；不属于本单位职责的，可以退单。`,
  alreadyReturned: (task: OwnTask) => `${taskText(task)}已经退单，正等安委办会商，结果会通知您。`,
  returnTooLate: (task: OwnTask) =>
    `${taskText(task)}已经签收，不能再退单。确有不妥，请与安委办联系。`,
  askGrounds: (task: OwnTask) =>
    `请说明${taskText(task)}的退单理由（一句话），例如：职责不在本单位，应由区住建局承担。`,
  returned: (number: string) => `第${number}号任务的退单已报安委办会商，结果会通知您。`,
  notAnswering: '您的职务不代表单位签收任务或报进展，这个按钮未作处理。',
} as const;
