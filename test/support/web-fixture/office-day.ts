/** The office's day, the delivery ledger and what reached nobody, as the page's fixtures show them. */
import type { LedgerPage, UnreachedList } from '../../../api/contract/deliveries.js';
import { AGENDA_LISTS } from '../../../api/contract/closed-sets.js';
import type { AgendaEntry, Today } from '../../../api/contract/today.js';
import { NOW, unitRefAt } from './cast.js';
import { taskRefAt } from './tasks.js';

const OTHER = ['circulars', 'papersDue', 'drafts', 'unreachable', 'neverReported'];
const TITLES: Record<string, string> = {
  circulars: '2026Q3',
  papersDue: '危险化学品企业专项整治',
  drafts: '关于第三季度重点任务逾期情况的警示单',
};

function entry(name: string, i: number): AgendaEntry {
  const { unitName } = unitRefAt(i + 2);
  const on = `2026-11-${String(12 + i)}`;
  if (!OTHER.includes(name)) return { ...taskRefAt(i * 2), proceedingId: null, unitName, on };
  return {
    taskId: null,
    proceedingId: null,
    number: null,
    title: TITLES[name] ?? '',
    unitName,
    on,
  };
}

export const TODAY: Today = {
  planNow: NOW,
  lists: AGENDA_LISTS.map((name, i) => {
    const count = (i * 3) % 7;
    const first = Array.from({ length: Math.min(3, count) }, (_, j) => entry(name, i + j));
    return { name, count, first };
  }),
  overdueByRung: [
    { rung: 'interview', count: 1 },
    { rung: 'circulate', count: 3 },
    { rung: 'warn', count: 4 },
    { rung: null, count: 2 },
  ],
};

export const UNREACHED: UnreachedList = {
  rows: [0, 1, 2].map((i) => ({
    ...unitRefAt(i * 3 + 3),
    task: taskRefAt(i * 2),
    proceedingId: null,
    nodeId: `N${i}`,
    kind: i === 1 ? ('roundup' as const) : ('commitment' as const),
    nodeTitle: i === 1 ? '2026Q3' : '完成老旧管网更新改造20公里',
    dueOn: '2026-11-16',
    rung: i === 2 ? ('warn' as const) : ('chase' as const),
    unreachedAt: `2026-11-${18 + i}T02:00:00.000Z`,
    error: i === 1 ? null : '对方已停用账号',
    people: i,
    bound: i === 2 ? 1 : 0,
    deliveryId: `m${i}`,
    resending: i === 1,
  })),
};

const STATUSES = ['sent', 'sent', 'sent', 'queued', 'failed', 'unreachable', 'moot'] as const;
const KINDS = ['remind', 'chase', 'warn', 'reportAccepted', 'documentIssued'];

export const LEDGER: LedgerPage = {
  total: 214,
  rows: Array.from({ length: 20 }, (_, i) => {
    const status = STATUSES[i % STATUSES.length] ?? 'sent';
    const queuedAt = `2026-11-${String(22 - Math.floor(i / 3)).padStart(2, '0')}T01:00:00.000Z`;
    const sent = status === 'sent';
    return {
      ...unitRefAt(i),
      id: `m${i}`,
      kind: KINDS[i % KINDS.length] ?? 'remind',
      personName: i % 6 === 5 ? null : '方海燕',
      nodeId: `N${i}`,
      channel: sent ? (i % 2 ? 'webchat' : 'telegram') : null,
      status,
      queuedAt,
      sentAt: sent ? queuedAt : null,
      readAt: sent && i % 2 ? queuedAt : null,
      answeredAt: sent && i % 3 === 0 ? queuedAt : null,
      error:
        status === 'failed' ? '渠道没有答复' : status === 'unreachable' ? '对方已停用账号' : null,
      attempts: status === 'failed' ? 8 : 1,
      task: i % 5 === 4 ? null : taskRefAt(i % 16),
    };
  }),
};
