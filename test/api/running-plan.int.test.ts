import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftView, EditionView } from '../../api/contract.js';
import { draftOnStage, type DraftOnStage } from '../support/draft-on-stage.js';

const AT = '2027-03-01T02:00:00.000Z';
const NEW_TEXT = '第一行\n按季度通报进展。\n第三行';

let stage: DraftOnStage;

/** What the record writes when it carries out an edition: one task reprinted, one dropped, a target moved. */
async function carriedOut(): Promise<void> {
  const { db, planId } = stage;
  await db.plan.update({ where: { id: planId }, data: { stage: 'active', activatedAt: AT } });
  await db.planTask.updateMany({ where: { planId }, data: { phase: 'active' } });
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const draftId = 'Pedition';
  const { boxes: _boxes, activatedAt: _at, ...same } = plan;
  const draft = { ...same, id: draftId, sourceText: NEW_TEXT, stage: 'draft', editionOf: planId };
  await db.plan.create({ data: draft });
  const editionId = `${planId}-V1`;
  const moments = { uploadedAt: AT, comparedAt: AT, uploadedBy: '李四' };
  const about = { id: editionId, planId, draftId, number: 1, title: '修订稿', source: 'b.txt' };
  await db.edition.create({ data: { ...about, ...moments } });
  const change = { id: 'c1', editionId, planId, position: 0, kind: 'textChanged', content: '{}' };
  await db.editionChange.create({ data: { ...change, status: 'done' } });
  await db.planTask.update({
    where: { id: `${planId}-T1` },
    data: { title: '新的名称', text: '按季度通报进展。', lineStart: 2, lineEnd: 2, editionId },
  });
  await db.planTask.update({ where: { id: `${planId}-T2` }, data: { phase: 'cancelled' } });
  const target = await db.indicator.findFirstOrThrow({ where: { planId } });
  const printed = { target: '下降30%', value: 30, line: 3, editionId };
  await db.indicator.update({ where: { id: target.id }, data: printed });
}

/** Gives the third task one more owner, as the record does. @returns the unit's name */
async function appointed(): Promise<string> {
  const { db, planId } = stage;
  const taskId = `${planId}-T3`;
  const owners = await db.taskOwner.findMany({ where: { taskId } });
  const others = { id: { notIn: owners.map((o) => o.unitId) } };
  const unit = await db.unit.findFirstOrThrow({ where: others });
  await db.taskOwner.create({ data: { taskId, unitId: unit.id, role: 'support' } });
  const data = { unitId: unit.id, role: 'support', reason: '职责调整', nodeIds: [] };
  const by = { actorId: 'p1', actorName: '王五', role: 'office', channel: 'web' };
  const place = { stream: taskId, seq: 900, planId, at: AT, atReal: AT };
  const event = { ...place, ...by, type: 'OwnerAppointed', data: JSON.stringify(data) };
  await db.event.create({ data: event });
  return unit.name;
}

async function workbook(): Promise<Buffer> {
  const answer = await stage.office
    .get(`/api/plans/${stage.planId}/workbook`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    });
  return answer.body as Buffer;
}

beforeEach(async () => {
  stage = await draftOnStage();
});
afterEach(() => stage.close());

describe('a plan that runs', () => {
  it('is shown as it is carried out now', async () => {
    const before = await stage.view();
    await carriedOut();
    const view = await stage.view();
    expect(view.tasks).toHaveLength(before.tasks.length - 1);
    expect(view.tasks[0]).toMatchObject({ id: 'T1', title: '新的名称', text: '按季度通报进展。' });
    expect(view.tasks.map((t) => t.id)).not.toContain('T2');
    expect(view.indicators[0]).toMatchObject({ id: 'I1', target: '下降30%', value: 30 });
    expect(view.tasks.slice(1)).toEqual(
      before.tasks.slice(2).map((t) => ({ ...t, number: t.number - 1 })),
    );
  });

  it('has the text of its editions behind its own', async () => {
    await carriedOut();
    const view = await stage.view();
    const { lines } = (await stage.office.get(`/api/plans/${stage.planId}/source`)).body as {
      lines: string[];
    };
    expect(lines.slice(-4)).toEqual(['【第1次修订：修订稿】', ...NEW_TEXT.split('\n')]);
    expect(lines[(view.tasks[0]?.line ?? 0) - 1]).toBe('按季度通报进展。');
    expect(lines[(view.indicators[0]?.line ?? 0) - 1]).toBe('第三行');
  });

  it('tells what was changed, old and new, who and why', async () => {
    await carriedOut();
    const name = await appointed();
    const { amended } = await stage.view();
    expect(amended).toEqual([
      expect.objectContaining({
        taskNumber: 3,
        matter: 'owner',
        from: null,
        to: `${name}（配合）`,
        by: '王五',
        reason: '职责调整',
      }),
    ]);
    const view = await stage.view();
    const owners = view.tasks.find((t) => t.id === 'T3')?.owners.map((o) => o.unitName);
    expect(owners).toContain(name);
  });

  it('tells once who joined by an edition', async () => {
    await carriedOut();
    const name = await appointed();
    const { db, planId } = stage;
    const unit = await db.unit.findFirstOrThrow({ where: { name } });
    const joins = [{ unitId: unit.id, role: 'support', name }];
    const nothing = { duties: [], roles: [], targets: [], leaves: [], nodes: [] };
    const about = {
      edition: { editionId: 'V1', title: '修订稿' },
      reason: '批复',
      commandKey: 'k',
    };
    const by = { actorId: 'p1', actorName: '王五', role: 'office', channel: 'web' };
    const place = { stream: `${planId}-T3`, seq: 899, planId, at: AT, atReal: AT };
    const data = JSON.stringify({ ...nothing, ...about, joins });
    await db.event.create({ data: { ...place, ...by, type: 'PlanAmended', data } });
    const own = { unitId: unit.id, role: 'support', reason: '批复', nodeIds: [], commandKey: 'k' };
    const where = { type: 'OwnerAppointed', stream: place.stream };
    await db.event.updateMany({ where, data: { data: JSON.stringify(own) } });
    const { amended } = await stage.view();
    expect(amended.map((a) => [a.matter, a.to, a.edition])).toEqual([
      ['owner', `${name}（配合）`, '修订稿'],
    ]);
  });

  it('is exported as it is carried out, and comes back the same', async () => {
    await carriedOut();
    const name = await appointed();
    const bytes = await workbook();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    expect(book.getWorksheet('变更')?.getRow(2).getCell(5).text).toBe(`${name}（配合）`);
    const answer = await stage.office.send('post', '/api/plans').attach('file', bytes, '导出.xlsx');
    const again = (await stage.office.get(`/api/plans/${answer.body.plan.id}/draft`))
      .body as DraftView;
    const now = await stage.view();
    const told = (view: DraftView) => ({
      tasks: view.tasks.map(({ title, text, owners, line, number }) => {
        const named = owners.map((o) => `${o.role}${o.unitName}`).sort();
        return { title, text, named, line, number };
      }),
      promises: view.commitments.map(({ due, text, line }) => ({ due, text, line })),
      targets: view.indicators.map(({ name, target, line }) => ({ name, target, line })),
      boxes: view.projects.map(({ title, items }) => ({ title, items })),
      head: [view.plan.title, view.plan.termStart, view.plan.termEnd],
    });
    expect(told(again)).toEqual(told(now));
  });
});

describe('a new edition of a plan that was amended', () => {
  it('is compared with what is in force, in lines of the whole text', async () => {
    await carriedOut();
    const { sourceText } = await stage.db.plan.findUniqueOrThrow({ where: { id: stage.planId } });
    const answer = await stage.office
      .send('post', `/api/plans/${stage.planId}/editions`)
      .attach('file', Buffer.from(`${sourceText}\n`), '修订二.txt');
    expect(answer.status).toBe(201);
    const view = answer.body as EditionView;
    const dropped = view.tasks.flatMap((t) => t.changes).find((c) => c.kind === 'taskDropped');
    const { lines } = (await stage.office.get(`/api/plans/${stage.planId}/source`)).body as {
      lines: string[];
    };
    expect(lines[(dropped?.lines.old?.start ?? 0) - 1]).toBe('按季度通报进展。');
    expect(view.targets[0]?.target).toMatchObject({ from: { target: '下降30%' } });
  });
});
