/** Telegram's connection: asking for updates or being called, the menu of commands, its health. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../channel.js';
import type { BotLog } from '../deps.js';
import type { Inbox } from '../inbox.js';
import { generalWords } from '../text/zh.js';
import { type Polling, startPolling } from './polling.js';
import { createTelegramChannel, openApi, type TelegramSettings } from './telegram-channel.js';
import { createWebhookHandler, type WebhookHandler } from './webhook.js';

export interface TelegramOptions extends TelegramSettings {
  webhook?: { url: string; secret: string };
}

export interface TelegramConnection {
  channel: Channel;
  webhookFor(inbox: Inbox): WebhookHandler | undefined;
  /** Begins to take updates; a Telegram that cannot be reached is noted and asked again. */
  start(inbox: Inbox): Promise<void>;
  stop(): Promise<void>;
  health(): { state: 'ready' | 'starting' | 'failed'; note: string };
}

// A pause that the signal ends early is no fault.
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

/** Prepares the connection; nothing is sent before start(). */
export function connectTelegram(options: TelegramOptions, log: BotLog): TelegramConnection {
  const api = openApi(options);
  const { webhook } = options;
  let health: ReturnType<TelegramConnection['health']> = { state: 'starting', note: '' };
  let polling: Polling | undefined;
  const attempt = async (what: string, call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (err) {
      log.warn({ err }, `Telegram did not take ${what}`);
      return false;
    }
  };
  return {
    channel: createTelegramChannel(api, options),
    webhookFor: (inbox) =>
      webhook && createWebhookHandler({ secret: webhook.secret, api, inbox, log }),
    async start(inbox) {
      void attempt('the menu of commands', () =>
        api.setMyCommands({ commands: [...generalWords.commands] }),
      );
      if (webhook) {
        const { url, secret: secret_token } = webhook;
        const set = await attempt('the webhook', () => api.setWebhook({ url, secret_token }));
        health = set ? { state: 'ready', note: '' } : { state: 'failed', note: 'webhook' };
        return;
      }
      // While a webhook is set, Telegram refuses to be asked.
      await attempt('the end of the webhook', () => api.deleteWebhook({}));
      const onState = (ready: boolean, note: string): void => {
        health = { state: ready ? 'ready' : 'failed', note };
      };
      polling = startPolling({ api, inbox, log, pause, onState });
    },
    stop: async () => polling?.stop(),
    health: () => health,
  };
}
