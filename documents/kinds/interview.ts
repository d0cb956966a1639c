/** 约谈通知书 · 约谈记录 (domain.md §4, Interview). */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { printedDate, type Block, type Paper } from '../paper.js';
import {
  draft,
  heading,
  listed,
  paragraph,
  paragraphs,
  plan,
  printedMoment,
  section,
  slipTable,
  type Office,
  type SlipItem,
} from './common.js';
import { remindedSection, type Reminded } from './slips.js';

export interface InterviewNotice {
  unit: string;
  planTitle: string;
  /** Slipped matters that led to it. */
  items: SlipItem[];
  /** Other grounds: absence, a failed look-back, false reporting. */
  grounds?: string;
  at: Instant;
  place: string;
  interviewer: string;
  interviewees: string[];
  /** Who approved it, and when. */
  approvedBy: string;
  approvedOn: IsoDate;
  prepare: string[];
  proxyAllowed: boolean;
  /** Messages that went out before, from the delivery ledger. */
  reminded?: Reminded[];
}

/** 约谈通知书. */
export function interviewNotice(office: Office, data: InterviewNotice): Paper {
  const { unit, planTitle, items, grounds, at, place, interviewer, interviewees } = data;
  const proxy = data.proxyAllowed
    ? '确因公务不能参加的，应事先书面说明，经同意后可委托班子成员参加。'
    : '被约谈人不得委托他人代为参加。';
  return draft(office, {
    form: 'letter',
    title: '约谈通知书',
    to: [unit],
    body: [
      paragraph(
        `因你单位在${plan(planTitle)}实施中存在下列问题，经${data.approvedBy}于${printedDate(data.approvedOn)}批准，决定对你单位进行约谈。现将有关事项通知如下。`,
      ),
      heading('约谈事由'),
      ...paragraphs(grounds),
      ...(items.length > 0 ? [slipTable(items)] : []),
      ...remindedSection(data.reminded),
      heading('约谈安排'),
      {
        kind: 'form',
        rows: [
          ['时间', printedMoment(at)],
          ['地点', place],
          ['约谈人', interviewer],
          ['被约谈人', interviewees.join('、')],
        ],
      },
      heading('有关要求'),
      paragraph(`请被约谈人按时到场，收到本通知后即予确认。${proxy}`),
      ...paragraphs(
        data.prepare.length > 0 ? `请提前准备下列材料：${data.prepare.join('；')}。` : undefined,
      ),
      paragraph('无正当理由不参加约谈的，将按规定采取进一步督办措施。'),
    ],
  });
}

export interface RectificationItem {
  problem: string;
  measure: string;
  owner: string;
  dueOn: IsoDate;
}

export function rectificationTable(items: readonly RectificationItem[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 8 },
      { title: '存在问题', width: 27 },
      { title: '整改措施', width: 25 },
      { title: '责任单位（人）', width: 16 },
      { title: '完成时限', width: 24 },
    ],
    rows: items.map((item, i) => [
      String(i + 1),
      item.problem,
      item.measure,
      item.owner,
      printedDate(item.dueOn),
    ]),
  };
}

export interface InterviewMinutes {
  unit: string;
  planTitle: string;
  at: Instant;
  place: string;
  interviewer: string;
  interviewees: string[];
  attendees: string[];
  recorder: string;
  grounds: string[];
  /** What the unit stated. */
  statement: string;
  demands: string[];
  items: RectificationItem[];
  /** By when the written report on rectification is due. */
  reportBy: IsoDate;
}

/** 约谈记录: signed by both sides. */
export function interviewMinutes(office: Office, data: InterviewMinutes): Paper {
  const { unit, planTitle, at, place, interviewer, interviewees, attendees, recorder } = data;
  return draft(office, {
    form: 'plain',
    title: '约谈记录',
    to: [],
    body: [
      {
        kind: 'form',
        rows: [
          ['被约谈单位', unit],
          ['涉及规划', plan(planTitle)],
          ['时间', printedMoment(at)],
          ['地点', place],
          ['约谈人', interviewer],
          ['被约谈人', interviewees.join('、')],
          ...(attendees.length > 0
            ? ([['参加人员', attendees.join('、')]] as [string, string][])
            : []),
          ['记录人', recorder],
        ],
      },
      ...section('约谈事由', listed(data.grounds)),
      ...section('被约谈单位陈述', paragraphs(data.statement)),
      ...section('约谈要求', listed(data.demands)),
      ...section('整改事项', data.items.length > 0 ? [rectificationTable(data.items)] : []),
      paragraph(`被约谈单位应于${printedDate(data.reportBy)}前书面报告整改情况。`),
      {
        kind: 'signatures',
        lines: [
          '约谈人（签字）：',
          '被约谈人（签字）：',
          '记录人（签字）：',
          '　　　　年　　月　　日',
        ],
      },
    ],
  });
}
