/** Words of asking for more time, and of quiet. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { ExtensionDraft } from '../conversations/talk.js';
import { dateText, dueText } from './dates.js';
import { taskText } from './nodes.js';

export const extensionWords = {
  askNode: (draft: ExtensionDraft) => `${taskText(draft.task)}\n哪一项需要延期？`,
  nothingOpen:
    '这项任务目前没有可以申请延期的事项（已报待审的无需延期，已逾期的不能再延期）。有困难请点“有困难”反映。',
  askDate: (draft: ExtensionDraft, today: IsoDate) =>
    `${taskText(draft.task)}\n${draft.nodeName}现定 ${dueText(draft.dueOn ?? today, today)}\n延到哪一天？点按钮，或回复日期，例如：延到6月30日`,
  dateUnclear: '没看懂日期。请点按钮，或回复日期，例如：6月30日、下月底',
  notLater: (dueOn: IsoDate, today: IsoDate) =>
    `新的日期要晚于现定的 ${dateText(dueOn, today)}，请重新选。`,
  askReason: '请用一句话说明延期理由。',
  confirm: (draft: ExtensionDraft, today: IsoDate) =>
    [
      '请核对后提交延期申请：',
      taskText(draft.task),
      `${draft.nodeName}：${dateText(draft.dueOn ?? today, today)} → ${dateText(draft.toDate ?? today, today)}`,
      `理由：${draft.reason ?? ''}`,
    ].join('\n'),
  asked: (draft: ExtensionDraft, today: IsoDate) =>
    `延期申请已提交：${taskText(draft.task)}，申请延到 ${dateText(draft.toDate ?? today, today)}。批复后会通知您。`,
  snoozed: '好的，两个工作日内不再提醒这一项。到期日不变。',
  snoozeGone: '这一项已经办结或不再由本单位承担，不会再提醒。',
} as const;
