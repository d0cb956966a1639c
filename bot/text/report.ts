/** Words of reporting progress. */
import type { ReportDraft } from '../conversations/talk.js';
import { taskText } from './nodes.js';

const named = (draft: ReportDraft): string => (draft.task ? taskText(draft.task) : '');

const difficultyText = (problems: string): string => `反映困难：${problems}`;
const tellsOnlyProblems = ({ text, problems }: ReportDraft): boolean =>
  Boolean(problems) && text === difficultyText(problems ?? '');

export const reportWords = {
  askTask: '请选择这份进展属于哪一项任务：',
  tooMany: '一次只报一项任务，请先选一项：',
  askPercent: (draft: ReportDraft) =>
    `${named(draft)}\n目前完成了多少？点按钮，或直接回复数字，例如：65`,
  percentUnclear: '没看懂进度。请点按钮，或回复 0 到 100 的数字，例如：65',
  askText: (draft: ReportDraft) =>
    draft.done
      ? `${named(draft)}\n请用一句话说明完成情况。佐证材料（照片、文件）可以一并发来，没有也可以。`
      : `${named(draft)}\n请用一句话说明进展，例如：方案已印发，正在组织培训。照片、文件可以一并发来。`,
  askProblems: '有没有困难需要反映？有就用一句话说明，没有请点下面的按钮。',
  askDifficulty: (draft: ReportDraft) =>
    `${named(draft)}\n请用一句话说明困难，需要哪个单位支持也可以写上。`,
  confirm: (draft: ReportDraft) =>
    [
      '请核对后提交：',
      named(draft),
      `进度：${draft.percent ?? 0}%${draft.done ? '（已完成）' : ''}`,
      ...(tellsOnlyProblems(draft) ? [] : [`进展：${draft.text ?? ''}`]),
      ...(draft.problems ? [`困难：${draft.problems}`] : []),
      ...(draft.nextStep ? [`下一步：${draft.nextStep}`] : []),
      ...(draft.evidence.length > 0 ? [`佐证材料：${draft.evidence.length} 份`] : []),
    ].join('\n'),
  difficultyText,
  askEdit: '要修改哪一项？也可以直接重发一句完整的话。',
  submitted: (receipt: string, draft: ReportDraft) =>
    [
      `已收到，回执号 ${receipt}`,
      `${named(draft)} ${draft.percent ?? 0}%`,
      '等待审核，结果会通知您。',
    ].join('\n'),
  cancelled: '已取消，没有提交。',
  nothingToCancel: '现在没有正在填写的内容。',
  staleDraft: '这张卡片已经过期，未作处理。',
  newerCard: '内容已有改动，请以这张最新的卡片为准：',
  unknownTask: (numbers: number[]) =>
    `第${numbers.join('、')}号任务不在本单位名下。发“我的任务”查看本单位任务。`,
  evidenceAdded: (count: number) => `已附上，共 ${count} 份佐证材料。`,
  evidenceLoose: (count: number) => `收到 ${count} 份材料。请选择属于哪一项任务：`,
  evidenceKept: (count: number) =>
    `收到 ${count} 份材料，下次报进展时一并附上。请接着回答上面的问题。`,
  evidenceNotKept: (name: string) =>
    `“${name}”没有收下：只收照片、PDF 和办公文档，单个不超过 20 MB。`,
  filesNotWanted: '您的职务不需要报送材料，文件没有保存。',
} as const;
