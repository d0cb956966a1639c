/** One mid-term assessment of the sample page, while objections are open, and the sheet of one of its units. */
import type { Express } from 'express';
import type { z } from 'zod';
import * as contract from '../../../api/contract.js';
import { UNITS } from './cast.js';

const ROW: z.infer<typeof contract.assessmentRow> = {
  assessmentId: 'as1',
  planId: 'plan1',
  kind: 'midterm',
  period: { from: '2026-01-01', to: '2028-06-30' },
  phase: 'objections',
  ended: false,
  startedAt: '2028-07-03T01:00:00.000Z',
  dueOn: '2028-09-15',
  units: 6,
  submitted: 5,
  objections: 1,
  editions: 0,
};

const ENDED = {
  ...ROW,
  assessmentId: 'as0',
  kind: 'annual',
  phase: 'published',
  ended: true,
} as const;

const LIST: z.infer<typeof contract.assessmentList> = {
  assessments: [
    ROW,
    { ...ENDED, period: { from: '2027-01-01', to: '2027-12-31' }, objections: 0, editions: 2 },
  ],
  calls: [
    {
      kind: 'midterm',
      dueOn: '2028-12-31',
      clause: '2028年开展中期评估，2030年开展终期考核',
      status: 'started',
      assessmentId: 'as1',
    },
    {
      kind: 'final',
      dueOn: '2030-12-31',
      clause: '2028年开展中期评估，2030年开展终期考核',
      status: 'waiting',
      assessmentId: null,
    },
  ],
  mayStart: true,
};

const TASK = { taskId: 't1', number: 2, title: '厘清部门监管责任' };
const ONTIME_PARTS = ['inTime', 'late', 'missed', 'inTime'].map((how, i) => ({
  of: 'node' as const,
  id: `n${i}`,
  title: `2027Q${i + 1}`,
  task: TASK,
  nodeKind: 'roundup' as const,
  dueOn: `2027-0${i + 1}-20`,
  doneOn: how === 'missed' ? null : `2027-0${i + 1}-1${i}`,
  how,
  earned: how === 'inTime' ? 1 : how === 'late' ? 0.5 : 0,
  possible: 1,
  inheritedFrom: null,
}));

const totals = (score: number, computedGrade: 'excellent' | 'good' | 'pass' | 'fail') => ({
  score,
  computedGrade,
  grade: computedGrade,
  sections: [
    { section: 'process' as const, points: (score + 1) * 0.4, outOf: 40, share: score / 100 },
    { section: 'result' as const, points: (score + 1) * 0.6, outOf: 60, share: score / 100 },
  ],
  rungs: {
    points: 1,
    lines: [
      {
        task: TASK,
        nodeId: 'n2',
        title: '2027Q3',
        rung: 'circulate' as const,
        inheritedFrom: null,
        points: 1,
      },
    ],
  },
  deductions: { points: 0, lines: [] },
  bonuses: { points: 0, lines: [] },
  caps: [],
  flags: 1,
});

const CAPPED: z.infer<typeof contract.scoreTotals> = {
  ...totals(86.42, 'good'),
  grade: 'pass',
  caps: [{ why: 'bindingMissed', indicators: ['亿元生产总值生产安全事故死亡率'] }],
};

const UNIT_LIST = UNITS.slice(0, 6).map(({ id, name }, i) => ({
  unitId: id,
  unitName: name,
  unitClass: i < 3 ? ('department' as const) : ('street' as const),
  items: 8,
  answered: i === 4 ? 3 : 8,
  submittedOn: i === 4 ? null : '2028-08-02',
  rung: i === 4 ? ('warn' as const) : null,
  marksMissing: i === 2 ? 1 : 0,
  marksDisputed: 0,
  selfTotal: i === 4 ? null : 95 - i,
  ownHostReviews: i === 0 ? 2 : 0,
  totals: i === 1 ? CAPPED : totals(92.5 - i * 7, i === 0 ? 'excellent' : i < 3 ? 'good' : 'pass'),
}));

const OBJECTION: z.infer<typeof contract.objection> = {
  unitId: UNIT_LIST[1]?.unitId ?? '',
  unitName: UNIT_LIST[1]?.unitName ?? '',
  objectionId: 'ob1',
  itemId: 'safetyDuty',
  itemTitle: '安全生产责任落实',
  grounds: '执法检查计划已于6月底全部完成，台账随附，请予核减扣分。',
  evidence: 1,
  judged: true,
  indicators: [],
  raisedOn: '2028-09-11',
  answeredOn: null,
  points: null,
  indicator: null,
  answer: null,
  answeredBy: null,
};

const QUALITATIVE: z.infer<typeof contract.qualitativeIndicator> = {
  indicatorId: 'in5',
  name: '安全生产责任体系基本健全',
  unitNames: [UNIT_LIST[1]?.unitName ?? ''],
  said: { year: 2027, text: '“三管三必须”分工印发到各行业主管部门，季度调度四次。' },
  asked: 2,
  state: 'incomplete',
  share: null,
  difference: null,
  marks: [],
  mayMark: true,
};

const phase = (
  name: z.infer<typeof contract.assessmentRow>['phase'],
  dueOn: string,
  left = true,
) => ({
  phase: name,
  dueOn,
  enteredAt: `${dueOn}T01:00:00.000Z`,
  leftAt: left ? `${dueOn}T09:00:00.000Z` : null,
  delay: 0,
  extensions: [],
});

const DETAIL: z.infer<typeof contract.assessmentDetail> = {
  assessment: ROW,
  qualitative: [QUALITATIVE],
  clause: '2028年开展中期评估，2030年开展终期考核',
  phases: [
    phase('notice', '2028-07-05'),
    {
      ...phase('selfAssessment', '2028-08-04'),
      extensions: [{ dueOn: '2028-08-04', reason: '防汛值守', at: '2028-07-20T01:00:00.000Z' }],
    },
    phase('scoring', '2028-08-25'),
    phase('draft', '2028-09-08'),
    { ...phase('objections', '2028-09-15', false), delay: 2 },
    phase('decision', '2028-09-22', false),
    { ...phase('published', '2028-09-29', false), enteredAt: null },
  ],
  stage: 'draft',
  asOf: '2028-09-08T09:00:00.000Z',
  units: UNIT_LIST,
  assessors: [{ personId: 'p91', name: '温思齐', unitId: null }],
  objections: [OBJECTION],
  thirdParty: {
    source: '省安科院中期评估报告.xlsx',
    sha256: 'ab'.repeat(32),
    marks: [
      {
        unitId: UNIT_LIST[0]?.unitId ?? '',
        unitName: UNIT_LIST[0]?.unitName ?? '',
        itemId: 'safetyDuty',
        itemTitle: '安全生产责任落实',
        points: 7,
        note: '抽查3家企业',
      },
    ],
  },
  problems: [
    {
      unitId: UNIT_LIST[1]?.unitId ?? '',
      unitName: UNIT_LIST[1]?.unitName ?? '',
      problemId: 'pb1',
      title: '重点企业双重预防机制建设进度偏慢',
      measure: '按清单逐企推进，每月报送一次。',
      dueOn: '2028-12-20',
      rectificationId: 'plan1-C1-Z1',
    },
  ],
  editions: [],
  freezes: [
    { freeze: 1, stage: 'draft', asOf: '2028-09-08T09:00:00.000Z', sha256: 'cd'.repeat(32) },
  ],
  reissue: null,
  decidedBy: null,
  steps: [
    ...(['extendPhase', 'enterNextPhase', 'answerObjection', 'importThirdParty'] as const),
    ...([
      'decideResult',
      'listProblem',
      'cancelAssessment',
      'raiseObjection',
      'selfAssess',
    ] as const),
    'submitSelfAssessment',
  ],
};

const LINE: z.infer<typeof contract.itemLine> = {
  itemId: 'onTime',
  section: 'process',
  title: '按期完成',
  criteria: '到期节点按期完成得满分，逾期完成减半，未完成不得分，按节点类别加权',
  fullPoints: 22,
  by: { computed: 'onTime' },
  self: { points: 20, text: '三季度报送延迟一次，其余均按期。', evidenceIds: [] },
  points: 13.75,
  share: 0.625,
  gap: null,
  parts: ONTIME_PARTS,
  left: [{ id: 'n9', title: '2028年第二季度调度', gap: 'waiting' }],
  marks: [],
  difference: null,
  disputed: false,
  mayMark: false,
  thirdParty: null,
};
const mark = (assessorName: string, points: number) => ({
  assessorId: assessorName,
  assessorName,
  points,
  reason: '责任清单健全，隐患闭环率按抽查企业计算。',
  at: '2028-08-20T02:00:00.000Z',
  settles: false,
});

const SHEET: z.infer<typeof contract.unitSheet> = {
  assessment: ROW,
  unit: {
    unitId: UNIT_LIST[1]?.unitId ?? '',
    unitName: UNIT_LIST[1]?.unitName ?? '',
    unitClass: 'department',
  },
  sheet: { sheetId: 'workSafety-department', version: 1, name: '安全生产规划实施考核评分表' },
  stage: 'draft',
  asOf: '2028-09-08T09:00:00.000Z',
  submittedOn: null,
  qualitative: [QUALITATIVE],
  lines: [
    LINE,
    {
      ...LINE,
      ...{
        itemId: 'reviewInTime',
        title: '审核及时',
        fullPoints: 4,
        by: { computed: 'reviewInTime' },
      },
      ...{
        criteria: '在规定工作日内审核配合单位报告的比例',
        self: null,
        points: null,
        share: null,
      },
      ...{ gap: 'nothingToAssess', parts: [], left: [] },
    },
    {
      ...LINE,
      ...{
        itemId: 'indicators',
        section: 'result',
        title: '指标完成',
        by: { computed: 'indicators' },
      },
      ...{ criteria: '所负责指标完成程度的平均值', points: 17.6, share: 0.8, self: null, left: [] },
      parts: [
        {
          ...{ of: 'indicator', id: 'i1', title: '亿元生产总值生产安全事故死亡率', task: null },
          ...{ nodeKind: null, dueOn: null, doneOn: null, how: 'bindingMissed', earned: 0.8 },
          possible: 1,
          inheritedFrom: null,
        },
      ],
    },
    {
      ...LINE,
      ...{ itemId: 'safetyDuty', section: 'result', title: '安全生产责任落实', fullPoints: 8 },
      ...{
        criteria: '责任清单健全、隐患排查治理闭环，由两名考核人员背靠背评分',
        by: { judgedBy: 2 },
      },
      ...{
        points: 6.5,
        share: 0.8125,
        self: null,
        parts: [],
        left: [],
        difference: 1,
        mayMark: true,
      },
      marks: [mark('温思齐', 7), mark('戚雨晴', 6)],
      thirdParty: { points: 7, note: '抽查3家企业' },
    },
  ],
  totals: CAPPED,
  objections: [OBJECTION],
  openMatters: [
    {
      ...{ reportId: 'r9', excusalId: null, task: TASK, title: '回执 2028-0912' },
      at: '2028-09-01T01:00:00.000Z',
    },
  ],
  steps: DETAIL.steps,
};

const AFTER = totals(87.9, 'good');
const SUPPOSITION: z.infer<typeof contract.supposition> = {
  before: CAPPED,
  after: AFTER,
  changed: [{ itemId: 'onTime', title: '按期完成', before: 13.75, after: 15.1 }],
  grade: { before: 'pass', after: 'pass' },
};

export function mountAssessments(app: Express): void {
  const serve = (path: string, schema: z.ZodType, data: unknown) =>
    app.get(`/api/assessments${path}`, (_req, res) => void res.json(schema.parse(data)));
  serve('', contract.assessmentList, LIST);
  serve('/:id', contract.assessmentDetail, DETAIL);
  serve('/:id/units/:unitId', contract.unitSheet, SHEET);
  serve('/:id/units/:unitId/supposition', contract.supposition, SUPPOSITION);
}
