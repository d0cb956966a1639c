/** What a unit's liaison does about what is due: reports, asks for more time, reports again. */
import { addDays } from '../../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../../domain/task/task-state.js';
import { ANSWERINGS, type Answering } from '../behaviour.js';
import { buttonLike, type ChatHand } from '../chat-hand.js';
import type { Answerer, Reading } from './answerer.js';

/** The letter by which a unit of this kind is moved to answer. */
const MOVED_BY: Partial<Record<string, Answering>> = {
  remind: 'onRemind',
  chase: 'onChase',
  warn: 'onWarn',
  circulate: 'onCircular',
};

const EXTENSION_DAYS = 15;
const MOST_STEPS = 5;

interface Owed {
  taskId: string;
  nodeId: string;
  unitId: string;
}

/** Percent of the term gone by: what an honest liaison would claim. */
function progress({ today, term }: Answerer): number {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const gone = (day(today()) - day(term.start)) / (day(term.end) - day(term.start));
  return Math.max(5, Math.min(95, Math.round(gone * 100)));
}

async function confirmThrough(hand: ChatHand, key: string, text: string): Promise<void> {
  let cards = await hand.act({ key, text });
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const button = buttonLike(cards, '确认提交', '没有困难', '跳过');
    if (!button) return;
    cards = await hand.act({ key: `${key}-${step}`, button });
  }
}

async function owedOf({ prisma }: Answerer, { nodeId, unitId }: Omit<Owed, 'taskId'>) {
  const where = { nodeId_unitId: { nodeId, unitId } };
  const owed = await prisma.owedNode.findUnique({ where });
  const open = owed && OPEN_STATUSES.some((s) => s === owed.status) && !owed.waiting;
  return open && owed.kind !== 'acceptance' ? owed : undefined;
}

async function numberOf(a: Answerer, taskId: string | undefined): Promise<number | undefined> {
  if (!taskId) return undefined;
  return (await a.prisma.planTask.findUnique({ where: { id: taskId } }))?.number;
}

async function askForTime(
  { hand, letter }: Reading,
  about: { number: number; taskId: string; nodeId: string; dueOn: string },
): Promise<void> {
  const { number, dueOn, nodeId, taskId } = about;
  const key = letter.deliveryId;
  const to = addDays(dueOn, EXTENSION_DAYS);
  let cards = await hand.act({ key, text: `${number}号任务申请延期到${to}` });
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const data = buttonLike(cards, '确认提交', '+15天') ?? nodeButton(cards, nodeId, taskId);
    const asksReason =
      !data && cards.some((c) => c.text.includes('理由') || c.text.includes('原因'));
    if (!data && !asksReason) return;
    const what = data ? { button: data } : { text: '项目招标流标，需重新组织采购' };
    cards = await hand.act({ key: `${key}-${step}`, ...what });
  }
}

/** Where the bot asks which date is meant, the one of the letter. */
function nodeButton(
  cards: Awaited<ReturnType<ChatHand['act']>>,
  nodeId: string,
  taskId: string,
): string | undefined {
  const short = nodeId.replace(taskId, '');
  return cards.flatMap((c) => c.buttons.flat()).find((b) => b.data.includes(`${short}|`))?.data;
}

/** Nothing can be put off beyond the plan's term. */
const canMove = ({ term }: Answerer, dueOn: string): boolean =>
  addDays(dueOn, EXTENSION_DAYS) <= term.end;

const isPromise = (kind: string): boolean => kind === 'commitment' || kind === 'milestone';

/** Whether what came is enough to move this unit to answer this duty. */
function isMoved(a: Answerer, by: Answering, owed: Owed & { dueOn: string }): boolean {
  const { unitId, taskId, dueOn } = owed;
  const duty = { unitName: a.nameOf(unitId), taskId, year: dueOn.slice(0, 4) };
  return ANSWERINGS.indexOf(a.behaviour.answering(duty)) <= ANSWERINGS.indexOf(by);
}

async function report(
  { a, hand }: Reading,
  owed: Owed & { kind: string },
  key: string,
): Promise<void> {
  const number = await numberOf(a, owed.taskId);
  if (number === undefined) return;
  const said =
    isPromise(owed.kind) || owed.kind === 'final'
      ? `${number}号任务已完成，各项措施已落实并通过自查`
      : `${number}号任务完成${progress(a)}%，按计划推进，下一步组织检查验收`;
  await confirmThrough(hand, key, said);
}

/** A step of the ladder came: the unit asks for more time, reports, or lets it slip further. */
export async function answerDue(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const { deliveryId, nodeId = '', unitId = '', kind } = letter;
  const by = MOVED_BY[kind];
  const owed = by && (await owedOf(a, { nodeId, unitId }));
  if (!owed || !isMoved(a, by, owed)) return;
  const early = kind === 'remind' && owed.extensions === 0 && canMove(a, owed.dueOn);
  if (early && !owed.missedOn && a.behaviour.asksForTime(a.nameOf(unitId), nodeId)) {
    const number = await numberOf(a, owed.taskId);
    const { taskId, dueOn } = owed;
    if (number !== undefined) await askForTime(reading, { number, taskId, nodeId, dueOn });
    return;
  }
  await report(reading, owed, deliveryId);
}

/** The slips of an interview, listing or veto: reported by those whom that moves at last. */
export async function answerSlips(
  reading: Reading,
  items: readonly Owed[],
  by: Answering,
): Promise<void> {
  const { a, letter } = reading;
  const tasks = new Set<string>();
  for (const item of [...items].sort((x, y) => (x.nodeId < y.nodeId ? -1 : 1))) {
    const owed = await owedOf(a, item);
    if (!owed || tasks.has(item.taskId) || !isMoved(a, by, owed)) continue;
    tasks.add(item.taskId);
    await report(reading, owed, `${letter.deliveryId}-${item.nodeId}`);
  }
}

/** Whether the unit still owes any of these. */
export async function owesAny(a: Answerer, items: readonly Owed[]): Promise<boolean> {
  for (const { nodeId, unitId } of items) {
    const owed = await a.prisma.owedNode.findUnique({
      where: { nodeId_unitId: { nodeId, unitId } },
    });
    if (owed && OPEN_STATUSES.some((s) => s === owed.status)) return true;
  }
  return false;
}

/** Whether the unit has reported the same anew since, moved by another letter of that moment. */
async function cameAgain({ prisma }: Answerer, reportId: string): Promise<boolean> {
  const returned = await prisma.report.findUnique({ where: { id: reportId } });
  if (!returned) return false;
  const { taskId, unitId, serves } = returned;
  const status = { in: ['waiting', 'accepted'] };
  return (await prisma.report.count({ where: { taskId, unitId, serves, status } })) > 0;
}

/** A returned report comes again, with what was missing. */
export async function reportAgain({ a, hand, letter }: Reading): Promise<void> {
  const number = await numberOf(a, letter.taskId);
  if (number === undefined || (await cameAgain(a, letter.reportId ?? ''))) return;
  const before = await a.prisma.report.findUnique({ where: { id: letter.reportId ?? '' } });
  const said = before?.done
    ? `${number}号任务已完成，已按审核意见补充说明`
    : `${number}号任务完成${progress(a)}%，已按审核意见补充说明`;
  await confirmThrough(hand, letter.deliveryId, said);
}
