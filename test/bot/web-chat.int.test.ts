import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenBot, openBot } from '../../bot/open-bot.js';
import { keepMessage } from '../../prisma/store/chat-messages.js';
import { leadLiaison } from '../support/cast.js';
import { type ChatStage, chatStage, SECRET } from '../support/chat-stage.js';

let stage: ChatStage;
let open: OpenBot;
let dataDir: string;
let keys = 0;

beforeEach(async () => {
  stage = await chatStage();
  dataDir = mkdtempSync(join(tmpdir(), 'duban-chat-'));
  const { db, desk, log, time, kept } = stage;
  open = openBot({
    documentBytes: () => Promise.reject(new Error('no document')),
    ...{ db, desk, log, dataDir, secret: SECRET },
    clock: { now: () => time.now },
    realNow: () => Date.now(),
    saveEvidence: async (file) => {
      kept.push(file);
      return `E${kept.length}`;
    },
  });
  await open.start();
});
afterEach(async () => {
  await open.stop();
  await stage.end();
  rmSync(dataDir, { recursive: true, force: true });
});

async function send(what: { text?: string; button?: string; key?: string }, name?: string) {
  keys += 1;
  const updateId = what.key ?? `key ${keys}`;
  const files = name ? [{ name, mime: 'image/png', bytes: new Uint8Array([7]) }] : [];
  const { text, button } = what;
  const refs = files.map((f) => ({ ref: '', name: f.name, mime: f.mime, size: 1 }));
  const inbound = { channel: 'webchat' as const, address: 'browser', updateId, files: refs };
  await open.chatDesk.receive({ ...inbound, text, button }, files);
  await open.stop();
  return open.chatDesk.messagesAfter('browser', 0);
}
const bind = async () => send({ text: await bindingCode() });
const bindingCode = () => {
  stage.time.real = Date.now();
  return stage.code(leadLiaison.personId);
};

describe('the web chat', () => {
  it('keeps both sides of the talk in order', async () => {
    const messages = await send({ text: '帮助' });
    expect(messages.map((m) => [m.fromBot, m.card.text.slice(0, 4)])).toEqual([
      [false, '帮助'],
      [true, '督办助手'],
    ]);
  });

  it('takes one key for one message', async () => {
    await send({ text: '帮助', key: 'same' });
    expect(await send({ text: '帮助', key: 'same' })).toHaveLength(2);
  });

  it('shows a pressed button by its label', async () => {
    const messages = await bind();
    const button = messages.flatMap((m) => m.card.buttons.flat()).find((b) => b.label === '签收');
    const after = await send({ button: button?.data });
    expect(after.at(-2)).toMatchObject({ fromBot: false, card: { text: '签收' } });
    expect(after.at(-1)?.card.text).toContain('已签收');
  });

  it('hands uploads of bound people to the conversation', async () => {
    await bind();
    const shown = await send({ button: (await buttonOf('签收')).data });
    expect(shown.at(-1)?.card.text).toContain('已签收');
    const messages = await send({ text: '' }, '现场.png');
    expect(messages.at(-1)?.card.text).toContain('收到 1 份材料');
    expect(stage.kept).toMatchObject([
      { name: '现场.png', mime: 'image/png', bytes: new Uint8Array([7]) },
    ]);
  });

  it('does not keep uploads of strangers', async () => {
    const messages = await send({ text: '' }, '现场.png');
    expect(messages.at(-1)?.card.text).toContain('绑定码');
    expect(stage.kept).toEqual([]);
  });

  it('is ready without a Telegram token', () => {
    expect(open.health()).toEqual({ state: 'ready', note: '' });
  });
});

const buttonOf = async (label: string) => {
  const messages = await open.chatDesk.messagesAfter('browser', 0);
  const found = messages.flatMap((m) => m.card.buttons.flat()).find((b) => b.label === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};

describe('a subscriber', () => {
  it('hears of its own address only', async () => {
    let rings = 0;
    const stop = open.chatDesk.subscribe('browser', () => {
      rings += 1;
    });
    const channel = open.channels[0];
    await channel?.send('another browser', { text: 'x', buttons: [] }, 'k1');
    expect(rings).toBe(0);
    await channel?.send('browser', { text: 'x', buttons: [] }, 'k2');
    expect(rings).toBe(1);
    stop();
    await channel?.send('browser', { text: 'x', buttons: [] }, 'k3');
    expect(rings).toBe(1);
  });

  it('hears of messages that another process wrote', async () => {
    const heard = new Promise<void>((resolve) => {
      open.chatDesk.subscribe('browser', resolve);
    });
    const at = stage.time.now;
    const card = JSON.stringify({ text: 'x', buttons: [] });
    await keepMessage(stage.db, {
      key: 'k',
      address: 'browser',
      fromBot: true,
      card,
      at,
      atReal: at,
    });
    await heard;
    expect(await open.chatDesk.messagesAfter('browser', 0)).toHaveLength(1);
  });
});
