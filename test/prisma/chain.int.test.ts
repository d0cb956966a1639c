import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindOlderRows } from '../../prisma/store/chain/fill.js';
import { verifyChain, type ChainFault } from '../../prisma/store/chain/verify.js';
import { writeDeed } from '../../prisma/store/office-log.js';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { REAL_NOW, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { report } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let task: RecordedStory;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  task = await accepted();
  await note('UnitAdded');
  await task.when(leadLiaison, report({ percent: 40 }));
  await task.until('2026-05-05 10:00');
  await note('UnitChanged');
});
afterEach(() => db.dispose());

async function accepted(): Promise<RecordedStory> {
  const story = new RecordedStory(db.prisma);
  await story.write();
  await story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  return story;
}

const note = (deed: string) =>
  writeDeed(db.prisma, {
    at: REAL_NOW,
    atReal: REAL_NOW,
    actor: { personId: 'o1', name: 'office person' },
    deed,
    subject: LEAD,
  });

/** Somebody with the database file in hand: guards first, then the row. */
async function byHand(...statements: string[]): Promise<void> {
  for (const table of ['Event', 'OfficeLog', 'TakenBackEvent']) {
    for (const guard of ['stands', 'stays']) {
      await db.prisma.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "${table}_${guard}"`);
    }
  }
  for (const sql of statements) await db.prisma.$executeRawUnsafe(sql);
}

/** The faults, without the guards that somebody's hand took away. */
async function faults(): Promise<Partial<ChainFault>[]> {
  const found = (await verifyChain(db.prisma)).faults.filter((f) => f.kind !== 'guard');
  return found.map(({ about: _about, table: _table, ...fault }) => fault);
}

const links = async () => (await verifyChain(db.prisma)).links;

describe('an untouched record', () => {
  it('is one chain over events and office log', async () => {
    const { faults: none, head, links: all } = await verifyChain(db.prisma);
    const rows = (await db.prisma.event.count()) + (await db.prisma.officeLog.count());
    expect([none, head.link, all]).toEqual([[], rows, rows]);
  });

  it('contains every link that was noted before', async () => {
    const { head } = await verifyChain(db.prisma);
    await note('UnitClosed');
    expect((await verifyChain(db.prisma, [head])).faults).toEqual([]);
    const other = { link: head.link, hash: 'f'.repeat(64) };
    expect((await verifyChain(db.prisma, [other])).faults).toEqual([
      { kind: 'note', link: head.link },
    ]);
  });
});

describe('the audit', () => {
  it('names an event of which one byte was changed', async () => {
    await byHand(`UPDATE "Event" SET "data" = replace("data", '40', '41') WHERE
      "type" = 'ReportSubmitted'`);
    const row = await db.prisma.event.findFirstOrThrow({ where: { type: 'ReportSubmitted' } });
    expect(await faults()).toEqual([{ kind: 'changed', link: row.link }]);
  });

  it('names a line of the office log that was changed', async () => {
    await byHand(`UPDATE "OfficeLog" SET "actorName" = 'x' WHERE "deed" = 'UnitAdded'`);
    const row = await db.prisma.officeLog.findFirstOrThrow({ where: { deed: 'UnitAdded' } });
    expect(await faults()).toEqual([{ kind: 'changed', link: row.link }]);
  });

  it('names a row that was deleted', async () => {
    await byHand(`DELETE FROM "Event" WHERE "link" = 2`);
    expect(await faults()).toEqual([{ kind: 'missing', link: 2, upTo: 2 }]);
  });

  it('names the last rows when they were cut off', async () => {
    const all = await links();
    await byHand(`DELETE FROM "OfficeLog" WHERE "link" = ${all}`);
    expect(await faults()).toEqual([{ kind: 'missing', link: all, upTo: all }]);
  });

  it('names two rows whose places were exchanged', async () => {
    await byHand(
      `UPDATE "Event" SET "link" = -1 WHERE "link" = 1`,
      `UPDATE "Event" SET "link" = 1 WHERE "link" = 2`,
      `UPDATE "Event" SET "link" = 2 WHERE "link" = -1`,
    );
    expect(await faults()).toEqual([
      { kind: 'moved', link: 1, trueLink: 2 },
      { kind: 'moved', link: 2, trueLink: 1 },
    ]);
  });

  it('names two rows whose contents were exchanged', async () => {
    const content = '"type","at","actorId","actorName","role","channel","unitId","nodeId","data"';
    const other = `(SELECT ${content} FROM "spare" WHERE "spare"."link" = 3 - "Event"."link")`;
    await byHand(
      `CREATE TABLE "spare" AS SELECT * FROM "Event" WHERE "link" IN (1, 2)`,
      `UPDATE "Event" SET (${content}) = ${other} WHERE "link" IN (1, 2)`,
      `UPDATE "Event" SET "seq" = 900 WHERE "link" = 1`,
      `UPDATE "Event" SET "seq" = 1 WHERE "link" = 2`,
      `UPDATE "Event" SET "seq" = 2 WHERE "link" = 1`,
    );
    expect(await faults()).toEqual([
      { kind: 'moved', link: 1, trueLink: 2 },
      { kind: 'moved', link: 2, trueLink: 1 },
    ]);
  });

  it('sees that the row before was replaced with its hash', async () => {
    await byHand(`UPDATE "Event" SET "data" = '{}', "hash" = 'abc' WHERE "link" = 2`);
    expect((await faults()).map((f) => [f.kind, f.link])).toEqual([
      ['changed', 2],
      ['broken', 3],
    ]);
  });

  it('names a row that was slipped in without a link', async () => {
    const { link: _link, id: _id, ...row } = await db.prisma.event.findFirstOrThrow();
    await db.prisma.event.create({ data: { ...row, seq: 900 } });
    expect(await faults()).toEqual([{ kind: 'unbound', link: 0 }]);
  });

  it('says which guards are gone', async () => {
    await byHand();
    const { faults: gone } = await verifyChain(db.prisma);
    expect(gone.map((f) => f.kind)).toEqual(Array(6).fill('guard'));
  });
});

describe('the database', () => {
  it.each([
    `UPDATE "Event" SET "data" = '{}'`,
    `DELETE FROM "Event"`,
    `UPDATE "OfficeLog" SET "data" = '{}'`,
    `DELETE FROM "OfficeLog"`,
  ])('refuses %s', async (sql) => {
    await expect(db.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  });
});

describe('an event that the history lost', () => {
  const loseReport = async () => {
    const anew = task.batch();
    await task.when(leadLiaison, report({ percent: 70 }));
    await writeTaskRecord(db.prisma, { ...anew, entries: [] }, REAL_NOW);
  };

  it('leaves the record in force and stays in the chain', async () => {
    await loseReport();
    const { faults: none, takenBack } = await verifyChain(db.prisma);
    expect([none, takenBack]).toEqual([[], 1]);
    expect(await db.prisma.event.count({ where: { type: 'ReportSubmitted' } })).toBe(1);
  });

  it('is named by a line of the office log', async () => {
    await loseReport();
    const [lost] = await db.prisma.takenBackEvent.findMany();
    const line = await db.prisma.officeLog.findFirstOrThrow({ where: { deed: 'EventsTakenBack' } });
    expect([line.subject, JSON.parse(line.data)]).toEqual(['T1', { links: [lost?.link] }]);
  });

  it('may not be hidden among those taken back', async () => {
    const columns = Object.keys(await db.prisma.event.findFirstOrThrow()).join('","');
    await byHand(
      `INSERT INTO "TakenBackEvent" ("${columns}") SELECT "${columns}" FROM "Event" WHERE "link" = 2`,
      `DELETE FROM "Event" WHERE "link" = 2`,
    );
    expect(await faults()).toEqual([{ kind: 'untraced', link: 2 }]);
  });
});

describe('a record from before there was a chain', () => {
  const unbind = () =>
    byHand(
      ...['Event', 'OfficeLog'].map(
        (t) => `UPDATE "${t}" SET "link" = NULL, "prevHash" = NULL, "hash" = NULL`,
      ),
      `DELETE FROM "ChainHead"`,
    );

  it('is bound once, and says so', async () => {
    const before = await links();
    await unbind();
    expect(await bindOlderRows(db.prisma, REAL_NOW)).toBe(before);
    expect(await faults()).toEqual([]);
    expect(await links()).toBe(before + 1);
  });

  it('binds nothing that was slipped in later', async () => {
    const { link: _link, id: _id, ...row } = await db.prisma.event.findFirstOrThrow();
    await db.prisma.event.create({ data: { ...row, seq: 900 } });
    expect(await bindOlderRows(db.prisma, REAL_NOW)).toBe(0);
    expect(await faults()).toEqual([{ kind: 'unbound', link: 0 }]);
  });
});
