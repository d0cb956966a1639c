/** Circulars of the sample page, one in every phase, and the round-ups they follow. */
import type {
  CircularDetail,
  CircularItem,
  CircularList,
  CircularRow,
} from '../../../api/contract/circulars.js';
import { OVERDUE } from './tasks.js';

const ITEMS: CircularItem[] = OVERDUE.slice(9, 15).map(
  ({ taskId, number, title, unitId, unitName, nodeId, kind, nodeTitle, dueOn }) => ({
    ...{ taskId, number, title, unitId, unitName, nodeId, kind, dueOn },
    matter: nodeTitle,
    assessment: null,
    leftOut: null,
    spared: false,
  }),
);

const CAUSES: CircularRow['causes'] = ITEMS.slice(0, 2).map(({ unitId, unitName }, i) => ({
  unitId,
  unitName,
  cause: '设备采购流标，重新组织招标推迟了安装进度。',
  nextStep: '12月15日前完成招标，次年1月底前安装到位。',
  repeats: i === 1,
  givenBy: '方海燕',
  givenAt: '2026-11-20T02:00:00.000Z',
}));

const DRAFTED: CircularRow = {
  circularId: 'c-drafted',
  planId: 'plan1',
  period: '2026Q3',
  status: 'drafted',
  openedAt: '2026-11-16T01:00:00.000Z',
  causeBy: '2026-11-19',
  demands: null,
  draftedBy: null,
  drafterName: null,
  submittedAt: null,
  approverName: null,
  publishedAt: null,
  reason: null,
  items: ITEMS,
  causes: CAUSES,
};
const SUBMITTED: CircularRow = {
  ...DRAFTED,
  circularId: 'c-submitted',
  period: null,
  status: 'submitted',
  demands: '逾期单位于12月15日前完成补报。\n12月底前由安委办组织抽查。',
  draftedBy: 'p91',
  drafterName: '温思齐',
  submittedAt: '2026-11-21T02:00:00.000Z',
  items: ITEMS.map((item, i) => (i === 2 ? { ...item, leftOut: '主汛期抢险，下期再议' } : item)),
};

export const CIRCULAR_LIST: CircularList = {
  circulars: [
    SUBMITTED,
    DRAFTED,
    { ...DRAFTED, circularId: 'c-asking', status: 'asking', causes: [], causeBy: '2026-11-26' },
    {
      ...SUBMITTED,
      circularId: 'c-published',
      period: '2026Q2',
      status: 'published',
      approverName: '戚雨晴',
      publishedAt: '2026-08-10T02:00:00.000Z',
    },
  ],
  roundUps: [
    {
      id: 'ru4',
      period: '2026Q4',
      dueOn: '2026-12-20',
      status: 'open',
      openedAt: '2026-11-09T01:00:00.000Z',
      closedAt: null,
      figures: null,
    },
    {
      id: 'ru3',
      period: '2026Q3',
      dueOn: '2026-09-20',
      status: 'closed',
      openedAt: '2026-08-10T01:00:00.000Z',
      closedAt: '2026-10-12T01:00:00.000Z',
      figures: {
        ...{ due: 62, met: 51, late: 5, missing: 6 },
        ...{ tasks: 44, onTrack: 27, overdue: 9, closed: 3 },
      },
    },
  ],
};

/** The page of one circular. */
export function circularDetail(id: string): CircularDetail {
  const found = CIRCULAR_LIST.circulars.find((c) => c.circularId === id);
  return { circular: found ?? DRAFTED, before: null };
}
