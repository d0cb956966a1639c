/** Excusals and look-backs of the sample page. */
import type { ExcusalRow } from '../../../api/contract/excusals.js';
import type { LookBackRow } from '../../../api/contract/look-backs.js';
import { unitRefAt } from './cast.js';

const WAITING: ExcusalRow = {
  ...unitRefAt(2),
  excusalId: 't1-X2',
  task: { taskId: 't1', number: 2, title: '健全安全生产责任体系' },
  nodes: [
    {
      nodeId: 'N2',
      kind: 'roundup',
      title: '2026Q3',
      firstDueOn: '2026-06-30',
      dueOn: '2026-09-20',
      rung: 'circulate',
    },
  ],
  basis: 'forceMajeure',
  reason: '9月以来连续强降雨，两处站点施工便道被冲毁，全员转入防汛抢险，无法按期报送。',
  askedName: '方海燕',
  askedAt: '2026-11-20T02:00:00.000Z',
  askedUntil: '2026-12-31',
  until: '2026-12-31',
  status: 'waiting',
  decidedAt: null,
  decidedBy: null,
  answer: null,
  evidence: 2,
};

export const EXCUSALS: ExcusalRow[] = [
  WAITING,
  {
    ...WAITING,
    excusalId: 't1-X1',
    basis: 'dutyPerformed',
    askedUntil: '2026-08-31',
    until: '2026-08-15',
    status: 'lapsed',
    decidedAt: '2026-07-20T02:00:00.000Z',
    decidedBy: '欧阳志远',
    answer: '已核对履职清单，同意免责到8月15日。',
  },
];

const LOOK_BACK: LookBackRow = {
  id: 't1/look-back/1',
  task: { taskId: 't1', number: 2, title: '健全安全生产责任体系' },
  dueOn: '2026-11-20',
  status: 'due',
  doneAt: null,
  doneBy: null,
  text: null,
  reworkBy: null,
};

/** One whose day has come, one that failed. */
export const LOOK_BACKS: LookBackRow[] = [
  LOOK_BACK,
  {
    ...LOOK_BACK,
    id: 't2/look-back/1',
    task: { taskId: 't2', number: 3, title: '开展重点行业隐患排查治理' },
    dueOn: '2026-10-09',
    status: 'failed',
    doneAt: '2026-10-12T02:00:00.000Z',
    doneBy: '戚雨晴',
    text: '抽查的三家企业中，一家监测设备停用。',
    reworkBy: '2026-12-31',
  },
];
