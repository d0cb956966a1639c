import { NO_VALUE } from './cell-kinds.js';
import type { Cell } from './table-cells.js';

const VALUE_HEADER =
  /\d{4}年?|目标|期值|规划值|基期|基数|现状|实际|降幅|幅度|下降|数值|指标值|增速|累计|年均|值$/;
const NO_VALUE_HEADER =
  /^(?:(?:主要|核心|具体)?指标(?:名称|内容|属性|性质|类别|类型)?|属性|性质|类型|序号|单位|备注|类别|分类|领域)$/;
/** Columns that may be left empty: a change beside the value itself. */
const RELATIVE = /年均|累计|增速|增幅|降幅|下降|增长|降低|比\d|提高|\[|备注/;

const CATEGORY_HEADER = /^(?:(?:指标)?(?:类\s?别|分\s?类|类型)|领域|方面|一级指标|维度)$/;
const NAME_HEADER = /^(?:(?:主要|核心|具体|二级)?指标(?:名称|内容|项)?|名称)$/;

interface Term {
  start: number;
  end: number;
}

/** The columns of a table that rows are read by. */
export interface Columns {
  /** The heads of the columns that hold values. */
  values: string[];
  hasUnits: boolean;
  hasAttributes: boolean;
  /** So many cells has a row that begins with its category; 0 where no column of categories stands. */
  withCategory: number;
}

/** Finds the columns in the header cells; a head broken over two cells is put together. */
export function readColumns(header: readonly Cell[]): Columns {
  const joined: string[] = [];
  for (const { folded } of header) {
    const broken = joined.at(-1);
    const follows = /^(?:指标值|目标值?|基数|基期值?|实际值?|现状值?)$/.test(folded);
    if (broken !== undefined && /\d{4}年$/.test(broken) && follows) {
      joined[joined.length - 1] = broken + folded;
    } else joined.push(folded);
  }
  return {
    values: joined.filter((text) => VALUE_HEADER.test(text) && !NO_VALUE_HEADER.test(text)),
    hasUnits: joined.some((text) => /^(?:计量)?单\s?位$/.test(text)),
    hasAttributes: joined.some((text) => /(?:属性|性质)$/.test(text)),
    withCategory: widthWithCategory(joined),
  };
}

/** The cells of a full row where a category (类别) stands right before the name; the serial number is none. */
function widthWithCategory(header: readonly string[]): number {
  const heads = header.filter((head) => !/^序\s?号$/.test(head));
  const [first = '', second = ''] = heads;
  const serial = header.findIndex((head) => /^序\s?号$/.test(head));
  const parts = CATEGORY_HEADER.test(first) && NAME_HEADER.test(second) && serial <= 0;
  return parts ? heads.length : 0;
}

/** The value columns of one row, and which of them hold its target and its baseline. */
export interface RowColumns {
  heads: string[];
  target: number;
  /** The target and, before it, those of years between, each with the year it is to be reached in. */
  targets: { index: number; year: number }[];
  /** -1 when the row has none. */
  baseline: number;
  /** Every head has its value, so that nothing was guessed. */
  aligned: boolean;
}

/** Matches the values of a row to the heads, and tells the target from baselines and changes. */
export function columnsOfRow(columns: Columns, values: readonly Cell[], term: Term): RowColumns {
  const heads = alignHeads(columns.values, values.length);
  let target = -1;
  let best = -Infinity;
  for (const [index, cell] of values.entries()) {
    const weight = weightOf(heads[index] ?? '', term);
    if (NO_VALUE.test(cell.folded) || weight <= best) continue;
    target = index;
    best = weight;
  }
  const baseline = heads.findIndex((head, index) => index < target && isBaseline(head, term));
  const aligned = columns.values.length === values.length;
  const between = aligned ? targetsBetween(heads, values, term) : [];
  const targets = target === -1 ? [] : [...between, { index: target, year: term.end }];
  return { heads, target, targets, baseline, aligned };
}

/** Years early in the term may be those of the figures the plan begins with. */
const YEARS_TO_PLAN = 2;

/** The columns of years inside the term (2023年 beside 2025年): each is a target of its own. */
function targetsBetween(
  heads: readonly string[],
  values: readonly Cell[],
  term: Term,
): { index: number; year: number }[] {
  if (!heads.some((head) => head.includes(String(term.end)))) return [];
  return heads.flatMap((head, index) => {
    const year = Number(/^\(?(\d{4})年?(?:目标值?|指标值?)?\)?$/.exec(head)?.[1] ?? NaN);
    const filled = values[index] !== undefined && !NO_VALUE.test(values[index].folded);
    return filled && year >= term.start + YEARS_TO_PLAN && year < term.end ? [{ index, year }] : [];
  });
}

/** As many heads as values: titles over several columns go, then columns that may be empty. */
function alignHeads(heads: readonly string[], count: number): string[] {
  const kept = [...heads];
  while (kept.length > Math.max(1, count)) {
    const spanning = kept.findIndex((head) => head.length > 8 && !/\d/.test(head));
    const relative = kept.findLastIndex((head) => RELATIVE.test(head));
    kept.splice(spanning === -1 ? Math.max(0, relative) : spanning, 1);
  }
  while (kept.length < count) kept.unshift('');
  return kept;
}

/** How likely a column holds what is to be reached by the end of the term. */
function weightOf(head: string, term: Term): number {
  if (isBaseline(head, term)) return -10;
  const years = [...head.matchAll(/\d{4}/g)].map((match) => Number(match[0]));
  const beyond = years.length > 0 && years.every((year) => year > term.end);
  const atEnd = years.includes(term.end);
  const between = years.length > 0 && !atEnd && !beyond;
  let weight = /目标|规划值|预期|指标值/.test(head) ? 6 : 0;
  if (atEnd) weight += 8;
  if (between) weight -= 4;
  if (beyond) weight -= 8;
  if (RELATIVE.test(head)) weight -= 3;
  return weight;
}

function isBaseline(head: string, term: Term): boolean {
  if (/目标|规划|预期|下降|降幅|比/.test(head)) return false;
  const year = Number(/\d{4}/.exec(head)?.[0] ?? NaN);
  return /基期|基数|基准|现状|实际|完成值/.test(head) || year <= term.start;
}
