import { Readable } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Channel, SendFailure, type Inbound } from '../../bot/channel.js';
import { createTelegramChannel, openApi } from '../../bot/telegram/telegram-channel.js';
import { inboundOf } from '../../bot/telegram/to-inbound.js';
import { createWebhookHandler } from '../../bot/telegram/webhook.js';
import type { Inbox } from '../../bot/inbox.js';
import { quietLog } from '../support/chat-stage.js';
import { telegramStub, type TelegramStub } from '../support/telegram-stub.js';

const TOKEN = '1:token';
let stub: TelegramStub;
let channel: Channel;

beforeEach(async () => {
  stub = await telegramStub({ 'photos/1.jpg': new Uint8Array([1, 2, 3]) });
  const settings = { token: TOKEN, apiRoot: stub.apiRoot };
  channel = createTelegramChannel(openApi(settings), settings);
});
afterEach(() => stub.stop());

const card = { text: '您好', buttons: [[{ label: '签收', data: 'ac|T||x' }]] };
const failure = async (error_code: number, description: string, parameters = {}) => {
  const body = { ok: false, error_code, description, parameters };
  stub.answers['sendMessage'] = [{ status: error_code, body }];
  const fault: unknown = await channel.send('11', card, 'k').catch((caught: unknown) => caught);
  if (!(fault instanceof SendFailure)) throw new Error('it was sent');
  return { permanent: fault.permanent, retryAfterSeconds: fault.retryAfterSeconds };
};

describe('sending to Telegram', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', true],
    [400, 'Bad Request: chat not found', true],
    [403, 'Forbidden: user is deactivated', true],
    [400, 'Bad Request: message text is empty', false],
    [500, 'Internal Server Error', false],
  ])('%i “%s” is permanent: %s', async (code, description, permanent) => {
    expect((await failure(code, description)).permanent).toBe(permanent);
  });

  it('to a group that became a supergroup fails for good', async () => {
    const moved = await failure(400, 'Bad Request: group chat was upgraded', {
      migrate_to_chat_id: -2,
    });
    expect(moved.permanent).toBe(true);
  });

  it('during a flood says how long to wait', async () => {
    const flood = await failure(429, 'Too Many Requests', { retry_after: 30 });
    expect(flood).toEqual({ permanent: false, retryAfterSeconds: 30 });
  });
});

describe('a document that goes with a message', () => {
  const files = [{ documentId: 'D1', name: '警示单.docx' }];
  const channelWith = (documentBytes: (id: string) => Promise<Uint8Array>) => {
    const settings = { token: TOKEN, apiRoot: stub.apiRoot, documentBytes };
    return createTelegramChannel(openApi(settings), settings);
  };

  it('is sent before the message that speaks of it', async () => {
    const answer = { status: 200, body: { ok: true, result: { message_id: 5 } } };
    stub.answers['sendMessage'] = [answer];
    stub.answers['sendDocument'] = [answer];
    const sent = await channelWith(async () => new Uint8Array([1])).send(
      '11',
      { ...card, files },
      'k',
    );
    expect([stub.calls, sent.ref]).toEqual([['sendDocument', 'sendMessage'], '5']);
  });

  it('keeps the message back when its bytes cannot be read', async () => {
    const broken = channelWith(() => Promise.reject(new Error('file gone')));
    await expect(broken.send('11', { ...card, files }, 'k')).rejects.toThrow('file gone');
    expect(stub.calls).toEqual([]);
  });
});

it('fetches the bytes of a photo', async () => {
  const result = { file_id: 'f', file_unique_id: 'u', file_path: 'photos/1.jpg' };
  stub.answers['getFile'] = [{ status: 200, body: { ok: true, result } }];
  expect((await channel.fetchFile('f')).bytes).toEqual(new Uint8Array([1, 2, 3]));
});

describe('an update of Telegram', () => {
  const chat = { id: 11, type: 'private' as const };
  const message = { message_id: 5, date: 0, chat };

  it('with an album photo names its largest size, caption and album', () => {
    const size = (file_id: string) => ({ file_id, file_unique_id: file_id, width: 1, height: 1 });
    const photo = [size('small'), size('large')];
    const found = inboundOf({
      update_id: 7,
      message: { ...message, photo, caption: '12号完成80%', media_group_id: 'g' },
    });
    expect(found?.inbound).toMatchObject({
      ...{ updateId: '7', address: '11', text: '12号完成80%', album: 'g' },
      files: [{ ref: 'large', mime: 'image/jpeg' }],
    });
  });

  it('of a kind nobody answers is left out', () => {
    expect(inboundOf({ update_id: 7, edited_message: message })).toBeUndefined();
  });
});

describe('the webhook', () => {
  const SECRET = 'a secret';
  const update = { update_id: 7, message: { message_id: 1, date: 0, chat: { id: 11 }, text: 'x' } };
  const call = async (given: string | undefined, body: unknown, accept?: Inbox['accept']) => {
    const accepted: Inbound[] = [];
    const keep: Inbox['accept'] = async (inbound) => accepted.push(inbound) > 0;
    const inbox: Inbox = { accept: accept ?? keep, start: async () => {}, idle: async () => {} };
    const api = openApi({ token: TOKEN, apiRoot: stub.apiRoot });
    const handler = createWebhookHandler({ secret: SECRET, api, inbox, log: quietLog() });
    const headers = given === undefined ? {} : { 'x-telegram-bot-api-secret-token': given };
    const request = Object.assign(Readable.from([Buffer.from(JSON.stringify(body))]), { headers });
    const response = { statusCode: 0, end: () => undefined };
    // Only what the handler reads of a request and writes to a response.
    await handler(request as unknown as IncomingMessage, response as unknown as ServerResponse);
    return { status: response.statusCode, accepted };
  };

  it('takes an update that carries the secret', async () => {
    const { status, accepted } = await call(SECRET, update);
    expect(status).toBe(200);
    expect(accepted).toMatchObject([{ updateId: '7', address: '11', text: 'x' }]);
  });

  it.each([undefined, 'wrong', `${SECRET}x`])('refuses the secret %s', async (given) => {
    expect(await call(given, update)).toEqual({ status: 401, accepted: [] });
  });

  it('refuses what is no update', async () => {
    expect((await call(SECRET, { hello: 1 })).status).toBe(400);
  });

  it('asks for redelivery when the update could not be kept', async () => {
    const broken = () => Promise.reject(new Error('disk full'));
    expect((await call(SECRET, update, broken)).status).toBe(500);
  });
});
