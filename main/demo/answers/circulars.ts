/** What people do about circulars: laggards say why, one drafts, another approves. */
import { workdaysBetween } from '../../../domain/calendar/workdays.js';
import { dateOf } from '../../../domain/calendar/dates.js';
import { authorOf, press, type Reading } from './answerer.js';

/** Working days that what is queued between two round-ups waits for a circular of its own. */
const QUEUE_WORKDAYS = 5;

async function circularOf({ a, letter }: Reading) {
  return a.prisma.circular.findUnique({ where: { id: letter.circularId ?? '' } });
}

/** Says a sentence; the same as last time is asked about once, and said again. */
async function say({ hand, letter }: Reading, step: string, text: string): Promise<void> {
  const key = `${letter.deliveryId}-${step}`;
  const cards = await hand.act({ key, text });
  if (cards.some((c) => c.text.includes('一字不差'))) {
    await hand.act({ key: `${key}-again`, text });
  }
}

/** 落后原因 and 下一步措施; some say nothing, some what they said last time. */
export async function giveCause(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const circular = await circularOf(reading);
  if (circular?.status !== 'asking' && circular?.status !== 'drafted') return;
  const month = dateOf(circular.openedAt).slice(0, 7);
  const about = [a.nameOf(letter.unitId ?? ''), month];
  if (a.behaviour.happens('causeSilent', ...about)) return;
  const when = a.behaviour.happens('causeRepeated', ...about) ? '' : `${month}以来`;
  await press(reading, { verb: 'giveCause', subject: circular.id, detail: '' });
  await say(reading, 'why', `${when}经办人员调整，基层数据汇总不及时`);
  await say(reading, 'next', `${when}已明确专人负责，两周内补报并附佐证材料`);
}

/** The clerk writes the demands and sends it for approval. */
export async function submitCircular(reading: Reading): Promise<void> {
  const { hand, letter } = reading;
  const circular = await circularOf(reading);
  if (circular?.status !== 'drafted') return;
  await press(reading, { verb: 'submitCircular', subject: circular.id, detail: '' });
  const text = '请有关单位举一反三，按期补报进展，安委办将跟踪督办。';
  await hand.act({ key: `${letter.deliveryId}-demands`, text });
}

/** The chief lets it out or sends it back once; where nobody is left to name, it is dropped. */
export async function approveCircular(reading: Reading): Promise<void> {
  const { a, hand, letter } = reading;
  const circular = await circularOf(reading);
  if (circular?.status !== 'submitted') return;
  const { id: circularId, openedAt } = circular;
  const subject = { subject: circularId, detail: '' };
  const about = {
    planId: a.planId,
    type: 'CircularReturned',
    data: { contains: `"${circularId}"` },
  };
  const returned = await a.prisma.event.count({ where: about });
  if (returned === 0 && a.behaviour.happens('circularReturned', dateOf(openedAt).slice(0, 7))) {
    await press(reading, { verb: 'returnCircular', ...subject }, '-back');
    await hand.act({ key: `${letter.deliveryId}-why`, text: '请核对各单位逾期事项，补充工作要求' });
    return;
  }
  await press(reading, { verb: 'approveCircular', ...subject });
  if ((await circularOf(reading))?.status !== 'submitted') return;
  await a.desk.askCircular(a.planId, {
    type: 'DropCircular',
    key: `${letter.deliveryId}-drop`,
    actor: authorOf(reading),
    circularId,
    reason: '拟通报的事项均已补报，不再印发',
  });
}

/** What slipped between two round-ups is not left to the next one: the clerk begins a circular. */
export async function circulateQueue(reading: Reading): Promise<void> {
  const { a } = reading;
  const oldest = await a.prisma.circularEntry.findFirst({
    where: { planId: a.planId, status: 'queued' },
    orderBy: { queuedAt: 'asc' },
  });
  if (!oldest) return;
  const waited = workdaysBetween(a.calendar, dateOf(oldest.queuedAt), a.today());
  const underWay = await a.prisma.circular.count({
    where: { planId: a.planId, status: { in: ['asking', 'drafted', 'submitted'] } },
  });
  if (waited < QUEUE_WORKDAYS || underWay > 0) return;
  const key = `demo-circular-${a.today()}`;
  await a.desk.askCircular(a.planId, { type: 'PrepareCircular', key, actor: authorOf(reading) });
}
