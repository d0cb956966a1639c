import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office, SUPPORT, supportLiaison } from '../support/cast.js';
import { type ChatStage, chatStage, textOf } from '../support/chat-stage.js';

const MINUTE = 60_000;
let stage: ChatStage;

beforeEach(async () => {
  stage = await chatStage();
});
afterEach(() => stage.end());

describe('a stranger', () => {
  it('can do nothing but bind or read help', async () => {
    const stranger = stage.phone('a stranger');
    for (const said of ['我的任务', '12号任务完成80%', '逾期', '/tasks']) {
      expect(textOf(await stranger.say(said))).toContain('绑定码');
    }
    expect(textOf(await stranger.press('rp|p1-T12||AAAA'))).toContain('绑定码');
    expect(textOf(await stranger.say('帮助'))).toContain('只能用一次');
    expect(await stage.db.report.count()).toBe(0);
  });

  it.each([
    ['绑定 ', ''],
    ['/start ', ''],
    ['/bind ', ''],
    ['', ''],
    ['绑定码：', ''],
    ['  ', '  '],
  ])('binds with “%sCODE%s”', async (before, after) => {
    const code = await stage.code(leadLiaison.personId);
    const phone = stage.phone('a new phone');
    expect(textOf(await phone.say(before + code + after))).toContain('绑定成功');
  });

  it('binds with a code in small letters and with a dash', async () => {
    const code = (await stage.code(leader.personId)).toLowerCase();
    const phone = stage.phone('a new phone');
    expect(textOf(await phone.say(`${code.slice(0, 4)}-${code.slice(4)}`))).toContain('绑定成功');
  });

  it('in a group is not bound', async () => {
    const code = await stage.code(leadLiaison.personId);
    const group = stage.phone('-100200', 'telegram');
    expect(textOf(await group.say(`绑定 ${code}`))).toContain('单独对话');
    expect(await group.say('大家好')).toEqual([]);
    expect(await stage.db.binding.count()).toBe(0);
  });
});

describe('a binding code', () => {
  it('serves once', async () => {
    const code = await stage.code(leadLiaison.personId);
    await stage.phone('first').say(code);
    expect(textOf(await stage.phone('second').say(code))).toContain('已经用过');
  });

  it('answers its own repeated update as bound', async () => {
    const code = await stage.code(leadLiaison.personId);
    const phone = stage.phone('first');
    await phone.say(code);
    expect(textOf(await phone.say(code))).toContain('绑定成功');
    expect(await stage.db.binding.count()).toBe(1);
  });

  it('expires', async () => {
    const code = await stage.code(leadLiaison.personId);
    stage.time.real += 7 * 24 * 60 * MINUTE + 1;
    expect(textOf(await stage.phone('late').say(code))).toContain('已过期');
  });

  it('wrong five times makes the address wait a quarter of an hour', async () => {
    const phone = stage.phone('a guesser');
    for (let n = 0; n < 5; n += 1) {
      expect(textOf(await phone.say(`WRONG00${n}`))).toContain('绑定码不对');
    }
    const code = await stage.code(leadLiaison.personId);
    expect(textOf(await phone.say(code))).toContain('请 15 分钟后再试');
    stage.time.real += 15 * MINUTE;
    expect(textOf(await phone.say(code))).toContain('绑定成功');
  });
});

describe('a moved liaison', () => {
  it('loses the old account, which is told', async () => {
    const old = await stage.bound(leadLiaison.personId, 'old phone');
    const fresh = await stage.bound(leadLiaison.personId, 'new phone');
    expect(textOf(stage.sent.get('old phone') ?? [])).toContain('绑定到另一个聊天账号');
    expect(textOf(await old.say('我的任务'))).toContain('绑定码');
    expect(textOf(await fresh.say('我的任务'))).toContain('本单位任务 2 项');
  });

  it('keeps the unit reachable', async () => {
    await stage.bound(leadLiaison.personId, 'old phone');
    await stage.bound(leadLiaison.personId, 'new phone');
    expect(stage.desk.reach).toEqual([`${LEAD} true`]);
  });
});

describe('reachability', () => {
  it('comes with the first account and goes with the last', async () => {
    const phone = await stage.bound(supportLiaison.personId);
    await phone.say('解绑');
    expect(textOf(await phone.tap('确认解绑'))).toContain('已解绑');
    expect(stage.desk.reach).toEqual([`${SUPPORT} true`, `${SUPPORT} false`]);
    expect(textOf(await phone.say('我的任务'))).toContain('绑定码');
  });

  it('moves when a phone is taken over by another unit’s liaison', async () => {
    await stage.bound(leadLiaison.personId, 'one phone');
    await stage.bound(supportLiaison.personId, 'one phone');
    expect(stage.desk.reach.toSorted()).toEqual(
      [`${LEAD} true`, `${LEAD} false`, `${SUPPORT} true`].toSorted(),
    );
  });

  it('is not asked about people of the office', async () => {
    await stage.bound(office.personId);
    expect(stage.desk.reach).toEqual([]);
  });
});
