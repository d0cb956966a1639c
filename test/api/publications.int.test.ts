import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicationDetailView, PublicationListView } from '../../api/contract.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { PLAN, TASK, addPlan, addTask, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';

let stage: ApiStage;
let drafter: Browser;
let approver: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  drafter = await stage.as('office');
  approver = await stage.as('office');
});
afterEach(() => stage.close());

const AT = '/api/publications';

async function draft(body: object = {}): Promise<string> {
  const answer = await drafter.send('post', AT, body).expect(201);
  return (answer.body as { id: string }).id;
}

async function publish(id: string, by = approver): Promise<number> {
  return (await by.send('post', `${AT}/${id}/publication`, {})).status;
}

const list = async (): Promise<PublicationListView> =>
  (await drafter.get(AT)).body as PublicationListView;
const open = (path: string) => stage.visitor.get(path);

describe('an edition for the public', () => {
  it('is published by somebody else, with number and hash', async () => {
    const id = await draft();
    expect(await publish(id, drafter)).toBe(403);
    expect((await open(`/public/${PLAN}`)).status).toBe(404);
    expect(await publish(id)).toBe(204);
    const { rows, address } = await list();
    expect(rows).toMatchObject([
      {
        status: 'published',
        edition: 1,
        number: '安委办公〔2026〕1号',
        title: '《某区安全生产规划》实施进展',
      },
    ]);
    expect(address).toBe(`/public/${PLAN}`);
    expect(await verifyChain(stage.db)).toMatchObject({ faults: [] });
  });

  it('is read without login, its bytes those that were hashed', async () => {
    await publish(await draft());
    const [row] = (await list()).rows;
    const page = await open(`/public/${PLAN}`).expect(200);
    expect(page.text).toContain('燃气管网更新改造');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const json = await open(`/public/${PLAN}/1.json`).responseType('blob').expect(200);
    const hash = createHash('sha256')
      .update(json.body as Buffer)
      .digest('hex');
    expect(hash).toBe(row?.sha256);
    expect(page.text).toContain(hash);
    const files = await Promise.all(
      ['xlsx', 'docx'].map((ending) => open(`/public/${PLAN}/1.${ending}`)),
    );
    expect(files.map((f) => f.status)).toEqual([200, 200]);
  });

  it('never changes: what comes later is the next edition', async () => {
    await publish(await draft());
    const before = await open(`/public/${PLAN}/1.json`);
    await stage.db.planTask.update({ where: { id: TASK }, data: { verifiedPercent: 70 } });
    await publish(await draft({ note: '补充一季度进展' }));
    const after = await open(`/public/${PLAN}/1.json`);
    expect(after.text).toBe(before.text);
    const newest = await open(`/public/${PLAN}`);
    expect(newest.text).toContain('完成比例由“0%”变为“70%”');
    expect(newest.text).toContain('更正说明：补充一季度进展');
    const change = stage.db.publicEdition.updateMany({ data: { data: '{}' } });
    await expect(change).rejects.toThrow('constraint');
  });

  it('names nobody, and is held back while it does', async () => {
    await stage.db.person.create({ data: { id: 'p9', name: '李四光', duty: 'liaison' } });
    await stage.db.planTask.update({
      where: { id: TASK },
      data: { title: '由李四光负责的管网改造' },
    });
    const id = await draft();
    const detail = (await approver.get(`${AT}/${id}`)).body as PublicationDetailView;
    expect(detail.leaks).toMatchObject([{ kind: 'person', text: '李四光' }]);
    expect(detail.may).toEqual({ publish: false, discard: true });
    expect(await publish(id)).toBe(422);
  });

  it('takes the account of an office for no person', async () => {
    const account = { id: 'p8', name: '住建局', duty: 'office' };
    await stage.db.person.create({ data: account });
    await stage.db.planTask.update({ where: { id: TASK }, data: { title: '住建局牵头的改造' } });
    expect(await publish(await draft())).toBe(204);
  });

  it('is put aside with a reason, and then not published', async () => {
    const id = await draft();
    await drafter.send('post', `${AT}/${id}/discard`, { reason: '' }).expect(400);
    await drafter.send('post', `${AT}/${id}/discard`, { reason: '数据未核完' }).expect(204);
    expect(await publish(id)).toBe(409);
  });

  it('is drafted by the office alone, and read by nobody of a unit', async () => {
    const [liaison, assessor] = [await stage.as('liaison', LEAD), await stage.as('assessor')];
    const asked = [await assessor.send('post', AT, {}), await liaison.get(AT)];
    expect(asked.map((a) => a.status)).toEqual([403, 403]);
  });
});

describe('the public pages', () => {
  it('list every plan that has published', async () => {
    expect((await open('/public')).text).toContain('还没有公开的内容');
    await publish(await draft());
    expect((await open('/public')).text).toContain(`href="/public/${PLAN}"`);
  });

  it('say what to do where there is nothing', async () => {
    await draft();
    const asked = [
      `/public/${PLAN}`,
      `/public/${PLAN}/1.json`,
      `/public/${PLAN}/x`,
      '/public/no/1/2',
    ];
    const answers = await Promise.all(asked.map((path) => open(path)));
    expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404]);
    expect(answers[0]?.text).toContain('没有这一期');
  });
});
