/** The table of yearly actuals: exported, filled in, imported again; one row an indicator and year. */
import type { Column } from './write-list.js';

export const ACTUAL_SHEET = '年度实际值';

export interface ActualSheetRow {
  indicatorId: string;
  name: string;
  /** 约束性 or 预期性. */
  attribute: string;
  unitNames: string[];
  baseline: string;
  target: string;
  /** In which the value is entered. */
  unit: string;
  year: number;
  value: number | string | null;
  source: string;
  status: string;
}

const NARROW = 10;
const NAME = 22;
const WIDE = 36;

/** The titles by which a filled-in table is read. */
export const ACTUAL_TITLES = {
  indicatorId: '指标编号',
  year: '年份',
  value: '实际值',
  source: '数据来源',
  reason: '更正理由',
} as const;

export const ACTUAL_COLUMNS: Column<ActualSheetRow>[] = [
  { title: ACTUAL_TITLES.indicatorId, width: NAME, value: (r) => r.indicatorId },
  { title: '指标名称', width: WIDE, value: (r) => r.name },
  { title: '属性', width: NARROW, value: (r) => r.attribute },
  { title: '填报单位', width: NAME, value: (r) => r.unitNames.join('、') },
  { title: '基期值', width: NARROW, value: (r) => r.baseline },
  { title: '目标值', width: NARROW, value: (r) => r.target },
  { title: '计量单位', width: NARROW, value: (r) => r.unit },
  { title: ACTUAL_TITLES.year, width: NARROW, value: (r) => r.year },
  { title: ACTUAL_TITLES.value, width: NAME, value: (r) => r.value },
  { title: ACTUAL_TITLES.source, width: WIDE, value: (r) => r.source },
  { title: '状态', width: NARROW, value: (r) => r.status },
  { title: ACTUAL_TITLES.reason, width: WIDE, value: () => null },
];

export interface FilledRow {
  /** As the workbook counts, the head being row 1. */
  row: number;
  indicatorId: string;
  year: number;
  value: string;
  source: string;
  reason: string;
}

/** The filled-in rows of a table with these titles; undefined when the titles are not there. */
export function filledRows(rows: readonly (readonly string[])[]): FilledRow[] | undefined {
  const head = rows.findIndex((row) => row.some((c) => c.trim() === ACTUAL_TITLES.indicatorId));
  const titles = (rows[head] ?? []).map((t) => t.trim());
  const columns = Object.values(ACTUAL_TITLES).map((title) => titles.indexOf(title));
  const [idAt = -1, yearAt = -1, valueAt = -1, sourceAt = -1, reasonAt = -1] = columns;
  if (Math.min(idAt, yearAt, valueAt, sourceAt) < 0) return undefined;
  return rows.slice(head + 1).flatMap((cells, i) => {
    const cell = (at: number): string => (cells[at] ?? '').trim();
    const [indicatorId, value] = [cell(idAt), cell(valueAt)];
    if (indicatorId === '' || value === '') return [];
    const year = Number.parseInt(cell(yearAt), 10);
    const said = { value, source: cell(sourceAt), reason: cell(reasonAt) };
    return [{ row: head + i + 2, indicatorId, year, ...said }];
  });
}
