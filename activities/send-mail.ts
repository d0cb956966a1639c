/** Sends what is due: one digest a person, within the weekly quota, nothing that was answered. */
import type { Instant } from '../domain/calendar/dates.js';
import { afterQuota, quotaIsSpent, weekStart } from '../domain/policy/burden.js';
import type { Policy } from '../domain/policy/policy.js';
import type { EndedBindings } from '../prisma/store/bindings.js';
import { lostMessages, markTold, type LostMessage } from '../prisma/store/lost-messages.js';
import {
  dueLetters,
  expandDue,
  holdBack,
  nextMailAt,
  reminderMessagesSince,
  settle,
  type Letter,
} from '../prisma/store/mail.js';
import { isMoot, type NoticeFacts } from '../prisma/store/notice-facts.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type { MailRun } from './contracts.js';
import { deliverLetters, idsOf } from './deliver-letters.js';

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
  /** Undefined for what is no failure of the channel; it is tried again like a passing one. */
  failureOf(error: unknown): { permanent: boolean } | undefined;
  policyOf(planId: string): Promise<Policy>;
  /** Told which units can no longer be reached (or can again). */
  reachChanged(changes: EndedBindings['reach']): Promise<void>;
  /** Told of a step of a ladder whose message reached nobody; may be told of it again. */
  stepUnreached(step: Omit<LostMessage, 'deliveryId'>): Promise<void>;
  log: { warn(fields: object, message: string): void };
  heartbeat(): void;
  /** Draws up the papers that go out with a plan's messages. */
  issueSlips?(planId: string): Promise<number>;
}

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

/** Reminders beyond a week's quota wait for Monday; everything above a reminder goes out. */
async function withinQuota<Card>(
  { prisma, clock }: MailDeps<Card>,
  letters: Letter[],
  policy: Policy,
): Promise<Letter[]> {
  const reminders = letters.filter((l) => l.notice.reminder);
  const person = letters[0]?.personId;
  if (reminders.length === 0 || !person) return letters;
  const now = clock.now();
  const sent = await reminderMessagesSince(prisma, person, weekStart(now));
  if (!quotaIsSpent(policy, sent)) return letters;
  await holdBack(prisma, idsOf(reminders), { notBefore: afterQuota(policy, now) });
  return letters.filter((l) => !l.notice.reminder);
}

async function withoutMoot<Card>(
  { prisma, clock }: MailDeps<Card>,
  letters: Letter[],
): Promise<Letter[]> {
  const moot: Letter[] = [];
  for (const letter of letters) if (await isMoot(prisma, letter, clock.now())) moot.push(letter);
  if (moot.length > 0) await settle(prisma, idsOf(moot), { status: 'moot' });
  return letters.filter((l) => !moot.includes(l));
}

async function deliverTo<Card>(
  deps: MailDeps<Card>,
  letters: Letter[],
  policy: Policy,
): Promise<MailRun> {
  const run: MailRun = { sent: 0, failed: 0 };
  const worth = await withinQuota(deps, await withoutMoot(deps, letters), policy);
  for (const digest of chunks(worth, DIGEST_SIZE)) {
    deps.heartbeat();
    run[await deliverLetters(deps, digest)] += digest.length;
  }
  deps.heartbeat();
  return run;
}

/** A paper that cannot be drawn up holds up no message; the next run tries again. */
async function drawUpSlips<Card>(deps: MailDeps<Card>, planId: string): Promise<void> {
  try {
    await deps.issueSlips?.(planId);
  } catch (error) {
    deps.log.warn({ planId, error: String(error) }, 'warning slips could not be drawn up');
  }
  deps.heartbeat();
}

/** A task that cannot be told now is told by the next run. */
async function tellOfLost<Card>(deps: MailDeps<Card>, planId: string): Promise<void> {
  for (const lost of await lostMessages(deps.prisma, planId)) {
    const { deliveryId: _delivery, ...step } = lost;
    try {
      await deps.stepUnreached(step);
      await markTold(deps.prisma, lost);
    } catch (error) {
      const fields = { ...step.whose, error: String(error) };
      deps.log.warn(fields, 'a task could not be told of a lost message');
    }
    deps.heartbeat();
  }
}

async function sendDue<Card>(deps: MailDeps<Card>, planId: string): Promise<MailRun> {
  const { prisma, clock } = deps;
  const run: MailRun = { sent: 0, failed: 0 };
  const policy = await deps.policyOf(planId);
  await drawUpSlips(deps, planId);
  await expandDue(prisma, planId, clock.now());
  for (const letters of byPerson(await dueLetters(prisma, planId, clock.now())).values()) {
    const { sent, failed } = await deliverTo(deps, letters, policy);
    run.sent += sent;
    run.failed += failed;
  }
  await tellOfLost(deps, planId);
  return { ...run, nextAt: await nextMailAt(prisma, planId) };
}

/**
 * The run of a plan's mail. Asked again while a run is under way (a try of the activity that took
 * too long still goes on in this process), it answers with that one: nothing goes out twice.
 */
export function mailSender<Card>(deps: MailDeps<Card>) {
  const underWay = new Map<string, Promise<MailRun>>();
  return async function sendDueMessages({ planId }: { planId: string }): Promise<MailRun> {
    const running = underWay.get(planId) ?? sendDue(deps, planId);
    underWay.set(planId, running);
    return running.finally(() => underWay.delete(planId));
  };
}
