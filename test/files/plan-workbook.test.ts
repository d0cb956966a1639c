import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startDraft, type Draft } from '../../domain/draft/draft.js';
import { dutiesOf } from '../../domain/draft/duties.js';
import { sightOf } from '../../domain/draft/sight.js';
import { writeTables } from '../../domain/draft/tables/write-tables.js';
import { readPlanFile } from '../../files/read-plan-file.js';
import { writeWorkbook } from '../../files/plan-workbook/write-workbook.js';
import { readFileSync, readdirSync } from 'node:fs';
import { draftDesk, FINDINGS, LINES } from '../support/draft-desk.js';
import { describeWithShared, sharedPath } from '../support/shared-folder.js';

const MADE = '2026-11-23T04:00:00.000Z';
const roster = { units: [{ unitId: 'Ufire', name: '县消防大队', aliases: [] }], groups: [] };
const day = { roster, today: '2026-11-23' };

const exported = (draft: Draft, lines: readonly string[]) =>
  writeWorkbook(writeTables({ sight: sightOf(draft, day), lines, source: '规划.txt' }), MADE);
const reading = async (bytes: Uint8Array) => {
  const read = await readPlanFile(bytes, '规划.xlsx');
  if (!read.ok) throw new Error(read.reason);
  return { draft: startDraft(read.plan), lines: read.text.split('\n') };
};
/** What a draft comes to, whatever became of its commitments' links. */
const meant = (draft: Draft) => ({
  ...draft,
  commitments: draft.commitments.map(({ taskId: _taskId, ...one }) => one),
  duties: dutiesOf(draft),
  owners: sightOf(draft, day).owners,
  names: sightOf(draft, day).names,
});

describe('a plan exported as a workbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await exported(startDraft(FINDINGS), LINES);
  });

  it('is imported again without loss', async () => {
    const { draft, lines } = await reading(bytes);
    expect(lines).toEqual(LINES);
    expect(meant(draft)).toEqual(meant(startDraft(FINDINGS)));
  });

  it('has its sheets by Chinese names, titles in view', async () => {
    const workbook = new ExcelJS.Workbook();
    // exceljs names a Buffer type of its own.
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const names = [
      '说明',
      '任务',
      '承诺',
      '指标',
      '考核节点',
      '专栏',
      '单位',
      '标题',
      '疑点',
      '原文',
    ];
    expect(workbook.worksheets.map((s) => s.name)).toEqual(names);
    const tasks = workbook.getWorksheet('任务');
    expect(tasks?.getCell('B2').value).toBe('夯实消防基础');
    expect(tasks?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('holds no formula, whatever a text begins with', async () => {
    const desk = draftDesk();
    desk.edit({ type: 'correctTask', id: 'T1', change: { title: '=1+1' } });
    const parts = unzipSync(await exported(desk.draft(), LINES));
    expect(Object.values(parts).some((p) => strFromU8(p).includes('<f>'))).toBe(false);
  });

  it('keeps blanks, odd signs and texts longer than a cell', async () => {
    const lines = [...LINES.slice(0, 10), `　　_x000C_\f${'长'.repeat(70_000)}  `];
    const back = await reading(await exported(startDraft(FINDINGS), lines));
    expect(back.lines).toEqual(lines);
  });

  it('is refused with every fault when somebody spoilt it', async () => {
    const workbook = new ExcelJS.Workbook();
    // exceljs names a Buffer type of its own.
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const tasks = workbook.getWorksheet('任务');
    if (tasks) tasks.getCell('C3').value = '别的';
    const spoilt = new Uint8Array(await workbook.xlsx.writeBuffer());
    const read = await readPlanFile(spoilt, '规划.xlsx');
    expect(read).toMatchObject({
      ok: false,
      reason: expect.stringContaining('“任务”表第3行“类别”'),
    });
  });

  it('takes dates that a program made of the texts', async () => {
    const workbook = new ExcelJS.Workbook();
    // exceljs names a Buffer type of its own.
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const promises = workbook.getWorksheet('承诺');
    const cell = promises?.getCell('B2');
    if (cell) cell.style = { ...cell.style, numFmt: 'yyyy/m/d' };
    if (cell) cell.value = new Date(Date.UTC(2028, 5, 30));
    const { draft } = await reading(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(draft.commitments[0]?.due).toBe('2028-06-30');
  });
});

describe('signs that a workbook cannot hold', () => {
  it.each(['\f', 'a\u0000b', '_x000C_', '_x005F_x000C_', '甲\r', '\ud83d', '\u007f', '_x00aB_'])(
    'come back: %j',
    async (sign) => {
      const lines = [...LINES.slice(0, 10), `甲${sign}乙`];
      const back = await reading(await exported(startDraft(FINDINGS), lines));
      expect(back.lines).toEqual(lines);
    },
  );
});

describeWithShared('plans')('a real plan', () => {
  it.each(readdirSync(sharedPath('plans')))('%s goes out and comes back the same', async (name) => {
    const read = await readPlanFile(readFileSync(sharedPath(`plans/${name}`)), name);
    if (!read.ok) throw new Error(read.reason);
    const draft = startDraft(read.plan);
    const lines = read.text.split('\n');
    const back = await reading(await exported(draft, lines));
    expect(back.lines).toEqual(lines);
    expect(meant(back.draft)).toEqual(meant(draft));
  });
});
