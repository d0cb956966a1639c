import type { CheckpointKind, Role, TaskFlag, TaskKind } from './types.js';

/** Every sentence and name of this room that people read. */
export const DOUBT = {
  numberGap: (text: string, expected: string): string =>
    `“${text}”的序号与前文不连续（按顺序应为第${expected}项），请核对是否漏排或错排。`,
  numberRepeated: (text: string): string => `“${text}”的序号与前一项重复，请核对。`,
  unnumbered: (text: string): string => `“${text}”没有序号，已按标题处理，请核对层级。`,
  boxGap: (from: number, to: number): string =>
    `专栏${String(from)}之后直接是专栏${String(to)}，中间的专栏可能缺失。`,
  boxRepeated: (number: number): string => `专栏${String(number)}的编号重复，请核对。`,
  boxEmpty: (title: string): string => `“${title}”中没有读出具体项目，请对照原文补充。`,
  guessedPercent: '数字后的符号在原文中是图片，已按“%”读取，请对照原件核对。',
  emptyHeading: (text: string): string => `“${text}”下没有正文，未列为任务，请核对原文是否缺失。`,
  noPart: (part: string): string => `没有找到“${part}”部分，请核对原文是否完整。`,
  noTasks: '没有读出任何任务，请确认这是规划正文，且标题带有序号或单独成行。',
  noTerm: '没有读出规划期，暂按2021—2025年处理，请核对。',
  noTitle: '正文前没有规划名称，请补充。',
  noRegion: '没有读出规划所属地区，请补充。',
  noIndicators: '目标部分没有读出量化指标，请核对。',
  noOwners: '各项任务均未注明牵头单位或责任单位，请逐项指定。',
  someOwners: (count: number): string =>
    `有${String(count)}项主要任务或重点工程未注明责任单位，请补充。`,
  tableUnread: '此处的表格没有读出内容，请对照原文手工录入。',
  appendix: '从此行起是附件或印发说明，没有读入，请按需要另行录入。',
  hiddenPlan: '没有识别出任何标题，无法划分章节，请检查文本是否为规划正文。',
} as const;

export const ROLE_NAME: Readonly<Record<Role, string>> = {
  background: '现状形势',
  guidance: '总体要求',
  goals: '规划目标',
  tasks: '主要任务',
  projects: '重点工程',
  safeguards: '保障措施',
};

export const KIND_NAME: Readonly<Record<TaskKind, string>> = {
  task: '任务',
  project: '工程',
  safeguard: '保障',
  adhoc: '交办',
};

export const FLAG_NAME: Readonly<Record<TaskFlag, string>> = {
  noOwner: '未注明责任单位',
  noDate: '未注明时限',
  noMeasure: '无量化要求',
};

export const CHECK_NAME: Readonly<Record<CheckpointKind, string>> = {
  midterm: '中期评估',
  final: '终期评估',
  annual: '年度考核',
  periodic: '定期调度',
  thirdparty: '第三方评估',
};
