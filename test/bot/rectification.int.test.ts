import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRectification } from '../../bot/reading/read-rectification.js';
import type { ProceedingStart } from '../../domain/proceeding/begin.js';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';
import { type ChatStage, chatStage, textOf } from '../support/chat-stage.js';

const FORM = `单位：区应急管理局
问题：仓储区疏散通道被占
要求：清理通道，划定禁放区
期限：2026年12月31日`;
const units = [
  { unitId: 'u1', name: '区住建局', names: ['区住建局', '区住房和城乡建设局'] },
  { unitId: 'u2', name: '区城管局', names: ['区城管局'] },
  { unitId: 'u3', name: '县城管局', names: ['县城管局'] },
];
const read = (text: string) => readRectification(text, { today: '2026-11-23', units });

describe('a rectification written line by line', () => {
  it('is read with its unit, problem, measure and date', () => {
    expect(read('单位：区住房和城乡建设局\n问题: 堵\n要求：清\n期限：12月底前')).toEqual({
      unit: { unitId: 'u1', name: '区住建局' },
      title: '堵',
      measure: '清',
      dueOn: '2026-12-31',
      origin: 'hand',
    });
  });

  it('names the only unit whose name ends like this', () => {
    expect(read('单位：住建局').unit?.unitId).toBe('u1');
    expect(read('单位：城管局').unit).toBeUndefined();
  });

  it.each([
    ['风险提示单〔2026〕3号', 'riskSlip', '〔2026〕3号'],
    ['群众举报 12350-2026-18', 'publicReport', '12350-2026-18'],
    ['日常检查', 'hand', '日常检查'],
  ])('says where it comes from: %s', (said, origin, source) => {
    expect(read(`来源：${said}`)).toEqual({ origin, source });
  });

  it('leaves out what it does not understand', () => {
    expect(read('单位：某某公司\n期限：尽快')).toEqual({ origin: 'hand' });
  });
});

describe('entering a rectification in chat', () => {
  let stage: ChatStage;
  beforeEach(async () => {
    stage = await chatStage();
  });
  afterEach(() => stage.end());
  const entered = () => stage.db.proceeding.findMany({ where: { kind: 'rectification' } });

  it('asks for what is missing, shows it back, and enters it once', async () => {
    const phone = await stage.bound(office.personId);
    expect(textOf(await phone.say('登记整改'))).toContain('请不要写举报人的姓名');
    expect(textOf(await phone.say('单位：区应急管理局\n问题：堵'))).toContain('还缺：要求、期限');
    const card = textOf(await phone.say(`${FORM}\n来源：举报 12350-2026-18`));
    expect(card).toContain('期限：12月31日');
    expect(card).toContain('来自：群众举报 12350-2026-18');
    const confirm = phone.button('确认登记');
    expect(textOf(await phone.tap('确认登记'))).toContain('已登记，区应急管理局会收到整改通知');
    expect(textOf(await phone.press(confirm))).toContain('已登记');
    expect(await entered()).toMatchObject([{ unitId: LEAD, dueOn: '2026-12-31' }]);
  });

  it('refuses a day that has passed, and goes on', async () => {
    const phone = await stage.bound(office.personId);
    await phone.say('登记整改');
    await phone.say(FORM.replace('2026年12月31日', '2026-11-01'));
    expect(textOf(await phone.tap('确认登记'))).toContain('整改期限');
    await phone.say(FORM);
    await phone.tap('确认登记');
    expect(await entered()).toHaveLength(1);
  });

  it('is for the office alone', async () => {
    for (const { personId } of [leader, leadLiaison]) {
      const phone = await stage.bound(personId);
      expect(textOf(await phone.say('登记整改'))).toContain('由安委办办理');
    }
  });

  it('is given up without a trace', async () => {
    const phone = await stage.bound(office.personId);
    await phone.say('登记整改');
    await phone.say(FORM);
    await phone.tap('取消');
    expect(await entered()).toEqual([]);
  });
});

describe('the work lists in chat', () => {
  let stage: ChatStage;
  beforeEach(async () => {
    stage = await chatStage();
  });
  afterEach(() => stage.end());
  const work: ProceedingStart = {
    kind: 'rectification',
    title: '疏散通道被占',
    measure: '清理',
    dueOn: '2026-12-31',
    origin: 'hand',
    reachable: true,
  };

  it('hold what is late, and what is to be looked back at', async () => {
    const desk = stage.desk.proceedings;
    await desk.begin('p1-C1', LEAD, work);
    const phone = await stage.bound(office.personId);
    expect(textOf(await phone.say('整改逾期'))).toContain('没有逾期');
    expect(textOf(await phone.say('整改中'))).toContain('疏散通道被占');
    stage.time.now = '2027-01-04T02:00:00.000Z';
    expect(textOf(await phone.say('整改逾期'))).toContain('疏散通道被占');
    const claim = { type: 'ClaimRectified', unitId: LEAD, text: '已清理', evidenceIds: ['E1'] };
    await desk.tellProceeding('p1-C1', { ...claim, actor: leadLiaison, key: 'a' } as never);
    const verify = { type: 'VerifyRectification', accept: true, actor: office, key: 'b' };
    await desk.tellProceeding('p1-C1', verify as never);
    expect(textOf(await phone.say('回头看到期'))).toContain('没有到期应回头看');
    stage.time.now = '2027-07-12T02:00:00.000Z';
    expect(textOf(await phone.say('回头看到期'))).toContain('待回头看');
  });
});
