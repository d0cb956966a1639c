import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leader, leadLiaison, office } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T12, textOf } from '../support/chat-stage.js';

let stage: ChatStage;
let liaison: Phone;
beforeEach(async () => {
  stage = await chatStage();
  liaison = await stage.bound(leadLiaison.personId);
  await liaison.say('12号');
  await liaison.tap('签收');
  await liaison.say('12号');
});
afterEach(() => stage.end());

const request = () => stage.db.excusalRequest.findFirst();

async function asked(): Promise<void> {
  await liaison.tap('申请免责');
  await liaison.tap('不可抗力');
  await liaison.tap('+30天');
  await liaison.say('连续暴雨，施工便道冲毁');
  await liaison.tap('确认提交');
}

describe('a liaison who asks for an excusal', () => {
  it('is led through basis, last day and reason', async () => {
    expect(textOf(await liaison.tap('申请免责'))).toContain('全部未办结事项');
    expect(textOf(await liaison.tap('不可抗力'))).toContain('免责到哪一天');
    expect(textOf(await liaison.say('免责到12月31日'))).toContain('什么不可抗力');
    const card = textOf(await liaison.say('连续暴雨'));
    expect(card).toContain('免责到：12月31日');
    expect(textOf(await liaison.tap('确认提交'))).toContain('由分管领导决定');
    expect(await request()).toMatchObject({ until: '2026-12-31', basis: 'forceMajeure' });
  });

  it('shows the duty list before it counts as a ground', async () => {
    await liaison.tap('申请免责');
    await liaison.tap('尽职照单免责');
    await liaison.tap('+60天');
    expect(textOf(await liaison.say('该做的都做了'))).toContain('请先发来履职清单');
    stage.files.set('f1', { name: 'list.pdf', mime: 'application/pdf', bytes: new Uint8Array(3) });
    const file = { ref: 'f1', name: 'list.pdf', mime: 'application/pdf', size: 3 };
    await liaison.say('', { files: [file] });
    expect(textOf(await liaison.say('该做的都做了'))).toContain('佐证材料：1 份');
    await liaison.tap('确认提交');
    const kept = await stage.db.evidence.findFirstOrThrow();
    expect(kept.reportId).toBe(`${T12}-X1`);
  });

  it('names a day that is still to come', async () => {
    await liaison.tap('申请免责');
    await liaison.tap('不可抗力');
    expect(textOf(await liaison.say('2026年11月1日'))).toContain('不能早于今天');
    expect(textOf(await liaison.say('说不准'))).toContain('没看懂日期');
  });

  it('asks once by two taps of one button', async () => {
    await asked();
    expect(textOf(await liaison.press(liaison.button('确认提交')))).toContain('申请已提交');
    expect(await stage.db.excusalRequest.count()).toBe(1);
  });
});

describe('a leader', () => {
  it('decides by one tap, the record before the eyes', async () => {
    await asked();
    const phone = await stage.bound(leader.personId);
    const list = textOf(await phone.say('待批'));
    expect(list).toContain('区应急管理局 lead liaison');
    expect(list).toContain('完成预案修编，应于2027年3月31日完成');
    expect(textOf(await phone.tap('同意免责'))).toContain('期间不升级、不计入考核');
    expect((await request())?.status).toBe('granted');
    expect(textOf(await phone.tap('不同意'))).toContain('已有结果（同意）');
  });

  it('refuses with a reason', async () => {
    await asked();
    const phone = await stage.bound(leader.personId);
    await phone.say('待批');
    await phone.tap('不同意');
    expect(textOf(await phone.say('本区未受灾'))).toContain('已答复不同意');
    expect(await request()).toMatchObject({ status: 'refused', answer: '本区未受灾' });
  });

  it('alone decides it: the office does not even see it', async () => {
    await asked();
    const phone = await stage.bound(office.personId);
    expect(textOf(await phone.say('待批'))).toContain('没有待您批办的事项');
  });
});
