/** What a scripted person does with each kind of letter. */
import { addDays } from '../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { Sealing } from '../../bot/buttons/sealing.js';
import type { ReceivedLetter } from '../../prisma/store/backlog.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import type { Answering, Behaviour } from './behaviour.js';
import { buttonLike, type ChatHand } from './chat-hand.js';

export interface Answerer {
  prisma: PrismaClient;
  sealing: Sealing;
  behaviour: Behaviour;
  /** A unit's name: behaviour hangs on names, because ids differ from run to run. */
  nameOf(unitId: string): string;
  /** Plan date. */
  today(): string;
  term: { start: string; end: string };
}

/** Letters that only inform. */
const ANSWERS_AT: Partial<Record<string, Answering[]>> = {
  remind: ['onRemind'],
  chase: ['onRemind', 'onChase'],
  warn: ['onRemind', 'onChase', 'onWarn'],
};

const EXTENSION_DAYS = 15;

/** Percent of the term gone by: what an honest liaison would claim. */
function progress({ today, term }: Answerer): number {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const gone = (day(today()) - day(term.start)) / (day(term.end) - day(term.start));
  return Math.max(5, Math.min(95, Math.round(gone * 100)));
}

async function confirmThrough(hand: ChatHand, key: string, text: string): Promise<void> {
  let cards = await hand.act({ key, text });
  for (let step = 1; step <= 5; step += 1) {
    const button = buttonLike(cards, '确认提交', '没有困难', '跳过');
    if (!button) return;
    cards = await hand.act({ key: `${key}-${step}`, button });
  }
}

async function owedOf(a: Answerer, { nodeId, unitId }: ReceivedLetter) {
  if (!nodeId || !unitId) return undefined;
  const where = { nodeId_unitId: { nodeId, unitId } };
  const owed = await a.prisma.owedNode.findUnique({ where, include: { node: true } });
  const open = owed && OPEN_STATUSES.some((s) => s === owed.status) && !owed.waiting;
  return open ? owed : undefined;
}

async function numberOf(a: Answerer, taskId: string | undefined): Promise<number | undefined> {
  if (!taskId) return undefined;
  return (await a.prisma.planTask.findUnique({ where: { id: taskId } }))?.number;
}

async function askForTime(
  a: Answerer,
  hand: ChatHand,
  about: { key: string; number: number; taskId: string; nodeId: string; dueOn: string },
): Promise<void> {
  const { key, number, dueOn, nodeId, taskId } = about;
  const to = addDays(dueOn, EXTENSION_DAYS);
  let cards = await hand.act({ key, text: `${number}号任务申请延期到${to}` });
  for (let step = 1; step <= 5; step += 1) {
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

async function answerDue(a: Answerer, hand: ChatHand, letter: ReceivedLetter): Promise<void> {
  const { deliveryId: key, nodeId = '', unitId = '', taskId = '', kind } = letter;
  const when = ANSWERS_AT[kind] ?? [];
  if (!when.includes(a.behaviour.answering(a.nameOf(unitId), nodeId))) return;
  const owed = await owedOf(a, letter);
  const number = await numberOf(a, taskId);
  if (!owed || number === undefined || owed.kind === 'acceptance') return;
  const promise = owed.kind === 'commitment' || owed.kind === 'milestone';
  const early = kind === 'remind' && owed.extensions === 0 && canMove(a, owed.dueOn);
  if (early && a.behaviour.asksForTime(a.nameOf(unitId), nodeId)) {
    return askForTime(a, hand, { key, number, taskId, nodeId, dueOn: owed.dueOn });
  }
  const done = promise || owed.kind === 'final';
  const said = done
    ? `${number}号任务已完成，各项措施已落实并通过自查`
    : `${number}号任务完成${progress(a)}%，按计划推进，下一步组织检查验收`;
  await confirmThrough(hand, key, said);
}

async function reportAgain(a: Answerer, hand: ChatHand, letter: ReceivedLetter): Promise<void> {
  const number = await numberOf(a, letter.taskId);
  if (number === undefined) return;
  const report = await a.prisma.report.findUnique({ where: { id: letter.reportId ?? '' } });
  const said = report?.done
    ? `${number}号任务已完成，已按审核意见补充说明`
    : `${number}号任务完成${progress(a)}%，已按审核意见补充说明`;
  await confirmThrough(hand, letter.deliveryId, said);
}

async function review(a: Answerer, hand: ChatHand, letter: ReceivedLetter): Promise<void> {
  const { reportId = '', deliveryId: key, personId } = letter;
  const report = await a.prisma.report.findUnique({ where: { id: reportId } });
  if (report?.status !== 'waiting') return;
  const press = (verb: 'acceptReport' | 'returnReport') =>
    a.sealing.seal(personId, { verb, subject: reportId, detail: '' });
  const { unitId, taskId, serves } = report;
  const before = await a.prisma.report.count({
    where: { unitId, taskId, serves, status: 'returned' },
  });
  if (before > 0 || !a.behaviour.returnsReport(a.nameOf(unitId), serves)) {
    await hand.act({ key, button: press('acceptReport') });
    return;
  }
  await hand.act({ key, button: press('returnReport') });
  await hand.act({ key: `${key}-why`, text: '数据来源不清，请补充佐证说明' });
}

async function decideProposal(a: Answerer, hand: ChatHand, letter: ReceivedLetter): Promise<void> {
  const { caseId = '', deliveryId: key, personId } = letter;
  const proposal = await a.prisma.proposalCase.findUnique({ where: { id: caseId } });
  if (proposal?.status !== 'proposed') return;
  const { unitId, openedAt } = proposal;
  const rejects = a.behaviour.rejectsProposal(a.nameOf(unitId), openedAt.slice(0, 7));
  const verb = rejects ? 'rejectProposal' : 'approveProposal';
  await hand.act({ key, button: a.sealing.seal(personId, { verb, subject: caseId, detail: '' }) });
  if (rejects) await hand.act({ key: `${key}-why`, text: '先由分管领导当面提醒，限期补报' });
}

/** Does what the person who got a letter would do about it, through the chat. */
export async function answerLetter(
  a: Answerer,
  hand: ChatHand,
  letter: ReceivedLetter,
): Promise<void> {
  const { personId, deliveryId: key, taskId = '', extensionId = '' } = letter;
  const press = (verb: 'accept' | 'grantExtension', subject: string) =>
    hand.act({ key, button: a.sealing.seal(personId, { verb, subject, detail: '' }) });
  switch (letter.kind) {
    case 'assigned':
    case 'returnRejected':
      await press('accept', taskId);
      return;
    case 'remind':
    case 'chase':
    case 'warn':
      return answerDue(a, hand, letter);
    case 'reportReturned':
      return reportAgain(a, hand, letter);
    case 'reportWaiting':
    case 'reviewerReminded':
      return review(a, hand, letter);
    case 'extensionAsked':
    case 'deciderReminded':
      await press('grantExtension', extensionId);
      return;
    case 'proposal':
    case 'proposalReminded':
      return decideProposal(a, hand, letter);
    default:
  }
}
