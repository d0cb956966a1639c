import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerPage, Today, UnreachedList } from '../../api/contract.js';
import { addOwed, addPlan, addReport, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
});
afterEach(() => stage.close());

interface Sent {
  id: string;
  day?: string;
  unitId?: string;
  status?: string;
  answered?: boolean;
}

async function addMessage({ id, day = '2026-11-20', unitId = LEAD, ...more }: Sent) {
  const { status = 'sent', answered = false } = more;
  const queuedAt = `${day}T01:00:00.000Z`;
  const sentAt = status === 'sent' ? queuedAt : null;
  const about = { planId: PLAN, taskId: TASK, nodeId: 'N', unitId, kind: 'chase', payload: '{}' };
  const times = { queuedAt, notBefore: queuedAt, sentAt, answeredAt: answered ? sentAt : null };
  await stage.db.delivery.create({ data: { id, key: id, ...about, ...times, status } });
}

const ledger = async (query = '') =>
  (await (await stage.as('office')).get(`/api/deliveries?${query}`)).body as LedgerPage;
const ids = (page: LedgerPage) => page.rows.map((r) => r.id).join('');

describe('the delivery ledger', () => {
  beforeEach(async () => {
    await addMessage({ id: 'A', day: '2026-11-18', answered: true });
    await addMessage({ id: 'B', day: '2026-11-19', status: 'unreachable' });
    await addMessage({ id: 'C', day: '2026-11-20', unitId: SUPPORT });
    await addMessage({ id: 'D', day: '2026-11-20', status: 'expanded' });
  });

  it('shows every message to a person once, newest first', async () => {
    const page = await ledger();
    expect([ids(page), page.total]).toEqual(['CBA', 3]);
    expect(page.rows[0]).toMatchObject({
      unitName: '区城管局',
      task: { number: 1 },
      kind: 'chase',
    });
  });

  it('narrows by result, unit and day', async () => {
    expect(ids(await ledger('result=answered'))).toBe('A');
    expect(ids(await ledger('result=unanswered'))).toBe('C');
    expect(ids(await ledger('result=lost'))).toBe('B');
    expect(ids(await ledger(`unitId=${LEAD}`))).toBe('BA');
    expect(ids(await ledger('from=2026-11-19&to=2026-11-19'))).toBe('B');
  });

  it('is exported with the same filters', async () => {
    const office = await stage.as('office');
    const file = await office.get('/api/lists/deliveries?result=lost').buffer().parse(bytesOf);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.body as ExcelJS.Buffer);
    expect(book.worksheets[0]?.getColumn(6).values.slice(2)).toEqual(['无法送达']);
  });

  it('is not for people of a unit', async () => {
    const answer = await (await stage.as('liaison', LEAD)).get('/api/deliveries');
    expect(answer.status).toBe(403);
  });
});

type Chunks = NodeJS.ReadableStream;
function bytesOf(res: object, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  // Supertest hands over the response stream itself.
  const stream = res as Chunks;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

describe('what reached nobody', () => {
  const lost = { unreachedRung: 'chase', unreachedAt: '2026-11-19T02:00:00.000Z' };
  const list = async () =>
    (await (await stage.as('office')).get('/api/unreached')).body as UnreachedList;
  beforeEach(async () => {
    await addOwed(stage.db, { nodeId: 'N', dueOn: '2026-11-17', status: 'overdue' });
    await stage.db.owedNode.updateMany({ data: lost });
  });

  it('is listed with who could have been reached', async () => {
    await addMessage({ id: 'A', day: '2026-11-18' });
    expect((await list()).rows).toMatchObject([
      { unitName: '区住建局', rung: 'chase', people: 0, bound: 0, task: { number: 1 } },
    ]);
  });

  it('is settled by a later message that got through', async () => {
    await addMessage({ id: 'A', day: '2026-11-20' });
    expect((await list()).rows).toEqual([]);
  });

  it('is settled while an answer waits for review', async () => {
    await stage.db.owedNode.updateMany({ data: { waiting: true } });
    expect((await list()).rows).toEqual([]);
  });
});

describe('a lost message sent anew', () => {
  const ID = 'T1/4/StepTaken/0/person-1';
  const notice = { kind: 'chase', reader: { to: 'office' }, unitId: LEAD, reminder: false };
  const lose = (id: string, status = 'unreachable', personId: string | null = 'person-1') => {
    const about = { planId: PLAN, taskId: TASK, nodeId: 'N', unitId: LEAD, kind: 'chase' };
    const payload = JSON.stringify({ ...notice, nodeId: 'N', dueOn: '2026-11-17' });
    const queuedAt = '2026-11-19T01:00:00.000Z';
    const row = { id, key: id, ...about, personId, payload, queuedAt, notBefore: queuedAt, status };
    return stage.db.delivery.create({ data: row });
  };
  let office: Browser;
  const resend = (id = ID, by = office) =>
    by.send('post', `/api/deliveries/${encodeURIComponent(id)}/resending`);
  const queued = () => stage.db.delivery.findMany({ where: { status: 'queued' } });
  const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
  beforeEach(async () => {
    await addOwed(stage.db, { nodeId: 'N', dueOn: '2026-11-17', status: 'overdue' });
    await stage.db.owedNode.updateMany({
      data: { unreachedRung: 'chase', unreachedAt: '2026-11-19T02:00:00.000Z' },
    });
    await lose(ID);
    office = await stage.as('office');
  });

  it('goes to whoever holds the post by now, as no step of a ladder', async () => {
    await resend().expect(204);
    const [row, ...more] = await queued();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: 'chase', unitId: LEAD, taskId: TASK, personId: null });
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({ resent: true });
    expect(stage.desk.told).toEqual([{ to: PLAN, what: 'messagesQueued' }]);
  });

  it('goes to one person alone when others of the unit got it', async () => {
    await lose('T1/4/StepTaken/0/person-2', 'sent', 'person-2');
    await resend().expect(204);
    expect((await queued()).map((d) => d.personId)).toEqual(['person-1']);
  });

  it('goes out once for one key, and once until that is lost as well', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await resend().set(key).expect(204);
    await resend().set(key).expect(204);
    expect(await queued()).toHaveLength(1);
    expect(code(await resend().expect(409))).toBe('MessageSentAnew');
    await stage.db.delivery.updateMany({ where: { status: 'queued' }, data: { status: 'failed' } });
    await resend().expect(204);
    expect(await queued()).toHaveLength(1);
  });

  it('is on record once, and on the list of what reached nobody', async () => {
    await resend().expect(204);
    const noted = await stage.db.officeLog.findMany({ where: { deed: 'MessageResent' } });
    expect(noted.map((n) => n.subject)).toEqual([ID]);
    const { rows } = (await office.get('/api/unreached')).body as UnreachedList;
    expect(rows).toMatchObject([{ deliveryId: ID, resending: true }]);
  });

  it('is refused when it was not lost, or is answered by now', async () => {
    await lose('sent', 'sent');
    expect(code(await resend('sent').expect(409))).toBe('MessageNotLost');
    await stage.db.owedNode.updateMany({ data: { waiting: true } });
    expect(code(await resend().expect(409))).toBe('MessageMoot');
    expect((await resend('nothing')).status).toBe(404);
  });

  it('is the office’s to send', async () => {
    for (const role of ['leader', 'admin', 'auditor', 'liaison'] as const) {
      expect((await resend(ID, await stage.as(role, LEAD))).status).toBe(403);
    }
    expect(await queued()).toEqual([]);
  });
});

describe('the office today', () => {
  const today = async () => (await (await stage.as('office')).get('/api/today')).body as Today;
  const lengths = (t: Today) =>
    Object.fromEntries(t.lists.filter((l) => l.count > 0).map((l) => [l.name, l.count]));

  it('has every list with its length and its first entries', async () => {
    await addReport(stage.db, { id: 'R1', unitId: LEAD, reportedAt: '2026-11-20T02:00:00.000Z' });
    await addOwed(stage.db, { nodeId: 'N', dueOn: '2026-11-23' });
    await addOwed(stage.db, { nodeId: 'M', dueOn: '2026-11-02', status: 'overdue' });
    const look = { id: 'L', planId: PLAN, taskId: TASK, dueOn: '2026-11-20', status: 'due' };
    await stage.db.lookBack.create({ data: look });
    const told = await today();
    expect(lengths(told)).toMatchObject({ reviews: 1, dueToday: 1, lookBacks: 1 });
    expect(told.overdueByRung).toEqual([{ rung: null, count: 1 }]);
    const [reviews] = told.lists;
    expect(reviews?.first).toEqual([
      {
        taskId: TASK,
        proceedingId: null,
        number: 1,
        title: '燃气管网更新改造',
        unitName: '区住建局',
        on: '2026-11-20',
      },
    ]);
  });

  it('shows three of a long list', async () => {
    for (const id of ['A', 'B', 'C', 'D']) {
      await addReport(stage.db, { id, unitId: LEAD, reportedAt: '2026-11-20T02:00:00.000Z' });
    }
    const [reviews] = (await today()).lists;
    expect([reviews?.count, reviews?.first.length]).toEqual([4, 3]);
  });

  it('is not for people of a unit', async () => {
    expect((await (await stage.as('head', LEAD)).get('/api/today')).status).toBe(403);
  });
});
