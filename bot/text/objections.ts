/** 申诉 in chat: what a unit is asked and told, and who answers. */
import type { Objection } from '../../domain/assessment/life/assessment-state.js';
import type { SheetItem } from '../../domain/assessment/score-sheet.js';
import { percentText } from './assessment.js';
import { clip } from './nodes.js';

const LONGEST_GROUNDS = 300;

/** An item of a unit's sheet with what it was given. */
export interface ScoredItem {
  item: SheetItem;
  points?: number;
}

const pointsText = ({ item, points }: ScoredItem): string =>
  points === undefined ? `满分${item.points}分，未计分` : `得${points}分，满分${item.points}分`;

/** How an objection stands. */
function standing({ answeredOn, points, indicator, answer }: Objection): string {
  if (!answeredOn) return '待答复';
  const said = clip(answer ?? '', 60);
  if (points !== undefined) return `已采纳，改为${points}分：${said}`;
  if (indicator) return `已采纳，改为完成${percentText(indicator.share)}：${said}`;
  return `维持原评分：${said}`;
}

/** A mark by hand: points of an item, or the part reached of an indicator. */
export interface MarkShown {
  who: string;
  points?: number;
  share?: number;
  reason: string;
}

const markText = ({ who, points, share = 0, reason }: MarkShown): string =>
  `· ${who}评${points === undefined ? percentText(share) : `${points}分`}：${clip(reason, 60)}`;

interface Asked {
  unitName: string;
  about: ScoredItem;
  objection: Objection;
  /** Marks by hand that made the points. */
  marks: MarkShown[];
  /** Objections that wait after this one. */
  left: number;
}

export const objectionWords = {
  ask: (items: readonly ScoredItem[]): string =>
    [
      '【申诉】请回复项目序号和理由，例如“1 有两份清单没有计入”；佐证材料可以先发图片或文件。',
      ...items.map((i, n) => `${n + 1}. ${i.item.title}（${pointsText(i)}）`),
    ].join('\n'),
  noSuchItem: '没有这个序号，请按列出的项目序号回复。',
  raised: '申诉已经提交，答复后会告知您。对别的项目有异议的，可以继续申诉。',
  /** What a unit objected to, and what came of it. */
  own: (title: string, objection: Objection): string => `· 申诉“${title}”：${standing(objection)}`,
  none: '没有待答复的申诉。',
  notForYou: '待答复的申诉，所涉项目由您评过分，或由您所在单位提出，请由其他人员答复。',
  card: ({ unitName, about, objection, marks, left }: Asked): string =>
    [
      `【申诉】${unitName}：${about.item.title}（${pointsText(about)}）`,
      `理由：${clip(objection.grounds, LONGEST_GROUNDS)}`,
      ...(objection.evidenceIds.length > 0
        ? [`佐证材料 ${objection.evidenceIds.length} 份，可在网页查看`]
        : []),
      ...marks.map(markText),
      ...(left > 0 ? [`此外还有 ${left} 件待答复`] : []),
    ].join('\n'),
  askPoints: ({ points }: SheetItem): string =>
    `请回复新的分值（0 至 ${points}）和理由，例如“${points} 情况属实”。`,
  askShare: (names: readonly string[]): string =>
    names.length === 1
      ? `请回复“${names[0] ?? ''}”新的完成程度（0 至 100）和理由，例如“90 情况属实”。`
      : [
          '请回复指标序号、新的完成程度（0 至 100）和理由，例如“1 90 情况属实”：',
          ...names.map((name, n) => `${n + 1}. ${name}`),
        ].join('\n'),
  askKeep: '请回复维持原来得分的理由。',
  answered: '已经答复，申诉单位会收到通知。',
} as const;
