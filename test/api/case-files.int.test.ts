import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'superagent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../domain/people/roles.js';
import { saveEvidence } from '../../prisma/store/save-evidence.js';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT, leadLiaison, supportLiaison } from '../support/cast.js';
import {
  PLAN,
  REAL_NOW,
  RecordedStory,
  addPerson,
  addPlan,
  addTask,
} from '../support/record-fixture.js';
import { SAMPLE_PAPERS } from '../support/sample-papers.js';
import { report } from '../support/task-story.js';
import { draftDocument } from '../../prisma/store/documents/draft.js';

const PDF = new TextEncoder().encode('%PDF-1.4 proof');
let stage: ApiStage;
let auditor: Browser;
let evidenceId: string;
beforeEach(async () => {
  stage = await apiStage();
  await addPlan(stage.db);
  await addTask(stage.db, 'T1', 7);
  await addPerson(stage.db, { id: leadLiaison.personId, duty: 'liaison', unitId: LEAD });
  const person = { personId: leadLiaison.personId, unitId: LEAD };
  const sent = { name: '验收 <报告>.pdf', bytes: PDF, person, receivedAt: REAL_NOW };
  evidenceId = (await saveEvidence(stage.db, stage.deps.evidenceDir, sent))?.id ?? '';
  const story = new RecordedStory(stage.db);
  await story.write();
  await story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await story.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
  await story.when(leadLiaison, report({ text: '<b>完成</b>四成', evidenceIds: [evidenceId] }));
  const stands = story.batch();
  await story.when(supportLiaison, report({ unitId: SUPPORT }));
  // The supporter's report never reached the history.
  await writeTaskRecord(stage.db, { ...stands, entries: [] }, REAL_NOW);
  auditor = await stage.as('auditor');
});
afterEach(() => stage.close());

async function issuedSlip(): Promise<void> {
  const paper = JSON.stringify(SAMPLE_PAPERS.warningSlip);
  const about = { kind: 'warningSlip', planId: PLAN, unitId: LEAD, taskId: 'T1' } as const;
  const made = { key: 'k', ...about, title: '警示单', paper, toUnitIds: [LEAD] };
  const by = { actor: SYSTEM_ACTOR, at: REAL_NOW, atReal: REAL_NOW };
  const id = await draftDocument(stage.db, made, by);
  await (await stage.as('office')).send('post', `/api/documents/${id}/issue`, {}).expect(204);
}
function bytes(res: Response, done: (fault: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
async function openCase(path: string, by = auditor): Promise<Record<string, Uint8Array>> {
  const answer = await by.get(`/api/case-files/${path}`).buffer(true).parse(bytes).expect(200);
  return unzipSync(new Uint8Array(answer.body as Buffer));
}
const text = (files: Record<string, Uint8Array>, name: string) =>
  strFromU8(files[name] ?? new Uint8Array());

describe('the case file of a task', () => {
  it('holds index, tables, issued documents and evidence', async () => {
    await issuedSlip();
    const names = Object.keys(await openCase('tasks/T1'));
    expect(names).toEqual([
      'index.html',
      'SHA-256.txt',
      '佐证材料/001 验收  报告 .pdf',
      '台账.xlsx',
      '文书/安委办警〔2026〕1号 警示单.docx',
    ]);
  });

  it('lists the hash of every file but the list itself', async () => {
    await issuedSlip();
    const files = await openCase('tasks/T1');
    const { 'SHA-256.txt': _list, ...listed } = files;
    const lines = Object.entries(listed).map(
      ([name, b]) => `${createHash('sha256').update(b).digest('hex')}  ${name}`,
    );
    expect(new Set(text(files, 'SHA-256.txt').trim().split('\n'))).toEqual(new Set(lines));
  });

  it('tells what happened in words, and nothing that was typed as markup', async () => {
    const page = text(await openCase('tasks/T1'), 'index.html');
    for (const word of ['第7号', '任务派发', '签收任务', '报送进展', '内容：&lt;b&gt;完成']) {
      expect(page).toContain(word);
    }
    expect(page).not.toContain('<b>完成');
  });

  it('shows what was taken back as taken back', async () => {
    const page = text(await openCase('tasks/T1'), 'index.html');
    expect(page.match(/（已撤回）/g)).toHaveLength(1);
  });

  it('carries the end of the chain, by which it can be checked later', async () => {
    const { link, hash } = await stage.db.chainHead.findFirstOrThrow();
    expect(text(await openCase('tasks/T1'), 'index.html')).toContain(`${link}:${hash}`);
  });

  it('names evidence that is no longer what the record says, without it', async () => {
    await stage.db.evidence.update({ where: { id: evidenceId }, data: { sha256: 'f'.repeat(64) } });
    const files = await openCase('tasks/T1');
    expect(Object.keys(files).some((n) => n.startsWith('佐证材料/'))).toBe(false);
    expect(text(files, 'index.html')).toContain('（未收入案卷）');
  });
});

describe('the case file of an interview', () => {
  beforeEach(async () => {
    const owed = { taskId: 'T1', nodeId: 'T1-N2', unitId: LEAD };
    const facts = JSON.stringify({ proceedingId: 'I1', kind: 'interview', items: [owed] });
    const row = { id: 'I1', planId: PLAN, unitId: LEAD, kind: 'interview', title: '管网改造' };
    const opened = { openedOn: '2026-07-28', state: 'approved', facts };
    await stage.db.proceeding.create({ data: { ...row, ...opened } });
    const sent = { status: 'sent', channel: 'webchat', planId: PLAN, unitId: LEAD, payload: '{}' };
    const at = { queuedAt: REAL_NOW, notBefore: REAL_NOW, sentAt: REAL_NOW };
    const told = { ...sent, ...at, kind: 'proceeding', payload: '{"proceedingId":"I1"}' };
    await stage.db.delivery.create({ data: { ...told, id: 'm1', key: 'm1' } });
    const chase = { ...sent, ...at, ...owed, kind: 'chase' };
    await stage.db.delivery.create({ data: { ...chase, id: 'm2', key: 'm2' } });
    const other = { ...chase, unitId: SUPPORT, kind: 'warn' };
    await stage.db.delivery.create({ data: { ...other, id: 'm3', key: 'm3' } });
  });

  it('cites the ledger of what led to it, and of nobody else', async () => {
    const files = await openCase('proceedings/I1');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(files['台账.xlsx'] ?? []) as unknown as ExcelJS.Buffer);
    const kinds = book.getWorksheet('送达台账')?.getColumn(4).values.slice(2);
    expect(kinds?.sort()).toEqual(['催办', '督办事项告知']);
    expect(text(files, 'index.html')).toContain('管网改造');
  });

  it('is refused where there is none', async () => {
    expect((await auditor.get('/api/case-files/proceedings/I9')).status).toBe(404);
  });
});

describe('the case file of a unit', () => {
  it('holds what concerns the unit over its tasks', async () => {
    const page = text(await openCase(`units/${SUPPORT}`), 'index.html');
    expect(page).toContain('签收任务');
    expect(page).not.toContain('报送进展</td>');
  });

  it('is on record as taken out, with by whom', async () => {
    await openCase(`units/${LEAD}`);
    const deed = await stage.db.officeLog.findFirstOrThrow({ where: { deed: 'CaseFileMade' } });
    expect([deed.subject, deed.actorId]).toEqual([LEAD, auditor.personId]);
  });

  it.each(['liaison', 'head', 'admin'] as const)('is not for a %s', async (role) => {
    const answer = await (await stage.as(role, LEAD)).get(`/api/case-files/units/${LEAD}`);
    expect(answer.status).toBe(403);
  });

  it('is refused where there is none', async () => {
    expect((await auditor.get('/api/case-files/units/nobody')).status).toBe(404);
  });
});
