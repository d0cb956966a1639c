import { findMeasures } from './measures.js';
import type { Cell, CellTable } from './table-cells.js';
import type { ParsedIndicator } from './types.js';
import { foldWidth } from './width-folding.js';

const ATTRIBUTE = /^(约束|预期|指导)(?:性|性指标|型)?$/;
const VALUE =
  /^(?:[≤≥<>=±+-]|下降|上升|减少|提高|增长|降低|增加|控制|不|达|超过|大于|小于|高于|低于|年均|累计|\d|[—–-]{1,3}$|\/$)/;
const WORDS =
  /^(?:得到|坚决|有效|基本|持续|明显|全面|稳步|逐步|不断|力争|杜绝|零|大幅|显著|为零|好于|优于|完成)/;
const UNIT =
  /^\(?(?:%|‰|人|起|座|个|支|处|家|名|辆|台|套|次|项|所|公里|人次|平方米|小时|分钟|万元|亿元|万人|人\/.{1,8}|起\/.{1,8})\)?$/;
const VALUE_HEADER =
  /\d{4}年?|目标|期值|规划值|基期|基数|现状|实际|降幅|幅度|下降|数值|指标值|增速|累计|值$/;
const NO_VALUE_HEADER =
  /^(?:指标名称|指标内容|指标属性|指标性质|指标类别|指标|属性|性质|序号|单位|备注|类别|分类)$/;

const NO_VALUE = /^[—–\-/]+$/;

interface Term {
  start: number;
  end: number;
}

/** The indicators of a table; the due date is the end of the term. */
export function readIndicatorTable(table: CellTable, term: Term): ParsedIndicator[] {
  const columns = {
    values: valueColumns(table.header),
    hasUnits: table.header.some((cell) => /^(?:计量)?单位$/.test(cell.folded)),
  };
  return table.rows.flatMap((row) => {
    const indicator = readRow(row, columns, term);
    return indicator === null ? [] : [indicator];
  });
}

function valueColumns(header: readonly Cell[]): string[] {
  const joined: string[] = [];
  for (const cell of header) {
    const broken = joined.at(-1);
    if (
      broken !== undefined &&
      /\d{4}年$/.test(broken) &&
      /^(?:指标值|目标|基数|实际)/.test(cell.folded)
    ) {
      joined[joined.length - 1] = broken + cell.folded;
    } else joined.push(cell.folded);
  }
  return joined.filter((text) => VALUE_HEADER.test(text) && !NO_VALUE_HEADER.test(text));
}

interface Columns {
  /** The heads of the columns that hold values. */
  values: string[];
  hasUnits: boolean;
}

interface RowParts {
  name: Cell[];
  values: Cell[];
  unit: string;
  attribute: ParsedIndicator['attribute'];
}

function sortCells(row: readonly Cell[], hasUnits: boolean): RowParts {
  const parts: RowParts = { name: [], values: [], unit: '', attribute: null };
  for (const cell of row) {
    const attribute = ATTRIBUTE.exec(cell.folded);
    const inName = parts.name.length === 0;
    if (attribute !== null) parts.attribute = attribute[1] === '约束' ? 'binding' : 'expected';
    else if (!inName && isUnit(cell, parts, hasUnits))
      parts.unit = cell.folded.replace(/[()]/g, '');
    else if (!inName && (VALUE.test(cell.folded) || WORDS.test(cell.folded)))
      parts.values.push(cell);
    else if (inName || parts.values.length < 2) parts.name.push(cell);
  }
  return parts;
}

/** A unit by its wording, or any short word behind the name where a column of units is announced. */
function isUnit(cell: Cell, parts: RowParts, hasUnits: boolean): boolean {
  if (UNIT.test(cell.folded)) return true;
  const first = hasUnits && parts.unit === '' && parts.values.length === 0;
  return first && /^[^\d]{1,5}$/.test(cell.folded) && !WORDS.test(cell.folded);
}

function readRow(row: readonly Cell[], columns: Columns, term: Term): ParsedIndicator | null {
  const parts = sortCells(row, columns.hasUnits);
  const first = parts.name[0];
  const heads = columns.values.slice(-Math.max(1, parts.values.length));
  const targetAt = targetColumn(heads, parts.values, term);
  const target = parts.values[targetAt];
  if (first === undefined || target === undefined) return null;
  const baselineAt = heads.findIndex((head, index) => index < targetAt && isBaseline(head, term));
  const { name, unit } = nameAndUnit(parts);
  const falls = /(?:下降|降低)(?:率|幅度|比例)$/.test(foldWidth(name));
  return {
    line: first.line,
    name,
    baseline: filledText(parts.values[baselineAt]),
    target: target.text,
    ...measureOf(target, falls ? '降幅' : (heads[targetAt] ?? ''), unit),
    attribute: parts.attribute,
    due: `${String(term.end)}-12-31`,
  };
}

/** The name without a unit in brackets behind it (知晓率（%）), and the unit of the row. */
function nameAndUnit(parts: RowParts): { name: string; unit: string } {
  const name = parts.name.map((cell) => cell.text).join('');
  const bracket = /\([^()]{1,8}\)$/.exec(foldWidth(name))?.[0] ?? '';
  if (!UNIT.test(bracket)) return { name, unit: parts.unit };
  const unit = parts.unit || bracket.slice(1, -1);
  return { name: name.slice(0, name.length - bracket.length), unit };
}

/** A printed value; a dash says that there is none. */
function filledText(cell: Cell | undefined): string | null {
  return cell === undefined || NO_VALUE.test(cell.folded) ? null : cell.text;
}

function isBaseline(head: string, term: Term): boolean {
  if (/目标|规划|预期|下降|降幅|比/.test(head)) return false;
  const year = Number(/\d{4}/.exec(head)?.[0] ?? NaN);
  return /基期|基数|基准|现状|实际/.test(head) || year <= term.start;
}

function targetColumn(heads: readonly string[], values: readonly Cell[], term: Term): number {
  const filled = (index: number): boolean => !NO_VALUE.test(values[index]?.folded ?? '-');
  const named = heads.findIndex(
    (head, index) => filled(index) && /目标|规划值|预期值/.test(head) && !isBaseline(head, term),
  );
  if (named !== -1) return named;
  const year = heads.findIndex((head, index) => filled(index) && head.includes(String(term.end)));
  if (year !== -1) return year;
  const other = heads.findIndex((head, index) => filled(index) && !isBaseline(head, term));
  return other === -1 ? values.length - 1 : other;
}

function measureOf(
  cell: Cell,
  head: string,
  unit: string,
): Pick<ParsedIndicator, 'op' | 'value' | 'unit'> {
  const measure = findMeasures(cell.folded.replace(/^\(?[±+]/, ''))[0];
  if (measure === undefined) return { op: 'qualitative', value: null, unit: '' };
  const falls = /降幅|下降|减少|降低/.test(head) && measure.op === '=';
  const rises = /增幅|增长|提高/.test(head) && measure.op === '=';
  const op = falls ? 'down' : rises ? 'up' : measure.op;
  return { op, value: measure.value, unit: measure.unit || unit };
}
