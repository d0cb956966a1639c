/** The bot with its channels and its inbox, put together for whoever composes the system. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, createBot } from './bot.js';
import { createNoticeCards, type NoticeCards } from './cards/notice-cards.js';
import type { Channel } from './channel.js';
import type { BotDeps } from './deps.js';
import { createInbox } from './inbox.js';
import { connectTelegram, type TelegramOptions } from './telegram/connect.js';
import type { WebhookHandler } from './telegram/webhook.js';
import type { ChatDesk } from './webchat/chat-desk.js';
import { createFileShelf } from './webchat/file-shelf.js';
import { createWebChat } from './webchat/web-chat.js';

export interface OpenBotDeps extends Omit<BotDeps, 'channels'> {
  /** Folder under which uploads wait. */
  dataDir: string;
  telegram?: TelegramOptions;
  /** The bytes of an issued document. */
  documentBytes(documentId: string): Promise<Uint8Array>;
}

interface BotHealth {
  state: 'ready' | 'starting' | 'failed';
  note: string;
}

export interface OpenBot extends NoticeCards {
  bot: Bot;
  channels: readonly Channel[];
  chatDesk: ChatDesk;
  /** To be mounted at the path of the webhook's url; absent unless a webhook is set up. */
  webhook?: WebhookHandler;
  /** Takes up left-over updates and connects to Telegram. */
  start(): Promise<void>;
  /** Stops taking updates and waits for those under way. */
  stop(): Promise<void>;
  health(): BotHealth;
}

/** Opens the bot on the web chat and, with a token, on Telegram. Nothing runs before start(). */
export function openBot(deps: OpenBotDeps): OpenBot {
  const { db, log, realNow } = deps;
  const shelf = createFileShelf(join(deps.dataDir, 'chat-files'));
  const webChat = createWebChat({ ...deps, shelf });
  const { documentBytes } = deps;
  const telegram = deps.telegram && connectTelegram({ ...deps.telegram, documentBytes }, log);
  const channels = [webChat.channel, ...(telegram ? [telegram.channel] : [])];
  const bot = createBot({ ...deps, channels });
  const pause = (ms: number): Promise<void> => sleep(ms);
  const inbox = createInbox({
    db,
    log,
    realNow,
    pause,
    handle: bot.handle,
    settled: () => deps.desk.settled(),
    apologize: bot.apologize,
  });
  let started = false;
  return {
    ...createNoticeCards(deps.secret),
    ...{ bot, channels, chatDesk: webChat.deskFor(inbox), webhook: telegram?.webhookFor(inbox) },
    async start() {
      await shelf.clear(realNow());
      await inbox.start();
      await telegram?.start(inbox);
      started = true;
    },
    async stop() {
      await telegram?.stop();
      await inbox.idle();
    },
    health() {
      if (!started) return { state: 'starting', note: '' };
      return telegram?.health() ?? { state: 'ready', note: '' };
    },
  };
}
