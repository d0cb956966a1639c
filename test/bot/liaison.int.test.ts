import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leadLiaison, supportLiaison } from '../support/cast.js';
import { type ChatStage, chatStage, type Phone, T12, textOf } from '../support/chat-stage.js';

let stage: ChatStage;
let liaison: Phone;
const reports = () => stage.db.report.findMany({ orderBy: { id: 'asc' } });

beforeEach(async () => {
  stage = await chatStage();
  liaison = await stage.bound(leadLiaison.personId);
});
afterEach(() => stage.end());

describe('an assignment', () => {
  it('is shown with its buttons when the liaison is bound', () => {
    const cards = stage.sent.get(liaison.address) ?? [];
    expect(textOf(cards)).toContain('绑定成功：区应急管理局联络员');
    expect(cards.filter((c) => c.text.includes('待签收')).length).toBeGreaterThanOrEqual(2);
  });

  it('is accepted by its button', async () => {
    const cards = await liaison.tap('签收');
    expect(textOf(cards)).toContain('已签收');
    expect(stage.desk.state('p1-T13').owners[0]?.acceptance).toBe('accepted');
  });

  it('tapped twice says that it was accepted before', async () => {
    const data = liaison.button('签收');
    await liaison.press(data);
    expect(textOf(await liaison.press(data))).toContain('已经签收过了');
  });

  it('is returned with grounds', async () => {
    await liaison.tap('退单');
    expect(textOf(await liaison.say('职责不在本单位'))).toContain('会商');
    const owner = await stage.db.taskOwner.findFirst({ where: { acceptance: 'returned' } });
    expect(owner).toMatchObject({ unitId: LEAD, grounds: '职责不在本单位' });
  });
});

describe('a report', () => {
  beforeEach(async () => {
    await liaison.say('我的任务');
    await liaison.tap('12号 查看');
    await liaison.tap('签收');
  });

  it('by a sentence is shown back and submitted once confirmed', async () => {
    const shown = await liaison.say('12号任务完成80%，方案已印发，下月验收');
    expect(textOf(shown)).toContain('进度：80%\n进展：方案已印发\n下一步：下月验收');
    expect(await reports()).toEqual([]);
    const answered = await liaison.tap('确认提交');
    expect(textOf(answered)).toMatch(/已收到，回执号 2026-012-001/);
    expect(await reports()).toMatchObject([
      {
        taskId: T12,
        percent: 80,
        text: '方案已印发',
        nextStep: '下月验收',
        personName: 'lead liaison',
      },
    ]);
  });

  it('confirmed twice is one report with one receipt', async () => {
    await liaison.say('12号任务完成80%，方案已印发');
    const confirm = liaison.button('确认提交');
    const first = await liaison.press(confirm);
    const second = await liaison.press(confirm);
    expect(textOf(second)).toBe(textOf(first));
    expect(await reports()).toHaveLength(1);
  });

  it('of one update delivered twice is one report', async () => {
    await liaison.say('12号任务完成80%，方案已印发');
    const confirm = liaison.button('确认提交');
    await liaison.press(confirm, { updateId: 'the same' });
    await liaison.press(confirm, { updateId: 'the same' });
    expect(await reports()).toHaveLength(1);
  });

  it('is made once though the workflow answers only the second time', async () => {
    await liaison.say('12号任务完成80%，方案已印发');
    const confirm = liaison.button('确认提交');
    stage.desk.failNext = new Error('the workflows are away');
    await expect(liaison.press(confirm, { updateId: 'u' })).rejects.toThrow('away');
    expect(textOf(await liaison.press(confirm, { updateId: 'u' }))).toContain('2026-012-001');
    expect(await reports()).toHaveLength(1);
  });

  it('is made by buttons step by step', async () => {
    await liaison.tap('报进展');
    await liaison.tap('50%');
    await liaison.say('初稿完成');
    await liaison.tap('没有困难');
    await liaison.tap('确认提交');
    expect(await reports()).toMatchObject([{ percent: 50, text: '初稿完成', problems: null }]);
  });

  it('said done asks one sentence', async () => {
    await liaison.tap('已完成');
    expect(textOf(await liaison.say('预案已印发实施'))).toContain('100%（已完成）');
    await liaison.tap('确认提交');
    expect(await reports()).toMatchObject([{ percent: 100, done: true }]);
  });

  it('of a difficulty claims no progress', async () => {
    await liaison.tap('有困难');
    await liaison.say('专家经费没有落实');
    await liaison.tap('确认提交');
    expect(await reports()).toMatchObject([{ percent: 0, problems: '专家经费没有落实' }]);
  });

  it('is corrected before it is submitted', async () => {
    await liaison.say('12号任务完成80%，方案已印发');
    const stale = liaison.button('确认提交');
    await liaison.tap('修改');
    await liaison.tap('改进度');
    await liaison.say('六成五');
    expect(textOf(await liaison.press(stale))).toContain('以这张最新的卡片为准');
    await liaison.tap('确认提交');
    expect(await reports()).toMatchObject([{ percent: 65, text: '方案已印发' }]);
  });

  it('is dropped by a word', async () => {
    await liaison.say('12号任务完成80%，方案已印发');
    expect(textOf(await liaison.say('取消'))).toContain('没有提交');
    expect(textOf(await liaison.tap('确认提交'))).toContain('已经过期');
    expect(await reports()).toEqual([]);
  });

  it('goes on after a restart in the middle of it', async () => {
    await liaison.tap('报进展');
    const kept = await stage.db.conversation.findFirstOrThrow({
      where: { address: liaison.address },
    });
    expect(kept.state).toContain('"step":"percent"');
    expect(textOf(await liaison.say('30'))).toContain('请用一句话说明进展');
  });

  it('left unanswered for half a day is forgotten', async () => {
    await liaison.tap('报进展');
    stage.time.real += 12 * 3_600_000;
    expect(textOf(await liaison.say('30'))).toContain('没看懂');
  });

  it('takes photos sent with it as evidence', async () => {
    stage.files.set('f1', { name: 'a', mime: 'image/jpeg', bytes: new Uint8Array([1]) });
    const photo = { ref: 'f1', name: '现场.jpg', mime: 'image/jpeg', size: 1 };
    await liaison.say('12号任务完成80%，方案已印发', { files: [photo] });
    await liaison.say('', { files: [{ ...photo, name: '现场2.jpg' }] });
    expect(textOf(stage.sent.get(liaison.address) ?? [])).toContain('佐证材料：2 份');
    await liaison.tap('确认提交');
    expect(await stage.db.evidence.count({ where: { reportId: `${T12}-R1` } })).toBe(2);
  });

  it('of a task that is not the unit’s own is not begun', async () => {
    expect(textOf(await liaison.say('99号任务完成80%'))).toContain('不在本单位名下');
  });

  it('that names no task asks which', async () => {
    await liaison.say('完成80%，方案已印发');
    await liaison.tap('12号 修编');
    await liaison.tap('确认提交');
    expect(await reports()).toMatchObject([{ taskId: T12, percent: 80 }]);
  });
});

describe('an extension', () => {
  beforeEach(async () => {
    await liaison.say('我的任务');
    await liaison.tap('12号 查看');
    await liaison.tap('签收');
    await liaison.tap('申请延期');
    await liaison.tap('完成预案修编');
  });

  it('is asked by buttons and a reason', async () => {
    await liaison.tap('+15天');
    await liaison.say('专家评审推迟');
    expect(textOf(await liaison.tap('确认提交'))).toContain('延期申请已提交');
    const asked = await stage.db.extensionRequest.findMany();
    expect(asked).toMatchObject([
      { toDate: '2027-04-15', reason: '专家评审推迟', decider: 'office' },
    ]);
  });

  it('is asked until a date in words', async () => {
    await liaison.say('延到6月30日');
    await liaison.say('专家评审推迟');
    await liaison.tap('确认提交');
    expect(await stage.db.extensionRequest.findMany()).toMatchObject([{ toDate: '2027-06-30' }]);
  });

  it('to an earlier date is asked anew', async () => {
    expect(textOf(await liaison.say('延到2027年1月5日'))).toContain('要晚于');
  });

  it('refused by the rules keeps the dialog for another date', async () => {
    await liaison.say('延到2031年6月30日');
    await liaison.say('专家评审推迟');
    expect(textOf(await liaison.tap('确认提交'))).toContain('超出了规划期');
    expect(textOf(await liaison.say('延到2027年6月30日'))).toContain('专家评审推迟');
  });
});

describe('buttons', () => {
  it('made up are answered, never obeyed', async () => {
    const [verb, subject, detail] = liaison.button('签收').split('|');
    const forged = await liaison.press(`${verb}|${subject}|${detail}|AAAAAAAAAAAA`);
    expect(textOf(forged)).toContain('不是发给您的');
    expect(stage.desk.state(T12).owners[0]?.acceptance).toBe('awaiting');
  });

  it('of another person are answered, never obeyed', async () => {
    const other = await stage.bound(supportLiaison.personId);
    expect(textOf(await other.press(liaison.button('签收')))).toContain('不是发给您的');
  });

  it('of a closed task are answered, never obeyed', async () => {
    await liaison.say('我的任务');
    await liaison.tap('12号 查看');
    const accept = liaison.button('签收');
    await stage.db.planTask.update({ where: { id: T12 }, data: { phase: 'closed' } });
    expect(textOf(await liaison.press(accept))).toContain('已销号，这个按钮已失效');
    expect(stage.desk.state(T12).owners[0]?.acceptance).toBe('awaiting');
  });

  it('of tasks not accepted yet ask for acceptance', async () => {
    expect(textOf(await liaison.say('12号任务完成80%，方案已印发'))).toContain('请先签收');
    expect(await reports()).toEqual([]);
  });
});

describe('anything else', () => {
  it('gets help or an example', async () => {
    expect(textOf(await liaison.say('帮助'))).toContain('我的任务');
    expect(textOf(await liaison.say('你好呀'))).toContain('没看懂');
  });
});
