/** The bot: one update in, answers out. The person gets a sentence, the log gets the cause. */
import { createHash } from 'node:crypto';
import { dateOf } from '../domain/calendar/dates.js';
import { type Address, type BoundPerson, personAt } from '../prisma/store/bindings.js';
import { bindBy, codeIn } from './binding.js';
import { createSealing, type Sealing } from './buttons/sealing.js';
import { type Reply, reply, sealReply } from './buttons/reply.js';
import type { Card, Inbound } from './channel.js';
import { carryOut } from './carry-out.js';
import { unitSpokenFor } from './conversations/own-task.js';
import type { Talk } from './conversations/talk.js';
import type { Visit } from './conversations/turn.js';
import type { BotDeps } from './deps.js';
import { keepFiles } from './keep-files.js';
import { DEEDS } from './features/deeds.js';
import { createLook, type Look } from './look.js';
import { recall, remember } from './memory.js';
import { post, postQuietly } from './posting.js';
import { foldWidth } from './reading/numerals.js';
import { bindingWords, generalWords } from './text/zh.js';

export interface Bot {
  /** Works off one update; the same one again is answered with the same cards. @throws when it should be tried again */
  handle(inbound: Inbound): Promise<void>;
  /** The last word on an update that failed for good. */
  apologize(inbound: Inbound): Promise<void>;
  /** Tells accounts that the office ended that they are no longer bound. */
  tellEnded(accounts: readonly Address[]): Promise<void>;
}

interface Workshop {
  deps: BotDeps;
  look: Look;
  sealing: Sealing;
}

interface Answered {
  talk: Talk;
  cards: Card[];
}

const actOf = ({ channel, updateId }: Inbound): string =>
  createHash('sha256').update(`${channel}:${updateId}`).digest('hex').slice(0, 16);

/** Group chats have an audience: nothing is bound or done there. */
const isGroup = ({ channel, address }: Inbound): boolean =>
  channel === 'telegram' && address.startsWith('-');

function visitOf(
  { deps, sealing }: Workshop,
  inbound: Inbound,
  { person, talk }: { person: BoundPerson; talk: Talk },
): Visit | undefined {
  const { personId, name, unitId, role } = person;
  const { channel, button } = inbound;
  const tap = button === undefined ? undefined : sealing.open(personId, button);
  if (button !== undefined && !tap) {
    deps.log.warn({ personId, channel }, 'a forged or foreign button was pressed');
    return undefined;
  }
  const now = deps.clock.now();
  const actor = { personId, name, role, channel, ...(unitId && { unitId }) };
  const text = tap ? '' : commandOf(inbound.text ?? '');
  const act = actOf(inbound);
  return { act, person, actor, now, today: dateOf(now), text, tap, evidence: [], talk };
}

/** Telegram adds the bot's name to commands of menus: /tasks@some_bot. */
const commandOf = (text: string): string => text.trim().replace(/^(\/\w+)@\w+/, '$1');

async function answerPerson(
  shop: Workshop,
  inbound: Inbound,
  known: { person: BoundPerson; talk: Talk },
): Promise<Answered> {
  const { deps, look, sealing } = shop;
  const { personId } = known.person;
  const seal = (replies: Reply[]) => replies.map((r) => sealReply(r, personId, sealing));
  const empty = visitOf(shop, inbound, known);
  if (!empty) return { talk: known.talk, cards: seal([reply(generalWords.forged)]) };
  const files = await keepFiles(deps, inbound, unitSpokenFor(empty) ? known.person : undefined);
  const visit = { ...empty, evidence: files.kept };
  const nothingLeft = files.notes.length > 0 && files.kept.length === 0 && visit.text === '';
  if (nothingLeft) return { talk: known.talk, cards: seal(files.notes) };
  const deed = DEEDS.find((d) => d.claims(visit));
  if (!deed) throw new Error('no deed claims the update');
  const { talk, replies } = await carryOut(deps, visit, await deed.answer(visit, look));
  return { talk, cards: seal([...files.notes, ...replies]) };
}

const plain = (text: string): Card => ({ text, buttons: [] });

async function respond(shop: Workshop, inbound: Inbound, talk: Talk): Promise<Answered> {
  const text = inbound.text ?? '';
  if (isGroup(inbound)) {
    const meant = /^(?:\/|绑定)/.test(text) || inbound.button !== undefined;
    return { talk, cards: meant ? [plain(bindingWords.group)] : [] };
  }
  const person = await personAt(shop.deps.db, inbound);
  const code = inbound.button ? undefined : codeIn(text, person !== undefined);
  if (code) {
    const bound = await bindBy(shop.deps, inbound, { code, talk });
    const cards = bound.replies.map((r) => sealReply(r, bound.personId, shop.sealing));
    return { talk: bound.talk, cards };
  }
  if (person) return answerPerson(shop, inbound, { person, talk });
  const asksHelp = /^(?:\/help|帮助|help)$/i.test(foldWidth(text).trim());
  return { talk, cards: [plain(asksHelp ? bindingWords.strangerHelp : bindingWords.stranger)] };
}

/** Makes the bot. */
export function createBot(deps: BotDeps): Bot {
  const shop = { deps, look: createLook(deps.db), sealing: createSealing(deps.secret) };
  return {
    async handle(inbound) {
      const { talk, last } = await recall(deps, inbound);
      const key = inbound.updateId;
      if (last?.updateId === key) return post(deps, inbound, { cards: last.cards, key });
      const answered = await respond(shop, inbound, talk);
      const { cards } = answered;
      await remember(deps, inbound, { talk: answered.talk, last: { updateId: key, cards } });
      await post(deps, inbound, { cards, key });
    },
    apologize: (inbound) =>
      postQuietly(deps, inbound, {
        text: generalWords.apology,
        key: `sorry:${inbound.updateId}`,
      }),
    async tellEnded(accounts) {
      for (const account of accounts) {
        const key = `ended:${account.address}:${deps.clock.now()}`;
        await postQuietly(deps, account, { text: bindingWords.ended, key });
      }
    },
  };
}
