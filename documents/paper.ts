/**
 * An official paper as data: what stands on it, in the order of GB/T 9704-2012, without any layout.
 * The page shows it, layout/ prints it, the record keeps it.
 */
import type { IndicatorChart } from '../domain/indicator/chart.js';
import type { IsoDate } from '../domain/calendar/dates.js';

/** `document`: red head with “文件”, §7. `letter`: the letter form, §10.1. `plain`: minutes and forms. */
export type PaperForm = 'document' | 'letter' | 'plain';

export type Block =
  | { kind: 'paragraph'; text: string }
  /** 1 一、黑体 · 2 （一）楷体 · 3 1.仿宋 (GB/T 9704-2012 §7.3.3). */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
  /** The chart of an indicator, drawn when the paper is written; its caption is made of it. */
  | { kind: 'chart'; chart: IndicatorChart; name: string; unit: string }
  /** A form: label on the left, what was filled in on the right. */
  | { kind: 'form'; rows: [label: string, value: string][] }
  /** Lines for signatures by hand. */
  | { kind: 'signatures'; lines: string[] };

export interface TableColumn {
  title: string;
  /** Share of the width, in percent; all of them make 100. */
  width: number;
}

export interface Paper {
  form: PaperForm;
  /** Name of the issuing body in the red head. */
  head: string;
  /** 发文字号; empty on a draft. */
  number: string;
  /** A working paper, which never gets a number. */
  unnumbered?: boolean;
  title: string;
  /** 主送机关. */
  recipients: string[];
  body: Block[];
  /** 附件说明: names of what is attached. */
  attachments: string[];
  /** 发文机关署名. */
  issuer: string;
  /** 成文日期; absent on a draft. */
  date?: IsoDate;
  /** 附注, without brackets. */
  note?: string;
  /** 抄送机关. */
  copies: string[];
  /** 印发机关. */
  printedBy: string;
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TEN = 10;

/** 1–99 in Chinese numerals, as headings count. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / TEN);
  const ones = n % TEN;
  const high = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`;
  return high + (ones > 0 || tens === 0 ? DIGITS[ones] : '');
}

const NUMBER = {
  1: (n: number) => `${chineseNumber(n)}、`,
  2: (n: number) => `（${chineseNumber(n)}）`,
  3: (n: number) => `${n}．`,
} as const;

/** Writes the numbers before headings: each level counts within the one above it. */
export function numbered(blocks: Block[]): Block[] {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const { level } = block;
    counts[level] += 1;
    if (level < 3) counts[3] = 0;
    if (level === 1) counts[2] = 0;
    return { ...block, text: NUMBER[level](counts[level]) + block.text };
  });
}

/** 2026年11月3日: Arabic numerals, no leading zeros (GB/T 9704-2012 §7.3.5). */
export function printedDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
