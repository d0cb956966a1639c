/** 一票否决决定书 · 免责决定 · 移送函 (domain.md §3, §4). */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { printedDate, type Paper } from '../paper.js';
import {
  draft,
  heading,
  listed,
  paragraph,
  paragraphs,
  plan,
  section,
  slipTable,
  type Office,
  type SlipItem,
} from './common.js';
import { remindedSection, remindedTable, type Reminded } from './slips.js';

export interface VetoDecision {
  unit: string;
  planTitle: string;
  /** The assessed period, such as 2026年度. */
  period: string;
  /** What was found. */
  facts: string[];
  items: SlipItem[];
  /** Messages that went out before, from the delivery ledger. */
  reminded?: Reminded[];
  /** The clauses it rests on. */
  basis: string[];
  /** What the unit stated, and what was made of it; absent when it stated nothing. */
  statement?: { on: IsoDate; text: string; opinion: string };
  /** Who decided, and when. */
  decidedBy: string;
  decidedOn: IsoDate;
  from: IsoDate;
  until: IsoDate;
  copies: string[];
}

/** 一票否决决定书. */
export function vetoDecision(office: Office, data: VetoDecision): Paper {
  const { unit, planTitle, period, statement } = data;
  const heard = statement
    ? `你单位于${printedDate(statement.on)}提出陈述申辩：${statement.text}。经研究：${statement.opinion}。`
    : '已书面告知你单位拟作出决定的事实、理由和依据，你单位在规定期限内未提出陈述申辩。';
  return draft(office, {
    form: 'document',
    title: `关于对${unit}${period}考核\n实行“一票否决”的决定`,
    to: [unit],
    copies: data.copies,
    body: [
      paragraph(
        `${plan(planTitle)}实施中，你单位发生应予“一票否决”的情形。经${data.decidedBy}于${printedDate(data.decidedOn)}研究，作出如下决定。`,
      ),
      ...section('事实', [
        ...listed(data.facts),
        ...(data.items.length > 0 ? [slipTable(data.items)] : []),
      ]),
      ...remindedSection(data.reminded),
      ...section('依据', listed(data.basis)),
      ...section('陈述申辩', [paragraph(heard)]),
      heading('决定'),
      paragraph(
        `对你单位${period}考核实行“一票否决”，考核等次确定为不合格。本决定自${printedDate(data.from)}起生效，至${printedDate(data.until)}止。`,
      ),
      paragraph('对本决定不服的，可自收到之日起5个工作日内书面申请复核。复核期间不停止执行。'),
    ],
  });
}

export interface ExcusalDecision {
  unit: string;
  planTitle: string;
  items: SlipItem[];
  /** 不可抗力, or 已按职责清单履职尽责. */
  ground: string;
  facts: string;
  basis: string;
  decidedBy: string;
  decidedOn: IsoDate;
  /** Until when it holds. */
  until: IsoDate;
}

/** 免责决定. */
export function excusalDecision(office: Office, data: ExcusalDecision): Paper {
  const { unit, planTitle, items, ground, facts, basis, decidedBy, decidedOn, until } = data;
  return draft(office, {
    form: 'letter',
    title: '免责决定',
    to: [unit],
    body: [
      paragraph(
        `你单位就${plan(planTitle)}下列事项提出的免责申请，经${decidedBy}于${printedDate(decidedOn)}研究，决定予以免责。`,
      ),
      slipTable(items),
      ...section('免责情形', paragraphs(`${ground}。${facts}`)),
      ...section('依据', paragraphs(basis)),
      heading('效力'),
      paragraph(
        `免责期至${printedDate(until)}。免责期内，上述事项停止督办升级，不计入考核扣分；期满未完成的，恢复督办。`,
      ),
      paragraph('发现所述情况不实的，撤销本决定，并按规定处理。'),
    ],
  });
}

export interface ReferralLetter {
  /** The body it goes to. */
  to: string;
  unit: string;
  planTitle: string;
  facts: string[];
  items: SlipItem[];
  /** Messages that reached the unit, from the delivery ledger. */
  reminded: Reminded[];
  basis: string[];
  attachments: string[];
}

/** 移送函: a draft for people to hand over. */
export function referralLetter(office: Office, data: ReferralLetter): Paper {
  const { to, unit, planTitle, facts, items, reminded, basis, attachments } = data;
  return draft(office, {
    form: 'letter',
    title: '关于移送有关问题线索的函',
    to: [to],
    attachments,
    body: [
      paragraph(
        `${plan(planTitle)}实施中，${unit}多次逾期，经提醒、催办、警示、通报、约谈仍未落实。现将有关问题线索移送，请依规处理。`,
      ),
      ...section('主要事实', [...listed(facts), ...(items.length > 0 ? [slipTable(items)] : [])]),
      ...(reminded.length > 0 ? section('已采取的措施', [remindedTable(reminded)]) : []),
      ...section('移送依据', listed(basis)),
      paragraph('处理结果请函告我办。'),
    ],
  });
}
