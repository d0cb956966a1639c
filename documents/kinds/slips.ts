/** 催办单 · 警示单 · 风险提示单: from the office to one unit (domain.md §3). */
import type { IsoDate } from '../../domain/calendar/dates.js';
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

export interface ChaseSlip {
  unit: string;
  planTitle: string;
  items: SlipItem[];
  /** As of when the matters are open. */
  on: IsoDate;
  replyBy: IsoDate;
}

/** 催办单. */
export function chaseSlip(office: Office, data: ChaseSlip): Paper {
  const { unit, planTitle, items, on, replyBy } = data;
  return draft(office, {
    form: 'letter',
    title: '催办单',
    to: [unit],
    body: [
      paragraph(
        `按照${plan(planTitle)}任务分工，你单位承担的下列事项已到期，截至${printedDate(on)}尚未完成。`,
      ),
      slipTable(items),
      paragraph(
        `请于${printedDate(replyBy)}前报送办理进展。确有困难的，请一并说明原因、下一步措施和预计完成时间。`,
      ),
      paragraph('到期仍未报送的，将按规定予以警示。'),
    ],
  });
}

/** A message that went out about the matter, as the delivery ledger has it. */
export interface Reminded {
  at: string;
  /** 提醒, 催办 … */
  what: string;
  to: string;
  /** 已送达, 已阅, 未送达 … */
  result: string;
}

export function remindedTable(reminded: readonly Reminded[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '时间', width: 32 },
      { title: '方式', width: 16 },
      { title: '接收人', width: 28 },
      { title: '结果', width: 24 },
    ],
    rows: reminded.map((r) => [printedMoment(r.at), r.what, r.to, r.result]),
  };
}

/** What was sent before, as the delivery ledger has it; nothing where nothing was. */
export const remindedSection = (reminded: readonly Reminded[] = []): Block[] =>
  reminded.length > 0 ? section('提醒和催办情况', [remindedTable(reminded)]) : [];

export interface WarningSlip extends ChaseSlip {
  reminded: Reminded[];
}

/** 警示单: numbered, to the head of the unit; a yellow card is on record. */
export function warningSlip(office: Office, data: WarningSlip): Paper {
  const { unit, planTitle, items, on, replyBy, reminded } = data;
  return draft(office, {
    form: 'letter',
    title: '警示单',
    to: [unit],
    body: [
      paragraph(
        `${plan(planTitle)}实施中，你单位承担的下列事项逾期未完成，经提醒、催办，截至${printedDate(on)}仍未报送符合要求的进展。现予警示，记黄牌一次。`,
      ),
      heading('警示事项'),
      slipTable(items),
      ...remindedSection(reminded),
      heading('办理要求'),
      paragraph(
        `请你单位主要负责人组织研究，逐项查明原因，明确责任人和完成时限，于${printedDate(replyBy)}前报送办理情况。`,
      ),
      paragraph('仍未按要求办理的，将按规定予以通报；符合约谈情形的，提请约谈。'),
    ],
  });
}

export interface RiskSlip {
  unit: string;
  planTitle: string;
  /** What the risk is about, a short noun phrase. */
  subject: string;
  /** What was found. */
  findings: string[];
  /** What it rests on: figures, inspections, reports. */
  basis?: string;
  measures: string[];
  replyBy?: IsoDate;
}

/** 风险提示单. */
export function riskSlip(office: Office, data: RiskSlip): Paper {
  const { unit, planTitle, subject, findings, basis, measures, replyBy } = data;
  const reply = replyBy
    ? `请结合实际抓好落实，于${printedDate(replyBy)}前报送采取的措施。`
    : '请结合实际抓好落实。';
  return draft(office, {
    form: 'letter',
    title: '风险提示单',
    to: [unit],
    body: [
      paragraph(`经分析研判，你单位在${plan(planTitle)}实施中，${subject}存在风险。现提示如下。`),
      ...section('风险情况', listed(findings)),
      ...section('提示依据', paragraphs(basis)),
      ...section('工作建议', listed(measures)),
      paragraph(reply),
    ],
  });
}
