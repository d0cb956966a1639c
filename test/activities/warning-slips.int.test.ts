import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftDocument } from '../../prisma/store/documents/draft.js';
import { documentBytes } from '../../prisma/store/documents/document-bytes.js';
import { SYSTEM_ACTOR } from '../../domain/people/roles.js';
import { linesOf } from '../documents/docx-text.js';
import { LEAD, SUPPORT, leadLiaison, supportLiaison } from '../support/cast.js';
import { openMailOffice, type MailOffice } from '../support/mail-office.js';
import { PLAN, REAL_NOW } from '../support/record-fixture.js';
import { SAMPLE_PAPERS } from '../support/sample-papers.js';
import { DUTY, doneReport } from '../support/task-story.js';

let mail: MailOffice;
beforeEach(async () => {
  mail = await openMailOffice();
  await mail.task.write();
  await mail.task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await mail.task.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
});
afterEach(() => mail.db.dispose());

const documents = (where: object = {}) =>
  mail.db.prisma.officialDocument.findMany({ where, orderBy: { serial: 'asc' } });

/** The commitment was due on 30 June; the warning comes five working days later, on 7 July. */
async function warned(): Promise<void> {
  await mail.task.until('2026-07-07 12:00');
  await mail.run('2026-07-07 12:00');
}

describe('a warning', () => {
  it('brings a numbered slip to each unit that slipped', async () => {
    await warned();
    const slips = await documents();
    expect(slips.map((s) => [s.status, s.number])).toEqual([
      ['issued', '安委办警〔2026〕1号'],
      ['issued', '安委办警〔2026〕2号'],
    ]);
    expect(new Set(slips.map((s) => s.unitId))).toEqual(new Set([LEAD, SUPPORT]));
  });

  it('is stated on its slip with the reminders that went before', async () => {
    await mail.task.until('2026-07-01 12:00');
    await mail.run('2026-07-01 12:00');
    await warned();
    const [slip] = await documents({ unitId: LEAD });
    const folder = join(dirname(mail.db.url.replace(/^file:/, '')), 'documents');
    const lines = linesOf(await documentBytes(mail.db.prisma, folder, slip?.id ?? ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        `${LEAD}：`,
        '第7号　task 7',
        '2026年6月30日',
        '5',
        '催办',
        '已送达',
        '2026年7月7日',
      ]),
    );
  });

  it('is sent with its slip to liaison, stand-in and head', async () => {
    await warned();
    const told = mail.sent.filter((s) => s.card.includes('documentIssued'));
    expect(told.map((s) => s.address)).toEqual(['lead', 'support']);
  });

  it('has one slip, however often the mail runs', async () => {
    await warned();
    await mail.run('2026-07-07 13:00');
    await mail.run('2026-07-08 13:00');
    expect(await documents()).toHaveLength(2);
  });

  it('waits some minutes for others of the same morning', async () => {
    await mail.task.until('2026-07-07 12:00');
    const step = await mail.db.prisma.event.findFirstOrThrow({
      where: { type: 'StepTaken', unitId: LEAD, data: { contains: '"warn"' } },
    });
    const minutesLater = (minutes: number) => {
      const local = Date.parse(step.at) + (8 * 60 + minutes) * 60_000;
      return new Date(local).toISOString().slice(0, 16).replace('T', ' ');
    };
    await mail.run(minutesLater(5));
    expect(await documents()).toEqual([]);
    await mail.run(minutesLater(11));
    expect(await documents()).toHaveLength(2);
  });

  it('needs no slip once the unit has reported', async () => {
    await mail.task.until('2026-07-07 12:00');
    await mail.task.when(leadLiaison, doneReport());
    await mail.run('2026-07-07 12:00');
    expect((await documents()).map((s) => s.unitId)).toEqual([SUPPORT]);
  });

  it('gets its slip after all when a run broke off', async () => {
    await mail.task.until('2026-07-07 12:00');
    const cause = `warn/T1/${DUTY}/${LEAD}`;
    const by = { actor: SYSTEM_ACTOR, at: '2026-07-07T01:00:00.000Z', atReal: REAL_NOW };
    const about = { key: cause, kind: 'warningSlip', planId: PLAN, unitId: LEAD } as const;
    const what = { title: '警示单', paper: someSlip(), toUnitIds: [LEAD], causes: [cause] };
    await draftDocument(mail.db.prisma, { ...about, ...what }, by);
    await mail.run('2026-07-07 12:00');
    expect((await documents()).map((s) => s.status)).toEqual(['issued', 'issued']);
  });
});

const someSlip = () => JSON.stringify(SAMPLE_PAPERS.warningSlip);

it('holds up no message when a slip cannot be drawn up', async () => {
  await mail.task.until('2026-07-07 12:00');
  await mail.db.prisma.setting.create({ data: { key: 'letterhead', value: 'no json' } });
  await mail.run('2026-07-07 12:00');
  expect(mail.warnings).toContain('warning slips could not be drawn up');
  expect(mail.sent.some((s) => s.card.includes('warn'))).toBe(true);
});
