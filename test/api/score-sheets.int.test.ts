import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  KeptSheetView,
  SheetBody,
  SheetListView,
  SheetReadingView,
  SheetVersionsView,
} from '../../api/contract.js';
import { sheetsFor } from '../../prisma/store/score-sheets.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { PLAN, addPlan, addUnits } from '../support/api-rows.js';
import { NOW, apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, office as officeActor } from '../support/cast.js';
import { insertEvents } from '../../prisma/store/record-entries.js';
import { readRowsFile } from '../../files/read-rows-file.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  office = await stage.as('office');
});
afterEach(() => stage.close());

const AT = `/api/plans/${PLAN}/score-sheets`;

async function sheets(): Promise<SheetBody[]> {
  const answer = await office.get(AT).expect(200);
  return (answer.body as SheetListView).sheets.map((s) => s.sheet);
}

async function first(): Promise<SheetBody> {
  const [sheet] = await sheets();
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const save = (sheet: SheetBody, by = office) => by.send('put', `${AT}/${sheet.sheetId}`, sheet);

/** Takes points from one item to another of the same section. */
function shifted(sheet: SheetBody): SheetBody {
  const [a, b, ...rest] = sheet.items;
  if (!a || !b) throw new Error('too few items');
  return {
    ...sheet,
    items: [{ ...a, points: a.points - 2 }, { ...b, points: b.points + 2 }, ...rest],
  };
}

describe('the score sheets of a plan', () => {
  it('are the default ones, one a class of unit, until one is saved', async () => {
    expect((await sheets()).map((s) => s.unitClass)).toEqual(['department', 'street', 'zone']);
    const sheet = shifted(await first());
    const answer = await save(sheet).expect(200);
    expect((answer.body as KeptSheetView).sheet).toEqual({ ...sheet, version: 2 });
    expect(await first()).toEqual({ ...sheet, version: 2 });
    expect(await verifyChain(stage.db)).toMatchObject({ faults: [] });
  });

  it('are not saved over a newer version', async () => {
    const sheet = await first();
    await save(sheet).expect(200);
    const answer = await save(sheet).expect(409);
    expect(answer.body).toMatchObject({ code: 'SheetOutdated' });
  });

  it('name every fault with its field', async () => {
    const sheet = await first();
    const answer = await save({ ...sheet, sections: { process: 30, result: 60 } }).expect(422);
    expect(answer.body.errors).toMatchObject([{ path: 'sections.process' }, { path: 'sections' }]);
  });

  it('score a class of unit in a kind of assessment once only', async () => {
    const twin = { ...(await first()), sheetId: 'twin', version: 0, kinds: ['final' as const] };
    const answer = await save(twin).expect(409);
    expect(answer.body.userMessage).toContain('终期考核');
    await save({ ...twin, kinds: ['thirdparty'] }).expect(200);
    expect(await sheetsFor(stage.db, PLAN, 'thirdparty')).toMatchObject([{ sheetId: 'twin' }]);
  });

  it('are kept by the office, and read by the units they are about', async () => {
    const liaison = await stage.as('liaison', LEAD);
    expect((await liaison.get(AT)).status).toBe(200);
    const sheet = await first();
    const assessor = await stage.as('assessor');
    const asked = [await save(sheet, liaison), await save(sheet, assessor)];
    expect(asked.map((a) => a.status)).toEqual([403, 403]);
  });
});

describe('a sheet as a workbook', () => {
  const bytesOf = async (sheetId: string): Promise<Buffer> => {
    const answer = await office.get(`${AT}/${sheetId}/workbook`).responseType('blob');
    return answer.body as Buffer;
  };
  const back = async (bytes: Buffer, sheetId: string): Promise<SheetReadingView> => {
    const asked = office.send('post', `${AT}/${sheetId}/workbook`);
    const answer = await asked.attach('file', bytes, 'sheet.xlsx').expect(200);
    return answer.body as SheetReadingView;
  };

  it('goes out and comes back the same, saving nothing', async () => {
    const sheet = await first();
    const reading = await back(await bytesOf(sheet.sheetId), sheet.sheetId);
    expect(reading).toEqual({ sheet, faults: [] });
    expect(await stage.db.scoreSheetVersion.count()).toBe(0);
  });

  it('is refused with a sentence when it is none', async () => {
    const { sheetId } = await first();
    const asked = office.send('post', `${AT}/${sheetId}/workbook`);
    const answer = await asked.attach('file', Buffer.from('没有表'), 'a.txt').expect(422);
    expect(answer.body.userMessage).toContain('.xlsx');
  });
});

describe('the versions of a sheet', () => {
  const versionsOf = async ({ sheetId }: SheetBody): Promise<SheetVersionsView['versions']> =>
    ((await office.get(`${AT}/${sheetId}/versions`).expect(200)).body as SheetVersionsView)
      .versions;

  it('each hold until the next one, and say what they changed', async () => {
    const sheet = await first();
    const saved = (await save(shifted(sheet)).expect(200)).body as KeptSheetView;
    const [now, before] = await versionsOf(sheet);
    expect(now).toMatchObject({ version: 2, until: null, savedAt: saved.savedAt });
    expect(now?.changes).toEqual([
      { what: '“按期完成”的标准分值', was: '22分', is: '20分' },
      { what: '“报告质量”的标准分值', was: '6分', is: '8分' },
    ]);
    expect(before).toMatchObject({ version: 1, until: saved.savedAt, savedAt: null, changes: [] });
  });

  it('are each downloaded as they were', async () => {
    const sheet = await first();
    await save(shifted(sheet)).expect(200);
    const points = async (version: number) => {
      const at = `${AT}/${sheet.sheetId}/workbook?version=${version}`;
      const { body } = await office.get(at).responseType('blob').expect(200);
      const read = await readRowsFile(new Uint8Array(body as Buffer));
      return read.ok ? read.sheets[0]?.rows[1]?.[3] : undefined;
    };
    expect([await points(1), await points(2)]).toEqual(['22', '20']);
    await office.get(`${AT}/${sheet.sheetId}/workbook?version=3`).expect(404);
  });

  it('name the assessments that score by them', async () => {
    const sheet = await first();
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const about = { kind: 'annual', period, sheets: [sheet] };
    const event = { type: 'AssessmentStarted', ...about, at: NOW, actor: officeActor };
    const place = { stream: `${PLAN}-A2026`, planId: PLAN };
    const entries = [{ seq: 1, event, notices: [] }];
    await stage.db.$transaction((tx) => insertEvents(tx, [{ place, entries }], NOW));
    const [now] = await versionsOf(sheet);
    expect(now?.usedBy).toEqual([{ assessmentId: `${PLAN}-A2026`, kind: 'annual', period }]);
  });

  it('are compared before anything is saved', async () => {
    const sheet = await first();
    const at = `${AT}/${sheet.sheetId}/comparison`;
    const { body } = await office.send('post', at, shifted(sheet)).expect(200);
    expect([body.changes.length, body.faults]).toEqual([2, []]);
    const faulty = { ...sheet, sections: { process: 30, result: 60 } };
    expect((await office.send('post', at, faulty)).body.faults).toMatchObject([
      { path: 'sections.process' },
      { path: 'sections' },
    ]);
    expect(await stage.db.scoreSheetVersion.count()).toBe(0);
  });
});
