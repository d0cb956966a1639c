import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CircularFact } from '../../domain/circular/circular-state.js';
import { assessmentState } from '../../prisma/store/assessments/assessment-rows.js';
import { circularReading, listCircularQueue } from '../../prisma/store/circular-queue.js';
import { listCirculars } from '../../prisma/store/circulars.js';
import { writeCircularsRecord } from '../../prisma/store/record-circulars.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { AssessmentLife, a, mark, scored, type Order } from '../support/assessment-life.js';
import { LEAD, SUPPORT, leadLiaison, office } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan } from '../support/record-fixture.js';
import { RecordedAssessment } from '../support/recorded-assessment.js';
import { SHEET } from '../support/score-stage.js';
import { at } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
});
afterEach(() => db.dispose());

/** Ten working days after the self-assessment's end; nobody has answered. */
const SILENT = '2026-04-03 12:00';

async function silent(): Promise<RecordedAssessment> {
  const assessment = new RecordedAssessment(db.prisma, new AssessmentLife().until(SILENT));
  await assessment.write();
  return assessment;
}
const queue = async () => (await listCircularQueue(db.prisma, PLAN)).map((r) => r.unitId);

function answer(life: AssessmentLife): void {
  const said = { unitId: LEAD, points: 1, text: '', evidenceIds: [] };
  for (const { itemId } of SHEET.items) {
    life.when(leadLiaison, { type: 'SelfAssess', itemId, ...said } as Order);
  }
  life.when(leadLiaison, { type: 'SubmitSelfAssessment', unitId: LEAD });
}

describe('a unit silent to the last step of the self-assessment', () => {
  it('waits for the next circular, with the assessment it owes', async () => {
    const early = new RecordedAssessment(db.prisma, new AssessmentLife().until('2026-04-01 12:00'));
    await early.write();
    expect(await queue()).toEqual([]);
    early.life.until(SILENT);
    await early.write();
    expect(await listCircularQueue(db.prisma, PLAN)).toMatchObject([
      { unitId: LEAD, kind: 'selfAssessment', dueOn: '2026-03-19', number: 0 },
      { unitId: SUPPORT, assessment: { assessmentId: 'A1', kind: 'annual' } },
    ]);
  });

  it('is named no more once it has answered', async () => {
    const assessment = await silent();
    answer(assessment.life);
    await assessment.write();
    expect(await queue()).toEqual([SUPPORT]);
  });

  it('is not named while it was given more time', async () => {
    const assessment = await silent();
    const extension = { dueOn: '2026-05-06', reason: 'floods' };
    assessment.life.when(office, { type: 'ExtendPhase', ...extension });
    await assessment.write();
    expect(await queue()).toEqual([]);
    assessment.life.until('2026-05-22 12:00');
    await assessment.write();
    expect(await queue()).toEqual([LEAD, SUPPORT]);
  });

  it('is not named once the phase is over', async () => {
    const assessment = await silent();
    assessment.life.enter('scoring');
    await assessment.write();
    expect(await queue()).toEqual([]);
  });

  it('is named once in a circular that goes out', async () => {
    await silent();
    const { queue: entries } = await circularReading(db.prisma, PLAN);
    const about = { circularId: 'C1', entries };
    const facts: CircularFact[] = [
      { type: 'CircularPrepared', ...about, causeBy: '2026-04-08' },
      { type: 'CircularPublished', ...about, causes: [], unitIds: [LEAD, SUPPORT], spared: [] },
    ];
    const events = facts.map((fact, i) => ({
      seq: i + 1,
      event: { ...fact, at: at('2026-04-09 10:00'), actor: office },
      notices: [],
    }));
    await writeCircularsRecord(db.prisma, { planId: PLAN, entries: events, upTo: 2 }, REAL_NOW);
    expect(await queue()).toEqual([]);
    const [circular] = await listCirculars(db.prisma, { planId: PLAN });
    expect(circular?.items).toMatchObject([
      { unitId: LEAD, assessment: { kind: 'annual' } },
      { unitId: SUPPORT },
    ]);
  });
});

describe('the record of an assessment that ran ahead of its history', () => {
  /** Two stories alike up to the scoring; what one of them records the history loses. */
  async function twice(): Promise<[lost: RecordedAssessment, kept: RecordedAssessment]> {
    const [lost, kept] = [scored(), scored()].map(
      (life) => new RecordedAssessment(db.prisma, life),
    ) as [RecordedAssessment, RecordedAssessment];
    await lost.write();
    await kept.write();
    return [lost, kept];
  }

  it('gives up what the history lost when something else takes its number', async () => {
    const [lost, kept] = await twice();
    lost.life.when(a, mark(3));
    await lost.write();
    expect((await assessmentState(db.prisma, 'A1')).marks.at(-1)?.points).toBe(3);
    kept.life.when(a, mark(8));
    await kept.write();
    const { marks } = await assessmentState(db.prisma, 'A1');
    expect(marks.at(-1)?.points).toBe(8);
    expect(marks).toHaveLength(5);
    expect(await db.prisma.takenBackEvent.count()).toBe(1);
  });

  it('gives it up when the assessment shows itself anew', async () => {
    const [lost, kept] = await twice();
    lost.life.enter('draft');
    await lost.write();
    expect((await db.prisma.assessment.findFirst())?.phase).toBe('draft');
    await kept.write();
    expect((await db.prisma.assessment.findFirst())?.phase).toBe('scoring');
    expect((await assessmentState(db.prisma, 'A1')).phase).toBe('scoring');
    const drafts = await db.prisma.delivery.count({ where: { payload: { contains: '"draft"' } } });
    expect(drafts).toBe(0);
  });

  it('keeps the chain whole, with what was taken back in it', async () => {
    const [lost, kept] = await twice();
    lost.life.when(a, mark(3));
    await lost.write();
    await kept.write();
    expect((await verifyChain(db.prisma)).faults).toEqual([]);
  });

  it('takes a silent unit out of the queue that never was', async () => {
    const before = new AssessmentLife().until('2026-04-01 12:00');
    const kept = new RecordedAssessment(db.prisma, before);
    await kept.write();
    await silent();
    expect(await queue()).toEqual([LEAD, SUPPORT]);
    await kept.write();
    expect(await queue()).toEqual([]);
  });
});
