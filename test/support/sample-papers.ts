/** One paper of every kind, filled in as an office of a county that does not exist would. */
import type { DocumentKind } from '../../domain/document/document-kinds.js';
import {
  annualResult,
  finalReport,
  midtermReport,
  type AssessmentReport,
} from '../../documents/kinds/assessment-report.js';
import { chartOf } from '../../domain/indicator/chart.js';
import { circular } from '../../documents/kinds/circular.js';
import type { Office, SlipItem } from '../../documents/kinds/common.js';
import { excusalDecision, referralLetter, vetoDecision } from '../../documents/kinds/decisions.js';
import { interviewMinutes, interviewNotice } from '../../documents/kinds/interview.js';
import { chaseSlip, riskSlip, warningSlip } from '../../documents/kinds/slips.js';
import {
  closeOutSlip,
  listingNotice,
  rectificationNotice,
} from '../../documents/kinds/supervision.js';
import type { Paper } from '../../documents/paper.js';

const office: Office = { name: '云岭县安全生产委员会办公室', contact: '李明，0000-1234567' };
const unit = '云岭县交通运输局';
const planTitle = '云岭县“十五五”安全生产规划';
const items: SlipItem[] = [
  {
    taskNumber: 12,
    taskTitle: '开展农村公路安全设施精细化提升',
    matter: '2026年第三季度调度',
    dueOn: '2026-09-30',
    overdueWorkdays: 22,
  },
  {
    taskNumber: 27,
    taskTitle: '建成“两客一危”车辆智能监控平台并接入全县重点营运车辆',
    matter: '平台建成并投入使用',
    dueOn: '2026-06-30',
    overdueWorkdays: 84,
  },
];
const reminded = [
  {
    at: '2026-10-09T01:00:00.000Z',
    what: '提醒',
    to: '王芳（联络员）',
    result: '已送达，已阅',
  },
  { at: '2026-10-12T01:00:00.000Z', what: '催办', to: '王芳、赵强', result: '已送达' },
];
const slip = { unit, planTitle, items, on: '2026-11-03', replyBy: '2026-11-10' };
const rectification = [
  {
    problem: '平台招标停滞四个月',
    measure: '重新编制招标文件，12月10日前完成招标',
    owner: '县交通运输局（陈刚）',
    dueOn: '2026-12-10',
  },
];
const approved = { approvedBy: '县安委会主任', approvedOn: '2026-11-16' };
const interview = {
  unit,
  planTitle,
  at: '2026-11-24T06:30:00.000Z',
  place: '县应急管理局三楼会议室',
  interviewer: '副县长　周岩',
  interviewees: ['县交通运输局局长　陈刚'],
};

const notices: Partial<Record<DocumentKind, Paper>> = {
  chaseSlip: chaseSlip(office, slip),
  warningSlip: warningSlip(office, { ...slip, reminded }),
  riskSlip: riskSlip(office, {
    unit,
    planTitle,
    subject: '今冬农村公路冰雪路段防护设施',
    findings: ['15处临水临崖路段护栏尚未安装。', '去冬三起单方事故均发生在未治理路段。'],
    basis: '县安委办11月5日至7日实地检查情况。',
    measures: ['12月底前完成临时防护。', '冰雪天气安排专人值守。'],
    replyBy: '2026-11-20',
  }),
  circular: circular(office, {
    planTitle,
    period: '2026年第三季度',
    to: ['各乡镇人民政府', '各街道办事处', '县安委会各成员单位'],
    copies: ['县委办公室', '县人大常委会办公室', '县政府办公室', '县政协办公室', '县纪委监委'],
    on: '2026-09-30',
    figures: { tasks: 62, onTrack: 51, overdue: 7, closed: 4 },
    praised: [{ unit: '青石镇', text: '提前完成应急广播平台建设，覆盖全部行政村。' }],
    laggards: items.map((i, n) => ({
      ...i,
      unit,
      ...(n && { cause: '招标流标', nextStep: '重新招标' }),
    })),
    demands: ['落后单位主要负责人要亲自研究。', '11月20日前书面报送整改情况。'],
  }),
  interviewNotice: interviewNotice(office, {
    ...interview,
    ...approved,
    items,
    prepare: ['事项进展情况说明', '整改方案'],
    proxyAllowed: false,
  }),
  interviewMinutes: interviewMinutes(office, {
    ...interview,
    attendees: ['县应急管理局　林涛'],
    recorder: '李明',
    grounds: ['智能监控平台逾期84个工作日未建成。'],
    statement: '招标两次流标，现已修改招标文件。\n愿意按要求限期完成。',
    demands: ['倒排工期，每周报送进展。'],
    items: rectification,
    reportBy: '2026-12-01',
  }),
};

const orders: Partial<Record<DocumentKind, Paper>> = {
  listingNotice: listingNotice(office, {
    unit,
    planTitle,
    ...approved,
    level: '县级',
    matter: '“两客一危”车辆智能监控平台建设',
    grounds: ['经约谈仍未按期完成招标。'],
    items: items.slice(1),
    requirements: ['成立专班，明确专人。', '每周五报送进展。'],
    dueOn: '2027-01-29',
    supervisor: '县安委办',
    copies: ['县政府办公室'],
    publishBy: '2026-11-23',
  }),
  rectificationNotice: rectificationNotice(office, {
    unit,
    planTitle,
    source: '约谈',
    items: rectification,
    reportBy: '2026-12-11',
  }),
  closeOutSlip: closeOutSlip(office, {
    unit,
    planTitle,
    what: '任务',
    title: '第27号　建成“两客一危”车辆智能监控平台',
    askedOn: '2027-01-20',
    done: '平台于1月15日通过验收，接入车辆412辆。',
    evidence: ['验收报告.pdf', '接入清单.xlsx'],
    verifiedBy: '林涛、李明',
    verifiedOn: '2027-01-26',
    opinion: '现场核查平台运行正常，接入率100%，同意销号。',
    lookBackOn: '2027-07-26',
  }),
  vetoDecision: vetoDecision(office, {
    unit,
    planTitle,
    period: '2026年度',
    facts: ['挂牌督办到期未完成整改。', '11月报送的接入车辆数与实际不符。'],
    items: items.slice(1),
    basis: ['县安全生产考核办法关于“一票否决”的规定。'],
    statement: {
      on: '2027-02-10',
      text: '数据为系统统计口径不同所致',
      opinion: '与核查情况不符，不予采纳',
    },
    decidedBy: '县安全生产委员会',
    decidedOn: '2027-02-20',
    from: '2027-02-22',
    until: '2027-12-31',
    copies: ['县委组织部', '县政府办公室'],
  }),
  excusalDecision: excusalDecision(office, {
    unit,
    planTitle,
    items: items.slice(0, 1),
    ground: '不可抗力',
    facts: '8月特大暴雨冲毁施工便道，9月底前不具备施工条件。',
    basis: '县防汛抗旱指挥部灾情通报。',
    decidedBy: '县安委会主任',
    decidedOn: '2026-10-16',
    until: '2026-12-31',
  }),
  referralLetter: referralLetter(office, {
    to: '县纪委监委',
    unit,
    planTitle,
    facts: ['智能监控平台逾期未建成，约谈后仍未整改。'],
    items: items.slice(1),
    reminded,
    basis: ['县安全生产责任追究办法。'],
    attachments: ['约谈记录', '挂牌督办通知书'],
  }),
};

/** As it would go out. */
export function issued(paper: Paper): Paper {
  return { ...paper, number: '云安办〔2026〕12号', date: '2026-11-23' };
}

const goal = {
  op: '<=',
  value: 20,
  baseline: 26,
  from: '2025-12-31',
  dueOn: '2030-12-31',
} as const;
const actuals = [
  { year: 2026, value: 26 },
  { year: 2027, value: 25 },
];
const chart = chartOf(goal, actuals, '人');
const ITEMS = [
  { title: '按期完成', outOf: 22, points: 20.5 },
  { title: '整改落实', outOf: 8, points: 4 },
  { title: '重点工程', outOf: 8 },
];
const result: AssessmentReport = {
  kind: 'midterm',
  planTitle,
  period: { from: '2026-01-01', to: '2028-06-30' },
  ...{ on: '2028-07-20', scoredOn: '2028-07-10' },
  clause: '在2028年底前对规划执行情况进行中期评估',
  ...{ to: ['云岭县人民政府'], copies: ['县委组织部'] },
  overview: {
    ...{ tasks: 44, closed: 9, green: 25, yellow: 6, red: 3, grey: 1 },
    ...{ indicators: 3, indicatorsMet: 0 },
  },
  units: [
    {
      ...{ unit, score: 78.16, computedGrade: 'pass', grade: 'fail', caps: ['veto'] },
      ...{ process: 35.16, result: 45, taken: 2, given: 0, items: ITEMS },
    },
    {
      unit: '云岭县应急管理局',
      score: 92.5,
      computedGrade: 'excellent',
      grade: 'pass',
      caps: ['bindingMissed'],
      ...{ process: 38.5, result: 54, taken: 0, given: 0, items: ITEMS },
    },
    { unit: '云岭县水利局', caps: [], taken: 0, given: 0, items: [] },
  ],
  indicators: [
    {
      ...{
        name: '生产安全事故死亡人数',
        unit: '人',
        binding: true,
        baseline: '26人',
        target: '≤20人',
      },
      ...{ newest: { year: 2027, value: 25 }, outlook: 'willMiss', forecast: 23.67 },
      ...(chart && { chart }),
    },
    {
      ...{ name: '标准化达标率', unit: '%', binding: false, baseline: '62%', target: '≥90%' },
      outlook: 'noActual',
    },
    {
      name: '公众安全感满意度',
      unit: '',
      binding: false,
      target: '稳步提升',
      outlook: 'qualitative',
    },
  ],
  problems: [{ unit, title: '智能监控平台逾期未建成' }],
};

const reports = {
  annualResult: annualResult(office, { ...result, kind: 'annual' }),
  midtermReport: midtermReport(office, result),
  finalReport: finalReport(office, { ...result, kind: 'final' }),
};

export const SAMPLE_PAPERS = { ...notices, ...orders, ...reports } as Record<DocumentKind, Paper>;
