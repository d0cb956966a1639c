import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { blankTaskTable } from '../../documents/lists/blank-task-table.js';
import { readPlanFile } from '../../files/read-plan-file.js';

const MADE = '2026-11-23T04:00:00.000Z';

async function filled(rows: string[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await blankTaskTable(MADE)) as never);
  const sheet = book.getWorksheet('任务分工表');
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      const cell = sheet?.getCell(at + 3, column + 1);
      if (cell) cell.value = text;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('is read as a plan once it is filled in', async () => {
  const rows = [
    [
      '1',
      '整治渡口安全',
      '逐船登记，检查渡船30艘。',
      '县交通运输局',
      '县公安局、各乡镇',
      '2027年6月底前',
    ],
    ['2', '建设微型消防站', '', '县消防救援大队', '', '2028年12月31日'],
  ];
  const reading = await readPlanFile(await filled(rows), '分工表.xlsx');
  if (!reading.ok) throw new Error(reading.reason);
  const { title, term, tasks, commitments } = reading.plan;
  expect([title, term]).toEqual([
    '××县安全生产规划（2026—2030年）任务分工表',
    { start: 2026, end: 2030 },
  ]);
  expect(tasks.map((t) => [t.title, t.lead, t.support])).toEqual([
    ['整治渡口安全', ['县交通运输局'], ['县公安局', '各乡镇']],
    ['建设微型消防站', ['县消防救援大队'], []],
  ]);
  expect(commitments.map((c) => c.due)).toEqual(['2027-06-30', '2028-12-31']);
});

it('is refused while nothing is filled in', async () => {
  const reading = await readPlanFile(await blankTaskTable(MADE), '分工表.xlsx');
  expect(reading).toMatchObject({ ok: false });
});
