/** A scripted person's hand on the web chat: writes, presses buttons of the cards it got, one act at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Card, InboundFile } from '../../bot/channel.js';
import type { ChatDesk } from '../../bot/webchat/chat-desk.js';
import { keptUpdateId } from '../../bot/webchat/web-chat.js';
import { cardsAnswering } from '../../prisma/store/chat-messages.js';
import { updateStatus } from '../../prisma/store/channel-updates.js';
import type { PrismaClient } from '../../prisma/generated/client.js';

export interface Act {
  /** The same key again changes nothing, and gets the answers of the first time. */
  key: string;
  text?: string;
  button?: string;
  files?: readonly InboundFile[];
}

export interface ChatHand {
  /** Sends a text with files or presses a button, waits until it is worked off, and returns the answers. */
  act(what: Act): Promise<Card[]>;
}

// Our own JSON: the web chat keeps its cards so.
const cardOf = (json: string): Card => JSON.parse(json) as Card;

const LOOK_MS = 250;
const FIRST_LOOK_MS = 8;
/** Real time after which an act that was never worked off is an error of the demo. */
const LONGEST_MS = 120_000;

/** Resolves when an address has a new message, or after a while in any case. */
function nextRing(chat: ChatDesk, address: string): Promise<void> {
  return new Promise((settle) => {
    const leave = chat.subscribe(address, () => done());
    const timer = setTimeout(() => done(), LOOK_MS);
    const done = (): void => {
      clearTimeout(timer);
      leave();
      settle();
    };
  });
}

export function chatHand(
  { prisma, chat }: { prisma: PrismaClient; chat: ChatDesk },
  address: string,
): ChatHand {
  const ring = () => nextRing(chat, address);
  async function workedOff(updateId: string, answered: Promise<void>): Promise<void> {
    const end = Date.now() + LONGEST_MS;
    await answered;
    // An answer is sent just before its update is marked as done.
    for (let ms = FIRST_LOOK_MS; Date.now() < end; ms = Math.min(ms * 2, LOOK_MS)) {
      await pause(ms);
      const status = await updateStatus(prisma, { channel: 'webchat', updateId });
      if (status === 'done' || status === 'failed') return;
    }
    throw new Error(`the bot did not answer ${updateId}`);
  }
  return {
    act: async ({ key, text, button, files = [] }) => {
      const updateId = keptUpdateId(address, key);
      const inbound = { channel: 'webchat' as const, updateId: key, address, files: [] };
      // The first ring is for what we wrote ourselves.
      const answered = ring().then(ring);
      await chat.receive({ ...inbound, ...(text && { text }), ...(button && { button }) }, files);
      await workedOff(updateId, answered);
      // By key, not by time: asked again after a restart it finds the answers of the first time.
      return (await cardsAnswering(prisma, address, updateId)).map(cardOf);
    },
  };
}

/** The data of the first button whose label contains a word. */
export function buttonLike(cards: readonly Card[], ...words: string[]): string | undefined {
  const buttons = cards.flatMap((c) => c.buttons.flat());
  for (const word of words) {
    const found = buttons.find((b) => b.label.includes(word));
    if (found) return found.data;
  }
  return undefined;
}
