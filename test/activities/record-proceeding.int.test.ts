import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulesOfKind } from '../../domain/proceeding/kinds.js';
import { nextProceedingFire, proceedingHasEnded } from '../../domain/proceeding/proceeding-run.js';
import { writeProceedingRecord } from '../../prisma/store/record-proceeding.js';
import { RecordGap } from '../../prisma/store/record-stream.js';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';
import { approved, noticed, notice } from '../support/interview-stories.js';
import { rectifying } from '../support/listing-stories.js';
import { ProceedingStory } from '../support/proceeding-story.js';
import { PLAN, REAL_NOW, addPlan } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
});
afterEach(() => db.dispose());

/** A story's events from a number on, as its workflow hands them over. */
function batchOf(story: ProceedingStory, from = 1) {
  const rules = rulesOfKind(story.state.kind);
  const entries = story.events.slice(from - 1).map((event, i) => ({
    seq: from + i,
    event,
    notices: rules.notices(event, story.state).map((n) => ({ ...n, notBefore: event.at })),
  }));
  const fire = nextProceedingFire(rules, story.state, story.context);
  const dueOn = rules.dueOn(story.state);
  const view = {
    state: story.state,
    ended: proceedingHasEnded(rules, story.state),
    ...(dueOn && { dueOn }),
    ...(fire && { nextFireAt: fire.at, nextFire: fire.fact }),
  };
  const upTo = story.events.length;
  return { planId: PLAN, proceedingId: 'P1-C1', entries, upTo, view };
}
const write = (story: ProceedingStory, from?: number) =>
  writeProceedingRecord(db.prisma, batchOf(story, from), REAL_NOW);
const row = () => db.prisma.proceeding.findUniqueOrThrow({ where: { id: 'P1-C1' } });

describe('a batch of a proceeding', () => {
  it('is written as events, a row and messages', async () => {
    expect(await write(noticed())).toBe(1);
    expect(await row()).toMatchObject({
      kind: 'interview',
      unitId: LEAD,
      taskId: 'T1',
      state: 'noticed',
      ended: false,
      dueOn: '2026-08-12',
      nextFireAt: '2026-08-11T01:00:00.000Z',
      lastSeq: 2,
    });
    const events = await db.prisma.event.findMany({ where: { stream: 'P1-C1' } });
    expect(events.map((e) => [e.type, e.unitId, e.actorId])).toEqual([
      ['InterviewApproved', LEAD, leader.personId],
      ['InterviewNoticed', LEAD, office.personId],
    ]);
  });

  it('written twice changes nothing the second time', async () => {
    await write(noticed());
    expect(await write(noticed())).toBe(0);
    expect(await db.prisma.event.count()).toBe(2);
    expect(await db.prisma.delivery.count()).toBe(1);
  });

  it('that leaves a gap is refused', async () => {
    await expect(write(noticed(), 2)).rejects.toThrow(RecordGap);
  });

  it('without events writes the row anew', async () => {
    await write(approved());
    const later = approved().until('2026-08-31 10:00');
    await writeProceedingRecord(db.prisma, { ...batchOf(later), entries: [], upTo: 1 }, REAL_NOW);
    expect((await row()).nextFireAt).toBe('2026-09-07T01:00:00.000Z');
  });

  it('keeps the whole state for pages', async () => {
    const story = rectifying();
    await write(story);
    expect(JSON.parse((await row()).facts)).toEqual(JSON.parse(JSON.stringify(story.state)));
    expect(await row()).toMatchObject({ kind: 'listing', level: 'county' });
  });

  it('says that it has ended', async () => {
    await write(approved().after(leader, { type: 'CallOffInterview', reason: 'excused' }));
    expect(await row()).toMatchObject({ ended: true, state: 'calledOff', nextFireAt: null });
  });

  it('takes the files that it names', async () => {
    const file = { sha256: 'x', name: 'a.jpg', mime: 'image/jpeg', size: 1 };
    const from = { personId: 'lead liaison', receivedAt: REAL_NOW };
    await db.prisma.evidence.create({ data: { id: 'E1', ...file, ...from } });
    const story = new ProceedingStory({
      kind: 'rectification',
      title: 'exit',
      measure: 'clear it',
      dueOn: '2026-08-31',
      origin: 'hand',
      reachable: true,
    });
    const claim = { unitId: LEAD, text: 'cleared', evidenceIds: ['E1'] };
    await write(story.after(leadLiaison, { type: 'ClaimRectified', ...claim }));
    const kept = await db.prisma.evidence.findUniqueOrThrow({ where: { id: 'E1' } });
    expect(kept.reportId).toBe('P1-C1/2');
  });
});

describe("a proceeding's record that ran ahead of its history", () => {
  it('gives up what something else takes the place of', async () => {
    await write(noticed());
    const other = approved().until('2026-08-04 10:00');
    other.after(office, { ...notice, place: 'another room' });
    await write(other, 2);
    const [, event] = await db.prisma.event.findMany({ where: { stream: 'P1-C1' } });
    expect(event?.data).toContain('another room');
    expect((await row()).facts).toContain('another room');
    expect(await db.prisma.delivery.count()).toBe(1);
  });

  it('gives up what the workflow does not know when it shows itself anew', async () => {
    await write(noticed());
    const record = { ...batchOf(approved()), entries: [], upTo: 1 };
    await writeProceedingRecord(db.prisma, record, REAL_NOW);
    expect(await db.prisma.event.count({ where: { stream: 'P1-C1' } })).toBe(1);
    expect(await row()).toMatchObject({ state: 'approved', lastSeq: 1 });
    expect(await db.prisma.delivery.count()).toBe(0);
  });
});
