/** One task with a long history. */
import type {
  DeliveryView,
  EventPage,
  ReportView,
  TaskDetail,
  Upcoming,
} from '../../../api/contract/task-page.js';
import { unitRefAt } from './cast.js';
import { TASKS } from './tasks.js';
import { EXCUSALS, LOOK_BACKS } from './excusals.js';

const LEAD = unitRefAt(1);
const SUPPORT = unitRefAt(5);
const EVENT = { actorName: '系统', role: 'system', channel: 'system', ...LEAD, nodeId: 'N2' };

export const REPORT: ReportView = {
  ...LEAD,
  id: 'r1',
  receipt: '2026-000123',
  personName: '方海燕',
  channel: 'webchat',
  percent: 60,
  done: false,
  text: '已完成重点企业双重预防机制验收32家，方案已印发，剩余企业正在整改。',
  problems: '2家企业停产，暂无法验收。',
  nextStep: '12月上旬完成剩余企业验收。',
  serves: ['N2'],
  reportedAt: '2026-11-17T03:10:00.000Z',
  status: 'waiting',
  reviewedAt: null,
  reviewerName: null,
  ownHost: false,
  reason: null,
  evidence: [
    {
      id: 'e1',
      name: '验收情况汇总表.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      size: 48_213,
      sha256: 'a'.repeat(64),
      receivedAt: '2026-11-17T03:09:00.000Z',
      unitId: LEAD.unitId,
      reportId: 'r1',
    },
  ],
};

const RETURNED: ReportView = {
  ...REPORT,
  id: 'r0',
  receipt: '2026-000098',
  percent: 40,
  status: 'returned',
  reviewedAt: '2026-10-09T02:00:00.000Z',
  reviewerName: '戚雨晴',
  reason: '未附验收材料，请补充后重报',
  reportedAt: '2026-10-08T06:00:00.000Z',
  evidence: [],
};

const DELIVERY: DeliveryView = {
  id: 'd1',
  kind: 'chase',
  ...LEAD,
  personName: '方海燕',
  nodeId: 'N2',
  channel: 'webchat',
  status: 'sent',
  queuedAt: '2026-09-21T01:00:00.000Z',
  sentAt: '2026-09-21T01:00:05.000Z',
  readAt: '2026-09-21T02:11:00.000Z',
  answeredAt: null,
  error: null,
};

const OWED = {
  ...LEAD,
  satisfiedOn: null,
  missedOn: null,
  rung: null,
  rungAt: null,
  waiting: false,
  extensions: 0,
  daysOverdue: 0,
};

/** The page of any task. */
export function taskDetail(taskId: string): TaskDetail {
  const row = TASKS.find((t) => t.id === taskId) ?? TASKS[1];
  if (!row) throw new Error('the sample plan has no tasks');
  return {
    task: {
      ...row,
      planTitle: '青屏县“十五五”安全生产规划',
      section: ['三、主要任务', '（一）健全责任体系'],
      text: '落实党政领导安全生产责任制，制定年度重点工作清单，每季度研究部署一次。到2027年底前，乡镇（街道）应急管理站全部达标。',
      lineStart: 142,
      lineEnd: 144,
      edition: null,
      phase: taskId === 't5' ? 'suspended' : 'active',
    },
    status: {
      claimed: { percent: 60, done: false },
      verified: { percent: 20 },
      schedule: { light: 'red', nextDueOn: '2026-09-20' },
    },
    dates: { firstDueOn: '2026-06-30', nextDueOn: '2026-09-20', doneOn: null },
    nextFire: null,
    owners: [
      {
        ...LEAD,
        role: 'lead',
        acceptance: 'accepted',
        acceptedAt: '2026-03-03T02:00:00.000Z',
        acceptedBy: '方海燕',
        grounds: null,
        claimedPercent: 60,
        verifiedPercent: 20,
        lastReportAt: REPORT.reportedAt,
        reachable: true,
      },
      {
        ...SUPPORT,
        role: 'support',
        acceptance: 'returned',
        acceptedAt: null,
        acceptedBy: null,
        grounds: '该事项属住建部门职责，建议改由县住房和城乡建设局配合。',
        claimedPercent: 0,
        verifiedPercent: 0,
        lastReportAt: null,
        reachable: false,
      },
    ],
    nodes: [
      {
        nodeId: 'N2',
        kind: 'roundup',
        title: '2026Q3',
        dueOn: '2026-09-20',
        owed: [
          {
            ...OWED,
            status: 'overdue',
            firstDueOn: '2026-06-30',
            dueOn: '2026-09-20',
            missedOn: '2026-09-21',
            rung: 'circulate',
            rungAt: '2026-10-12T01:00:00.000Z',
            waiting: true,
            extensions: 1,
            daysOverdue: 64,
          },
          { ...OWED, ...SUPPORT, status: 'pending', firstDueOn: '2026-09-20', dueOn: '2026-12-20' },
        ],
      },
      {
        nodeId: 'N3',
        kind: 'commitment',
        title: '乡镇（街道）应急管理站全部达标',
        dueOn: '2027-12-31',
        owed: [{ ...OWED, status: 'pending', firstDueOn: '2027-12-31', dueOn: '2027-12-31' }],
      },
    ],
    reports: [REPORT, RETURNED],
    extensions: [
      {
        ...LEAD,
        id: 'x1',
        nodeId: 'N3',
        askedName: '方海燕',
        askedAt: '2026-11-18T02:00:00.000Z',
        fromDate: '2027-12-31',
        toDate: '2028-03-31',
        reason: '两处站点需另行选址，土地手续预计推迟三个月。',
        decider: 'leader',
        status: 'waiting',
        decidedAt: null,
        answer: null,
      },
    ],
    excusals: EXCUSALS,
    lookBacks: LOOK_BACKS.filter((l) => l.task.taskId === taskId),
    closeOuts: [],
    deliveries: [
      DELIVERY,
      {
        ...DELIVERY,
        id: 'd2',
        kind: 'warn',
        status: 'unreachable',
        channel: null,
        sentAt: null,
        readAt: null,
        queuedAt: '2026-09-25T01:00:00.000Z',
        error: '对方已停用账号',
      },
    ],
  };
}

/** A few events of each sort. */
export const EVENTS: EventPage = {
  total: 6,
  rows: [
    {
      ...EVENT,
      id: 1,
      seq: 1,
      type: 'AssignmentAccepted',
      at: '2026-03-03T02:00:00.000Z',
      actorName: '方海燕',
      role: 'liaison',
      channel: 'webchat',
      data: { unitId: LEAD.unitId },
    },
    {
      ...EVENT,
      id: 2,
      seq: 2,
      type: 'StepTaken',
      at: '2026-09-17T01:00:00.000Z',
      data: {
        nodeId: 'N2',
        unitId: LEAD.unitId,
        rung: 'remind',
        offset: -3,
        elapsed: -3,
        dueOn: '2026-09-20',
      },
    },
    {
      ...EVENT,
      id: 3,
      seq: 3,
      type: 'DeadlineMissed',
      at: '2026-09-20T16:00:00.000Z',
      data: { nodeId: 'N2', unitId: LEAD.unitId, dueOn: '2026-09-20' },
    },
    {
      ...EVENT,
      id: 4,
      seq: 4,
      type: 'StepTaken',
      at: '2026-10-12T01:00:00.000Z',
      data: {
        nodeId: 'N2',
        unitId: LEAD.unitId,
        rung: 'circulate',
        offset: 10,
        elapsed: 10,
        dueOn: '2026-09-20',
      },
    },
    {
      ...EVENT,
      id: 5,
      seq: 5,
      type: 'ReportSubmitted',
      at: REPORT.reportedAt,
      actorName: '方海燕',
      role: 'liaison',
      channel: 'webchat',
      data: { ...REPORT, reportId: 'r1', evidenceIds: ['e1'] },
    },
    {
      ...EVENT,
      id: 6,
      seq: 6,
      type: 'SomethingOfALaterVersion',
      at: '2026-11-20T03:00:00.000Z',
      data: {},
    },
  ],
};

export const UPCOMING: Upcoming = {
  fires: [
    {
      at: '2026-11-24T01:00:00.000Z',
      fact: {
        type: 'StepTaken',
        nodeId: 'N2',
        unitId: LEAD.unitId,
        rung: 'interview',
        offset: 20,
        elapsed: 20,
        dueOn: '2026-09-20',
      },
    },
    {
      at: '2026-12-20T16:00:00.000Z',
      fact: { type: 'DeadlineMissed', nodeId: 'N2', unitId: SUPPORT.unitId, dueOn: '2026-12-20' },
    },
    {
      at: '2026-12-21T16:00:00.000Z',
      fact: {
        type: 'NodeOpened',
        node: { nodeId: 'N9', kind: 'roundup', title: '2027Q1', dueOn: '2027-03-20', unitIds: [] },
      },
    },
  ],
};
