/** Proceedings of the sample page: one of each kind, each in the middle of its way. */
import type { Express } from 'express';
import * as contract from '../../../api/contract.js';
import type {
  OpenStepView,
  ProceedingDetail,
  ProceedingFacts,
  ProceedingPage,
  ProceedingRow,
} from '../../../api/contract.js';
import { EVENTS, REPORT, taskDetail } from './task-detail.js';
import { unitRefAt } from './cast.js';
import { taskRefAt } from './tasks.js';

type Kind = ProceedingFacts['kind'];
const office = { name: '戚雨晴' };

const row = (kind: Kind, i: number, more: Partial<ProceedingRow>): ProceedingRow => ({
  ...unitRefAt(i),
  id: `pr-${kind}`,
  planId: 'plan1',
  kind,
  title: taskRefAt(i).title,
  phase: 'assigned',
  ended: false,
  level: null,
  openedOn: '2026-10-12',
  dueOn: '2026-12-01',
  awaited: 'office',
  overdue: false,
  parentId: null,
  task: taskRefAt(i),
  ...more,
});
const ROWS: Record<Kind, ProceedingRow> = {
  interview: row('interview', 2, { phase: 'judging', dueOn: null }),
  listing: row('listing', 4, { phase: 'verifying', level: 'city', dueOn: '2026-11-20' }),
  veto: row('veto', 6, { phase: 'deciding', awaited: 'leaders', dueOn: '2026-12-31' }),
  rectification: row('rectification', 3, {
    title: '仓储区疏散通道被货物占用',
    phase: 'claimed',
    dueOn: '2026-11-19',
    overdue: true,
    task: null,
  }),
};
const ITEM = row('rectification', 2, {
  id: 'pr-item',
  title: '消防泵房无人值守',
  awaited: 'unit',
  parentId: 'pr-interview',
});

const MEETING = {
  meetsAt: '2026-11-10T01:30:00.000Z',
  place: '县政府三楼会议室',
  interviewer: '分管副县长',
  summoned: '局长樊志远',
  requirements: '带齐任务台账，说明滞后原因和补救措施。',
};
const FACTS: Record<Kind, ProceedingFacts> = {
  interview: {
    kind: 'interview',
    grounds: '逾期22个工作日，三次催办没有报送进展。',
    meeting: MEETING,
    proxyAllowed: false,
    attendance: [{ name: '局长樊志远', proxy: false, confirmedOn: '2026-11-06' }],
    postponements: 1,
    minutes: {
      attendees: '樊志远、安委办戚雨晴、分管副县长',
      text: '要求12月底前完成招标，明年3月底前全部安装到位，每半月报送一次进展。',
      heldOn: '2026-11-10',
      writer: office,
    },
    reportDueOn: '2026-11-18',
    report: {
      text: '已成立专班，重新组织招标，细化了分月计划。',
      by: { name: '方海燕' },
      on: '2026-11-17',
    },
    rectifications: [{ rectificationId: 'pr-item', settled: false }],
  },
  listing: {
    kind: 'listing',
    grounds: '逾期41个工作日，约谈后仍未完成。',
    level: 'city',
    requirements: '完成老旧管网更换并通过验收。',
    dueOn: '2026-11-20',
    published: { place: '县政府网站', on: '2026-10-15' },
    closeOut: { text: '管网更换完成，验收合格。', by: { name: '方海燕' }, on: '2026-11-18' },
    rectifications: [],
  },
  veto: {
    kind: 'veto',
    grounds: '报送的完成率与现场核查不符，认定谎报。',
    proposer: office,
    period: { from: '2026-01-01', to: '2026-12-31' },
    statementDueOn: '2026-11-20',
    statements: [
      { text: '数据由承建方提供，本单位复核不严。', by: { name: '樊志远' }, on: '2026-11-19' },
    ],
  },
  rectification: {
    kind: 'rectification',
    measure: '清理通道，划定禁放区，安装监控。',
    origin: 'publicReport',
    source: '12350-2026-18',
    owed: { firstDueOn: '2026-11-10', dueOn: '2026-11-19', status: 'overdue' },
    claim: { text: '通道已清理，禁放区已划线。', by: { name: '方海燕' }, on: '2026-11-22' },
    returns: 1,
  },
};
const both: OpenStepView['verdicts'] = ['yes', 'no'];
const STEPS: Record<Kind, OpenStepView[]> = {
  interview: [{ step: 'JudgeInterviewReport', verdicts: both, blocked: null }],
  listing: [{ step: 'VerifyListing', verdicts: both, blocked: null }],
  veto: [
    {
      step: 'DecideVeto',
      verdicts: [],
      blocked: '不能决定自己提出的建议，请由其他有权决定的人员决定。',
    },
  ],
  rectification: [
    { step: 'VerifyRectification', verdicts: both, blocked: null },
    { step: 'WithdrawRectification', verdicts: [], blocked: null },
  ],
};

let seq = 0;
const event = (
  type: string,
  on: string,
  { by: actorName = '', ...data }: { by?: string; [name: string]: unknown },
): ProceedingDetail['events'][number] => ({
  ...{ id: (seq += 1), seq, type, actorName, channel: actorName ? 'web' : 'system' },
  ...unitRefAt(2),
  at: `${on}T02:00:00.000Z`,
  role: actorName ? 'office' : 'system',
  nodeId: null,
  data: { ...data },
});
const EVENTS_OF: Record<Kind, ProceedingDetail['events']> = {
  interview: [
    event('InterviewApproved', '2026-10-28', { grounds: '同意约谈', by: '分管副县长' }),
    event('InterviewNoticed', '2026-11-03', { ...MEETING, by: '戚雨晴' }),
    event('MinutesSigned', '2026-11-11', { reportDueOn: '2026-11-18', by: '分管副县长' }),
    event('WaitReminded', '2026-11-17', { of: 'interviewReport', to: 'unit', rung: 'remind' }),
    event('InterviewReported', '2026-11-17', {
      text: '已成立专班',
      evidenceIds: ['e1'],
      by: '方海燕',
    }),
  ],
  listing: [
    event('ListingApproved', '2026-10-12', {
      level: 'city',
      grounds: '逾期41个工作日',
      by: '分管副县长',
    }),
    event('ListingCloseOutAsked', '2026-11-18', {
      text: '验收合格',
      evidenceIds: [],
      by: '方海燕',
    }),
  ],
  veto: [
    event('VetoProposed', '2026-11-13', { ...FACTS.veto, by: '戚雨晴' }),
    event('StatementMade', '2026-11-19', {
      text: '数据由承建方提供',
      evidenceIds: [],
      by: '樊志远',
    }),
  ],
  rectification: [
    event('RectificationAssigned', '2026-10-12', {
      origin: 'publicReport',
      source: '12350-2026-18',
      dueOn: '2026-11-10',
      by: '戚雨晴',
    }),
    event('RectificationStep', '2026-11-20', {
      rung: 'chase',
      offset: 1,
      elapsed: 1,
      dueOn: '2026-11-19',
    }),
    event('RectificationClaimed', '2026-11-22', {
      text: '通道已清理',
      evidenceIds: [],
      by: '方海燕',
    }),
  ],
};

function detailOf(kind: Kind): ProceedingDetail {
  const task = ROWS[kind].task;
  const slip = task && {
    ...{ taskId: task.taskId, nodeId: 'n1', title: task.title, dueOn: '2026-09-30', task },
    rectificationId: null,
    owed: taskDetail('t1').nodes[0]?.owed[0] ?? null,
    events: EVENTS.rows.slice(1, 5),
  };
  const first = EVENTS_OF[kind].at(-1)?.seq ?? 0;
  return {
    proceeding: ROWS[kind],
    facts: FACTS[kind],
    steps: STEPS[kind],
    slips: slip ? [slip] : [],
    items: kind === 'interview' ? [ITEM] : [],
    parent: null,
    events: EVENTS_OF[kind],
    evidence: REPORT.evidence.map((item) => ({ ...item, seq: first })),
    deliveries: taskDetail('t1').deliveries,
    documents: [],
    complainantKept: kind === 'rectification',
  };
}

const PAGE: ProceedingPage = {
  rows: [...Object.values(ROWS), ITEM],
  total: 5,
  counts: {
    ...{ mine: 3, interviews: 1, listings: 1, vetoes: 1, rectifications: 2 },
    ...{ overdue: 1, lookBackDue: 0, ended: 0 },
  },
};

/** Answers of the proceedings' pages. */
export function mountProceedings(app: Express): void {
  app.get('/api/proceedings', (_req, res) => res.json(contract.proceedingPage.parse(PAGE)));
  app.get('/api/proposal-grounds', (_req, res) => {
    const task = taskRefAt(2);
    const owed = { nodeId: 'n1', nodeTitle: '完成一半', dueOn: '2026-09-30', status: 'overdue' };
    res.json(contract.groundsList.parse({ rows: [{ ...task, ...owed }] }));
  });
  app.get('/api/proceedings/:id/complainant', (_req, res) => {
    const kept = { keptBy: '戚雨晴', keptAt: '2026-10-12T02:00:00.000Z' };
    res.json(contract.complainant.parse({ name: '某先生', contact: null, ...kept }));
  });
  app.get('/api/proceedings/:id', (req, res) => {
    const kind = contract.PROCEEDING_KINDS.find((k) => req.params.id === `pr-${k}`);
    res.json(contract.proceedingDetail.parse(detailOf(kind ?? 'rectification')));
  });
}
