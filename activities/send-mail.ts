/** Sends what is due: one digest a person, by the first account that works, every result kept. */
import { dateOf, type Instant } from '../domain/calendar/dates.js';
import { afterQuota, quotaIsSpent, weekStart } from '../domain/policy/burden.js';
import type { Policy } from '../domain/policy/policy.js';
import { addressesOf, endBindings, type EndedBindings } from '../prisma/store/bindings.js';
import {
  dueLetters,
  expandDue,
  holdBack,
  nextMailAt,
  reminderMessagesSince,
  settle,
  settleSent,
  type Letter,
} from '../prisma/store/mail.js';
import { isMoot, noticeFacts, type NoticeFacts } from '../prisma/store/notice-facts.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type { MailRun } from './contracts.js';

/** A channel, as far as sending needs it. Its failures say whether trying again can help. */
export interface Postman<Card> {
  kind: string;
  send(address: string, card: Card, key: string): Promise<{ ref: string }>;
}

export interface MailDeps<Card> {
  prisma: PrismaClient;
  clock: { now(): Instant };
  channels: Postman<Card>[];
  /** One card for one matter, one digest for several. */
  render(facts: NoticeFacts[]): Card;
  /** Undefined for what is no failure of the channel. */
  failureOf(error: unknown): { permanent: boolean } | undefined;
  policyOf(planId: string): Promise<Policy>;
  /** Told which units can no longer be reached (or can again). */
  reachChanged(changes: EndedBindings['reach']): Promise<void>;
  log: { warn(fields: object, message: string): void };
  heartbeat(): void;
}

/** Tries of a message before it is given up. */
const MOST_ATTEMPTS = 8;
/** Plan minutes between tries, doubled each time. */
const FIRST_PAUSE_MINUTES = 1;
/** Matters shown in one digest; more go out in a second one. */
const DIGEST_SIZE = 30;

function byPerson(letters: Letter[]): Map<string, Letter[]> {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    groups.set(letter.personId, [...(groups.get(letter.personId) ?? []), letter]);
  }
  return groups;
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

const idsOf = (letters: Letter[]): string[] => letters.map((l) => l.deliveryId);

/** The run of one plan's mail. */
export function mailSender<Card>(deps: MailDeps<Card>) {
  const { prisma, clock } = deps;

  /** Reminders beyond a week's quota wait for Monday; everything above a reminder goes out. */
  async function withinQuota(letters: Letter[], policy: Policy): Promise<Letter[]> {
    const reminders = letters.filter((l) => l.notice.reminder);
    const person = letters[0]?.personId;
    if (reminders.length === 0 || !person) return letters;
    const now = clock.now();
    const sent = await reminderMessagesSince(prisma, person, weekStart(now));
    if (!quotaIsSpent(policy, sent)) return letters;
    await holdBack(prisma, idsOf(reminders), { notBefore: afterQuota(policy, now) });
    return letters.filter((l) => !l.notice.reminder);
  }

  async function dropMoot(letters: Letter[]): Promise<Letter[]> {
    const moot: Letter[] = [];
    for (const letter of letters) if (await isMoot(prisma, letter)) moot.push(letter);
    if (moot.length > 0) await settle(prisma, idsOf(moot), { status: 'moot' });
    return letters.filter((l) => !moot.includes(l));
  }

  async function tryAgainLater(letters: Letter[], error: string): Promise<'failed'> {
    for (const letter of letters) {
      if (letter.attempts + 1 >= MOST_ATTEMPTS) {
        await settle(prisma, [letter.deliveryId], { status: 'failed', error });
        continue;
      }
      const minutes = FIRST_PAUSE_MINUTES * 2 ** letter.attempts;
      const notBefore = new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString();
      await holdBack(prisma, [letter.deliveryId], { notBefore, error });
    }
    return 'failed';
  }

  /** Goes through a person's accounts, newest first; an account that is gone for good is ended. */
  async function deliver(letters: Letter[]): Promise<'sent' | 'failed'> {
    const first = letters[0];
    if (!first) return 'sent';
    const today = dateOf(clock.now());
    const facts = await Promise.all(letters.map((l) => noticeFacts(prisma, l, today)));
    const card = deps.render(facts);
    for (const { channel, address, bindingId } of await addressesOf(prisma, first.personId)) {
      const postman = deps.channels.find((c) => c.kind === channel);
      if (!postman) continue;
      try {
        const { ref } = await postman.send(address, card, first.key);
        const sent = { channel, bindingId, messageRef: ref, sentAt: clock.now() };
        await settleSent(prisma, idsOf(letters), sent);
        return 'sent';
      } catch (error) {
        const failure = deps.failureOf(error);
        if (!failure) throw error;
        deps.log.warn({ channel, bindingId, error: String(error) }, 'a message was not delivered');
        if (!failure.permanent) return tryAgainLater(letters, String(error));
        const gone = { where: { id: bindingId }, why: 'gone', at: clock.now() };
        await deps.reachChanged((await endBindings(prisma, gone)).reach);
      }
    }
    await settle(prisma, idsOf(letters), { status: 'unreachable' });
    return 'failed';
  }

  async function deliverTo(letters: Letter[], policy: Policy): Promise<MailRun> {
    const run: MailRun = { sent: 0, failed: 0 };
    const worth = await withinQuota(await dropMoot(letters), policy);
    for (const digest of chunks(worth, DIGEST_SIZE)) {
      run[await deliver(digest)] += digest.length;
      deps.heartbeat();
    }
    return run;
  }

  return async function sendDueMessages({ planId }: { planId: string }): Promise<MailRun> {
    const run: MailRun = { sent: 0, failed: 0 };
    const policy = await deps.policyOf(planId);
    await expandDue(prisma, planId, clock.now());
    for (const letters of byPerson(await dueLetters(prisma, planId, clock.now())).values()) {
      const { sent, failed } = await deliverTo(letters, policy);
      run.sent += sent;
      run.failed += failed;
    }
    return { ...run, nextAt: await nextMailAt(prisma, planId) };
  };
}
