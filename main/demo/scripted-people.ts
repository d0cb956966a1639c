/** The demo's people: each reads letters and answers them through the web chat. */
import type { ChatDesk } from '../../bot/webchat/chat-desk.js';
import { countSent, lettersSince, type ReceivedLetter } from '../../prisma/store/backlog.js';
import { chatHand, type ChatHand } from './chat-hand.js';
import type { Answerer } from './answers/answerer.js';
import { answerLetter } from './answers/letters.js';

export interface ScriptedPeople {
  /** Reads the letters that came since the last look; true if there is one to answer. */
  look(): Promise<boolean>;
  /**
   * Answers what was read, each person letter by letter, units first and leaders last. The plan clock must stand meanwhile:
   * what people do must hang on the moment alone, not on how quick the machine is.
   */
  answer(): Promise<void>;
}

export interface PeopleDeps {
  answerer: Answerer;
  chat: ChatDesk;
  planId: string;
  now(): string;
  addresses: ReadonlyMap<string, string>;
}

/** An order in which no letter's place hangs on which of two equal moments came first. */
function inOrder(letters: ReceivedLetter[], { nameOf }: Answerer): ReceivedLetter[] {
  const placeOf = ({ kind, word = '', taskId = '', nodeId = '', unitId = '' }: ReceivedLetter) =>
    [kind, word, taskId, nodeId, nameOf(unitId)].join(' ');
  return [...letters].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Who answers before whom: what one does of what another says of the same moment is no matter of chance. */
const TURNS = ['liaison', 'assessor', 'office', 'leader'];

type Waiting = [address: string, letters: ReceivedLetter[]];

/** Those who answer at the same time, turn by turn; of the office, the clerk before the chief. */
function turnsOf(waiting: readonly Waiting[], { cast }: Answerer): Waiting[][] {
  const memberOf = ([, [letter]]: Waiting) => cast.get(letter?.personId ?? '');
  const nameOf = (one: Waiting) => memberOf(one)?.name ?? '';
  return TURNS.flatMap((duty) => {
    const turn = waiting.filter((one) => memberOf(one)?.duty === duty);
    if (duty !== 'office') return [turn];
    return turn.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).map((one) => [one]);
  });
}

/** Letters that wait for an answer, by the chat account they came to. */
function letterBox({ answerer, planId, addresses, now }: PeopleDeps) {
  const taken = new Set<string>();
  // Everything before this moment was answered: the clock went on only after that.
  let since = now();
  let seen = -1;
  const queues = new Map<string, ReceivedLetter[]>();
  return {
    queues,
    readNew: async (): Promise<void> => {
      const sent = await countSent(answerer.prisma, planId);
      if (sent === seen) return;
      seen = sent;
      const letters = await lettersSince(answerer.prisma, planId, since);
      since = letters.at(-1)?.sentAt ?? since;
      for (const letter of letters) {
        const address = addresses.get(letter.personId);
        if (taken.has(letter.deliveryId) || !address) continue;
        taken.add(letter.deliveryId);
        queues.set(address, [...(queues.get(address) ?? []), letter]);
      }
    },
  };
}

export function scriptedPeople(deps: PeopleDeps): ScriptedPeople {
  const { answerer, chat } = deps;
  const { queues, readNew } = letterBox(deps);
  const hands = new Map<string, ChatHand>();
  const handOf = (address: string): ChatHand => {
    const known = hands.get(address) ?? chatHand({ prisma: answerer.prisma, chat }, address);
    hands.set(address, known);
    return known;
  };
  const answerAll = async (hand: ChatHand, letters: ReceivedLetter[]): Promise<void> => {
    for (const letter of inOrder(letters, answerer)) await answerLetter(answerer, hand, letter);
  };
  return {
    look: async () => {
      await readNew();
      return queues.size > 0;
    },
    answer: async () => {
      const waiting = [...queues];
      queues.clear();
      for (const turn of turnsOf(waiting, answerer)) {
        await Promise.all(turn.map(([address, letters]) => answerAll(handOf(address), letters)));
      }
    },
  };
}
