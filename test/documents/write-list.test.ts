import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import {
  sheetOf,
  writeWorkbook,
  type Column,
  type Sheet,
} from '../../documents/lists/write-list.js';

const AT = '2026-11-23T04:00:00.000Z';
interface Row {
  name: string;
  count: number;
}
const COLUMNS: Column<Row>[] = [
  { title: '名称', width: 20, value: (r) => r.name },
  { title: '数量', width: 10, value: (r) => r.count },
];
const sheet = (rows: Row[]): Sheet => sheetOf({ name: '清单', columns: COLUMNS, rows });

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  // The library's type asks for a Buffer of an older Node.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const [first] = workbook.worksheets;
  if (!first) throw new Error('the workbook has no sheet');
  return first;
}

describe('a list as a workbook', () => {
  it('has its titles above and one row a row', async () => {
    const back = await readBack(await writeWorkbook([sheet([{ name: '甲', count: 3 }])], AT));
    expect([back.name, back.getRow(1).values, back.getRow(2).values]).toEqual([
      '清单',
      [undefined, '名称', '数量'],
      [undefined, '甲', 3],
    ]);
  });

  it('keeps texts as texts, whatever they begin with', async () => {
    const rows = ['=1+1', '+86', '@sum', '-3'].map((name) => ({ name, count: 0 }));
    const back = await readBack(await writeWorkbook([sheet(rows)], AT));
    expect(rows.map((_, i) => back.getCell(i + 2, 1).type)).toEqual(
      rows.map(() => ExcelJS.ValueType.String),
    );
  });

  it('leaves out what a cell cannot hold', async () => {
    const rows = [
      { name: 'a\u0000b\u0007c', count: 0 },
      { name: 'x'.repeat(40_000), count: 1 },
    ];
    const back = await readBack(await writeWorkbook([sheet(rows)], AT));
    expect(back.getCell(2, 1).value).toBe('abc');
    expect(back.getCell(3, 1).text).toHaveLength(32_000);
  });

  it('is the same bytes whenever it is written', async () => {
    const write = async () =>
      createHash('sha256')
        .update(await writeWorkbook([sheet([])], AT))
        .digest('hex');
    const now = await write();
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z'), toFake: ['Date'] });
    const later = await write();
    vi.useRealTimers();
    expect(later).toBe(now);
  });

  it('may be of thousands of rows', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => ({ name: `行${i}`, count: i }));
    const back = await readBack(await writeWorkbook([sheet(rows)], AT));
    expect(back.rowCount).toBe(5_001);
  });
});
