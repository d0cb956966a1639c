import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN } from '../support/api-rows.js';
import { type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';
import { assessmentsApi } from '../support/assessments-api.js';

const ID = `${PLAN}-A2026`;
const HERE = `/api/assessments/${ID}`;

async function workbook(...rows: (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('评分').addRows([['单位', '考评要点', '得分', '说明'], ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the table of an external report', () => {
  let stage: ApiStage;
  let office: Browser;
  let unit: string;
  beforeEach(async () => {
    stage = await assessmentsApi();
    office = await stage.as('office');
    await office.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
    const named = await stage.db.unit.findUniqueOrThrow({ where: { id: LEAD } });
    unit = named.name;
  });
  afterEach(() => stage.close());
  const next = () => office.send('post', `${HERE}/phase`, {}).expect(200);
  const untilScoring = async () => {
    await next();
    await next();
  };
  const send = async (rows: (string | number)[][], who = office) => {
    const bytes = await workbook(...rows);
    return who.send('post', `${HERE}/third-party`).attach('file', bytes, '报告.xlsx');
  };

  it('stands beside the marks of the office', async () => {
    await untilScoring();
    const { status, body } = await send([[unit, '按期完成', 18, '抽查']]);
    expect([status, body]).toEqual([200, { events: ['ThirdPartyImported'], taken: 1, faults: [] }]);
    const { body: detail } = await office.get(HERE).expect(200);
    expect(detail.thirdParty).toMatchObject({
      source: '报告.xlsx',
      marks: [{ unitId: LEAD, itemTitle: '按期完成', points: 18, note: '抽查' }],
    });
  });

  it('is left whole when one row is wrong, and says which', async () => {
    await untilScoring();
    const { body } = await send([
      [unit, '按期完成', 18, ''],
      ['外县某局', '按期完成', 18, ''],
    ]);
    expect(body).toMatchObject({ events: [], taken: 0, faults: [{ row: 3 }] });
    const { body: detail } = await office.get(HERE).expect(200);
    expect(detail.thirdParty.marks).toEqual([]);
  });

  it('is refused out of its phase, from a unit, and without its titles', async () => {
    const early = await send([[unit, '按期完成', 18, '']]);
    expect([early.status, early.body.code]).toEqual([409, 'PhaseDoesNotAllow']);
    await untilScoring();
    const liaison = await stage.as('liaison', LEAD);
    expect((await send([[unit, '按期完成', 18, '']], liaison)).status).toBe(403);
    const asked = office.send('post', `${HERE}/third-party`);
    const other = await asked.attach('file', Buffer.from('甲,乙\n1,2\n'), 'a.csv');
    expect(other.status).toBe(422);
  });
});
