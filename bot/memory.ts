/** A conversation's kept state: where the talk stands, and what was answered last. */
import { conversationAt, keepConversation } from '../prisma/store/conversations.js';
import type { Card, Inbound } from './channel.js';
import { NO_TALK, type Talk, turnTo } from './conversations/talk.js';
import type { BotDeps } from './deps.js';

export interface Memory {
  talk: Talk;
  /** The update answered last: taken up again after a crash, it gets the same cards. */
  last?: { updateId: string; cards: Card[] };
}

/** Raised when the shape of a talk changes: talks of another shape begin anew. */
const SHAPE = 1;
/** A question left unanswered for half a day is forgotten: what is said next is no answer to it. */
const DIALOG_MS = 12 * 3_600_000;

/** What is remembered of an address. */
export async function recall({ db, realNow }: BotDeps, at: Inbound): Promise<Memory> {
  const state = await conversationAt(db, at);
  if (!state) return { talk: NO_TALK };
  // Our own JSON, written below; another shape is not looked into.
  const { shape, real, ...memory } = JSON.parse(state) as Memory & { shape: number; real: number };
  if (shape !== SHAPE) return { talk: NO_TALK };
  return realNow() - real < DIALOG_MS ? memory : { ...memory, talk: turnTo(memory.talk) };
}

/** Remembers the talk and the answer to this update in one write. */
export async function remember(
  { db, clock, realNow }: BotDeps,
  { channel, address }: Inbound,
  memory: Memory,
): Promise<void> {
  const state = JSON.stringify({ shape: SHAPE, real: realNow(), ...memory });
  await keepConversation(db, { channel, address, state, at: clock.now() });
}
