import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenBot, openBot } from '../../bot/open-bot.js';
import { leadLiaison, supportLiaison } from '../support/cast.js';
import { type ChatStage, chatStage, SECRET, T12 } from '../support/chat-stage.js';
import {
  telegramStage,
  type TelegramPhone,
  type TelegramStage,
  TOKEN,
} from '../support/telegram-phone.js';

let stage: ChatStage;
let telegram: TelegramStage;
let open: OpenBot;
let liaison: TelegramPhone;

beforeEach(async () => {
  stage = await chatStage();
  telegram = await telegramStage();
  const { db, desk, log, time } = stage;
  open = openBot({
    documentBytes: () => Promise.reject(new Error('no document')),
    ...{ db, desk, log, secret: SECRET, dataDir: join(tmpdir(), 'duban-telegram-test') },
    clock: { now: () => time.now },
    realNow: () => time.real,
    saveEvidence: async () => 'E1',
    telegram: { token: TOKEN, apiRoot: telegram.apiRoot },
  });
  await open.start();
  liaison = telegram.phone(11);
  await liaison.say(`/start ${await stage.code(leadLiaison.personId)}`, /绑定成功/);
  // The cards of the duties follow the greeting.
  await telegram.wait(11, /第13号/);
});
afterEach(async () => {
  await open.stop();
  await telegram.stop();
  await stage.end();
});

const reports = () => stage.db.report.findMany();
async function accepted(): Promise<void> {
  await liaison.say('12号', /第12号/);
  await liaison.tap('签收', /已签收/);
}
const confirmCard = () => liaison.say('12号任务完成80%，方案已印发，下月验收', /进度：80%/);

describe('a liaison on Telegram', () => {
  it('lists, accepts, reports by a sentence and gets a receipt', async () => {
    await liaison.say('/tasks', /本单位任务 2 项/);
    await liaison.tap('12号 查看', /到期事项/);
    await liaison.tap('签收', /已签收/);
    await confirmCard();
    await liaison.tap('确认提交', /回执号 2026-012-001/);
    expect(await reports()).toMatchObject([
      { channel: 'telegram', percent: 80, text: '方案已印发' },
    ]);
  });

  it('asks for an extension', async () => {
    await accepted();
    await liaison.tap('申请延期', /哪一项需要延期/);
    await liaison.tap('完成预案修编', /延到哪一天/);
    await liaison.say('延到6月30日', /延期理由/);
    await liaison.say('评审推迟', /请核对/);
    await liaison.tap('确认提交', /延期申请已提交/);
    expect(await stage.db.extensionRequest.findMany()).toMatchObject([{ toDate: '2027-06-30' }]);
  });
});

describe('an update delivered twice', () => {
  it('makes one report and one answer', async () => {
    await accepted();
    await confirmCard();
    await liaison.tap('确认提交', /回执号/);
    telegram.redeliver();
    await liaison.say('帮助', /我的任务/);
    expect(await reports()).toHaveLength(1);
    expect(liaison.heard().filter((h) => /回执号/.test(h.text))).toHaveLength(1);
  });
});

describe('buttons', () => {
  it('tapped twice make one report with one receipt', async () => {
    await accepted();
    await confirmCard();
    const data = liaison.button('确认提交');
    const first = await liaison.press(data, /回执号/);
    const second = await liaison.press(data, /./);
    expect(second.text).toBe(first.text);
    expect(await reports()).toHaveLength(1);
  });

  it('made up or another person’s are not obeyed', async () => {
    const other = telegram.phone(12);
    await other.say(`/start ${await stage.code(supportLiaison.personId)}`, /绑定成功/);
    await other.press(liaison.button('签收'), /不是发给您的/);
    await liaison.press(`ac|${T12}||AAAAAAAAAAAA`, /不是发给您的/);
    expect(stage.desk.state(T12).owners.map((o) => o.acceptance)).toEqual(['awaiting', 'awaiting']);
  });

  it('of a closed task are not obeyed', async () => {
    await liaison.say('12号', /第12号/);
    await stage.db.planTask.update({ where: { id: T12 }, data: { phase: 'closed' } });
    await liaison.tap('签收', /按钮已失效/);
    expect(stage.desk.state(T12).owners[0]?.acceptance).toBe('awaiting');
  });

  it('of a stranger are not obeyed', async () => {
    await telegram.phone(13).press(liaison.button('签收'), /绑定码/);
    expect(stage.desk.state(T12).owners[0]?.acceptance).toBe('awaiting');
  });
});

it('works on for others while one update is slow', async () => {
  const other = telegram.phone(12);
  await other.say(`/start ${await stage.code(supportLiaison.personId)}`, /绑定成功/);
  const { tell } = stage.desk;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  stage.desk.tell = async (taskId, command) => {
    if (command.actor.personId === leadLiaison.personId) await released;
    return tell(taskId, command);
  };
  const slow = liaison.tap('签收', /已签收/);
  await other.say('我的任务', /本单位任务 1 项/);
  await other.say('帮助', /报进展/);
  expect(stage.desk.state('p1-T13').owners[0]?.acceptance).toBe('awaiting');
  release();
  await slow;
});

it('refuses to bind in a group', async () => {
  const group = telegram.phone(-100);
  await group.say(`/start ${await stage.code(supportLiaison.personId)}`, /单独对话/);
  expect(await stage.db.binding.count({ where: { address: '-100' } })).toBe(0);
});

it('is healthy while Telegram answers', () => {
  expect(open.health()).toEqual({ state: 'ready', note: '' });
});
