import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readRowsFile } from '../../files/read-rows-file.js';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('评分');
  sheet.addRow(['要点', '得分']);
  sheet.addRow(['按期完成', 21.5]);
  book.addWorksheet('说明').addRow([' 首尾空格保留 ']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('rows of a workbook', () => {
  it('gives every sheet with numbers as text', async () => {
    expect(await readRowsFile(await workbook())).toEqual({
      ok: true,
      sheets: [
        {
          name: '评分',
          rows: [
            ['要点', '得分'],
            ['按期完成', '21.5'],
          ],
        },
        { name: '说明', rows: [[' 首尾空格保留 ']] },
      ],
    });
  });

  it('refuses what is no workbook with a sentence', async () => {
    const read = await readRowsFile(Buffer.from('要点,得分\n按期完成,21'));
    expect(read).toEqual({ ok: false, reason: expect.stringContaining('不是Excel表格') });
  });

  it('refuses a workbook cut in two', async () => {
    const bytes = await workbook();
    expect(await readRowsFile(bytes.subarray(0, bytes.length / 2))).toMatchObject({ ok: false });
  });
});
