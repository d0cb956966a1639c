import { beforeEach, describe, expect, it } from 'vitest';
import { startDraft, type Draft } from '../../../../domain/draft/draft.js';
import { dutiesOf } from '../../../../domain/draft/duties.js';
import { sightOf } from '../../../../domain/draft/sight.js';
import { isPlanTables, readTables } from '../../../../domain/draft/tables/read-tables.js';
import type { ReadSheet } from '../../../../domain/draft/tables/sheets.js';
import { writeTables } from '../../../../domain/draft/tables/write-tables.js';
import { draftDesk, LINES, type DraftDesk } from '../../../support/draft-desk.js';

const unit = (unitId: string, name: string) => ({ unitId, name, aliases: [] });
const members = [{ unitId: 'Umedia', from: '2026-01-01' }];
const roster = {
  units: [unit('Ufire', '县消防大队'), unit('Umedia', '县融媒体中心')],
  groups: [{ groupId: 'Gstreets', name: '街道组', aliases: [], members }],
};
const day = { roster, today: '2026-11-23' };

let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const sheetsOf = (draft: Draft): ReadSheet[] =>
  writeTables({ sight: sightOf(draft, day), lines: LINES, source: '规划.txt' }).map(
    ({ name, columns, rows }) => ({
      name,
      rows: [columns.map((c) => c.title), ...rows.map((r) => r.map((c) => String(c ?? '')))],
    }),
  );
const again = (sheets: ReadSheet[]) => {
  const read = readTables(sheets);
  if ('faults' in read) throw new Error(read.faults.join('；'));
  return read;
};
/** What a draft comes to, whatever the ids of its findings. */
const meant = (draft: Draft) => ({
  head: draft.head,
  tasks: draft.tasks.map(({ id: _id, chosen: _c, assigned: _a, ...task }) => task),
  owners: [...sightOf(draft, day).owners.values()].map((o) => o.owners),
  duties: dutiesOf(draft),
  names: sightOf(draft, day).names.map(({ taskIds: _ids, ...name }) => name),
  indicators: draft.indicators.map(({ id: _id, ...one }) => one),
  checkpoints: draft.checkpoints.map(({ id: _id, ...one }) => one),
  projects: draft.projects.map(({ id: _id, ...one }) => one),
  headings: draft.headings,
  doubts: draft.doubts,
});
/** Changes one cell, found by sheet, row and column title. */
const put = (sheets: ReadSheet[], at: [string, number, string], text: string) => {
  const [name, row, title] = at;
  const rows = sheets.find((s) => s.name === name)?.rows ?? [];
  const column = rows[0]?.indexOf(title) ?? -1;
  const cells = rows[row];
  if (!cells || column < 0) throw new Error(`no cell ${at.join(' ')}`);
  cells[column] = text;
};

describe('a plan in sheets', () => {
  it('comes back as it was read', () => {
    const sheets = sheetsOf(desk.draft());
    expect(isPlanTables(sheets)).toBe(true);
    const { findings, text, source } = again(sheets);
    expect([text.split('\n'), source]).toEqual([LINES, '规划.txt']);
    expect(meant(startDraft(findings))).toEqual(meant(desk.draft()));
  });

  it('comes back as the office changed it', () => {
    const owners = { lead: ['Umedia'], support: ['Ufire'] };
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T2', owners }] });
    desk.edit({ type: 'splitTask', id: 'T1', atLine: 5, title: '建设微型消防站' });
    desk.edit({
      type: 'resolveName',
      name: '各街道',
      meaning: { as: 'group', groupId: 'Gstreets' },
    });
    desk.edit({ type: 'correctCommitment', id: 'C1', change: { taskId: 'T4', kind: 'milestone' } });
    desk.edit({ type: 'accept', ids: ['T4', 'I1', 'K2', 'B1'], accepted: true });
    desk.edit({
      type: 'correctIndicator',
      id: 'I1',
      change: { attribute: 'binding', value: null },
    });
    const { findings } = again(sheetsOf(desk.draft()));
    expect(meant(startDraft(findings))).toEqual(meant(desk.draft()));
  });

  it('comes back the same however its columns are ordered', () => {
    const sheets = sheetsOf(desk.draft()).map(({ name, rows }) => ({
      name,
      rows: [['某县安全生产规划'], ...rows.map((row) => row.toReversed())],
    }));
    expect(meant(startDraft(again(sheets).findings))).toEqual(meant(desk.draft()));
  });

  it('takes owners that somebody changed in the sheet', () => {
    const sheets = sheetsOf(desk.draft());
    put(sheets, ['任务', 3, '牵头单位'], '县融媒体中心、县某某局');
    const draft = startDraft(again(sheets).findings);
    const [, , task] = draft.tasks;
    expect(task && sightOf(draft, day).owners.get(task.id)).toEqual({
      owners: [{ unitId: 'Umedia', role: 'lead' }],
      printed: [{ role: 'lead', name: '县某某局', resolved: false }],
    });
  });

  it('takes a unit that somebody filled in for a name', () => {
    const sheets = sheetsOf(desk.draft());
    put(sheets, ['单位', 3, '对应单位'], '县消防大队');
    const draft = startDraft(again(sheets).findings);
    expect(sightOf(draft, day).names[2]).toMatchObject({ name: '县交通局', unitIds: ['Ufire'] });
  });
});

describe('sheets that were spoilt', () => {
  it('are refused with each fault by sheet, row and column', () => {
    const sheets = sheetsOf(desk.draft());
    put(sheets, ['任务', 2, '原文起始行'], '甲');
    put(sheets, ['任务', 3, '类别'], '别的');
    put(sheets, ['承诺', 1, '时限'], '2027-02-30');
    put(sheets, ['考核节点', 1, '原文结束行'], '99');
    expect(readTables(sheets)).toEqual({
      faults: [
        '“任务”表第3行“原文起始行”应当是数字',
        '“任务”表第4行“类别”应当是主要任务、重点工程、保障措施、交办事项之一',
        '“承诺”表第2行“时限”应当是日期，写成 2027-12-31 这样',
        '“考核节点”表第2行“原文起始行”应当是原文的行号，在 1 到 11 之间，不在结束行之后',
      ],
    });
  });

  it('are refused when a sheet or a column is gone', () => {
    const sheets = sheetsOf(desk.draft()).filter((s) => s.name !== '指标');
    const source = sheets.find((s) => s.name === '专栏');
    source?.rows.splice(0, 1, ['序号']);
    expect(readTables(sheets)).toEqual({
      faults: ['没有“指标”表，或表中缺少“指标”、“目标值”列', '没有“专栏”表，或表中缺少“专栏”列'],
    });
  });

  it('of another kind are no plan', () => {
    expect(isPlanTables([{ name: '任务', rows: [['序号', '任务']] }])).toBe(false);
  });
});
