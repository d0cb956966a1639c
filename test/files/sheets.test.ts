import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../files/read-plan-file.js';
import type { FileReading } from '../../files/file-reading.js';

const HEADER = ['序号', '重点任务', '具体措施', '牵头单位', '责任单位', '完成时限'];
const TITLE = '望川县2026年安全生产重点任务分工表';

async function sheetOf(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<FileReading> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('分工'), book);
  return readPlanFile(Buffer.from(await book.xlsx.writeBuffer()), 'plan.xlsx');
}

function planIn(reading: FileReading) {
  if (!reading.ok) throw new Error(reading.reason);
  return reading.plan;
}

describe('a workbook', () => {
  it('of more rows than any task table is refused', async () => {
    const reading = await sheetOf((sheet) => {
      sheet.addRow(HEADER);
      for (let at = 1; at <= 5_000; at += 1) sheet.addRow([at, '整治渡口', '', '甲局']);
    });
    expect(reading).toEqual({ ok: false, reason: expect.stringMatching(/5000行.*请只保留/) });
  });

  it('formatted far below its last row is read to its last row', async () => {
    const plan = planIn(
      await sheetOf((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow([1, '整治渡口', '登记', '甲局', '', '2026年6月底前']);
        sheet.getCell('A90000').font = { bold: true };
      }),
    );
    expect(plan.tasks).toHaveLength(1);
  });

  it('gives a task a row, lines counting as rows', async () => {
    const plan = planIn(
      await sheetOf((sheet) => {
        sheet.addRow([TITLE]);
        sheet.mergeCells('A1:F1');
        sheet.addRow([]);
        sheet.addRow(HEADER);
        sheet.addRow([
          1,
          '整治渡口安全',
          '逐船登记',
          '县交通运输局',
          '县公安局\n各乡镇',
          '6月底前',
        ]);
      }),
    );
    expect(plan).toMatchObject({ title: TITLE, term: { start: 2026, end: 2026 } });
    expect(plan.tasks[0]).toMatchObject({
      line: 4,
      title: '整治渡口安全',
      lead: ['县交通运输局'],
      support: ['县公安局', '各乡镇'],
    });
    expect(plan.commitments[0]?.due).toBe('2026-06-30');
  });

  it('is read with notes, pictures, links, print ranges and lists of choices in it', async () => {
    const plan = planIn(
      await sheetOf((sheet, book) => {
        sheet.addRow(HEADER);
        sheet.addRow([1, '整治渡口', '登记', '甲局', '', '2026年6月底前']);
        sheet.getCell('B2').note = '按县领导批示增列';
        sheet.getCell('C2').value = { text: '登记', hyperlink: 'https://example.org/' };
        const sign =
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
        const picture = book.addImage({ base64: sign, extension: 'png' });
        sheet.addImage(picture, 'H1:I3');
        sheet.pageSetup.printArea = 'A1:F2';
        sheet.getCell('D2').dataValidation = { type: 'list', formulae: ['"甲局,乙局"'] };
      }),
    );
    expect(plan.tasks[0]).toMatchObject({ title: '整治渡口', lead: ['甲局'] });
  });

  it('fills merged cells down and keeps those across apart', async () => {
    const plan = planIn(
      await sheetOf((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['一、整治重点领域安全']);
        sheet.mergeCells('A2:F2');
        sheet.addRow([1, '整治渡口', '登记', '甲局', '', '2026年']);
        sheet.addRow([2, '巡查水库', '查坝', '', '', '2027年']);
        sheet.mergeCells('D3:D4');
      }),
    );
    expect(plan.tasks.map(({ lead, section }) => [lead, section])).toEqual([
      [['甲局'], ['一、整治重点领域安全']],
      [['甲局'], ['一、整治重点领域安全']],
    ]);
  });

  it('shows dates, shares, formulas and formatted text as a person sees them', async () => {
    const reading = await sheetOf((sheet) => {
      sheet.addRow(['序号', '工作任务', '牵头单位', '完成时限', '工作目标']);
      sheet.addRow([1, '整治安全隐患', '甲局', new Date(Date.UTC(2027, 5, 30)), 0.95]);
      sheet.getCell('D2').numFmt = 'yyyy-mm-dd';
      sheet.getCell('E2').numFmt = '0%';
      sheet.getCell('B2').value = { richText: [{ text: '整治' }, { text: '安全隐患' }] };
      sheet.getCell('C2').value = { formula: '"甲"&"局"', result: '甲局' };
    });
    const plan = planIn(reading);
    expect(plan.tasks[0]).toMatchObject({ title: '整治安全隐患', lead: ['甲局'] });
    expect(plan.commitments[0]?.due).toBe('2027-06-30');
    expect(reading.ok && reading.text).toContain('95%');
  });

  it('joins its sheets and names those it does not read', async () => {
    const plan = planIn(
      await sheetOf((sheet, book) => {
        sheet.addRows([HEADER, [1, '整治渡口安全', '', '甲局', '', '2026年']]);
        book.addWorksheet('二组').addRows([HEADER, [1, '巡查水库安全', '', '乙局', '', '2027年']]);
        book.addWorksheet('电话').addRows([
          ['姓名', '电话', '处室'],
          ['某', '1', '三'],
        ]);
        const hidden = book.addWorksheet('旧表');
        hidden.state = 'hidden';
        hidden.addRows([HEADER, [1, '旧的', '', '丙局', '', '2020年']]);
      }),
    );
    expect(plan.tasks.map(({ title }) => title)).toEqual(['整治渡口安全', '巡查水库安全']);
    const doubts = plan.doubts.map(({ what }) => what).join('');
    expect(doubts).toMatch(/没有认出任务表的表头/);
    expect(doubts).toMatch(/“旧表”是隐藏的/);
  });

  it('without anything in it is refused as empty', async () => {
    const reading = await sheetOf(() => undefined);
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining('空的') as string });
  });
});

describe('a table with commas', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const ROWS = [
    '整治渡口安全,"逐船登记，\n更换""救生衣""",甲局,2026年底前',
    '巡查水库安全,,"乙局、丙局",2027-06',
  ];
  const HEAD = '重点任务,具体措施,牵头单位,完成时间';

  it.each([
    ['commas', (text: string) => text],
    [
      'a mark and Windows line ends',
      (text: string) => `\ufeff${text.replace(/(?<!，)\n/g, '\r\n')}`,
    ],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ])('is read with %s', async (_, written) => {
    const plan = planIn(await readPlanFile(utf8(written([HEAD, ...ROWS].join('\n'))), 'plan.csv'));
    expect(plan.tasks.map(({ line, title, lead }) => [line, title, lead])).toEqual([
      [2, '整治渡口安全', ['甲局']],
      [3, '巡查水库安全', ['乙局', '丙局']],
    ]);
    expect(plan.tasks[0]?.text).toContain('更换"救生衣"');
    expect(plan.commitments.map(({ due }) => due)).toEqual(['2026-12-31', '2027-06-30']);
  });

  it('without the columns of a task table is no plan', async () => {
    const reading = await readPlanFile(utf8('名称,数量,单价\n安全帽,3,5\n灭火器,2,8'), 'list.csv');
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining('表头') as string });
  });
});
