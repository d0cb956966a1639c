import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionOutcome } from '../../domain/edition/edition-decisions.js';
import type { CaseFact } from '../../domain/escalation/case-state.js';
import { writeCasesRecord } from '../../prisma/store/record-cases.js';
import { openEdition, saveComparison, editionById } from '../../prisma/store/editions.js';
import { EDITION } from '../support/amendments.js';
import { office } from '../support/cast.js';
import { runningBoxes } from '../../prisma/store/running-boxes.js';
import { BOX, DEATHS, TERM } from '../support/edition-fixture.js';
import { addPlan, PLAN, REAL_NOW } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

const AT = '2026-07-28T01:00:00.000Z';
const NO_FINDINGS = {
  ...{ title: 'a plan', region: null, status: 'issued', term: TERM },
  ...{ headings: [], doubts: [], tasks: [], commitments: [], indicators: [], checkpoints: [] },
};
const ROW = { id: 'I1', planId: PLAN, ...DEATHS };
const higher = { ...DEATHS, target: '下降25%', value: 25 };

let db: FreshDatabase;
let [changed, added, dropped] = ['', '', ''];
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  const plan = await db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
  await db.prisma.plan.create({ data: { ...plan, id: 'D1', stage: 'draft' } });
  await db.prisma.indicator.create({ data: ROW });
  await openEdition(db.prisma, { planId: PLAN, draftId: 'D1', at: AT, by: 'office' });
  const lines = {};
  const changes = [
    { kind: 'targetChanged', indicatorId: 'I1', from: DEATHS, to: higher, lines } as const,
    { kind: 'targetAdded', to: { ...DEATHS, name: 'fires' }, lines } as const,
    { kind: 'targetDropped', indicatorId: 'I2', from: DEATHS, lines } as const,
  ];
  const comparison = { matches: [], pairs: [], changes, at: AT };
  await saveComparison(db.prisma, { id: EDITION.editionId, planId: PLAN }, comparison);
  const rows = await db.prisma.editionChange.findMany({ orderBy: { position: 'asc' } });
  [changed = '', added = '', dropped = ''] = rows.map((r) => r.id);
});
afterEach(() => db.dispose());

const decided = (confirm: string[], reject: string[] = []): CaseFact => {
  return { type: 'EditionDecided', edition: EDITION, confirm, reject, reason: 'approved' };
};
const carriedOut = (outcome: Partial<EditionOutcome>): CaseFact => {
  const nothing = { done: [], refused: [], targets: [], added: [] };
  const about = { decision: 'one', edition: EDITION };
  return { type: 'EditionCarriedOut', ...about, ...nothing, ...outcome };
};
const write = (facts: CaseFact[], from = 1) => {
  const entries = facts.map((fact, i) => {
    return { seq: from + i, event: { ...fact, at: AT, actor: office }, notices: [] };
  });
  const upTo = from + facts.length - 1;
  const record = { planId: PLAN, entries, upTo, nextFireAt: undefined };
  return writeCasesRecord(db.prisma, record, REAL_NOW);
};
const counts = async () => (await editionById(db.prisma, EDITION.editionId))?.counts;
const target = async () => (await db.prisma.indicator.findUnique({ where: { id: 'I1' } }))?.target;
const raise = { changeId: '', indicatorId: 'I1', from: DEATHS, to: higher };

describe('the record of an edition', () => {
  it('says who decided what, and why', async () => {
    await write([decided([changed], [dropped])]);
    expect(await counts()).toMatchObject({ open: 1, confirmed: 1, rejected: 1 });
    const row = await db.prisma.editionChange.findUnique({ where: { id: dropped } });
    expect(row).toMatchObject({ reason: 'approved', decidedBy: office.personId, decidedAt: AT });
  });

  it('changes a target only when that is carried out', async () => {
    await write([decided([changed, added])]);
    expect(await target()).toBe('下降20%');
    const fresh = { changeId: added, indicatorId: 'I9', to: { ...DEATHS, name: 'fires' } };
    await write([carriedOut({ done: [changed, added], targets: [raise, fresh] })], 2);
    expect(await target()).toBe('下降25%');
    expect(await db.prisma.indicator.count()).toBe(2);
    expect(await counts()).toMatchObject({ open: 1, done: 2 });
  });

  it('keeps the name of the refusal of a task', async () => {
    const refused = [{ changeId: changed, refusal: 'TaskHasEnded' as const }];
    await write([decided([changed]), carriedOut({ refused })]);
    const row = await db.prisma.editionChange.findUnique({ where: { id: changed } });
    expect(row).toMatchObject({ status: 'refused', refusal: 'TaskHasEnded' });
  });

  it('gives up what the history lost', async () => {
    await write([decided([changed]), carriedOut({ done: [changed], targets: [raise] })]);
    const later = [{ type: 'PlanActivated', tasks: 1 } as const];
    await write([decided([changed]), ...later], 1);
    expect(await target()).toBe('下降20%');
    expect(await counts()).toMatchObject({ open: 2, confirmed: 1, done: 0 });
  });
});

describe('the record of a new term and new boxes', () => {
  const term = { changeId: 't', from: TERM, to: { start: 2026, end: 2031 }, unitIds: [] };
  const more = { ...BOX, items: [...BOX.items, 'one more'] };
  const boxes = [
    { changeId: 'b', from: BOX, to: more, unitIds: [] },
    { changeId: 'c', to: { ...BOX, title: 'another box' }, unitIds: [] },
  ];
  const kept = async () => {
    const plan = await db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
    const found = await runningBoxes(db.prisma, PLAN);
    const said = found.map((b) => [b.title, b.items.length, b.editionId]);
    return { years: [plan.termStart, plan.termEnd], boxes: said };
  };
  beforeEach(async () => {
    const projects = [{ title: BOX.title, items: BOX.items, line: 60, endLine: 62 }];
    const parsed = JSON.stringify({ ...NO_FINDINGS, projects });
    await db.prisma.plan.update({ where: { id: PLAN }, data: { parsed } });
  });
  const asRead = { years: [2026, 2030], boxes: [[BOX.title, 2, null]] };

  it('puts them in the place of the old ones', async () => {
    expect(await kept()).toEqual(asRead);
    await write([carriedOut({ term, boxes })]);
    expect(await kept()).toEqual({
      years: [2026, 2031],
      boxes: [
        [BOX.title, 3, EDITION.editionId],
        ['another box', 2, EDITION.editionId],
      ],
    });
  });

  it('asks for indicators in the years that the term adds', async () => {
    const row = { indicatorId: 'I1', unitId: 'lead-unit', fromAt: AT };
    await db.prisma.indicatorUnit.create({ data: row });
    await write([carriedOut({ term })]);
    const asked = await db.prisma.delivery.findMany({ where: { kind: 'actualsAsked' } });
    expect(asked.some((d) => d.notBefore.startsWith('2031-12'))).toBe(true);
  });

  it('gives them up with what the history lost', async () => {
    await write([carriedOut({ term, boxes })]);
    await write([{ type: 'PlanActivated', tasks: 1 }], 1);
    expect(await kept()).toEqual(asRead);
  });

  it('drops a box that is given up', async () => {
    await write([carriedOut({ boxes: [{ changeId: 'b', from: BOX, unitIds: [] }] })]);
    expect((await kept()).boxes).toEqual([]);
  });
});

describe('a comparison made again', () => {
  it('leaves decided changes as they are', async () => {
    await write([decided([changed])]);
    const comparison = { matches: [], pairs: [], changes: [], at: AT };
    await saveComparison(db.prisma, { id: EDITION.editionId, planId: PLAN }, comparison);
    expect(await counts()).toMatchObject({ open: 0, confirmed: 1 });
  });
});
