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
  fault(): Error | undefined;
}

export interface PeopleDeps {
  answerer: Answerer;
  chat: ChatDesk;
  planId: string;
  now(): string;
  addresses: ReadonlyMap<string, string>;
}

/** The people at work: each has one hand, and letters are answered in the order they came. */
function workplace({ answerer, chat }: PeopleDeps) {
  const hands = new Map<string, ChatHand>();
  const queues = new Map<string, ReceivedLetter[]>();
  let fault: Error | undefined;
  const handOf = (address: string): ChatHand => {
    const known = hands.get(address) ?? chatHand({ prisma: answerer.prisma, chat }, address);
    hands.set(address, known);
    return known;
  };
  async function workThrough(address: string, queue: ReceivedLetter[]): Promise<void> {
    try {
      for (let letter = queue.shift(); letter; letter = queue.shift()) {
        await answerLetter(answerer, handOf(address), letter);
      }
    } catch (error) {
      fault ??= error instanceof Error ? error : new Error(String(error));
    } finally {
      queues.delete(address);
    }
  }
  return {
    fault: () => fault,
    isBusy: () => queues.size > 0,
    hand: (address: string, letter: ReceivedLetter): void => {
      const queue = queues.get(address);
      if (queue) {
        queue.push(letter);
        return;
      }
      const begun = [letter];
      queues.set(address, begun);
      void workThrough(address, begun);
    },
  };
}

export function scriptedPeople(deps: PeopleDeps): ScriptedPeople {
  const { answerer, planId, addresses } = deps;
  const work = workplace(deps);
  const taken = new Set<string>();
  let seen = -1;
  let since = instantAt(addDays(dateOf(deps.now()), -LOOK_BACK_DAYS), '00:00');
  const readNew = async (): Promise<void> => {
    const letters = await lettersSince(answerer.prisma, planId, since);
    since = letters.at(-1)?.sentAt ?? since;
    for (const letter of letters) {
      const address = addresses.get(letter.personId);
      if (taken.has(letter.deliveryId) || !address) continue;
      taken.add(letter.deliveryId);
      work.hand(address, letter);
    }
  };
  return {
    look: async () => {
      const sent = await countSent(answerer.prisma, planId);
      if (sent !== seen) await readNew();
      seen = sent;
      return work.isBusy();
    },
    fault: work.fault,
  };
}
