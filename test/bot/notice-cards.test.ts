import { describe, expect, it } from 'vitest';
import { createNoticeCards, digestReply, noticeReply } from '../../bot/cards/notice-cards.js';
import type { NoticePayload } from '../../bot/cards/notice-payload.js';
import { createSealing } from '../../bot/buttons/sealing.js';
import type { Notice, NoticeKind } from '../../domain/task/notices.js';
import { NOTICE_BUTTONS } from '../../bot/cards/notice-buttons.js';

const SECRET = 'a secret of the tests';
const about = (kind: NoticeKind, more: Partial<Notice> = {}): Notice => ({
  kind,
  reader: { to: 'person', personId: 'p' },
  reminder: false,
  ...more,
});
const payload = (notice: Notice, more: Partial<NoticePayload> = {}): NoticePayload => ({
  notice,
  personId: 'p',
  today: '2026-12-11',
  task: { taskId: 'p1-T12', number: 12, title: '修编应急预案' },
  node: { kind: 'roundup', title: '2026Q4', dueOn: '2026-12-20' },
  unitName: '区应急管理局',
  ...more,
});
const labelsOf = (p: NoticePayload) => noticeReply(p).buttons.map((r) => r.map((b) => b.label));

describe('a reminder', () => {
  const reminder = payload(about('remind', { nodeId: 'p1-T12-N2' }));

  it('says what is due, when, and how long that is', () => {
    expect(noticeReply(reminder).text).toBe(
      '【提醒】\n第12号 修编应急预案\n2026年第四季度调度：12月20日（还有9天）',
    );
  });

  it('carries the five answers and the quiet one', () => {
    expect(labelsOf(reminder)).toEqual([
      ['报进展', '已完成'],
      ['申请延期', '有困难'],
      ['过两天提醒', '查看任务'],
    ]);
  });

  it('of an acceptance asks for acceptance', () => {
    const node = { kind: 'acceptance' as const, title: '', dueOn: '2026-12-11' };
    expect(labelsOf({ ...reminder, node })).toEqual([['签收', '退单', '查看任务']]);
  });
});

it('offers no extension once the day has passed', () => {
  const chase = payload(about('chase', { nodeId: 'p1-T12-N2' }), { today: '2026-12-21' });
  expect(noticeReply(chase).text).toContain('已逾期1天');
  expect(labelsOf(chase).flat()).not.toContain('申请延期');
});

it('shows a waiting report to its reviewer with the decision', () => {
  const report = {
    receipt: '2026-012-001',
    percent: 80,
    text: '方案已印发',
    unitName: '区住建局',
    reporter: '张三',
  };
  const waiting = payload(about('reportWaiting', { reportId: 'p1-T12-R1' }), { report });
  expect(noticeReply(waiting).text).toContain('区住建局 张三：80%\n方案已印发');
  expect(labelsOf(waiting)).toEqual([['通过', '退回', '查看']]);
});

it('shows a proposal with its slips and the decision', () => {
  const items = [{ title: '修编应急预案', dueOn: '2026-10-31' }];
  const proposal = payload(about('proposal', { caseId: 'p1-C1' }), {
    task: undefined,
    node: undefined,
    items,
  });
  expect(noticeReply(proposal).text).toBe(
    '【约谈建议】请决定：区应急管理局\n· 修编应急预案，应于10月31日完成',
  );
  expect(labelsOf(proposal)).toEqual([['批准', '驳回']]);
});

it('words every kind of notice and seals its buttons', () => {
  const { renderNotice } = createNoticeCards(SECRET);
  const sealing = createSealing(SECRET);
  const ids = {
    nodeId: 'p1-T12-N2',
    reportId: 'p1-T12-R1',
    extensionId: 'p1-T12-E1',
    caseId: 'p1-C1',
  };
  const kinds = Object.keys(NOTICE_BUTTONS) as NoticeKind[];
  // Those of proceedings and assessments have words of their own: tests of their cards.
  const others: NoticeKind[] = ['proceeding', 'assessment'];
  for (const kind of kinds.filter((k) => !others.includes(k))) {
    const card = renderNotice(payload(about(kind, { ...ids, reason: '理由' })));
    expect(card.text).toMatch(/^【.+】/);
    expect(card.text).not.toContain('undefined');
    for (const b of card.buttons.flat()) expect(sealing.open('p', b.data)).toBeDefined();
  }
});

describe('a digest', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      payload(about('remind', { nodeId: `p1-T${i}-N2` }), {
        task: { taskId: `p1-T${i}`, number: i, title: '修编应急预案' },
      }),
    );

  it('is one message with a line and a button a task', () => {
    const { text, buttons } = digestReply(many(3));
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('· 提醒｜第1号修编应急预案 2026年第四季度调度 还有9天');
    expect(buttons.flat().map((b) => b.label)).toEqual(['0号 查看', '1号 查看', '2号 查看']);
  });

  it('of thirty tasks stays short', () => {
    const { text, buttons } = digestReply(many(30));
    expect(text).toContain('另有 15 件');
    expect(buttons.flat()).toHaveLength(9);
  });
});
