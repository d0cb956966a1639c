/** What each unit got for each item, as tables: papers and editions print the same. */
import type { PublishedItem } from '../../domain/publication/published-edition.js';
import type { TableColumn } from '../paper.js';

export interface ItemTable {
  columns: TableColumn[];
  rows: string[][];
}

const UNIT_WIDTH = 20;
const DECIMALS = 2;

/** One table for all units whose sheets hold the same items; none for units without. */
export function itemTables(
  units: readonly { unit: string; items?: readonly PublishedItem[] }[],
): ItemTable[] {
  const bySheet = new Map<string, ItemTable>();
  for (const { unit, items = [] } of units) {
    if (items.length === 0) continue;
    const width = (100 - UNIT_WIDTH) / items.length;
    const titles = items.map(({ title, outOf }) => `${title}\n${outOf}分`);
    const columns = [{ title: '单位', width: UNIT_WIDTH }];
    const table = bySheet.get(titles.join()) ?? {
      columns: [...columns, ...titles.map((title) => ({ title, width }))],
      rows: [],
    };
    table.rows.push([unit, ...items.map(({ points }) => points?.toFixed(DECIMALS) ?? '未评')]);
    bySheet.set(titles.join(), table);
  }
  return [...bySheet.values()];
}
