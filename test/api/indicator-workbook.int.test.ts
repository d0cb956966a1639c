import ExcelJS from 'exceljs';
import type { Response } from 'superagent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPlan, addUnits, PLAN } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { HOST } from '../support/cast.js';
import { addIndicators, CALM, DEATHS } from '../support/indicator-rows.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage();
  Object.assign(stage.deps.clock, { now: () => '2028-02-01T02:00:00.000Z' });
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addIndicators(stage.db, PLAN);
  office = await stage.as('office', HOST);
});
afterEach(() => stage.close());

function bytes(res: Response, done: (fault: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

const exported = async (): Promise<ExcelJS.Workbook> => {
  const answer = await office.get('/api/indicators/workbook').buffer(true).parse(bytes).expect(200);
  const workbook = new ExcelJS.Workbook();
  // The library's type asks for a Buffer of an older Node.
  await workbook.xlsx.load(answer.body as unknown as ExcelJS.Buffer);
  return workbook;
};

/** Fills cells of the row of an indicator and year. */
function fill(
  workbook: ExcelJS.Workbook,
  [id, year]: [string, number],
  cells: { value: ExcelJS.CellValue; source?: string; reason?: string; format?: string },
): void {
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(1).value !== id || row.getCell(8).value !== year) return;
    row.getCell(9).value = cells.value;
    // Cells of a loaded workbook share their style.
    if (cells.format) row.getCell(9).style = { numFmt: cells.format };
    row.getCell(10).value = cells.source ?? '统计年报';
    row.getCell(12).value = cells.reason ?? null;
  });
}

async function sent(workbook: ExcelJS.Workbook) {
  const file = Buffer.from(await workbook.xlsx.writeBuffer());
  return office.send('post', '/api/indicators/workbook').attach('file', file, '指标.xlsx');
}

describe('the table of yearly actuals', () => {
  it('has a row for every indicator and year gone by or under way', async () => {
    const sheet = (await exported()).worksheets[0];
    expect(sheet?.name).toBe('年度实际值');
    expect(sheet?.rowCount).toBe(1 + 3 * 3);
  });

  it('is taken when filled in, and comes out as it went in', async () => {
    const workbook = await exported();
    fill(workbook, [DEATHS, 2026], { value: 25 });
    fill(workbook, ['Pplan-I2', 2027], { value: 0.7, format: '0%' });
    fill(workbook, [CALM, 2026], { value: '未发生' });
    expect((await sent(workbook)).body).toEqual({
      ...{ entered: 3, corrected: 0, unchanged: 0, faults: [] },
    });
    const again = await exported();
    const values = again.worksheets[0]?.getColumn(9).values.filter((v) => v !== undefined);
    expect(values).toEqual(['实际值', 25, 70, '未发生']);
    expect((await sent(again)).body).toMatchObject({ entered: 0, unchanged: 3, faults: [] });
  });

  it('is refused whole when one row is wrong, and names each', async () => {
    const workbook = await exported();
    fill(workbook, [DEATHS, 2026], { value: 25 });
    fill(workbook, [DEATHS, 2027], { value: '20%' });
    fill(workbook, [CALM, 2026], { value: '未发生', source: ' ' });
    const { body } = await sent(workbook);
    expect(body).toMatchObject({ entered: 0, corrected: 0 });
    expect(body.faults).toEqual([
      { row: 3, what: expect.stringContaining('单位是人') },
      { row: 8, what: expect.stringContaining('数据来源') },
    ]);
    expect(await stage.db.indicatorActual.count()).toBe(0);
    expect(await stage.db.event.count()).toBe(0);
  });

  it('corrects what stands only with a reason', async () => {
    const workbook = await exported();
    fill(workbook, [DEATHS, 2026], { value: 25 });
    await sent(workbook);
    fill(workbook, [DEATHS, 2026], { value: 24 });
    expect((await sent(workbook)).body.faults).toMatchObject([{ row: 2 }]);
    fill(workbook, [DEATHS, 2026], { value: 24, reason: '年报修订' });
    expect((await sent(workbook)).body).toMatchObject({ corrected: 1, faults: [] });
  });

  it('is refused when it is another table or no table', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('别的').addRow(['序号', '任务']);
    expect((await sent(other)).body).toMatchObject({ code: 'WorkbookNotOfIndicators' });
    const text = office
      .send('post', '/api/indicators/workbook')
      .attach('file', Buffer.from('年份,实际值'), '指标.xlsx');
    expect((await text).status).toBe(422);
  });
});
