/** What people can do about an assessment in chat: buttons, questions, answers. */
import type { SheetItem } from '../../domain/assessment/score-sheet.js';
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { AssessmentTalk } from '../../prisma/store/assessments/chat-view.js';
import { assessmentName, phaseText } from './assessment.js';
import { dateText } from './dates.js';

export const ASSESSMENT_LABELS = {
  self: '开始自评',
  submit: '报送自评',
  mark: '去评分',
  indicator: '评定定性指标',
  object: '申诉',
  answer: '答复申诉',
  uphold: '采纳并改分',
  keep: '维持原评分',
  approve: '同意结果',
  sendBack: '退回重评',
} as const;
export type AssessmentCode = keyof typeof ASSESSMENT_LABELS;

const itemText = ({ title, points, criteria }: SheetItem): string =>
  `${title}（${points}分）\n评分标准：${criteria}`;

interface IndicatorAsked {
  name: string;
  unitNames: string[];
  /** What its units said of it, as the office verified it. */
  said?: string;
  left: number;
}

export const assessmentWords = {
  none: '现在没有正在进行的考核。',
  unknown: '没有找到这次考核，可能已经结束。',
  notYours: '这一步不由您办理。',
  noPlan: '还没有正在实施的规划，不能启动考核。',
  mayNotStart: '启动考核由安委办或考核组办理。',
  started: '考核已经启动，通知将发给各被考核单位和考核组。发送“考核”可以查看进度。',
  card: ({ row }: AssessmentTalk, today: IsoDate, own: string[] = []): string =>
    [
      assessmentName(row),
      `阶段：${phaseText(row.phase)}${row.dueOn ? `，${dateText(row.dueOn, today)}截止` : ''}`,
      `自评已报 ${row.submitted}/${row.units} 个单位${row.objections > 0 ? `，待答复申诉 ${row.objections} 件` : ''}`,
      ...own,
    ].join('\n'),
  askSelf: (item: SheetItem, left: number): string =>
    `【自评】${itemText(item)}\n请回复自评分和说明，例如“${item.points} 全部按期完成”；佐证材料可以先发图片或文件。还剩 ${left} 项。`,
  allAnswered: '评分表已逐项填完，确认无误后请报送。',
  selfKept: '已记下这一项自评。',
  submitted: '自评已经报送。',
  askMark: (item: SheetItem, unitName: string, self: string): string =>
    `【评分】${unitName}：${itemText(item)}\n${self}\n请回复得分和理由，例如“${item.points} 责任清单健全”。`,
  self: (points: number | undefined, text: string): string =>
    points === undefined ? '该单位这一项没有自评' : `自评：${points}分 ${text}`,
  askIndicator: ({ name, unitNames, said, left }: IndicatorAsked): string =>
    `【评定定性指标】${name}（${unitNames.join('、') || '没有填报单位'}）\n${said ?? '还没有经核实的完成情况说明'}\n请回复完成程度和理由，100 即全部达到，例如“80 分工已落实，考核尚未开展”。还剩 ${left} 项。`,
  indicatorMarked: '已记下评定。',
  allMarked: '您要评的项目都评完了。',
  marked: '已记下评分。',
  askSendBack: '请回复退回的理由。',
  approved: '结果已经审定，安委办将办理公布。',
  sentBack: '结果已经退回重新评分。',
  unclear: '没有看懂。请先写数字，空一格再写说明，例如“8 责任清单健全”。',
  filesKept: (count: number): string => `已收下 ${count} 个文件，请回复分值和说明。`,
} as const;
