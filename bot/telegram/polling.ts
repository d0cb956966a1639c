/** Long polling: an update is acknowledged by the next question, and only once it is kept. */
import type { Api } from 'node-telegram-bot-api';
import type { Update } from 'node-telegram-bot-api/types';
import type { BotLog } from '../deps.js';
import type { Inbox } from '../inbox.js';
import { inboundOf } from './to-inbound.js';

export interface PollingDeps {
  api: Api;
  inbox: Inbox;
  log: BotLog;
  /** Waits some real milliseconds; ends early when the signal aborts. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told after each question whether it was answered. */
  onState: (ready: boolean, note: string) => void;
}

export interface Polling {
  stop(): Promise<void>;
}

const ALLOWED = ['message', 'callback_query'];
const POLL_SECONDS = 25;
/** A server that does not wait is not asked more often than this. */
const EMPTY_PAUSE_MS = 100;
const FAULT_PAUSE_MS = 3000;

/** Keeps an update for the inbox and stops its button's spinning. @throws when it could not be kept */
export async function keepTelegramUpdate(
  { api, inbox, log }: Pick<PollingDeps, 'api' | 'inbox' | 'log'>,
  update: Update,
): Promise<void> {
  const found = inboundOf(update);
  if (!found) return;
  await inbox.accept(found.inbound);
  if (!found.callbackId) return;
  api
    .answerCallbackQuery({ callback_query_id: found.callbackId })
    .catch((err: unknown) => log.warn({ err }, 'a button could not be answered'));
}

async function pollOnce(
  deps: PollingDeps,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  const asked = { offset, timeout: POLL_SECONDS, allowed_updates: ALLOWED };
  const updates = await deps.api.getUpdates(asked, signal);
  deps.onState(true, '');
  if (updates.length === 0) await deps.pause(EMPTY_PAUSE_MS, signal);
  let next = offset;
  for (const update of updates) {
    await keepTelegramUpdate(deps, update);
    next = update.update_id + 1;
  }
  return next;
}

async function poll(deps: PollingDeps, signal: AbortSignal): Promise<void> {
  let offset: number | undefined;
  while (!signal.aborted) {
    try {
      offset = await pollOnce(deps, offset, signal);
    } catch (err) {
      if (signal.aborted) return;
      deps.log.warn({ err }, 'Telegram could not be asked for updates');
      deps.onState(false, err instanceof Error ? err.message : String(err));
      await deps.pause(FAULT_PAUSE_MS, signal);
    }
  }
}

/** Starts asking Telegram for updates until stopped. */
export function startPolling(deps: PollingDeps): Polling {
  const abort = new AbortController();
  const running = poll(deps, abort.signal);
  return {
    stop: () => {
      abort.abort();
      return running;
    },
  };
}
