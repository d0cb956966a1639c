import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../api/contract.js';
import { draftOnStage, newKey, type DraftOnStage } from '../support/draft-on-stage.js';

let stage: DraftOnStage;
beforeEach(async () => {
  stage = await draftOnStage();
});
afterEach(() => stage.close());

const path = (rest = '') => `/api/plans/${stage.planId}/draft${rest}`;
const accept = (...ids: string[]) => ({ type: 'accept' as const, ids, accepted: true });
const ownersOf = (view: DraftView, id: string) =>
  view.tasks.find((t) => t.id === id)?.owners.map((o) => o.unitName);

describe('the review of a draft', () => {
  it('shows every finding with its lines, doubts and checks', async () => {
    const view = await stage.view();
    expect(view).toMatchObject({ version: 0, editable: true, history: [], undo: null, redo: null });
    const found = [view.tasks, view.names, view.commitments, view.indicators];
    const all = [...found.flat(), ...view.checkpoints, ...view.projects];
    expect(view.queue.map((q) => q.id).sort()).toEqual(all.map((f) => f.id).sort());
    expect(all.every((f) => f.line >= 1 && f.line <= f.endLine)).toBe(true);
    expect(view.queue[0]).toMatchObject({ kind: 'name', reasons: ['nameUnresolved'] });
    const counts = Object.fromEntries(view.checks.map((c) => [c.check, c.count]));
    expect(counts).toMatchObject({ tasksWithoutOwner: 2, namesUnresolved: 1, midtermMissing: 0 });
    expect(view.checks.find((c) => c.check === 'holidaysUnknown')?.years).toContain(2030);
  });

  it('keeps every step with who made it and when', async () => {
    await stage.edit(accept('T1', 'T2'));
    const { body } = await stage.turn('undo');
    expect(body).toMatchObject({ version: 2, undo: null, redo: 1 });
    const by = stage.office.personId;
    const undone = { by, at: expect.any(String) };
    expect(body.history).toEqual([
      expect.objectContaining({ step: 1, type: 'accept', count: 2, by, undone, free: true }),
    ]);
  });

  it('writes what was changed into the plan', async () => {
    const task = (await stage.view()).tasks[0];
    await stage.edit({ type: 'correctTask', id: 'T1', change: { title: '新的标题' } });
    const { body } = await stage.edit({ type: 'deleteFindings', ids: ['T2'] });
    expect(body.plan.tasks).toBe(await stage.db.planTask.count());
    const first = await stage.db.planTask.findFirst({ where: { number: 1 } });
    expect(first).toMatchObject({ title: '新的标题', lineStart: task?.line });
    await stage.turn('undo');
    await stage.turn('undo');
    const again = await stage.db.planTask.findFirst({ where: { number: 1 } });
    expect(again?.title).toBe(task?.title);
  });

  it('keeps chosen owners when names are resolved again', async () => {
    const unit = await stage.db.unit.findFirstOrThrow({ where: { name: '县水利局' } });
    const owners = { lead: [unit.id], support: [unit.id] };
    await stage.edit({ type: 'setOwners', tasks: [{ id: 'T1', owners }] });
    await stage.office.send('post', `/api/plans/${stage.planId}/resolution`);
    const rows = await stage.db.taskOwner.findMany({ where: { task: { number: 1 } } });
    expect(rows.map((r) => [r.unitId, r.role])).toEqual([[unit.id, 'lead']]);
  });

  it('assigns owners to many tasks at once and takes them back', async () => {
    const { checks } = await stage.view();
    const ids = checks.find((c) => c.check === 'tasksWithoutOwner')?.ids ?? [];
    const unit = await stage.db.unit.findFirstOrThrow({ where: { name: '县应急管理局' } });
    const owners = { lead: [unit.id], support: [] };
    const tasks = ids.map((id) => ({ id, owners }));
    const { body } = await stage.edit({ type: 'setOwners', tasks });
    expect(ids.map((id) => ownersOf(body, id))).toEqual(ids.map(() => [unit.name]));
    const back = await stage.turn('undo');
    expect(ids.flatMap((id) => ownersOf(back.body, id))).toEqual([]);
  });
});

describe('a change of a draft', () => {
  it('is refused when somebody changed the draft meanwhile', async () => {
    const body = { version: 0, edit: accept('T1') };
    await stage.office.send('post', path('/steps'), body);
    const late = await stage.office.send('post', path('/steps'), body);
    expect([late.status, late.body.code]).toEqual([409, 'DraftOutdated']);
    expect(late.body.userMessage).toContain(stage.office.personId);
  });

  it('is made once however often it is sent', async () => {
    const key = newKey();
    const send = () =>
      stage.office
        .send('post', path('/steps'), { version: 0, edit: accept('T1') })
        .set('idempotency-key', key);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.version).toBe(1);
  });

  it('is for the office only, the view for readers too', async () => {
    for (const role of ['leader', 'assessor', 'auditor', 'admin'] as const) {
      const browser = await stage.as(role);
      expect((await browser.get(path())).status).toBe(200);
      const asked = { version: 0, edit: accept('T1') };
      expect((await browser.send('post', path('/steps'), asked)).status).toBe(403);
      expect((await browser.send('post', path('/undo'), { version: 0 })).status).toBe(403);
    }
    expect((await (await stage.as('liaison')).get(path())).status).toBe(403);
  });

  it('is refused with a sentence when it does not fit', async () => {
    const refused = [
      await stage.edit({ type: 'splitTask', id: 'T1', atLine: 1, title: '甲' }),
      await stage.edit({ type: 'joinTasks', ids: ['T1', 'T3'] }),
      await stage.edit({ type: 'deleteFindings', ids: ['T999'] }),
      await stage.edit({ type: 'correctCommitment', id: 'C1', change: { due: '2027-02-30' } }),
      await stage.turn('undo'),
    ];
    expect(refused.map((r) => r.body.code)).toEqual([
      'SplitOutsideTask',
      'JoinSkipsTasks',
      'FindingUnknown',
      'DateImpossible',
      'NothingToUndo',
    ]);
    expect((await stage.view()).version).toBe(0);
  });

  it('is refused once the plan is activated', async () => {
    await stage.db.plan.updateMany({ data: { stage: 'active' } });
    expect((await stage.edit(accept('T1'))).body.code).toBe('PlanNotDraft');
    expect((await stage.view()).editable).toBe(false);
  });
});

describe('activation', () => {
  const activate = (version?: number) =>
    stage.office.send('post', `/api/plans/${stage.planId}/activation`, { version });

  it('takes the draft as it was confirmed', async () => {
    await stage.edit(accept('T1'));
    const stale = await activate(0);
    expect([stale.status, stale.body.code]).toEqual([409, 'DraftOutdated']);
    expect(stage.desk.told).toEqual([]);
    expect((await activate(1)).status).toBe(202);
  });

  it('resolves owners by the roster as it is then', async () => {
    await stage.db.unit.create({
      data: { id: 'Umedia', name: '县融媒体中心', kind: 'department' },
    });
    expect((await activate()).status).toBe(202);
    expect(await stage.db.taskOwner.count({ where: { unitId: 'Umedia' } })).toBeGreaterThan(0);
  });
});

describe('the exported workbook', () => {
  const exported = (browser = stage.office) =>
    browser
      .get(`/api/plans/${stage.planId}/workbook`)
      .buffer()
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => done(null, Buffer.concat(parts)));
      });

  it('is imported again as the draft that it was', async () => {
    const unit = await stage.db.unit.findFirstOrThrow({ where: { name: '县水利局' } });
    const owners = { lead: [unit.id], support: [] };
    await stage.edit({ type: 'setOwners', tasks: [{ id: 'T3', owners }] });
    await stage.edit({ type: 'deleteFindings', ids: ['T1'] });
    const file = await exported();
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''.+\.xlsx$/);
    const again = await stage.office
      .send('post', '/api/plans')
      .attach('file', file.body as Buffer, '导出.xlsx');
    expect(again.status).toBe(201);
    const before = await stage.view();
    const path = `/api/plans/${again.body.plan.id}/draft`;
    const after = (await stage.office.get(path)).body as DraftView;
    const meant = ({ tasks, indicators, checkpoints, projects, names }: DraftView) => ({
      tasks: tasks.map(({ id: _id, commitmentIds, ...task }) => [task, commitmentIds.length]),
      rest: [indicators, checkpoints, projects].map((l) => l.map(({ id: _id, ...one }) => one)),
      names: names.map(({ taskIds: _ids, ...name }) => name),
    });
    expect(meant(after)).toEqual(meant(before));
  });

  it('is for those who may read the plan', async () => {
    expect((await exported(await stage.as('auditor'))).status).toBe(200);
    expect((await exported(await stage.as('liaison'))).status).toBe(403);
  });
});
