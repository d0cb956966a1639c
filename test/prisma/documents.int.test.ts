import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentNumber } from '../../documents/kinds/kind-words.js';
import { SYSTEM_ACTOR, type Actor } from '../../domain/people/roles.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { documentById, listDocuments } from '../../prisma/store/documents/document-rows.js';
import { changeDraft, discardDraft, draftDocument } from '../../prisma/store/documents/draft.js';
import { finishIssuing, issueDocument, type Issuing } from '../../prisma/store/documents/issue.js';
import { voidDocument } from '../../prisma/store/documents/void.js';
import { readEvidenceFile } from '../../prisma/store/evidence-files.js';
import { LEAD, leader, office, otherOffice } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

const AT = '2026-11-23T02:00:00.000Z';
let db: FreshDatabase;
let documentDir: string;
let issuing: Issuing;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  documentDir = mkdtempSync(join(tmpdir(), 'duban-papers-'));
  const write: Issuing['write'] = async (paper, { number, date }) =>
    new TextEncoder().encode(`${paper} ${number} ${date}`);
  issuing = { prisma: db.prisma, documentDir, write, numberOf: documentNumber };
});
afterEach(async () => {
  await db.dispose();
  rmSync(documentDir, { recursive: true, force: true });
});

const by = (actor: Actor, at = AT) => ({ actor, at, atReal: REAL_NOW });
const draft = (key: string, about: object = {}) =>
  draftDocument(
    db.prisma,
    {
      key,
      kind: 'warningSlip',
      planId: PLAN,
      unitId: LEAD,
      title: '警示单',
      paper: `{"title":"${key}"}`,
      toUnitIds: [LEAD],
      ...about,
    },
    by(office),
  );
const rowOf = async (id: string) => {
  const row = await documentById(db.prisma, id);
  if (!row) throw new Error(`no document ${id}`);
  return row;
};
const types = async () =>
  (await db.prisma.event.findMany({ orderBy: { id: 'asc' } })).map((e) => e.type);

describe('numbers', () => {
  it('have neither gap nor double under ten concurrent issuers', async () => {
    const keys = Array.from({ length: 10 }, (_, i) => `k${i}`);
    const ids = await Promise.all(keys.map((key) => draft(key)));
    await Promise.all(ids.map((id) => issueDocument(issuing, id, by(otherOffice))));
    const numbers = (await Promise.all(ids.map(rowOf))).map((row) => row.number);
    const all = Array.from({ length: 10 }, (_, i) => `安委办警〔2026〕${i + 1}号`);
    expect(new Set(numbers)).toEqual(new Set(all));
  });

  it('are not used up by what was refused', async () => {
    const id = await draft('k');
    expect(await issueDocument(issuing, id, by(office))).toEqual({ refused: 'DocumentByYourself' });
    await issueDocument(issuing, id, by(otherOffice));
    expect((await rowOf(id)).number).toBe('安委办警〔2026〕1号');
  });

  it('count by kind and by year', async () => {
    const issue = async (key: string, about: object, at: string) => {
      const id = await draft(key, about);
      await issueDocument(issuing, id, by(leader, at));
      return (await rowOf(id)).number;
    };
    expect(await issue('a', {}, AT)).toBe('安委办警〔2026〕1号');
    expect(await issue('b', { kind: 'chaseSlip' }, AT)).toBe('安委办催〔2026〕1号');
    // Midnight in Beijing has passed.
    expect(await issue('c', {}, '2026-12-31T16:30:00.000Z')).toBe('安委办警〔2027〕1号');
  });

  it('stay used when the document is made void', async () => {
    const [one, two] = [await draft('k1'), await draft('k2')];
    await issueDocument(issuing, one, by(otherOffice));
    await voidDocument(db.prisma, { id: one, reason: 'wrong unit' }, by(office));
    await issueDocument(issuing, two, by(otherOffice));
    expect(await rowOf(one)).toMatchObject({ status: 'void', number: '安委办警〔2026〕1号' });
    expect((await rowOf(two)).number).toBe('安委办警〔2026〕2号');
  });

  it('are kept for a document whose issue broke off', async () => {
    const [one, two] = [await draft('k1'), await draft('k2')];
    const broken = { ...issuing, write: () => Promise.reject(new Error('killed')) };
    await expect(issueDocument(broken, one, by(otherOffice))).rejects.toThrow('killed');
    await issueDocument(issuing, two, by(otherOffice));
    expect(await finishIssuing(issuing, REAL_NOW)).toBe(1);
    expect(await finishIssuing(issuing, REAL_NOW)).toBe(0);
    expect(await rowOf(one)).toMatchObject({ status: 'issued', number: '安委办警〔2026〕1号' });
    expect(await types()).toEqual([
      ...['DocumentDrafted', 'DocumentDrafted', 'DocumentIssued', 'DocumentIssued'],
    ]);
  });
});

describe('an issued document', () => {
  it('is kept as the exact bytes that went out', async () => {
    const id = await draft('k');
    await issueDocument(issuing, id, by(otherOffice));
    const { sha256, size } = await rowOf(id);
    const bytes = await readEvidenceFile(documentDir, sha256 ?? '');
    expect(bytes.toString()).toBe('{"title":"k"} 安委办警〔2026〕1号 2026-11-23');
    expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([
      sha256,
      size,
    ]);
  });

  it('is an event in the chain with number and hash', async () => {
    const id = await draft('k');
    await issueDocument(issuing, id, by(otherOffice));
    const event = await db.prisma.event.findFirstOrThrow({ where: { type: 'DocumentIssued' } });
    const { sha256 } = await rowOf(id);
    expect(event).toMatchObject({ stream: `document/${id}`, seq: 2, unitId: LEAD });
    expect(JSON.parse(event.data)).toMatchObject({ number: '安委办警〔2026〕1号', sha256 });
    expect((await verifyChain(db.prisma)).faults).toEqual([]);
  });

  it('goes to the units it is for, once', async () => {
    const id = await draft('k');
    await issueDocument(issuing, id, by(otherOffice));
    await finishIssuing(issuing, REAL_NOW);
    const [told, ...more] = await db.prisma.delivery.findMany();
    expect([told?.kind, told?.unitId, more]).toEqual(['documentIssued', LEAD, []]);
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({ documentId: id });
  });

  it('is not sent when people hand it over', async () => {
    const id = await draft('k', { kind: 'referralLetter' });
    await issueDocument(issuing, id, by(leader));
    expect(await db.prisma.delivery.count()).toBe(0);
  });

  it('can neither be changed nor issued again', async () => {
    const id = await draft('k');
    await issueDocument(issuing, id, by(otherOffice));
    const refused = { refused: 'DocumentNotDraft' };
    expect(await issueDocument(issuing, id, by(leader))).toEqual(refused);
    const change = { id, title: 't', paper: '{}' };
    expect(await changeDraft(db.prisma, change, by(office))).toEqual(refused);
    expect(await discardDraft(db.prisma, { id, reason: 'r' }, by(office))).toEqual(refused);
  });
});

describe('a draft', () => {
  it('is made once for one cause', async () => {
    expect(await draft('k')).toBe(await draft('k'));
    expect(await types()).toEqual(['DocumentDrafted']);
  });

  it('makes an author of whoever changes it', async () => {
    const id = await draft('k');
    await changeDraft(db.prisma, { id, title: 't', paper: '{}' }, by(otherOffice));
    expect(await issueDocument(issuing, id, by(otherOffice))).toEqual({
      refused: 'DocumentByYourself',
    });
    expect(await issueDocument(issuing, id, by(leader))).toBeUndefined();
  });

  it('is laid aside with a reason and has no number', async () => {
    const id = await draft('k');
    await discardDraft(db.prisma, { id, reason: 'answered meanwhile' }, by(office));
    expect(await rowOf(id)).toMatchObject({
      status: 'discarded',
      number: null,
      endedWhy: 'answered meanwhile',
    });
  });

  it('of the rule is issued by the rule where no decider is named', async () => {
    const slip = await draftDocument(
      db.prisma,
      {
        ...{ key: 'warn', kind: 'warningSlip', planId: PLAN, title: 't', paper: '{}' },
        toUnitIds: [LEAD],
      },
      by(SYSTEM_ACTOR),
    );
    expect(await issueDocument(issuing, slip, by(SYSTEM_ACTOR))).toBeUndefined();
    const notice = await draft('n', { kind: 'interviewNotice' });
    expect(await issueDocument(issuing, notice, by(SYSTEM_ACTOR))).toEqual({
      refused: 'DocumentNeedsLeader',
    });
  });
});

describe('the list', () => {
  it('shows a unit only what was issued to it', async () => {
    const id = await draft('k1');
    await draft('k2');
    await issueDocument(issuing, id, by(otherOffice));
    const page = { planId: PLAN, page: 1, pageSize: 10 };
    const own = await listDocuments(db.prisma, { ...page, issuedTo: LEAD });
    expect([own.total, own.rows.map((r) => r.id)]).toEqual([1, [id]]);
    expect((await listDocuments(db.prisma, { ...page, issuedTo: 'other' })).total).toBe(0);
    expect((await listDocuments(db.prisma, { ...page, status: 'draft' })).total).toBe(1);
  });
});
