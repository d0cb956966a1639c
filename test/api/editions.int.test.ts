import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionChangeView, EditionView } from '../../api/contract.js';
import { readPlan } from '../../main/reading.js';
import type { RosterFile } from '../../prisma/store/import-roster.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import {
  SAMPLE,
  sampleEdition,
  withoutTask,
  type SampleEdit,
} from '../support/edition-of-sample.js';

const roster = JSON.parse(
  readFileSync(new URL('../../samples/roster.json', import.meta.url), 'utf8'),
) as RosterFile;
const sample = async () => ({ bytes: new TextEncoder().encode(SAMPLE), name: 'plan.txt', roster });

let stage: ApiStage;
let office: Browser;
let planId: string;
beforeEach(async () => {
  stage = await apiStage({ readPlan, sample });
  office = await stage.as('office');
  planId = (await office.send('post', '/api/plans/sample')).body.plan.id;
  await stage.db.plan.update({ where: { id: planId }, data: { stage: 'active' } });
  await stage.db.planTask.updateMany({ where: { planId }, data: { phase: 'active' } });
});
afterEach(() => stage.close());

const upload = (bytes: Buffer, browser = office) =>
  browser.send('post', `/api/plans/${planId}/editions`).attach('file', bytes, '修订版.txt');
async function opened(edits: SampleEdit[], added = false): Promise<EditionView> {
  const answer = await upload(sampleEdition(edits, added));
  expect(answer.status).toBe(201);
  return answer.body as EditionView;
}
const changesIn = (view: EditionView): EditionChangeView[] => [
  ...view.tasks.flatMap((t) => t.changes),
  ...view.targets,
  ...view.plan,
];
const kindsOf = (view: EditionView) => changesIn(view).map((c) => c.kind);
const decide = (view: EditionView, body: object, browser = office) =>
  browser.send('post', `/api/editions/${view.edition.id}/decision`, body);

describe('a new edition of a running plan', () => {
  it('proposes what its text changed, by task, with lines', async () => {
    const view = await opened(['redated', 'renamed'], true);
    expect(view.tasks.map((t) => [t.number, t.changes.map((c) => c.kind)])).toEqual([
      [1, ['textChanged', 'dateChanged']],
      [2, ['titleChanged']],
      [null, ['taskAdded']],
    ]);
    const [first, second, added] = view.tasks;
    expect(first?.changes[1]?.duty).toMatchObject({
      from: { dueOn: '2026-12-31' },
      to: { dueOn: '2027-06-30' },
    });
    expect(second?.match?.text).toBe(1);
    const lines = second?.changes[0]?.lines;
    expect(lines?.old?.start).toBe(lines?.new?.start);
    expect(added?.changes[0]?.task?.owners.map((o) => o.role)).toEqual(['lead', 'support']);
    expect(view.unchanged).toBe(42);
  });

  it('shows owners and targets that changed', async () => {
    const view = await opened(['reassigned', 'retargeted']);
    expect(kindsOf(view)).toEqual(['textChanged', 'ownerAdded', 'ownerDropped', 'targetChanged']);
    const owners = changesIn(view).flatMap((c) => (c.owner ? [c.owner] : []));
    expect(owners.map((o) => [o.unitName, o.from, o.to])).toEqual([
      ['县教育体育局', null, 'support'],
      ['县司法局', 'support', null],
    ]);
    expect(view.targets[0]?.target).toMatchObject({
      from: { target: '下降20%' },
      to: { target: '下降25%' },
    });
  });

  it('proposes its term and the boxes it changed', async () => {
    const view = await opened(['prolonged', 'rebuilt']);
    expect(view.plan.map((c) => c.kind)).toEqual(['termChanged', 'boxChanged']);
    const [term, box] = view.plan;
    expect(term?.term).toEqual({
      from: { start: 2026, end: 2030 },
      to: { start: 2026, end: 2031 },
    });
    expect(box?.box?.to?.items[0]).toContain('燃气管网更新改造');
    const changed = box?.pieces?.filter((p) => p.is !== 'same').map((p) => p.text);
    expect(changed).toEqual(['38', '52']);
    expect(box?.toldUnits).toContain('县住房和城乡建设局');
    expect(box?.lines.old?.start).toBe(box?.lines.new?.start);
  });

  it('proposes to drop what it no longer holds', async () => {
    const view = (await upload(withoutTask(sampleEdition([])))).body as EditionView;
    expect(kindsOf(view)).toEqual(['taskDropped']);
    expect(view.tasks[0]?.title).toBe('充实基层执法力量');
  });

  it('is one edition when the same file comes twice', async () => {
    const [first, again] = [await opened(['renamed']), await opened(['renamed'])];
    expect(again.edition.id).toBe(first.edition.id);
    const { body } = await office.get(`/api/plans/${planId}/editions`);
    expect(body.editions).toHaveLength(1);
    expect(await stage.db.editionChange.count()).toBe(1);
  });

  it('is refused when it is the running text itself', async () => {
    const answer = await upload(Buffer.from(SAMPLE));
    expect([answer.status, answer.body.code]).toEqual([409, 'EditionIsSamePlan']);
  });

  it('that takes too long to compare is refused and not kept', async () => {
    stage.deps.compare = () => Promise.resolve(undefined);
    const answer = await upload(sampleEdition(['renamed']));
    expect([answer.status, answer.body.code]).toEqual([422, 'EditionTooLong']);
    expect(answer.body.userMessage).toContain('10000');
    expect(await stage.db.plan.count()).toBe(1);
    expect(await stage.db.edition.count()).toBe(0);
  });

  it('is never activated by itself', async () => {
    const { edition } = await opened(['renamed']);
    const answer = await office.send('post', `/api/plans/${edition.draftId}/activation`);
    expect([answer.status, answer.body.code]).toEqual([409, 'PlanIsEdition']);
  });

  it('changes nothing before it is confirmed', async () => {
    const before = await stage.db.planTask.findMany({ where: { planId } });
    await opened(['renamed', 'redated', 'reassigned'], true);
    expect(await stage.db.planTask.findMany({ where: { planId } })).toEqual(before);
    expect(stage.desk.told).toEqual([]);
  });

  it('needs a plan that runs', async () => {
    await stage.db.plan.update({ where: { id: planId }, data: { stage: 'closed' } });
    const answer = await upload(sampleEdition(['renamed']));
    expect([answer.status, answer.body.code]).toEqual([409, 'PlanNotRunning']);
  });
});

describe('the office’s word on an edition', () => {
  it('goes to the plan’s workflow under its key', async () => {
    const view = await opened(['renamed', 'redated']);
    const [title, text, date] = [1, 0, 2].map(
      (n) =>
        changesIn(view)
          .map((c) => c.id)
          .sort()[n] ?? '',
    );
    const body = { confirm: [title, text], reject: [date], reason: '县政府批复' };
    expect((await decide(view, body)).status).toBe(200);
    const [told] = stage.desk.told;
    expect(told?.to).toBe(planId);
    expect(told?.what).toMatchObject({
      ...body,
      actor: { personId: office.personId, role: 'office' },
      edition: { editionId: view.edition.id, title: view.edition.title },
    });
  });

  it('needs a reason and a change that is there', async () => {
    const view = await opened(['renamed']);
    const confirm = changesIn(view).map((c) => c.id);
    expect((await decide(view, { confirm, reason: ' ' })).status).toBe(400);
    const foreign = await decide(view, { confirm: ['nothing'], reason: '同意' });
    expect([foreign.status, foreign.body.code]).toEqual([409, 'ChangeNotOpen']);
    expect((await decide(view, { reason: '同意' })).status).toBe(409);
    expect(stage.desk.told).toEqual([]);
  });

  it('is the office’s alone', async () => {
    const view = await opened(['renamed']);
    const confirm = changesIn(view).map((c) => c.id);
    for (const role of ['leader', 'admin', 'auditor', 'liaison'] as const) {
      const answer = await decide(view, { confirm, reason: '同意' }, await stage.as(role));
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });

  it('may be read by leaders, not by liaisons', async () => {
    const { edition } = await opened(['renamed']);
    const path = `/api/editions/${edition.id}`;
    expect((await (await stage.as('leader')).get(path)).status).toBe(200);
    expect((await (await stage.as('liaison')).get(path)).status).toBe(403);
  });

  it('keeps the edition from being deleted', async () => {
    const view = await opened(['renamed', 'redated']);
    const [first] = changesIn(view);
    const draft = `/api/plans/${view.edition.draftId}`;
    const where = { id: first?.id ?? '' };
    await stage.db.editionChange.update({ where, data: { status: 'rejected' } });
    const answer = await office.send('delete', draft);
    expect([answer.status, answer.body.code]).toEqual([409, 'EditionInUse']);
    await stage.db.editionChange.update({ where, data: { status: 'open' } });
    expect((await office.send('delete', draft)).status).toBe(204);
    expect(await stage.db.edition.count()).toBe(0);
  });
});

describe('comparing an edition again', () => {
  const again = (view: EditionView, body = {}) =>
    office.send('post', `/api/editions/${view.edition.id}/comparison`, body);

  it('keeps what was decided and finds the rest anew', async () => {
    const view = await opened(['renamed', 'redated']);
    const renamed = changesIn(view).find((c) => c.kind === 'titleChanged');
    const where = { id: renamed?.id ?? '' };
    await stage.db.editionChange.update({ where, data: { status: 'rejected', reason: '不改' } });
    const now = (await again(view)).body as EditionView;
    expect(changesIn(now).map((c) => [c.kind, c.status])).toEqual([
      ['textChanged', 'open'],
      ['dateChanged', 'open'],
      ['titleChanged', 'rejected'],
    ]);
  });

  it('takes the office’s word that two tasks are one', async () => {
    const view = (await upload(withoutTask(sampleEdition([], true)))).body as EditionView;
    expect(kindsOf(view)).toEqual(['taskAdded', 'taskDropped']);
    const [added, dropped] = view.tasks;
    const pair = { taskId: dropped?.taskId ?? '', ref: added?.ref ?? '' };
    const now = (await again(view, { pairs: [pair] })).body as EditionView;
    expect(kindsOf(now)).toContain('titleChanged');
    expect(kindsOf(now)).not.toContain('taskDropped');
    expect(now.tasks[0]?.match?.byHand).toBe(true);
    expect(now.pairs).toEqual([pair]);
  });
});
