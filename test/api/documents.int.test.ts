import { createHash } from 'node:crypto';
import type { Response } from 'superagent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentPage } from '../../api/contract.js';
import type { Role } from '../../domain/people/roles.js';
import { addOwed, addPlan, addTask, addUnits, PLAN } from '../support/api-rows.js';
import { apiStage, NOW, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { linesOf } from '../documents/docx-text.js';

let stage: ApiStage;
let office: Browser;
let other: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-11-10', status: 'overdue' });
  office = await stage.as('office');
  other = await stage.as('office');
});
afterEach(() => stage.close());

const CHASE = { kind: 'chaseSlip', unitId: LEAD };
const drafted = async (body: object = CHASE, by = office): Promise<string> => {
  const answer = await by.send('post', '/api/documents', body).expect(201);
  return (answer.body as { id: string }).id;
};
const issue = (id: string, by: Browser) => by.send('post', `/api/documents/${id}/issue`, {});
const detail = async (id: string, by = office) =>
  (await by.get(`/api/documents/${id}`).expect(200)).body as DocumentDetail;
const code = (answer: Response) => (answer.body as { code?: string }).code;
const fileOf = async (id: string, by: Browser): Promise<Buffer> => {
  const answer = await by.get(`/api/documents/${id}/content`).buffer(true).parse(bytes).expect(200);
  return answer.body as Buffer;
};
function bytes(res: Response, done: (fault: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

describe('a document', () => {
  it('is drafted from the record, previewed without a number', async () => {
    const { paper, document, may } = await detail(await drafted());
    expect([document.status, document.number, paper.number]).toEqual(['draft', null, '']);
    expect(JSON.stringify(paper.body)).toContain('第1号　燃气管网更新改造');
    expect(may).toEqual({ change: true, issue: false, void: false });
  });

  it('is issued by another person, with number, date and bytes', async () => {
    const id = await drafted();
    await issue(id, other).expect(204);
    const { document, paper } = await detail(id);
    expect(document).toMatchObject({ status: 'issued', number: '安委办催〔2026〕1号' });
    expect([paper.number, paper.date]).toEqual(['安委办催〔2026〕1号', '2026-11-23']);
    const file = await fileOf(id, office);
    expect(createHash('sha256').update(file).digest('hex')).toBe(document.sha256);
    expect(linesOf(file)).toContain('安委办催〔2026〕1号');
    expect(stage.desk.told).toEqual([{ to: PLAN, what: 'messagesQueued' }]);
  });

  it('names nobody who told of what it is about', async () => {
    const id = await drafted();
    await stage.db.officialDocument.update({ where: { id }, data: { caseId: 'R1' } });
    const kept = { name: '赵六六', contact: null, keptBy: '王五', keptAt: NOW };
    await stage.db.complainant.create({ data: { proceedingId: 'R1', ...kept } });
    const { paper } = await detail(id);
    const change = (title: string) =>
      office.send('put', `/api/documents/${id}/paper`, { ...paper, title });
    expect(code(await change('关于赵六六反映事项的函').expect(422))).toBe('ComplainantNamed');
    await change('关于群众反映事项的函').expect(204);
  });

  it('is not issued by who drafted it, nor by who changed it', async () => {
    const id = await drafted();
    expect(code(await issue(id, office).expect(403))).toBe('DocumentByYourself');
    const { paper } = await detail(id);
    await other
      .send('put', `/api/documents/${id}/paper`, { ...paper, title: '催办函' })
      .expect(204);
    expect(code(await issue(id, other).expect(403))).toBe('DocumentByYourself');
    const leader = await stage.as('leader');
    await issue(id, leader).expect(204);
    expect((await detail(id)).document.title).toBe('催办函');
  });

  it('goes to a leader where the ladder names one', async () => {
    const id = await drafted({
      ...{ kind: 'interviewNotice', unitId: LEAD, at: '2026-11-26T01:00:00.000Z', place: '会议室' },
      ...{ interviewer: '周岩', interviewees: ['陈刚'], prepare: [], proxyAllowed: false },
    });
    expect(code(await issue(id, other).expect(403))).toBe('DocumentNeedsLeader');
    await issue(id, await stage.as('leader')).expect(204);
  });

  it('is made void with a reason and keeps its number', async () => {
    const id = await drafted();
    await issue(id, other).expect(204);
    await other.send('post', `/api/documents/${id}/void`, { reason: '' }).expect(400);
    await other.send('post', `/api/documents/${id}/void`, { reason: '单位写错' }).expect(204);
    expect((await detail(id)).document).toMatchObject({
      status: 'void',
      number: '安委办催〔2026〕1号',
      endedWhy: '单位写错',
    });
  });

  it('is laid aside while it is a draft', async () => {
    const id = await drafted();
    await office.send('post', `/api/documents/${id}/discard`, { reason: '已报送' }).expect(204);
    expect(code(await issue(id, other).expect(409))).toBe('DocumentNotDraft');
  });

  it('is drafted once for one request', async () => {
    const key = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const ask = () => office.send('post', '/api/documents', CHASE).set('idempotency-key', key);
    const [one, two] = [await ask(), await ask()];
    expect((one.body as { id: string }).id).toBe((two.body as { id: string }).id);
  });

  it('is refused where there is nothing to state', async () => {
    const nothing = { kind: 'chaseSlip', unitId: SUPPORT };
    const answer = await office.send('post', '/api/documents', nothing).expect(409);
    expect(code(answer)).toBe('NothingOverdue');
  });
});

describe('the readers of documents', () => {
  it.each([
    ['liaison', 403],
    ['head', 403],
    ['assessor', 403],
    ['auditor', 403],
    ['admin', 403],
    ['leader', 403],
  ] as [Role, number][])('a %s drafts none', async (role, status) => {
    const browser = await stage.as(role, LEAD);
    const answer = await browser.send('post', '/api/documents', CHASE);
    expect(answer.status).toBe(status);
  });

  it.each(['liaison', 'assessor', 'auditor', 'admin'] as Role[])(
    'a %s issues none',
    async (role) => {
      const id = await drafted();
      const answer = await issue(id, await stage.as(role, LEAD));
      expect(code(answer)).toBe('NotPermitted');
    },
  );

  it('see of their unit what was issued to it', async () => {
    const id = await drafted();
    const own = await stage.as('liaison', LEAD);
    await own.get(`/api/documents/${id}`).expect(404);
    await issue(id, other).expect(204);
    await own.get(`/api/documents/${id}`).expect(200);
    const list = (await own.get('/api/documents')).body as DocumentPage;
    expect(list.rows.map((r) => r.id)).toEqual([id]);
    const stranger = await stage.as('liaison', SUPPORT);
    await stranger.get(`/api/documents/${id}/content`).expect(404);
    expect(((await stranger.get('/api/documents')).body as DocumentPage).total).toBe(0);
  });

  it('open in the web chat only what was sent there', async () => {
    const id = await drafted();
    await issue(id, other).expect(204);
    const address = 'a'.repeat(32);
    const open = () =>
      stage.visitor.get(`/api/chat/documents/${id}`).set('cookie', `duban_chat=${address}`);
    await open().expect(404);
    const card = JSON.stringify({ text: '', buttons: [], files: [{ documentId: id, name: 'x' }] });
    const message = { key: 'k', address, fromBot: true, card, at: '', atReal: '' };
    await stage.db.chatMessage.create({ data: message });
    expect((await open()).status).toBe(200);
  });
});

describe('the letterhead', () => {
  it('is set by the office and stands on what is drafted then', async () => {
    const set = { name: '云岭县安委会办公室', shortName: '云安办', contact: '李明' };
    await office.send('put', '/api/letterhead', set).expect(204);
    const id = await drafted();
    await issue(id, other).expect(204);
    const { paper } = await detail(id);
    expect([paper.head, paper.number, paper.note]).toEqual([
      ...['云岭县安委会办公室', '云安办催〔2026〕1号', '联系人：李明'],
    ]);
  });

  it('is noted when it changes', async () => {
    const set = { name: '云岭县安委会办公室', shortName: '云安办', contact: '' };
    await office.send('put', '/api/letterhead', set).expect(204);
    expect(await stage.db.officeLog.count({ where: { deed: 'LetterheadSet' } })).toBe(1);
    await (await stage.as('liaison', LEAD)).send('put', '/api/letterhead', set).expect(403);
  });
});
