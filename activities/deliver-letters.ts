/** One person's letters as one message: through the accounts in turn, with every outcome on record. */
import { dateOf } from '../domain/calendar/dates.js';
import { addressesOf, endBindings } from '../prisma/store/bindings.js';
import { giveUp } from '../prisma/store/lost-messages.js';
import { holdBack, settleSent, type Letter } from '../prisma/store/mail.js';
import { noticeFacts } from '../prisma/store/notice-facts.js';
import type { MailDeps } from './send-mail.js';

/** Tries of a message before it is given up. */
const MOST_ATTEMPTS = 8;
/** Plan minutes between tries, doubled each time. */
const FIRST_PAUSE_MINUTES = 1;
/** A channel that has not answered by then may be tried again; well below the heartbeat's limit. */
const SEND_LIMIT_MS = 40_000;

export const idsOf = (letters: Letter[]): string[] => letters.map((l) => l.deliveryId);

async function inTime<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const late = () => reject(new Error('the channel did not answer'));
    timer = setTimeout(late, SEND_LIMIT_MS);
  });
  try {
    return await Promise.race([sending, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function tryAgainLater<Card>(
  { prisma, clock }: MailDeps<Card>,
  letters: Letter[],
  error: string,
): Promise<'failed'> {
  for (const letter of letters) {
    if (letter.attempts + 1 >= MOST_ATTEMPTS) {
      const attempts = { increment: 1 };
      await giveUp(prisma, [letter.deliveryId], { status: 'failed', error, attempts });
      continue;
    }
    const minutes = FIRST_PAUSE_MINUTES * 2 ** letter.attempts;
    const notBefore = new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString();
    await holdBack(prisma, [letter.deliveryId], { notBefore, error });
  }
  return 'failed';
}

async function cardOf<Card>(deps: MailDeps<Card>, letters: Letter[]): Promise<Card> {
  const today = dateOf(deps.clock.now());
  return deps.render(await Promise.all(letters.map((l) => noticeFacts(deps.prisma, l, today))));
}

type Account = Awaited<ReturnType<typeof addressesOf>>[number];
type Message<Card> = { letters: Letter[]; card: Card; key: string };

/** `gone`: the account is ended for good, the next one may do. */
async function sendTo<Card>(
  deps: MailDeps<Card>,
  { channel, address, bindingId }: Account,
  { letters, card, key }: Message<Card>,
): Promise<'sent' | 'failed' | 'gone'> {
  const { prisma, clock } = deps;
  const postman = deps.channels.find((c) => c.kind === channel);
  if (!postman) return 'gone';
  let ref: string;
  try {
    ({ ref } = await inTime(postman.send(address, card, key)));
  } catch (error) {
    deps.log.warn({ channel, bindingId, error: String(error) }, 'a message was not delivered');
    if (!deps.failureOf(error)?.permanent) return tryAgainLater(deps, letters, String(error));
    const gone = { where: { id: bindingId }, why: 'gone', at: clock.now() };
    await deps.reachChanged((await endBindings(prisma, gone)).reach);
    return 'gone';
  }
  const sent = { channel, bindingId, messageRef: ref, sentAt: clock.now() };
  await settleSent(prisma, idsOf(letters), sent);
  return 'sent';
}

/** Sends one person's letters, newest account first. What cannot be worded holds up nobody else. */
export async function deliverLetters<Card>(
  deps: MailDeps<Card>,
  letters: Letter[],
): Promise<'sent' | 'failed'> {
  const [first] = letters;
  if (!first) return 'sent';
  let card: Card;
  try {
    card = await cardOf(deps, letters);
  } catch (error) {
    deps.log.warn({ key: first.key, error: String(error) }, 'a message could not be worded');
    return tryAgainLater(deps, letters, String(error));
  }
  for (const account of await addressesOf(deps.prisma, first.personId)) {
    const outcome = await sendTo(deps, account, { letters, card, key: first.key });
    if (outcome !== 'gone') return outcome;
  }
  await giveUp(deps.prisma, idsOf(letters), { status: 'unreachable' });
  return 'failed';
}
