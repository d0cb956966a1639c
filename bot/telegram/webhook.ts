/** Telegram calling us: only with the secret it was given, and answered once the update is kept. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from 'node-telegram-bot-api';
import type { Update } from 'node-telegram-bot-api/types';
import { z } from 'zod';
import type { BotLog } from '../deps.js';
import type { Inbox } from '../inbox.js';
import { keepTelegramUpdate } from './polling.js';

export interface WebhookDeps {
  secret: string;
  api: Api;
  inbox: Inbox;
  log: BotLog;
}

/** Fits express and node alike; a body that express has parsed already is taken as it is. */
export type WebhookHandler = (
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
) => Promise<void>;

const MOST_BYTES = 1024 * 1024;
const updateSchema = z.looseObject({ update_id: z.int() });

function isSecret(given: unknown, secret: string): boolean {
  const a = Buffer.from(typeof given === 'string' ? given : '');
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function bodyOf(request: IncomingMessage & { body?: unknown }): Promise<unknown> {
  if (typeof request.body === 'object' && request.body !== null) return request.body;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw new RangeError('the update is too large');
    chunks.push(bytes);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

/** Makes the handler: 401 without the secret, 400 for no update, 500 when it could not be kept. */
export function createWebhookHandler(deps: WebhookDeps): WebhookHandler {
  const end = (response: ServerResponse, status: number): void => {
    response.statusCode = status;
    response.end();
  };
  return async (request, response) => {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (!isSecret(given, deps.secret)) return end(response, 401);
    const parsed = updateSchema.safeParse(await bodyOf(request).catch(() => undefined));
    if (!parsed.success) return end(response, 400);
    try {
      // Telegram's own shape: what it lacks is left out by inboundOf.
      await keepTelegramUpdate(deps, parsed.data as unknown as Update);
    } catch (err) {
      deps.log.error({ err }, 'an update could not be kept');
      return end(response, 500);
    }
    end(response, 200);
  };
}
