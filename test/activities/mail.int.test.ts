import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from '../support/cast.js';
import { openMailOffice, type MailOffice } from '../support/mail-office.js';
import { addPerson } from '../support/record-fixture.js';
import { DUTY, doneReport, report } from '../support/task-story.js';

let mail: MailOffice;
beforeEach(async () => {
  mail = await openMailOffice();
});
afterEach(() => mail.db.dispose());

const accepted = async (): Promise<void> => {
  await mail.task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await mail.task.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
};
const deliveries = (where: object) => mail.db.prisma.delivery.findMany({ where });

describe('a message', () => {
  it('goes to the liaison of the unit, once', async () => {
    await mail.task.write();
    expect(await mail.run('2026-03-02 10:00')).toEqual({ sent: 2, failed: 0, nextAt: undefined });
    expect(await mail.run('2026-03-02 10:05')).toMatchObject({ sent: 0 });
    expect(mail.sent).toEqual([
      { address: 'lead', card: 'assigned' },
      { address: 'support', card: 'assigned' },
    ]);
  });

  it('goes out once though two runs are asked for at once', async () => {
    await mail.task.write();
    await Promise.all([mail.run('2026-03-02 10:00'), mail.run('2026-03-02 10:00')]);
    expect(mail.sent).toHaveLength(2);
  });

  it('follows the post to its successor', async () => {
    await mail.task.write();
    await mail.db.prisma.person.update({
      where: { id: leadLiaison.personId },
      data: { active: false },
    });
    const successor = { id: 'successor', duty: 'liaison', unitId: LEAD, address: 'successor' };
    await addPerson(mail.db.prisma, successor);
    await mail.run('2026-03-02 10:00');
    expect(mail.sent.map((s) => s.address)).toEqual(['successor', 'support'].toSorted());
  });

  it('waits out the quiet hours', async () => {
    mail.task.story.now = '2026-03-02T13:00:00.000Z';
    await mail.task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    await mail.task.when(leadLiaison, report());
    const { sent, nextAt } = await mail.run('2026-03-02 21:00');
    expect({ sent, nextAt }).toEqual({ sent: 2, nextAt: '2026-03-03T00:00:00.000Z' });
    expect(await mail.run('2026-03-03 08:00')).toMatchObject({ sent: 1 });
    expect(mail.sent.at(-1)).toEqual({ address: 'office', card: 'reportWaiting' });
  });

  it('stays on the page for an office without chat', async () => {
    await mail.db.prisma.binding.deleteMany({ where: { address: 'office' } });
    await accepted();
    await mail.task.when(leadLiaison, report());
    await mail.run('2026-03-02 10:00');
    const [waiting] = await deliveries({ kind: 'reportWaiting' });
    expect(waiting?.status).toBe('listed');
  });

  it('to a unit without people is unreachable', async () => {
    await mail.db.prisma.person.updateMany({ where: { unitId: LEAD }, data: { active: false } });
    await mail.task.write();
    await mail.run('2026-03-02 10:00');
    const [first] = await deliveries({ unitId: LEAD });
    expect(first?.status).toBe('unreachable');
  });
});

describe('several messages for a person', () => {
  it('are one digest', async () => {
    await accepted();
    await mail.task.when(leadLiaison, report());
    await mail.task.when(supportLiaison, report({ unitId: SUPPORT }));
    await mail.run('2026-03-02 10:00');
    expect(mail.sent.map((s) => [s.address, s.card])).toEqual([
      ['lead', 'assigned reportWaiting'],
      ['office', 'reportWaiting'],
      ['support', 'assigned'],
    ]);
    const digest = await deliveries({ personId: leadLiaison.personId });
    expect(digest[0]?.digestId).not.toBeNull();
    expect(digest[0]?.digestId).toBe(digest[1]?.digestId);
  });

  it('within the weekly quota go out, reminders beyond it wait for Monday', async () => {
    mail.task.story.policy = { ...mail.task.story.policy, weeklyQuota: 0 };
    await mail.db.prisma.policyVersion.create({
      data: {
        planId: 'P1',
        version: 1,
        data: JSON.stringify(mail.task.story.policy),
        savedAt: '2026-03-02',
        savedBy: office.name,
      },
    });
    await accepted();
    await mail.run('2026-03-02 10:00');
    await mail.task.until('2026-05-18 10:00');
    expect(await mail.run('2026-05-18 10:00')).toEqual({
      sent: 0,
      failed: 0,
      nextAt: '2026-05-25T00:00:00.000Z',
    });
  });
});

describe('a message whose matter is settled', () => {
  beforeEach(async () => {
    await accepted();
    await mail.run('2026-03-02 10:00');
    await mail.task.until('2026-06-30 09:00');
    mail.sent.length = 0;
  });
  const cards = async () => {
    await mail.run('2026-06-30 10:00');
    return mail.sent.filter((s) => s.address === 'lead').map((s) => s.card);
  };

  it('goes out while it is still open', async () => {
    expect((await cards())[0]).toMatch(/^remind/);
  });

  it('is dropped once a report is in', async () => {
    await mail.task.when(leadLiaison, doneReport());
    expect(await cards()).toEqual([]);
    expect(await mail.ledger()).toContain(`${leadLiaison.personId}: remind moot`);
  });

  it('is dropped when its date has moved', async () => {
    const moved = { nodeId: DUTY, unitId: LEAD, dueOn: '2026-09-01', reason: 'floods' };
    await mail.task.when(office, { type: 'AmendDueDate', ...moved });
    expect(await cards()).toEqual(['dueDateAmended']);
  });

  it('is dropped when it was held back over its day', async () => {
    await mail.task.until('2026-07-01 10:00');
    await mail.run('2026-07-01 10:00');
    expect(mail.sent.find((s) => s.address === 'lead')?.card).toBe('chase');
  });

  it('is dropped when the review was made', async () => {
    await mail.task.when(leadLiaison, doneReport());
    await mail.task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    await mail.run('2026-06-30 10:00');
    expect(mail.sent.filter((s) => s.address === 'office')).toEqual([]);
  });
});
