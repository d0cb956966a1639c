/** 挂牌督办通知书 · 整改通知书 · 销号单 (domain.md §4). */
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
import { rectificationTable, type RectificationItem } from './interview.js';

export interface ListingNotice {
  unit: string;
  planTitle: string;
  /** 县级, 市级, 省级. */
  level: string;
  /** What is listed, a noun phrase. */
  matter: string;
  grounds: string[];
  items: SlipItem[];
  requirements: string[];
  dueOn: IsoDate;
  supervisor: string;
  approvedBy: string;
  approvedOn: IsoDate;
  copies: string[];
  /** By when it is published, where the policy says so. */
  publishBy?: IsoDate;
}

/** 挂牌督办通知书. */
export function listingNotice(office: Office, data: ListingNotice): Paper {
  const { unit, planTitle, level, matter, grounds, items, requirements, publishBy } = data;
  const published = publishBy
    ? `本次挂牌督办于${printedDate(publishBy)}前向社会公布，销号后在同一渠道公布结果。`
    : undefined;
  return draft(office, {
    form: 'document',
    title: `关于对${matter}\n实行${level}挂牌督办的通知`,
    to: [unit],
    copies: data.copies,
    body: [
      paragraph(
        `你单位在${plan(planTitle)}实施中，${matter}长期未能落实。经${data.approvedBy}于${printedDate(data.approvedOn)}批准，决定实行${level}挂牌督办。现将有关事项通知如下。`,
      ),
      ...section('督办事由', [...listed(grounds), ...(items.length > 0 ? [slipTable(items)] : [])]),
      ...section('督办要求', listed(requirements)),
      heading('完成时限和销号'),
      paragraph(
        `请于${printedDate(data.dueOn)}前完成整改。完成后书面申请销号，由${data.supervisor}现场核查，符合要求的予以销号，并适时开展“回头看”。`,
      ),
      paragraph('到期未完成的，提请上一级挂牌督办，并作为考核和问责的依据。'),
      ...paragraphs(published),
    ],
  });
}

export interface RectificationNotice {
  unit: string;
  planTitle: string;
  /** Where the problems come from: 约谈, 挂牌督办, 考核评估, 风险提示, 群众举报, 日常检查. */
  source: string;
  items: RectificationItem[];
  reportBy: IsoDate;
}

/** 整改通知书. */
export function rectificationNotice(office: Office, data: RectificationNotice): Paper {
  const { unit, planTitle, source, items, reportBy } = data;
  return draft(office, {
    form: 'letter',
    title: '整改通知书',
    to: [unit],
    body: [
      paragraph(
        `${source}发现，你单位在${plan(planTitle)}实施中存在下列问题。请按所列措施和时限逐项整改。`,
      ),
      rectificationTable(items),
      paragraph(
        `请于${printedDate(reportBy)}前书面报送整改情况并附佐证材料。整改完成一项、报核一项，经核查符合要求后销号。`,
      ),
      paragraph('逾期未整改或者整改不到位的，将按规定采取进一步督办措施。'),
    ],
  });
}

export interface CloseOutSlip {
  unit: string;
  planTitle: string;
  /** 任务, 挂牌督办事项, 整改事项. */
  what: string;
  title: string;
  askedOn: IsoDate;
  /** What the unit said it has done. */
  done: string;
  evidence: string[];
  verifiedBy: string;
  verifiedOn: IsoDate;
  opinion: string;
  /** When it will be looked at again. */
  lookBackOn?: IsoDate;
}

/** 销号单. */
export function closeOutSlip(office: Office, data: CloseOutSlip): Paper {
  const { unit, planTitle, what, title, askedOn, done, evidence, lookBackOn } = data;
  const rows: [string, string][] = [
    ['责任单位', unit],
    ['涉及规划', plan(planTitle)],
    [what, title],
    ['申请日期', printedDate(askedOn)],
    ['完成情况', done],
    ['佐证材料', evidence.length > 0 ? evidence.join('\n') : '无'],
    ['核查人', data.verifiedBy],
    ['核查日期', printedDate(data.verifiedOn)],
    ['核查意见', data.opinion],
    ...(lookBackOn
      ? ([['回头看', `${printedDate(lookBackOn)}前后开展`]] as [string, string][])
      : []),
  ];
  return draft(office, {
    form: 'letter',
    title: '销号单',
    to: [unit],
    body: [
      paragraph(`你单位申请销号的${what}，经核查符合销号条件，予以销号。`),
      { kind: 'form', rows },
      paragraph('本单一式两份，责任单位和安委办各存一份。'),
    ],
  });
}
