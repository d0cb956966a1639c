/** The marks of an external report, read from the rows of its table (第三方阶段检查). */
import type { ThirdPartyMark } from './life/assessment-events.js';

/** What a row of the table may name. */
export interface MarkedUnit {
  unitId: string;
  name: string;
  items: readonly { itemId: string; title: string; points: number }[];
}

export type ThirdPartyFault = 'unitUnknown' | 'itemUnknown' | 'pointsInvalid' | 'twice';

export interface ThirdPartyTable {
  marks: ThirdPartyMark[];
  /** Rows that cannot be taken, as the workbook counts them. */
  faults: { row: number; why: ThirdPartyFault; said: string }[];
}

const TITLES = {
  unit: ['单位', '被检查单位', '受检单位', '责任单位'],
  item: ['考评要点', '考核项目', '检查项目', '项目'],
  points: ['得分', '评分', '第三方得分'],
  note: ['扣分说明', '说明', '备注'],
} as const;

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const columnOf = (head: readonly string[], titles: readonly string[]): number =>
  head.findIndex((cell) => titles.includes(bare(cell)));

/** A figure of points; NaN for anything else, the empty cell too. */
const pointsIn = (cell: string): number => {
  const text = bare(cell).replace(/分$/u, '');
  return /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
};

/**
 * Reads a table with the columns 单位, 考评要点, 得分 and, if there is one, 扣分说明; a unit that stands once for several rows
 * (merged cells) is carried down.
 * @returns undefined when no row carries these titles
 */
export function thirdPartyRows(
  rows: readonly (readonly string[])[],
  units: readonly MarkedUnit[],
): ThirdPartyTable | undefined {
  const at = rows.findIndex(
    (row) => columnOf(row, TITLES.unit) >= 0 && columnOf(row, TITLES.points) >= 0,
  );
  const head = rows[at] ?? [];
  const [unitAt, itemAt, pointsAt, noteAt] = [
    columnOf(head, TITLES.unit),
    columnOf(head, TITLES.item),
    columnOf(head, TITLES.points),
    columnOf(head, TITLES.note),
  ];
  if (at < 0 || itemAt < 0) return undefined;
  const table: ThirdPartyTable = { marks: [], faults: [] };
  let unitName = '';
  rows.slice(at + 1).forEach((cells, i) => {
    const cell = (column: number): string => (cells[column] ?? '').trim();
    unitName = cell(unitAt) || unitName;
    if (cell(itemAt) === '' && cell(pointsAt) === '') return;
    const unit = units.find((u) => bare(u.name) === bare(unitName));
    const item = unit?.items.find((it) => bare(it.title) === bare(cell(itemAt)));
    const points = pointsIn(cell(pointsAt));
    const fault = (why: ThirdPartyFault, said: string): void => {
      table.faults.push({ row: at + i + 2, why, said });
    };
    if (!unit) return fault('unitUnknown', unitName);
    if (!item) return fault('itemUnknown', cell(itemAt));
    if (!(points <= item.points)) return fault('pointsInvalid', cell(pointsAt));
    const { unitId } = unit;
    const { itemId } = item;
    const twice = table.marks.some((m) => m.unitId === unitId && m.itemId === itemId);
    if (twice) return fault('twice', cell(itemAt));
    table.marks.push({ unitId, itemId, points, note: noteAt < 0 ? '' : cell(noteAt) });
  });
  return table;
}
