/** Words of the office's work lists: 今日要办, 无人认领, 未送达. */
import type { Rung } from '../../domain/policy/policy.js';
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OfficeDay } from '../../prisma/store/office-day-view.js';
import type { UnclaimedPage } from '../../prisma/store/unclaimed.js';
import type { UnreachedRow } from '../../prisma/store/unreached-steps.js';
import { dueText } from './dates.js';
import { clip, nodeText, taskText } from './nodes.js';

const RUNGS: Record<Rung, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈',
  list: '挂牌督办',
  veto: '一票否决',
};

const COUNTED: [keyof Omit<OfficeDay, 'overdue'>, string][] = [
  ['reviews', '待审报告'],
  ['decisions', '待批事项'],
  ['unclaimed', '无人认领'],
  ['unreached', '未送达'],
  ['lookBacks', '回头看到期'],
  ['circulars', '待发通报'],
  ['circularQueue', '待列入通报'],
  ['papersDue', '文书待起草'],
  ['drafts', '文书待签发'],
];
const LINES = 8;

function overdueLine({ overdue }: OfficeDay): string[] {
  const total = overdue.reduce((sum, o) => sum + o.count, 0);
  if (total === 0) return [];
  const parts = overdue.map((o) => `${o.rung ? RUNGS[o.rung] : '未采取措施'} ${o.count}`);
  return [`· 逾期 ${total} 项（${parts.join('、')}）`];
}

const some = (head: string, rows: string[], total: number): string[] =>
  total === 0
    ? []
    : [`${head} ${total}：`, ...rows.map((r) => `· ${r}`), ...more(total - rows.length)];
const more = (left: number): string[] => (left > 0 ? [`· 另有 ${left} 件，详见网页`] : []);

function unclaimedLines(page: UnclaimedPage): string[] {
  const { totals, notAccepted, withoutOwner, unresolved, neverReported, unreachable } = page;
  return [
    ...some(
      '尚未签收',
      notAccepted.map((o) => `${o.unitName}：${clip(taskText(o.task), 26)}`),
      totals.notAccepted,
    ),
    ...some(
      '没有责任单位',
      withoutOwner.map((t) => clip(taskText(t), 30)),
      totals.withoutOwner,
    ),
    ...some(
      '名称对不上的单位',
      unresolved.map((u) => u.name),
      totals.unresolved,
    ),
    ...some(
      '从未报送的单位',
      neverReported.map((u) => `${u.unitName}（${u.tasks}项任务）`),
      totals.neverReported,
    ),
    ...some(
      '联系不上的单位',
      unreachable.map((u) => `${u.unitName}（${u.tasks}项任务）`),
      totals.unreachable,
    ),
  ];
}

const lostLine = ({ unitName, task, kind, nodeTitle, dueOn, rung }: UnreachedRow, today: IsoDate) =>
  `· ${unitName}：${RUNGS[rung]}没有送到任何人\n　${task ? clip(taskText(task), 26) : '整改事项'} ${nodeText({ kind, title: nodeTitle })} ${dueText(dueOn, today)}`;

export const officeDayWords = {
  day: (found: OfficeDay): string => {
    const counted = COUNTED.filter(([name]) => found[name] > 0);
    const lines = counted.map(([name, word]) => `· ${word} ${found[name]} 件`);
    const all = [...lines, ...overdueLine(found)];
    return all.length === 0 ? '今日要办：各清单都已办清。' : ['今日要办：', ...all].join('\n');
  },
  noPlan: '还没有启用的规划。',
  unclaimed: (page: UnclaimedPage): string => {
    const lines = unclaimedLines(page);
    return lines.length === 0 ? '无人认领：没有。' : lines.join('\n');
  },
  unreached: (rows: UnreachedRow[], today: IsoDate): string => {
    if (rows.length === 0) return '未送达：没有，督办措施都有人收到。';
    const shown = rows.slice(0, LINES).map((row) => lostLine(row, today));
    return [`未送达 ${rows.length} 项：`, ...shown, ...more(rows.length - shown.length)].join('\n');
  },
} as const;
