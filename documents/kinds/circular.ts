/** 通报: progress and laggards of a period, to everybody (domain.md §3, §6). */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { printedDate, type Block, type Paper } from '../paper.js';
import {
  draft,
  listed,
  paragraph,
  paragraphs,
  plan,
  section,
  type Office,
  type SlipItem,
} from './common.js';

/** A matter of no task, such as a self-assessment, has number 0. */
export interface Laggard extends SlipItem {
  unit: string;
  /** 落后原因, in the unit's words; absent when it gave none. */
  cause?: string;
  nextStep?: string;
}

export interface Circular {
  planTitle: string;
  /** Such as 2026年第三季度. */
  period: string;
  to: string[];
  copies: string[];
  /** As of when the figures are. */
  on: IsoDate;
  /** Tasks of the plan by how they stand. */
  figures: { tasks: number; onTrack: number; overdue: number; closed: number };
  /** Progress reports of the period: owed, in time, late, missing. */
  reports?: { due: number; met: number; late: number; missing: number };
  /** Units that did well, with what. */
  praised: { unit: string; text: string }[];
  laggards: Laggard[];
  demands: string[];
}

const NOT_SAID = '未说明';

function laggardTable(laggards: readonly Laggard[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 8 },
      { title: '单位', width: 15 },
      { title: '任务和未完成事项', width: 27 },
      { title: '到期日', width: 16 },
      { title: '落后原因', width: 17 },
      { title: '下一步措施', width: 17 },
    ],
    rows: laggards.map((l, i) => [
      String(i + 1),
      l.unit,
      l.taskNumber > 0 ? `第${l.taskNumber}号　${l.taskTitle}：${l.matter}` : l.matter,
      l.dueOn.replaceAll('-', '.'),
      l.cause ?? NOT_SAID,
      l.nextStep ?? NOT_SAID,
    ]),
  };
}

function overview({ planTitle, on, figures, reports }: Circular): string[] {
  const { tasks, onTrack, overdue, closed } = figures;
  const stand =
    `截至${printedDate(on)}，${plan(planTitle)}共${tasks}项任务，` +
    `其中已销号${closed}项，按进度推进${onTrack}项，有承诺事项逾期的${overdue}项。`;
  if (!reports) return [stand];
  const { due, met, late, missing } = reports;
  const said = `本期应报送进展${due}份，按期报送${met}份，逾期报送${late}份，未报送${missing}份。`;
  return [stand, said];
}

function lagging({ laggards }: Circular): Block[] {
  if (laggards.length === 0) return [];
  const units = new Set(laggards.map((l) => l.unit)).size;
  const said = `${units}个单位的${laggards.length}个事项逾期未完成，具体情况如下。`;
  return [paragraph(said), laggardTable(laggards)];
}

/** 通报. */
export function circular(office: Office, data: Circular): Paper {
  const { planTitle, period, to, copies, praised, demands } = data;
  return draft(office, {
    form: 'document',
    title: `关于${plan(planTitle)}\n${period}任务落实情况的通报`,
    to,
    copies,
    body: [
      paragraph(`为推动规划落实，对${period}任务进展进行了调度。现将有关情况通报如下。`),
      ...section('总体情况', paragraphs(...overview(data))),
      ...section('进展较好的单位', listed(praised.map((p) => `${p.unit}：${p.text}`))),
      ...section('落后单位和事项', lagging(data)),
      ...section('工作要求', listed(demands)),
    ],
  });
}
