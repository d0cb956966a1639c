import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiStage, type ApiStage } from '../support/api-stage.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
});
afterEach(() => stage.close());

const cookieOf = (headers: Record<string, unknown>): string =>
  /duban_chat=[0-9a-f]{32}/.exec(String(headers['set-cookie']))?.[0] ?? '';
const hello = async () => cookieOf((await stage.visitor.get('/api/chat/messages')).headers);
const say = (cookie: string, body: object) =>
  stage.visitor.post('/api/chat/messages').set('cookie', cookie).send(body);

describe('the web chat', () => {
  it('gives a browser an address of 128 bits that scripts cannot read', async () => {
    const { headers } = await stage.visitor.get('/api/chat/messages');
    expect(String(headers['set-cookie'])).toMatch(
      /duban_chat=[0-9a-f]{32};.*HttpOnly; SameSite=Strict/,
    );
    expect(cookieOf(headers)).not.toBe(await hello());
  });

  it('hands words and buttons to the conversation of that address', async () => {
    const cookie = await hello();
    const key = randomUUID();
    expect((await say(cookie, { key, text: ' 我的任务 ' })).status).toBe(202);
    await say(cookie, { key: randomUUID(), button: 'x:1' });
    const address = cookie.slice('duban_chat='.length);
    expect(stage.chat.received.map((r) => r.inbound)).toMatchObject([
      { channel: 'webchat', updateId: key, address, text: '我的任务', files: [] },
      { address, button: 'x:1' },
    ]);
  });

  it('hands files on with their names', async () => {
    const test = stage.visitor.post('/api/chat/messages').field('key', randomUUID());
    expect((await test.attach('files', Buffer.from('bytes'), '照片.jpg')).status).toBe(202);
    const [received] = stage.chat.received;
    expect(received?.inbound.files).toMatchObject([{ ref: '0', name: '照片.jpg', size: 5 }]);
    expect(received?.files[0]?.bytes.toString()).toBe('bytes');
  });

  it('shows a browser only what was said at its own address', async () => {
    const [mine, other] = [await hello(), await hello()];
    stage.chat.say(mine.slice('duban_chat='.length), '您好');
    const read = (cookie: string) => stage.visitor.get('/api/chat/messages').set('cookie', cookie);
    expect((await read(mine)).body.messages).toMatchObject([
      { id: 1, fromBot: true, text: '您好' },
    ]);
    expect((await read(other)).body.messages).toEqual([]);
  });

  it('takes no address that it did not make', async () => {
    const { headers } = await stage.visitor
      .get('/api/chat/messages')
      .set('cookie', 'duban_chat=somebody');
    expect(cookieOf(headers)).not.toBe('');
  });

  it('refuses a message without key, empty, or with words and a button', async () => {
    const key = randomUUID();
    const answers = [
      await say('', { text: 'x' }),
      await say('', { key }),
      await say('', { key, text: 'x', button: 'y' }),
      await say('', { key, text: 'x'.repeat(2001) }),
      await say('', { key, button: 'x'.repeat(65) }),
    ];
    expect(answers.map((a) => a.status)).toEqual([400, 400, 400, 400, 400]);
    expect(stage.chat.received).toEqual([]);
  });

  it('stops an address that speaks more than sixty times a minute', async () => {
    const cookie = await hello();
    const statuses = [];
    for (let i = 0; i < 61; i += 1) {
      statuses.push((await say(cookie, { key: randomUUID(), text: 'x' })).status);
    }
    expect(statuses.slice(0, 60).every((s) => s === 202)).toBe(true);
    expect(statuses[60]).toBe(429);
    expect((await say(await hello(), { key: randomUUID(), text: 'x' })).status).toBe(202);
  });
});

describe('the stream of a chat', () => {
  it('tells each new message once, after the one last seen', async () => {
    const cookie = await hello();
    const address = cookie.slice('duban_chat='.length);
    stage.chat.say(address, '第一条');
    const abort = new AbortController();
    const headers = { cookie, 'last-event-id': '0' };
    const answer = await fetch(`${stage.url}/api/chat/stream`, { headers, signal: abort.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (mark: string): Promise<string> => {
      let seen = '';
      while (!seen.includes(mark)) seen += (await reader?.read())?.value ?? mark;
      return seen;
    };
    await until(': open');
    stage.chat.say(address, '第二条');
    stage.chat.say(address, '第三条');
    const told = await until('第三条');
    expect(told.match(/id: \d+/g)).toEqual(['id: 2', 'id: 3']);
    abort.abort();
  });
});
