/** The web chat: a channel whose messages are rows, and the desk that the api speaks to. */
import { createHash } from 'node:crypto';
import { personAt } from '../../prisma/store/bindings.js';
import {
  cardWithButton,
  keepMessage,
  messagesAfter,
  newestMessageIds,
} from '../../prisma/store/chat-messages.js';
import type { Card, Channel, Inbound, InboundFile } from '../channel.js';
import type { BotDeps } from '../deps.js';
import type { Inbox } from '../inbox.js';
import { webChatWords } from '../text/webchat.js';
import { createBell } from './bell.js';
import type { ChatDesk, ChatMessageView } from './chat-desk.js';
import type { FileShelf } from './file-shelf.js';

export interface WebChatDeps extends Pick<BotDeps, 'db' | 'clock' | 'realNow' | 'log'> {
  shelf: FileShelf;
}

export interface WebChat {
  channel: Channel;
  /** The desk, once there is an inbox to hand updates to. */
  deskFor(inbox: Inbox): ChatDesk;
}

async function write(
  { db, clock, realNow }: WebChatDeps,
  message: { key: string; address: string; fromBot: boolean; card: Card },
): Promise<number> {
  const atReal = new Date(realNow()).toISOString();
  const card = JSON.stringify(message.card);
  const { id } = await keepMessage(db, { ...message, card, at: clock.now(), atReal });
  return id;
}

async function read(
  deps: WebChatDeps,
  address: string,
  afterId: number,
): Promise<ChatMessageView[]> {
  const rows = await messagesAfter(deps.db, address, afterId);
  // Our own JSON, written above.
  return rows.map((row) => ({ ...row, card: JSON.parse(row.card) as Card }));
}

/** What a person did, as their own side of the chat shows it. */
async function ownWords(
  deps: WebChatDeps,
  { address, text, button, files }: Inbound,
): Promise<string> {
  const names = files.map((f) => webChatWords.file(f.name));
  if (button === undefined) return [...(text ? [text] : []), ...names].join('\n');
  const json = await cardWithButton(deps.db, address, button);
  // Our own JSON, written above.
  const card = json === undefined ? undefined : (JSON.parse(json) as Card);
  const pressed = card?.buttons.flat().find((b) => b.data === button);
  return pressed?.label ?? webChatWords.button;
}

/** Files of strangers are not kept: nobody could say whose they are. */
async function shelved(
  deps: WebChatDeps,
  inbound: Inbound,
  files: readonly InboundFile[],
): Promise<Inbound['files']> {
  if (files.length === 0 || !(await personAt(deps.db, inbound))) return [];
  return Promise.all(
    files.map(async ({ name, mime, bytes }) => {
      return { ref: await deps.shelf.put(bytes), name, mime, size: bytes.length };
    }),
  );
}

/** The id under which a browser's key is kept: another browser's key must never pass for one's own. */
export function keptUpdateId(address: string, key: string): string {
  const owner = createHash('sha256').update(address).digest('hex').slice(0, 12);
  return `${owner}-${key}`;
}

function withOwnKey(inbound: Inbound): Inbound {
  const { address, updateId } = inbound;
  return { ...inbound, channel: 'webchat', updateId: keptUpdateId(address, updateId) };
}

/** Makes the web chat. */
export function createWebChat(deps: WebChatDeps): WebChat {
  const bell = createBell({
    newestIds: (addresses) => newestMessageIds(deps.db, addresses),
    onFault: (err) => deps.log.warn({ err }, 'new messages could not be looked for'),
  });
  return {
    channel: {
      kind: 'webchat',
      async send(address, card, key) {
        const id = await write(deps, { key: `out:${key}`, address, fromBot: true, card });
        bell.ring(address, id);
        return { ref: String(id) };
      },
      async fetchFile(ref) {
        return { name: ref, mime: '', bytes: await deps.shelf.take(ref) };
      },
    },
    deskFor: (inbox) => ({
      async receive(sent, files) {
        const own = withOwnKey(sent);
        const inbound = { ...own, files: await shelved(deps, own, files) };
        const { address, updateId } = inbound;
        const card = { text: await ownWords(deps, { ...own, files: inbound.files }), buttons: [] };
        bell.ring(
          address,
          await write(deps, { key: `in:${updateId}`, address, fromBot: false, card }),
        );
        await inbox.accept(inbound);
      },
      messagesAfter: (address, afterId) => read(deps, address, afterId),
      subscribe: bell.subscribe,
    }),
  };
}
