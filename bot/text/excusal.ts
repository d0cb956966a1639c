/** Words of excusals 容错免责: asking, deciding, and what became of one. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { ExcusalBasis } from '../../domain/task/task-state.js';
import type { ExcusalView } from '../../prisma/store/excusal-view.js';
import type { ExcusalDraft } from '../conversations/talk.js';
import { dateText } from './dates.js';
import { clip, nodeText, taskText } from './nodes.js';

export const BASIS_TEXT: Record<ExcusalBasis, string> = {
  forceMajeure: '不可抗力',
  dutyPerformed: '尽职照单免责',
};

const STATUS_TEXT: Record<ExcusalView['status'], string> = {
  waiting: '待决定',
  granted: '同意',
  refused: '不同意',
  dropped: '已不需要',
  lapsed: '已到期',
};

const MOST_NODES = 5;

export const excusalWords = {
  nothingOpen: '这项任务目前没有未办结的事项，不需要申请免责。',
  askBasis: (draft: ExcusalDraft) =>
    `${taskText(draft.task)}\n申请免责（${draft.nodeName ?? '全部未办结事项'}）\n依据是哪一种？`,
  askDate: '免责到哪一天为止？点按钮，或回复日期，例如：免责到9月30日。到期后事项恢复办理。',
  dateUnclear: '没看懂日期。请点按钮，或回复日期，例如：9月30日、下月底',
  datePast: '免责的截止日期不能早于今天，请重新选。',
  askReason: (basis: ExcusalBasis) =>
    basis === 'dutyPerformed'
      ? '请先发来履职清单等材料，再用一句话说明已经做了什么、为什么仍未完成。'
      : '请用一句话说明遇到了什么不可抗力、影响有多大。佐证材料可以先发来。',
  evidenceAdded: (count: number) => `已附上 ${count} 份材料。请用一句话说明理由。`,
  evidenceFirst: '以“尽职照单”申请免责，请先发来履职清单等材料（照片或文件），再说明理由。',
  confirm: (draft: ExcusalDraft, today: IsoDate) =>
    [
      '请核对后提交免责申请：',
      `${taskText(draft.task)}（${draft.nodeName ?? '全部未办结事项'}）`,
      `依据：${BASIS_TEXT[draft.basis ?? 'forceMajeure']}`,
      `免责到：${dateText(draft.until ?? today, today)}`,
      `理由：${draft.reason ?? ''}`,
      `佐证材料：${draft.evidence.length} 份`,
    ].join('\n'),
  asked: (draft: ExcusalDraft) =>
    `免责申请已提交：${taskText(draft.task)}。由分管领导决定，结果会通知您；决定之前不再升级。`,
  card: (asked: ExcusalView, today: IsoDate) =>
    [
      '免责申请（分管领导决定）',
      `${taskText(asked.task)} · ${asked.unitName} ${asked.askedName}`,
      ...asked.nodes
        .slice(0, MOST_NODES)
        .map(
          (n) =>
            `· ${nodeText(n)}，应于${dateText(n.dueOn, today)}完成${n.rung ? `，${n.rung}` : ''}`,
        ),
      `依据：${BASIS_TEXT[asked.basis]}；免责到 ${dateText(asked.until, today)}`,
      `理由：${clip(asked.reason, 200)}`,
      `佐证材料：${asked.evidence} 份${asked.evidence > 0 ? '（在网页上查看）' : ''}`,
    ].join('\n'),
  granted: (asked: ExcusalView, today: IsoDate) =>
    `已同意${asked.unitName}免责到 ${dateText(asked.until, today)}，期间不升级、不计入考核。`,
  refused: '已答复不同意免责，理由已告知对方，计时继续。',
  decided: (asked: ExcusalView) =>
    `这份免责申请已有结果（${STATUS_TEXT[asked.status]}），未重复处理。`,
  askRefuseReason: '请用一句话说明不同意免责的理由。',
} as const;
