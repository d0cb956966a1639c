import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CircularEvent, CircularFact } from '../../domain/circular/circular-state.js';
import { circularReading, listCircularQueue } from '../../prisma/store/circular-queue.js';
import { listCirculars, listRoundUps } from '../../prisma/store/circulars.js';
import { writeCircularsRecord } from '../../prisma/store/record-circulars.js';
import { LEAD, SUPPORT, leadLiaison, office, otherOffice } from '../support/cast.js';
import { FIGURES, slip } from '../support/circular-story.js';
import { PLAN, REAL_NOW, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { DUTY, at, doneReport } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let task: RecordedStory;
let seq = 0;
beforeEach(async () => {
  seq = 0;
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  task = new RecordedStory(db.prisma);
  await task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await task.until('2026-07-14 12:00');
});
afterEach(() => db.dispose());

const entry = { ...slip(7), taskId: 'T1', nodeId: DUTY };
async function write(facts: CircularFact[], actor = office, restart = 0): Promise<void> {
  seq -= restart;
  const entries = facts.map((fact) => {
    seq += 1;
    const event: CircularEvent = { ...fact, at: at('2026-07-15 10:00'), actor };
    return { seq, event, notices: [] };
  });
  const next = {
    at: at('2026-07-20 09:00'),
    fact: { type: 'CircularReminded', circularId: 'C1' },
  } as const;
  await writeCircularsRecord(db.prisma, { planId: PLAN, entries, upTo: seq, next }, REAL_NOW);
}
const PREPARED: CircularFact = {
  type: 'CircularPrepared',
  circularId: 'C1',
  period: '2026Q2',
  entries: [entry],
  causeBy: '2026-07-18',
};
const SUBMITTED: CircularFact = {
  type: 'CircularSubmitted',
  circularId: 'C1',
  demands: 'by August',
  leftOut: [],
};
const PUBLISHED: CircularFact = {
  type: 'CircularPublished',
  circularId: 'C1',
  entries: [entry],
  causes: [],
  unitIds: [LEAD, SUPPORT],
  spared: [],
};
const queue = async () => (await listCircularQueue(db.prisma, PLAN)).map((r) => r.unitId);

describe('the queue of the next circular', () => {
  it('holds what is still owed, and says who reads', async () => {
    expect(await queue()).toEqual([LEAD]);
    expect((await circularReading(db.prisma, PLAN)).unitIds).toEqual([LEAD, SUPPORT]);
  });

  it('names nobody whose report waits for its review', async () => {
    await task.when(leadLiaison, { ...doneReport(), nodeId: DUTY });
    expect(await queue()).toEqual([]);
  });

  it('names nobody whose request for an excusal waits', async () => {
    const asked = { reason: 'flood', until: '2026-09-30', evidenceIds: [] };
    const order = { type: 'AskExcusal', unitId: LEAD, basis: 'forceMajeure', ...asked } as const;
    await task.when(leadLiaison, order);
    expect(await queue()).toEqual([]);
  });

  it('names nobody twice', async () => {
    await write([PREPARED, SUBMITTED]);
    expect(await queue()).toEqual([LEAD]);
    await write([PUBLISHED], otherOffice);
    expect(await queue()).toEqual([]);
    task.story.told({ type: 'NamedInCircular', nodeId: DUTY, unitId: LEAD, circularId: 'C1' });
    await task.write();
    const [queued] = await db.prisma.circularEntry.findMany({ where: { unitId: LEAD } });
    expect(queued?.status).toBe('published');
    const step = task.story.owed().steps.find((s) => s.rung === 'circulate');
    expect(step?.circularId).toBe('C1');
  });
});

describe('the rows of a circular', () => {
  it('follow it from the question to its publication', async () => {
    await write([PREPARED]);
    const said = { unitId: LEAD, cause: 'a', nextStep: 'b', repeats: true };
    await write([{ type: 'CauseGiven', circularId: 'C1', ...said }], leadLiaison);
    await write([{ type: 'CircularReady', circularId: 'C1', silent: [] }, SUBMITTED]);
    await write([PUBLISHED], otherOffice);
    const [row] = await listCirculars(db.prisma, { planId: PLAN });
    expect(row).toMatchObject({
      status: 'published',
      drafterName: office.name,
      approverName: otherOffice.name,
      demands: 'by August',
      items: [{ unitId: LEAD, leftOut: null, spared: false }],
      causes: [{ cause: 'a', repeats: true, givenBy: leadLiaison.name }],
    });
  });

  it('keep why somebody is left out, and why it came back', async () => {
    const leftOut = [{ nodeId: DUTY, unitId: LEAD, reason: 'flooded' }];
    await write([PREPARED, { ...SUBMITTED, leftOut } as CircularFact]);
    await write([{ type: 'CircularReturned', circularId: 'C1', reason: 'a date is wrong' }]);
    const [row] = await listCirculars(db.prisma, { planId: PLAN });
    expect(row).toMatchObject({ status: 'drafted', reason: 'a date is wrong' });
    expect(row?.items[0]?.leftOut).toBe('flooded');
  });

  it('give way to what the history says', async () => {
    await write([PREPARED, SUBMITTED]);
    await write([{ type: 'CircularDropped', circularId: 'C1', reason: 'all answered' }], office, 1);
    const [row] = await listCirculars(db.prisma, { planId: PLAN });
    expect(row).toMatchObject({ status: 'dropped', drafterName: null });
  });
});

describe('the rows of a round-up', () => {
  it('show it open, then closed with its figures', async () => {
    const about = { roundUpId: 'R1', period: '2026Q2' };
    await write([{ type: 'RoundUpOpened', ...about, dueOn: '2026-06-20' }]);
    await write([{ type: 'RoundUpClosed', ...about, figures: FIGURES }]);
    expect(await listRoundUps(db.prisma, PLAN)).toMatchObject([
      { period: '2026Q2', status: 'closed', figures: FIGURES },
    ]);
    const plan = await db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
    expect(plan.roundUpFireAt).toBe(at('2026-07-20 09:00'));
  });
});
