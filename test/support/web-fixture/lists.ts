/** The office's lists and the overview. */
import type { Overview, UnitMonth } from '../../../api/contract/overview.js';
import type { ProposalDetail, ProposalRow } from '../../../api/contract/proposals.js';
import type {
  CircularQueue,
  DecisionList,
  ReviewList,
  Unclaimed,
} from '../../../api/contract/work-lists.js';
import { NOW, UNITS, unitRefAt } from './cast.js';
import { PLAN, UNRESOLVED } from './plans.js';
import { EVENTS, REPORT, UPCOMING, taskDetail } from './task-detail.js';
import { OVERDUE, taskRefAt } from './tasks.js';

const MONTHS = [
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
  '2027-04',
  '2027-05',
];

function unitMonth(month: string, seed: number): UnitMonth {
  const due = seed % 4;
  const past = month < '2026-11';
  const overdue = past && seed % 9 === 3 ? 1 : 0;
  const met = past ? due - overdue : 0;
  const light = overdue ? 'red' : month === '2026-11' && due > 1 ? 'yellow' : 'green';
  return { month, light, due, met: Math.max(0, met), late: 0, overdue };
}

export const OVERVIEW: Overview = {
  plan: PLAN,
  planNow: NOW,
  counts: {
    tasks: 44,
    byLight: { green: 20, yellow: 7, red: 9, grey: 5, blue: 3 },
    byPhase: {
      draft: 2,
      assigned: 3,
      active: 31,
      submitted: 2,
      closed: 3,
      suspended: 2,
      cancelled: 1,
    },
    overdue: OVERDUE.length,
  },
  months: MONTHS,
  byUnitMonth: UNITS.map((u, i) => ({
    unitId: u.id,
    unitName: u.name,
    months: MONTHS.map((m, j) => unitMonth(m, i * 3 + j * 5)),
  })),
  overdue: OVERDUE.slice(0, 10),
  nextFires: Array.from({ length: 12 }, (_, i) => {
    const fire = UPCOMING.fires[i % UPCOMING.fires.length] ?? { at: NOW, fact: { type: 'none' } };
    const unit = unitRefAt(i + 1);
    return {
      ...taskRefAt(i),
      ...unit,
      at: `2026-11-${24 + Math.floor(i / 2)}T01:00:00.000Z`,
      fact: { ...fire.fact, unitId: unit.unitId },
    };
  }),
  atRisk: [
    {
      id: 'i1',
      name: '生产安全事故死亡人数',
      outlook: 'willMiss',
      forecast: 24.2,
      targetValue: 20.8,
      unit: '人',
    },
  ],
  waiting: {
    reviews: 6,
    extensions: 2,
    excusals: 1,
    proposals: 1,
    closeOuts: 1,
    lookBacks: 2,
    actuals: 1,
    returned: 1,
    unclaimed: 12,
    unreachableUnits: 4,
    unreached: 3,
    circularQueue: 8,
    proceedings: 3,
    circulars: 1,
  },
};

export const NO_OVERVIEW: Overview = {
  ...OVERVIEW,
  plan: null,
  atRisk: [],
  byUnitMonth: [],
  overdue: [],
  nextFires: [],
};

export const REVIEWS: ReviewList = {
  total: 6,
  reports: Array.from({ length: 6 }, (_, i) => ({
    ...REPORT,
    ...unitRefAt(i + 2),
    id: `r${i + 1}`,
    receipt: `2026-0001${23 + i}`,
    task: taskRefAt(i * 2),
    workdaysWaiting: 5 - i,
  })),
};

export const PROPOSAL: ProposalRow = {
  ...unitRefAt(3),
  id: 'case1',
  planId: 'plan1',
  rung: 'interview',
  status: 'proposed',
  openedAt: '2026-11-16T01:00:00.000Z',
  remindedAt: null,
  decidedAt: null,
  deciderName: null,
  reason: null,
  items: [2, 7].map((i) => ({
    ...taskRefAt(i),
    nodeId: `N${i}`,
    dueOn: '2026-09-20',
    joinedAt: '2026-11-16T01:00:00.000Z',
  })),
};

export const PROPOSAL_DETAIL: ProposalDetail = {
  proposal: PROPOSAL,
  record: PROPOSAL.items.map((item) => ({
    item,
    owed: taskDetail('t1').nodes[0]?.owed[0] ?? null,
    events: EVENTS.rows.slice(1, 5),
  })),
};

export const DECISIONS: DecisionList = {
  extensions: taskDetail('t1').extensions.flatMap((e) => [
    { ...e, task: taskRefAt(4), nodeTitle: '' },
    {
      ...e,
      id: 'x2',
      decider: 'office' as const,
      toDate: '2028-01-20',
      task: taskRefAt(8),
      nodeTitle: '',
    },
  ]),
  excusals: taskDetail('t1').excusals.filter((e) => e.status === 'waiting'),
  closeOuts: [
    {
      ...unitRefAt(6),
      id: 'c1',
      askedName: '钱天佑',
      askedAt: '2026-11-19T02:00:00.000Z',
      text: '全部节点已完成，验收报告和现场照片已随报告上传，申请销号。',
      status: 'waiting',
      decidedAt: null,
      reason: null,
      task: taskRefAt(10),
    },
  ],
  returned: [
    { ...unitRefAt(5), task: taskRefAt(1), role: 'support', grounds: '该事项不属本单位职责。' },
  ],
  proposals: [PROPOSAL],
};

export const UNCLAIMED: Unclaimed = {
  totals: {
    withoutOwner: 2,
    unresolved: UNRESOLVED.length,
    notAccepted: 3,
    neverReported: 1,
    unreachable: 2,
  },
  withoutOwner: [taskRefAt(5), taskRefAt(16)],
  unresolved: UNRESOLVED,
  notAccepted: [2, 3, 9].map((i) => ({
    ...unitRefAt(i),
    task: taskRefAt(i),
    role: i === 9 ? ('support' as const) : ('lead' as const),
    dueOn: '2026-03-03',
  })),
  neverReported: [{ ...unitRefAt(12), tasks: 3 }],
  unreachable: [
    { ...unitRefAt(3), tasks: 5, people: 2 },
    { ...unitRefAt(10), tasks: 2, people: 0 },
  ],
};

export const CIRCULARS: CircularQueue = {
  rows: OVERDUE.slice(9, 17).map(
    ({ taskId, number, title, unitId, unitName, nodeId, kind, nodeTitle, dueOn }) => ({
      taskId,
      number,
      title,
      unitId,
      unitName,
      nodeId,
      kind,
      assessment: null,
      nodeTitle,
      dueOn,
      queuedAt: '2026-10-12T01:00:00.000Z',
    }),
  ),
};
