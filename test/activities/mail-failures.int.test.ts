import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SendFailure } from '../../bot/channel.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { openMailOffice, type MailOffice } from '../support/mail-office.js';

let mail: MailOffice;
beforeEach(async () => {
  mail = await openMailOffice();
  await mail.task.write();
});
afterEach(() => mail.db.dispose());

const letter = () =>
  mail.db.prisma.delivery.findFirstOrThrow({ where: { personId: leadLiaison.personId } });
const blocked = new SendFailure('the person blocked the bot', true);
const busy = new SendFailure('too many requests', false);

describe('a channel that will never reach the account', () => {
  it('ends the binding and tells that the unit is out of reach', async () => {
    mail.fail('lead', blocked);
    expect(await mail.run('2026-03-02 10:00')).toMatchObject({ sent: 1, failed: 1 });
    expect(mail.reach).toEqual([{ unitId: LEAD, reachable: false }]);
    const binding = await mail.db.prisma.binding.findFirstOrThrow({ where: { address: 'lead' } });
    expect(binding.endedWhy).toBe('gone');
    expect((await letter()).status).toBe('unreachable');
  });

  it('leaves the message to the next account of the person', async () => {
    const { personId } = leadLiaison;
    const phone = { id: 'phone', channel: 'webchat', address: 'phone', personId };
    await mail.db.prisma.binding.create({
      data: { ...phone, boundAt: '2026-03-02T03:00:00.000Z' },
    });
    mail.fail('phone', blocked);
    await mail.run('2026-03-02 10:00');
    expect(mail.sent[0]).toEqual({ address: 'lead', card: 'assigned' });
    expect(mail.reach).toEqual([]);
    expect(await letter()).toMatchObject({ status: 'sent', bindingId: `${personId}@lead` });
  });
});

describe('a channel that fails for the moment', () => {
  it('is tried again a minute later, then after two', async () => {
    mail.fail('lead', busy);
    expect(await mail.run('2026-03-02 10:00')).toMatchObject({
      nextAt: '2026-03-02T02:01:00.000Z',
    });
    expect(await mail.run('2026-03-02 10:00')).toMatchObject({ sent: 0, failed: 0 });
    expect(await mail.run('2026-03-02 10:01')).toMatchObject({
      nextAt: '2026-03-02T02:03:00.000Z',
    });
    mail.fail('lead', undefined);
    await mail.run('2026-03-02 10:03');
    expect(await letter()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('is given up after eight tries', async () => {
    mail.fail('lead', busy);
    for (let minutes = 0; minutes < 256; minutes = minutes * 2 + 1) {
      const hour = String(10 + Math.floor(minutes / 60));
      await mail.run(`2026-03-02 ${hour}:${String(minutes % 60).padStart(2, '0')}`);
    }
    expect(await letter()).toMatchObject({ status: 'failed', attempts: 8 });
    expect((await letter()).error).toContain('too many requests');
  });

  it('ends no binding', async () => {
    mail.fail('lead', busy);
    await mail.run('2026-03-02 10:00');
    expect(await mail.db.prisma.binding.count({ where: { endedAt: null } })).toBe(3);
    expect(mail.reach).toEqual([]);
  });
});

describe('a message that cannot be worded', () => {
  it('holds up nobody else', async () => {
    mail.unwordable('reportWaiting');
    await mail.task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    const text = 'half way';
    const half = { unitId: LEAD, percent: 50, done: false, text, evidenceIds: [] };
    await mail.task.when(leadLiaison, { type: 'SubmitReport', ...half });
    await mail.run('2026-03-02 10:00');
    expect(mail.sent.map((s) => s.address)).toEqual(['lead', 'support']);
    expect(mail.warnings).toEqual(['a message could not be worded']);
  });
});

describe('a channel that does not answer', () => {
  it('is left after a while and tried again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    mail.hang('lead');
    const running = mail.run('2026-03-02 10:00');
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(40_000);
    vi.useRealTimers();
    expect(await running).toMatchObject({ sent: 1, failed: 1 });
    expect((await letter()).error).toContain('did not answer');
  });
});
