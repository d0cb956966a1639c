import { describe, expect, it } from 'vitest';
import { noticeReply } from '../../bot/cards/notice-cards.js';
import type { NoticePayload } from '../../bot/cards/notice-payload.js';
import type { Amended } from '../../domain/task/amendment.js';
import type { Notice } from '../../domain/task/notices.js';

const NOTHING: Amended = { duties: [], roles: [], targets: [], leaves: [], joins: [] };
const EDITION = { editionId: 'p1-V1', title: '青屏县“十五五”安全生产规划（修订）' };
const text = (notice: Partial<Notice>): string[] => {
  const payload: NoticePayload = {
    notice: {
      kind: 'planAmended',
      reader: { to: 'person', personId: 'p' },
      reminder: false,
      edition: EDITION,
      ...notice,
    },
    personId: 'p',
    today: '2026-12-11',
    task: { taskId: 'p1-T12', number: 12, title: '修编应急预案' },
    unitNames: { u1: '县教育局', u2: '县司法局', u3: '县公安局' },
  };
  return noticeReply(payload).text.split('\n');
};
const lines = (amended: Partial<Amended>): string[] =>
  text({ amended: { ...NOTHING, ...amended } }).filter((line) => line.startsWith('·'));
const promise = { kind: 'commitment', title: '预案修编完成', dueOn: '2026-12-31' } as const;

describe('a message about a new edition', () => {
  it('names the task, the edition and the reason', () => {
    expect(text({ amended: NOTHING, reason: '县政府批复' })).toEqual([
      '【规划修订】本单位承担的任务有调整',
      '第12号 修编应急预案',
      '依据：规划修订版《青屏县“十五五”安全生产规划（修订）》',
      '说明：县政府批复',
    ]);
  });

  it('says old and new date', () => {
    const to = { ...promise, dueOn: '2027-06-30' };
    expect(lines({ duties: [{ from: promise, to }, { to }, { from: promise }] })).toEqual([
      '· 时限：“预案修编完成” 原定12月31日，改为2027年6月30日',
      '· 新增时限：“预案修编完成” 2027年6月30日前',
      '· 取消时限：“预案修编完成”（原定12月31日）',
    ]);
  });

  it('says who came, who went and whose part changed', () => {
    expect(
      lines({
        joins: [{ unitId: 'u1', role: 'support', name: '县教育局' }],
        leaves: [{ unitId: 'u2', role: 'support', names: [] }],
        roles: [{ unitId: 'u3', from: 'support', to: 'lead' }],
      }),
    ).toEqual([
      '· 新增配合单位：县教育局',
      '· 不再作为配合单位：县司法局',
      '· 县公安局由配合单位改为牵头单位',
    ]);
  });

  it('quotes the part of the wording that changed', () => {
    const from = '推行承诺公告，企业主要负责人每年公开述职一次，接受职工监督。';
    const [line] = lines({ text: { from, to: from.replace('每年', '每半年') } });
    expect(line).toBe(
      '· 任务内容：原“…企业主要负责人每年公开述职一次，…”，改为“…企业主要负责人每半年公开述职一次，…”',
    );
  });

  it('says old and new target', () => {
    const target = { name: '事故死亡人数', from: '下降20%', to: '下降25%' };
    expect(lines({ targets: [target, { ...target, to: null }] })).toEqual([
      '· 指标“事故死亡人数”：原为下降20%，改为下降25%',
      '· 取消指标：事故死亡人数（原为下降20%）',
    ]);
  });

  it('stays short however much has changed', () => {
    const duties = Array.from({ length: 30 }, () => ({ to: promise }));
    const shown = lines({ duties });
    expect(shown).toHaveLength(13);
    expect(shown.at(-1)).toBe('· 另有18处调整，见网页');
  });
});

it('tells a unit that leaves what becomes of its duties', () => {
  expect(text({ kind: 'ownerWithdrawn' })[0]).toContain('未办结的事项一并撤销');
});

it('says of a cancelled task that the edition dropped it', () => {
  expect(text({ kind: 'taskCancelled' })[0]).toBe('【任务取消】因规划修订取消');
});

describe('a message about the plan as a whole', () => {
  const revised = {
    term: { from: { start: 2026, end: 2030 }, to: { start: 2026, end: 2031 } },
    boxes: [{ from: '专栏3 生命线工程', to: '专栏3 生命线工程' }, { to: '专栏6 救援装备' }],
    targets: [
      { name: '死亡人数', from: '下降20%', to: '下降25%' },
      { name: '火灾起数', from: null, to: '下降10%' },
    ],
  };

  it('says term, boxes and indicators to a unit', () => {
    const [head, ...said] = text({ kind: 'planRevised', revised, reason: '县政府批复' });
    expect(head).toBe('【规划修订】规划有调整，与本单位有关的如下');
    expect(said.slice(0, -2)).toEqual([
      '· 规划期：原为2026—2030年，改为2026—2031年',
      '· 未单独规定期末评估时间的任务，最后期限随规划期末调整',
      '· 专栏“专栏3 生命线工程”的项目有调整',
      '· 新增专栏：“专栏6 救援装备”',
      '· 指标“死亡人数”：原为下降20%，改为下降25%',
      '· 新增指标：火灾起数 下降10%',
    ]);
  });

  it('asks the office for a unit where nobody answers', () => {
    const { boxes, targets } = revised;
    const [head] = text({ kind: 'planRevised', revised: { boxes, targets, unowned: true } });
    expect(head).toContain('请安委办指定');
  });
});
