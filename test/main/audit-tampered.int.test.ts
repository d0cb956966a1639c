import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAuditCommand } from '../../main/audit-command/run.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { report } from '../support/task-story.js';
import { freezeHash } from '../../prisma/store/assessments/freezes.js';
import { insertEvents } from '../../prisma/store/record-entries.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

const AT = '2026-05-04T01:00:00.000Z';
let db: FreshDatabase;
let said = '';
const listen = (text: string | Uint8Array): boolean => {
  said += String(text);
  return true;
};
beforeEach(async () => {
  db = await freshDatabase();
  said = '';
  vi.stubEnv('DATA_DIR', dirname(db.url.replace(/^file:/, '')));
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  const story = new RecordedStory(db.prisma);
  await story.write();
  await story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await story.when(leadLiaison, report({ percent: 40 }));
  await story.until('2026-05-05 10:00');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await db.dispose();
});

/** Somebody with the database file in hand: guards first, then the row. */
async function byHand(...statements: string[]): Promise<void> {
  const guards = [`DROP TRIGGER "Event_stands"`, `DROP TRIGGER "Event_stays"`];
  for (const sql of [...guards, ...statements]) await db.prisma.$executeRawUnsafe(sql);
}
const linkOf = async (type: string) =>
  (await db.prisma.event.findFirstOrThrow({ where: { type } })).link;

describe('npm run audit -- verify, on a record that was tampered with', () => {
  it('names the event of which one byte was changed', async () => {
    const link = await linkOf('ReportSubmitted');
    await byHand(`UPDATE "Event" SET "data" = replace("data", '40', '41') WHERE "link" = ${link}`);
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain(`第 ${link} 条的内容被改动`);
    expect(said).toContain('ReportSubmitted');
  });

  it('names frozen scores of an assessment that were changed', async () => {
    const place = { stream: 'P1-A2026', planId: 'P1' };
    const rows = [{ unitId: LEAD, data: '{"score":88}' }];
    const noted = { freeze: 1, stage: 'decision', asOf: AT, sha256: freezeHash(rows) };
    const event = { type: 'ScoresFrozen', ...noted, at: AT, actor: leadLiaison };
    const entries = [{ seq: 1, event, notices: [] }];
    await db.prisma.$transaction((tx) => insertEvents(tx, [{ place, entries }], AT));
    const { freeze } = noted;
    await db.prisma.scoreFreeze.create({ data: { assessmentId: place.stream, ...noted } });
    await db.prisma.frozenScore.createMany({
      data: rows.map((row) => ({ assessmentId: place.stream, freeze, ...row })),
    });
    expect(await runAuditCommand(['verify'])).toBe(0);
    await db.prisma.frozenScore.updateMany({ data: { data: '{"score":98}' } });
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain('考核 P1-A2026 第 1 次固定的得分与台账里的校验码不符');
  });

  it('names the row that was deleted', async () => {
    const link = await linkOf('AssignmentAccepted');
    await byHand(`DELETE FROM "Event" WHERE "link" = ${link}`);
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toMatch(new RegExp(`第 ${link} 条.*缺失`));
  });

  it('names both rows that were exchanged', async () => {
    await byHand(
      `UPDATE "Event" SET "link" = -1 WHERE "link" = 1`,
      `UPDATE "Event" SET "link" = 1 WHERE "link" = 2`,
      `UPDATE "Event" SET "link" = 2 WHERE "link" = -1`,
    );
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain('第 1 条的位置被调换：它原是第 2 条');
    expect(said).toContain('第 2 条的位置被调换：它原是第 1 条');
  });
});
