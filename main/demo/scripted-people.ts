/** The demo's people: each reads letters in order and answers them through the web chat. */
import type { ChatDesk } from '../../bot/webchat/chat-desk.js';
import { addDays, dateOf, instantAt } from '../../domain/calendar/dates.js';
import { countSent, lettersSince, type ReceivedLetter } from '../../prisma/store/backlog.js';
import { chatHand, type ChatHand } from './chat-hand.js';
import { answerLetter, type Answerer } from './letters-answered.js';

/** Letters older than this were answered before a restart, or never will be. */
const LOOK_BACK_DAYS = 30;

export interface ScriptedPeople {
  /** Takes up new letters; true while somebody still has something to answer. */
  look(): Promise<boolean>;
  /** The first fault, if a person's act failed. */
  fault(): unknown;
}

export function scriptedPeople(deps: {
  answerer: Answerer;
  chat: ChatDesk;
  planId: string;
  now(): string;
  addresses: ReadonlyMap<string, string>;
}): ScriptedPeople {
  const { answerer, chat, addresses } = deps;
  const taken = new Set<string>();
  const hands = new Map<string, ChatHand>();
  const queues = new Map<string, ReceivedLetter[]>();
  let working = 0;
  let seen = -1;
  let fault: unknown;
  let since = instantAt(addDays(dateOf(deps.now()), -LOOK_BACK_DAYS), '00:00');

  const handOf = (address: string): ChatHand => {
    const known = hands.get(address) ?? chatHand({ prisma: answerer.prisma, chat }, address);
    hands.set(address, known);
    return known;
  };

  async function workThrough(personId: string, address: string): Promise<void> {
    const queue = queues.get(personId) ?? [];
    working += 1;
    try {
      for (let letter = queue.shift(); letter; letter = queue.shift()) {
        await answerLetter(answerer, handOf(address), letter);
      }
    } catch (error) {
      fault ??= error;
    } finally {
      queues.delete(personId);
      working -= 1;
    }
  }

  return {
    look: async () => {
      const sent = await countSent(answerer.prisma, deps.planId);
      if (sent === seen) return working > 0;
      seen = sent;
      const letters = await lettersSince(answerer.prisma, deps.planId, since);
      since = letters.at(-1)?.sentAt ?? since;
      for (const letter of letters) {
        const address = addresses.get(letter.personId);
        if (taken.has(letter.deliveryId) || !address) continue;
        taken.add(letter.deliveryId);
        const queue = queues.get(letter.personId);
        if (queue) queue.push(letter);
        else {
          queues.set(letter.personId, [letter]);
          void workThrough(letter.personId, address);
        }
      }
      return working > 0;
    },
    fault: () => fault,
  };
}
