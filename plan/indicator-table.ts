import { attributeOf, isUnit, opensName, isValue, NO_VALUE } from './cell-kinds.js';
import { confidenceWith } from './confidence.js';
import { columnsOfRow, readColumns, type Columns, type RowColumns } from './indicator-columns.js';
import { isCompleteName } from './indicator-names.js';
import { findMeasures } from './measures.js';
import type { Cell, CellTable } from './table-cells.js';
import type { ParsedIndicator } from './types.js';
import { foldWidth } from './width-folding.js';

interface Term {
  start: number;
  end: number;
}

/** The indicators of a table, due at the end of the term or in a year between that has its column. */
export function readIndicatorTable(table: CellTable, term: Term): ParsedIndicator[] {
  const columns = readColumns(table.header);
  return table.rows.flatMap((row) => {
    return readRow(row, { columns, term, unit: table.unit });
  });
}

interface RowParts {
  name: Cell[];
  values: Cell[];
  unit: string;
  attribute: ParsedIndicator['attribute'];
}

function sortCells(row: readonly Cell[], columns: Columns): RowParts {
  const parts: RowParts = { name: [], values: [], unit: '', attribute: null };
  let unitSeen = false;
  for (const cell of row) {
    const attribute = attributeOf(cell.folded);
    const inName = parts.name.length === 0;
    if (attribute !== null) parts.attribute = attribute;
    else if (!inName && !unitSeen && isUnitCell(cell, parts, columns.hasUnits)) {
      unitSeen = true;
      parts.unit = NO_VALUE.test(cell.folded) ? '' : cell.folded.replace(/[()]/g, '');
    } else if (!inName && isValue(cell.folded)) parts.values.push(cell);
    else if (inName || goesOnName(parts)) parts.name.push(cell);
  }
  return parts;
}

/** A unit by its wording, or any short word behind the name where a column of units is announced. */
function isUnitCell(cell: Cell, parts: RowParts, hasUnits: boolean): boolean {
  if (isUnit(cell.folded)) return true;
  if (!hasUnits || parts.values.length > 0) return false;
  return /^[^\d]{1,5}$/.test(cell.folded) && (NO_VALUE.test(cell.folded) || !isValue(cell.folded));
}

/** Words behind the values carry on a name that broke off; behind a whole name they are a category. */
function goesOnName(parts: RowParts): boolean {
  if (parts.values.length === 0 && parts.attribute === null) return true;
  const name = parts.name.map((cell) => cell.folded).join('');
  return parts.values.length < 2 && !isCompleteName(name);
}

function readRow(
  row: readonly Cell[],
  { columns, term, unit: common }: { columns: Columns; term: Term; unit: string },
): ParsedIndicator[] {
  const full = row.length === columns.withCategory && opensName(row[1]?.folded ?? '');
  const parts = sortCells(full ? row.slice(1) : row, columns);
  const at = columnsOfRow(columns, parts.values, term);
  const last = Math.max(parts.name[0]?.line ?? 0, row.at(-1)?.line ?? 0);
  return at.targets.flatMap(({ index, year }) => {
    const target = parts.values[index];
    if (target === undefined || parts.name[0] === undefined) return [];
    return [
      indicatorOf({ parts, columns, at: { ...at, target: index }, target, common, year, last }),
    ];
  });
}

interface RowTarget {
  parts: RowParts;
  columns: Columns;
  at: RowColumns;
  target: Cell;
  /** The unit of the whole table, '' when none is said. */
  common: string;
  year: number;
  last: number;
}

function indicatorOf(row: RowTarget): ParsedIndicator {
  const { parts, at, target } = row;
  const { name, unit } = nameAndUnit(parts);
  const falls = /(?:降幅|(?:下降|降低|减少)(?:率|幅度|比例)?)$/.test(foldWidth(name));
  const head = at.heads[at.target] ?? '';
  const measure = measureOf(target, falls ? '降幅' : head, unit || unitOfHead(head) || row.common);
  const baseline = filledText(parts.values[at.baseline]);
  return {
    line: parts.name[0]?.line ?? target.line,
    endLine: row.last,
    name,
    baseline,
    target: target.text,
    ...measure,
    attribute: parts.attribute,
    due: `${String(row.year)}-12-31`,
    flags: [
      ...(measure.value === null ? (['noTarget'] as const) : []),
      ...(baseline === null ? (['noBaseline'] as const) : []),
    ],
    confidence: rowConfidence(row),
  };
}

function rowConfidence(row: {
  parts: RowParts;
  columns: Columns;
  at: RowColumns;
  target: Cell;
}): number {
  const { parts, columns, at, target } = row;
  const head = at.heads[at.target] ?? '';
  return confidenceWith(
    [!at.aligned, 15],
    [!/目标|规划值|预期|\d{4}|降幅/.test(head), 15],
    [findMeasures(target.folded).length === 0 && /\d/.test(target.folded), 30],
    [columns.hasAttributes && parts.attribute === null, 10],
    [parts.name.length > 2, 10],
  );
}

/** The name without a unit in brackets behind it (知晓率（%）), and the unit of the row. */
function nameAndUnit(parts: RowParts): { name: string; unit: string } {
  const name = parts.name.map((cell) => cell.text).join('');
  const bracket = /\([^()]{1,8}\)$/.exec(foldWidth(name))?.[0] ?? '';
  if (!isUnit(bracket)) return { name, unit: parts.unit };
  const unit = parts.unit || bracket.slice(1, -1);
  return { name: name.slice(0, name.length - bracket.length), unit };
}

/** The unit that the head of a column gives for all its values (降幅（%）). */
function unitOfHead(head: string): string {
  const bracket = /\(([^()]{1,4})\)$/.exec(head)?.[1] ?? '';
  return isUnit(bracket) ? bracket : '';
}

/** A printed value; a dash says that there is none. */
function filledText(cell: Cell | undefined): string | null {
  return cell === undefined || NO_VALUE.test(cell.folded) ? null : cell.text;
}

function measureOf(
  cell: Cell,
  head: string,
  unit: string,
): Pick<ParsedIndicator, 'op' | 'value' | 'unit'> {
  const bare = cell.folded
    .replace(/^[(〔[]\s?([±+−≤≥<>-]?\s?\d[^)\]]{0,12})[)\]]/, '$1')
    .replace(/^\(?[±+−-]/, '');
  const measure = findMeasures(bare)[0];
  if (measure === undefined) return { op: 'qualitative', value: null, unit: '' };
  const negative = /^[(〔[]?\s?[-−]\s?\d/.test(cell.folded);
  const plain = measure.op === '=' || measure.op === '>=';
  const falls = (negative || /降幅|下降|减少|降低/.test(head)) && plain;
  const rises = /增幅|增长|提高/.test(head) && plain;
  const op = falls ? 'down' : rises ? 'up' : measure.op;
  return { op, value: measure.value, unit: measure.unit || unit };
}
