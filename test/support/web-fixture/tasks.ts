/** Tasks in every state, made from the sample plan's titles. */
import { LIGHTS, PHASES } from '../../../api/contract/closed-sets.js';
import type { TaskPage, TaskRow } from '../../../api/contract/tasks.js';
import type { OverdueRow, OverduePage } from '../../../api/contract/work-lists.js';
import { GOLD, unitRefAt } from './cast.js';

const RUNGS = ['interview', 'circulate', 'warn', 'chase', null] as const;

export function at<T>(list: readonly T[], i: number): T {
  const [item] = list.slice(i % list.length);
  return item as T;
}

export const taskRefAt = (i: number): { taskId: string; number: number; title: string } => {
  const title = GOLD.tasks[i % GOLD.tasks.length]?.title ?? '';
  return { taskId: `t${i % GOLD.tasks.length}`, number: (i % GOLD.tasks.length) + 1, title };
};

export const TASKS: TaskRow[] = GOLD.tasks.map((task, i) => {
  const light = at(LIGHTS, i);
  const phase = at(PHASES, i);
  return {
    id: `t${i}`,
    planId: 'plan1',
    number: i + 1,
    title: task.title,
    kind: task.kind,
    phase,
    light,
    claimedPercent: (i * 13) % 101,
    verifiedPercent: Math.floor(((i * 13) % 101) / 2),
    nextDueOn: light === 'blue' ? null : light === 'red' ? '2026-10-20' : '2026-12-20',
    nextFireAt: '2026-11-24T01:00:00.000Z',
    rung: light === 'red' ? at(RUNGS, i) : null,
    owners:
      i % 11 === 5
        ? []
        : [
            { ...unitRefAt(i), role: 'lead' as const, acceptance: 'accepted' as const },
            { ...unitRefAt(i + 4), role: 'support' as const, acceptance: 'awaiting' as const },
            { ...unitRefAt(i + 9), role: 'support' as const, acceptance: 'accepted' as const },
          ],
  };
});

/** The task list as the API would answer these questions. */
export function taskPage(query: Record<string, string>): TaskPage {
  const rows = TASKS.filter(
    (t) =>
      (!query['light'] || t.light === query['light']) &&
      (!query['phase'] || t.phase === query['phase']) &&
      (!query['kind'] || t.kind === query['kind']) &&
      (!query['unitId'] || t.owners.some((o) => o.unitId === query['unitId'])) &&
      (!query['q'] || `${t.number} ${t.title}`.includes(query['q'])),
  );
  const size = Number(query['pageSize'] ?? 20);
  const from = (Number(query['page'] ?? 1) - 1) * size;
  const ordered = query['order'] === 'desc' ? [...rows].reverse() : rows;
  return { rows: ordered.slice(from, from + size), total: rows.length };
}

export const OVERDUE: OverdueRow[] = Array.from({ length: 43 }, (_, i) => ({
  ...taskRefAt(i * 3),
  ...unitRefAt(i * 2),
  nodeId: `t${i}-N2`,
  kind: i % 3 === 0 ? ('commitment' as const) : ('roundup' as const),
  nodeTitle: i % 3 === 0 ? (GOLD.commitments[i]?.text ?? '') : '2026Q3',
  light: 'red' as const,
  firstDueOn: i % 4 === 0 ? '2026-06-30' : '2026-09-20',
  dueOn: '2026-09-20',
  daysOverdue: 64 - i,
  daysSinceFirst: i % 4 === 0 ? 146 : 64 - i,
  rung: at(RUNGS, Math.floor(i / 9)),
  rungAt: i < 36 ? '2026-10-12T01:00:00.000Z' : null,
  waiting: i % 5 === 0,
}));

/** The overdue list as the API would answer these questions. */
export function overduePage(query: Record<string, string>): OverduePage {
  const rung = query['rung'];
  const wanted = rung === 'none' ? null : rung;
  const rows = OVERDUE.filter((r) => rung === undefined || r.rung === wanted);
  const size = Number(query['pageSize'] ?? 20);
  const from = (Number(query['page'] ?? 1) - 1) * size;
  const byRung = RUNGS.map((r) => ({
    rung: r,
    count: OVERDUE.filter((o) => o.rung === r).length,
  }));
  return { rows: rows.slice(from, from + size), total: rows.length, byRung };
}
