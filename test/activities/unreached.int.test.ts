import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SendFailure } from '../../bot/channel.js';
import { unreachedStep } from '../../domain/task/unreached.js';
import { countUnreached, listUnreached } from '../../prisma/store/unreached-steps.js';
import { resendMessage } from '../../prisma/store/resend.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { openMailOffice, type MailOffice } from '../support/mail-office.js';
import { PLAN, addPerson } from '../support/record-fixture.js';
import { at, DUTY } from '../support/task-story.js';

let mail: MailOffice;
/** One unit, due on 30 June; it is chased on 1 July. */
beforeEach(async () => {
  mail = await openMailOffice({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
  await mail.task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await mail.task.until('2026-06-30 12:00');
  await mail.run('2026-06-30 12:00');
  mail.unreached.length = 0;
  await mail.task.until('2026-07-01 09:00');
});
afterEach(() => mail.db.dispose());

const whose = { taskId: 'T1', nodeId: DUTY };
const chase = { whose, unitId: LEAD, rung: 'chase', on: '2026-07-01' };
const forGood = new SendFailure('blocked', true);

describe('a step of the ladder', () => {
  it('that reached nobody is told to its task, once', async () => {
    mail.fail('lead', forGood);
    await mail.run('2026-07-01 09:01');
    expect(mail.unreached).toMatchObject([chase]);
    await mail.run('2026-07-01 10:00');
    expect(mail.unreached).toHaveLength(1);
  });

  it('that is still tried is not given up', async () => {
    mail.fail('lead', new SendFailure('no answer', false));
    await mail.run('2026-07-01 09:01');
    expect(mail.unreached).toEqual([]);
  });

  it('counts when one person of several got it', async () => {
    const standin = { id: 'stand-in', duty: 'standin', unitId: LEAD, address: 'stand-in' };
    await addPerson(mail.db.prisma, standin);
    mail.fail('lead', forGood);
    await mail.run('2026-07-01 09:01');
    expect(mail.sent.at(-1)).toMatchObject({ address: 'stand-in' });
    expect(mail.unreached).toEqual([]);
  });

  it('goes to who else answers for the unit when the liaison has no account', async () => {
    await mail.db.prisma.binding.deleteMany({ where: { address: 'lead' } });
    const head = { id: 'head', duty: 'head', unitId: LEAD, address: 'head' };
    await addPerson(mail.db.prisma, head);
    await mail.run('2026-07-01 09:01');
    expect(mail.sent.at(-1)).toEqual({ address: 'head', card: 'chase' });
    expect(mail.unreached).toEqual([]);
  });
});

describe('a step of a rectification', () => {
  const reader = { to: 'unit', unitId: LEAD, duties: ['liaison'] };
  const notice = { kind: 'proceeding', word: 'chase', proceedingId: 'Z1', unitId: LEAD, reader };
  const queue = async () => {
    const at = { queuedAt: mail.task.story.now, notBefore: mail.task.story.now };
    const payload = JSON.stringify({ ...notice, reminder: false });
    const about = { planId: PLAN, unitId: LEAD, kind: 'proceeding', payload, ...at };
    await mail.db.prisma.delivery.create({ data: { id: 'Z1/1', key: 'Z1/1', ...about } });
  };

  it('that reached nobody is told to the rectification', async () => {
    mail.fail('lead', forGood);
    await queue();
    await mail.run('2026-07-01 09:01');
    const told = { whose: { proceedingId: 'Z1' }, unitId: LEAD, rung: 'chase', on: '2026-07-01' };
    expect(mail.unreached).toContainEqual(told);
  });

  it('stands on the list until it is taken anew', async () => {
    const step = { rung: 'chase', on: '2026-07-01', unreached: true };
    const facts = (steps: object[]) => JSON.stringify({ owed: { dueOn: '2026-06-30', steps } });
    const about = { planId: PLAN, unitId: LEAD, kind: 'rectification', title: 'repair' };
    const row = { id: 'Z1', ...about, state: 'assigned', openedOn: '2026-06-01' };
    await mail.db.prisma.proceeding.create({ data: { ...row, facts: facts([step]) } });
    expect(await listUnreached(mail.db.prisma, PLAN)).toMatchObject([
      { proceedingId: 'Z1', rung: 'chase', people: 1, bound: 1 },
    ]);
    const anew = facts([step, { rung: 'chase', on: '2026-07-02' }]);
    await mail.db.prisma.proceeding.update({ where: { id: 'Z1' }, data: { facts: anew } });
    expect(await countUnreached(mail.db.prisma, PLAN)).toBe(0);
  });
});

describe('the list of what reached nobody', () => {
  const lose = async () => {
    mail.fail('lead', forGood);
    await mail.run('2026-07-01 09:01');
    const [step] = mail.unreached;
    const { story } = mail.task;
    const fact = step && unreachedStep(story.state, { ...step, ...whose });
    if (fact) story.told(fact);
    await mail.task.write();
  };
  const rung = async () => (await mail.db.prisma.owedNode.findFirstOrThrow(where)).rung;
  const where = { where: { nodeId: DUTY, unitId: LEAD } };

  it('names what is still owed, and takes the rung back', async () => {
    expect(await rung()).toBe('chase');
    await lose();
    expect(await rung()).toBeNull();
    expect(await listUnreached(mail.db.prisma, PLAN)).toMatchObject([
      { task: { number: 7 }, unitId: LEAD, rung: 'chase' },
    ]);
  });

  it('is empty again once something gets through', async () => {
    await lose();
    mail.fail('lead', undefined);
    await addPerson(mail.db.prisma, {
      id: 'successor',
      duty: 'liaison',
      unitId: LEAD,
      address: 'successor',
    });
    await mail.task.until('2026-07-02 09:00');
    await mail.run('2026-07-02 09:01');
    expect(await countUnreached(mail.db.prisma, PLAN)).toBe(0);
    expect(await rung()).toBe('chase');
  });
});

describe('a lost message that the office sends anew', () => {
  const lostId = async () => {
    mail.fail('lead', forGood);
    await mail.run('2026-07-01 09:01');
    const [lost] = await mail.db.prisma.delivery.findMany({
      where: { status: 'unreachable', nodeId: DUTY },
    });
    mail.unreached.length = 0;
    return lost?.id ?? '';
  };
  const resend = async (id: string) =>
    resendMessage(mail.db.prisma, { id, key: 'one', now: at('2026-07-01 10:00') });

  it('goes to who can be reached by then', async () => {
    const id = await lostId();
    await addPerson(mail.db.prisma, { id: 'head', duty: 'head', unitId: LEAD, address: 'head' });
    expect(await resend(id)).toMatchObject({ fresh: true });
    await mail.run('2026-07-01 10:01');
    expect(mail.sent.at(-1)).toEqual({ address: 'head', card: 'chase' });
  });

  it('is no step: lost again, it takes nothing back', async () => {
    await resend(await lostId());
    await mail.run('2026-07-01 10:01');
    const again = { id: { startsWith: 'resend/' } };
    const rows = await mail.db.prisma.delivery.findMany({ where: again });
    expect(rows.map((r) => r.status).toSorted()).not.toContain('queued');
    expect(mail.unreached).toEqual([]);
  });
});
