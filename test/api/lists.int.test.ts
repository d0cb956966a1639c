import ExcelJS from 'exceljs';
import type { Response } from 'superagent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOwed, addPlan, addReport, addTask, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'A', dueOn: '2026-11-10', status: 'overdue', rung: 'warn' });
  await addOwed(stage.db, { nodeId: 'B', dueOn: '2026-11-12', status: 'overdue', unitId: SUPPORT });
  await addReport(stage.db, { id: 'R1', unitId: LEAD });
  await addReport(stage.db, { id: 'R2', unitId: SUPPORT });
});
afterEach(() => stage.close());

function bytes(res: Response, done: (fault: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
async function rowsOf(name: string, by: Browser, query = ''): Promise<unknown[][]> {
  const answer = await by.get(`/api/lists/${name}${query}`).buffer(true).parse(bytes).expect(200);
  const workbook = new ExcelJS.Workbook();
  // The library's type asks for a Buffer of an older Node.
  await workbook.xlsx.load(answer.body as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  const rows: unknown[][] = [];
  // Row values count from 1; the first entry is never filled.
  sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describe('a list as .xlsx', () => {
  it.each(['overdue', 'tasks', 'units', 'reports', 'deliveries', 'documents'])(
    'has titles above its rows: %s',
    async (name) => {
      const [titles] = await rowsOf(name, await stage.as('office'));
      expect(titles?.length).toBeGreaterThan(5);
    },
  );

  it('states what the page states of overdue matters', async () => {
    const [, ...rows] = await rowsOf('overdue', await stage.as('office'));
    expect(rows.map((r) => [r[2], r[5], r[6], r[7]])).toEqual([
      ['区住建局', '2026-11-10', 13, '警示'],
      ['区城管局', '2026-11-12', 11, '未采取'],
    ]);
  });

  it('holds for people of a unit their own only, whatever they ask', async () => {
    const own = await stage.as('liaison', SUPPORT);
    for (const name of ['overdue', 'reports']) {
      const [, ...rows] = await rowsOf(name, own, `?unitId=${LEAD}`);
      expect(rows.map((r) => r.includes('区城管局'))).toEqual([true]);
    }
  });

  it('is refused to visitors and for lists that do not exist', async () => {
    expect((await stage.visitor.get('/api/lists/tasks')).status).toBe(401);
    expect((await (await stage.as('office')).get('/api/lists/passwords')).status).toBe(400);
  });
});
