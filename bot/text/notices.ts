/** Words of outgoing messages. */
import type { NoticeKind } from '../../domain/task/notices.js';
import type { NoticePayload } from '../cards/notice-payload.js';
import { actualWords } from './actuals.js';
import { amendmentLines, editionText, revisionLines } from './amendments.js';
import { circularName, circularWords } from './circular.js';
import { dateText, dueText, leftText } from './dates.js';
import { clip, nodeText } from './nodes.js';
import { assessmentLines } from './assessment.js';
import { proceedingLines } from './proceeding-notices.js';
import { MEASURE_TEXT } from './proceedings.js';
import { slipLines } from './slips.js';

type Words = (payload: NoticePayload) => (string | undefined)[];

const LONGEST_REASON = 200;

const subject = ({ task }: NoticePayload): string | undefined =>
  task && `第${task.number}号 ${task.title}`;
const reason = (label: string, { notice }: NoticePayload): string | undefined =>
  notice.reason && `${label}：${clip(notice.reason, LONGEST_REASON)}`;
const dueLine = ({ node, today }: NoticePayload): string | undefined =>
  node && `${nodeText(node)}：${dueText(node.dueOn, today)}`;
const unit = ({ unitName }: NoticePayload): string => unitName ?? '';

const dated =
  (head: string, tail?: string): Words =>
  (p) => [head, subject(p), dueLine(p), tail];

const reported: (head: string) => Words = (head) => (p) => [
  `${head} ${p.report?.receipt ?? ''}`,
  subject(p),
  p.report && `${p.report.unitName} ${p.report.reporter}：${p.report.percent}%`,
  p.report && clip(p.report.text, LONGEST_REASON),
];

const extended: (head: string) => Words = (head) => (p) => [
  head,
  subject(p),
  p.node && `${unit(p)}的“${nodeText(p.node)}”申请延到 ${dateText(p.node.dueOn, p.today)}`,
  reason('理由', p),
];

const excused: (head: string) => Words = (head) => (p) => [
  head,
  subject(p),
  p.notice.dueOn && `${unit(p)}申请免责到 ${dateText(p.notice.dueOn, p.today)}`,
  reason('理由', p),
];

const measure = ({ rung }: NoticePayload): string => MEASURE_TEXT[rung ?? 'interview'];
const proposed: (head: string) => Words = (head) => (p) => [
  `${head}：${unit(p)}`,
  ...slipLines(p.items ?? [], p.today),
];

const STEP_TEXT: Record<string, string> = {
  chase: '催办',
  warn: '警示',
  circulate: '通报告知',
};

const WORDS: Record<NoticeKind, Words> = {
  assigned: (p) => [
    '【新任务】请签收，不属于本单位职责的可以退单',
    subject(p),
    p.node && `请在 ${dateText(p.node.dueOn, p.today)} 前签收`,
  ],
  returnedToOffice: (p) => [
    `【退单】${unit(p)}退回任务，请会商后在网页上办理`,
    subject(p),
    reason('理由', p),
  ],
  returnRejected: (p) => ['【退单未获同意】请签收', subject(p), reason('理由', p)],
  remind: dated('【提醒】'),
  chase: dated('【催办】请尽快报送'),
  warn: dated('【警示】逾期未完成，已同时告知单位主要负责人'),
  circulate: dated('【拟通报】逾期未完成，拟列入下一期通报'),
  stepUnreached: (p) => [
    `【未送达】对${unit(p)}的${STEP_TEXT[p.notice.rung ?? ''] ?? '通知'}没有送到任何人，不算已采取措施`,
    subject(p),
    dueLine(p),
    '请核实该单位的联络员和聊天账号，送达前系统按工作日重发。',
  ],
  reportWaiting: reported('【待审】'),
  reviewerReminded: reported('【待审提醒】已等候多日，请尽快审核'),
  reportAccepted: (p) => [`【已通过】报告 ${p.report?.receipt ?? ''} 审核通过`, subject(p)],
  reportReturned: (p) => [
    `【已退回】报告 ${p.report?.receipt ?? ''} 需要补充`,
    subject(p),
    reason('理由', p),
  ],
  extensionAsked: extended('【延期申请】'),
  deciderReminded: extended('【延期待批】已等候多日，请尽快批复'),
  extensionGranted: (p) => [
    '【同意延期】',
    subject(p),
    p.node && `${nodeText(p.node)}延到 ${dateText(p.node.dueOn, p.today)}`,
  ],
  extensionRefused: (p) => ['【不同意延期】', subject(p), dueLine(p), reason('理由', p)],
  excusalAsked: excused('【免责申请】请决定'),
  excusalReminded: excused('【免责申请】已等候多日，请决定'),
  excusalGranted: (p) => [
    `【同意免责】${unit(p)}`,
    subject(p),
    p.notice.dueOn && `免责到 ${dateText(p.notice.dueOn, p.today)}，期间不再催办、不计入考核`,
    reason('批示', p),
  ],
  excusalRefused: (p) => ['【不同意免责】计时继续', subject(p), reason('理由', p)],
  excusalLapsed: (p) => [
    `【免责到期】${unit(p)}`,
    subject(p),
    p.notice.dueOn && `免责已于 ${dateText(p.notice.dueOn, p.today)} 到期，事项恢复办理和计时`,
  ],
  lookBackDue: (p) => [
    '【回头看到期】请核查销号后的情况',
    subject(p),
    p.notice.dueOn && `应于 ${dateText(p.notice.dueOn, p.today)} 开展回头看`,
  ],
  lookBackPassed: (p) => ['【回头看通过】', subject(p)],
  lookBackFailed: (p) => [
    '【回头看未通过】任务重新启动，请整改',
    subject(p),
    p.notice.dueOn && `整改期限：${dateText(p.notice.dueOn, p.today)}`,
    reason('问题', p),
  ],
  causeAsked: (p) => [
    `【通报前征求说明】逾期事项拟列入${circularName(p.circular?.period)}`,
    ...(p.items ?? [])
      .slice(0, 8)
      .map((i) => `· ${clip(i.title, 30)}，应于${dateText(i.dueOn, p.today)}完成`),
    p.notice.dueOn && `请在 ${dateText(p.notice.dueOn, p.today)} 前说明落后原因和下一步措施`,
  ],
  circularReady: (p) => [
    `【通报待送审】${p.circular ? circularWords.card(p.circular, p.today) : ''}`,
  ],
  circularSubmitted: (p) => [
    `【通报待批】${p.circular ? circularWords.card(p.circular, p.today) : ''}`,
  ],
  circularReturned: (p) => [`【通报退回】${circularName(p.circular?.period)}`, reason('理由', p)],
  circularPublished: (p) => [
    `【通报】${circularName(p.circular?.period)}`,
    p.circular && circularWords.read(p.circular, p.notice.unitId, p.today),
  ],
  actualsAsked: (p) => [
    actualWords.asked(
      p.owed ?? [],
      p.notice.year ?? 0,
      p.notice.dueOn && dateText(p.notice.dueOn, p.today),
    ),
  ],
  actualWaiting: (p) => [p.actual ? actualWords.card(p.actual) : '【指标待核实】'],
  actualReturned: (p) => [actualWords.sentBack(p.actual, p.notice.reason)],
  closeOutAsked: (p) => [`【销号申请】${unit(p)}`, subject(p)],
  closeOutReturned: (p) => ['【销号退回】', subject(p), reason('理由', p)],
  taskClosed: (p) => ['【已销号】任务办结，辛苦了', subject(p)],
  taskSuspended: (p) => ['【任务中止】恢复前不再提醒', subject(p), reason('理由', p)],
  taskResumed: (p) => ['【任务恢复】', subject(p), reason('理由', p)],
  taskCancelled: (p) => [
    p.notice.edition ? '【任务取消】因规划修订取消' : '【任务取消】',
    subject(p),
    editionText(p),
    reason('理由', p),
  ],
  planAmended: (p) => [
    '【规划修订】本单位承担的任务有调整',
    subject(p),
    ...amendmentLines(p),
    editionText(p),
    reason('说明', p),
  ],
  planRevised: (p) => [
    p.notice.revised?.unowned
      ? '【规划修订】以下调整没有对应的责任单位，请安委办指定或告知'
      : '【规划修订】规划有调整，与本单位有关的如下',
    ...revisionLines(p),
    editionText(p),
    reason('说明', p),
  ],
  ownerWithdrawn: (p) => [
    '【不再承担】规划修订后，本单位不再承担这项任务，未办结的事项一并撤销',
    subject(p),
    editionText(p),
    reason('说明', p),
  ],
  dueDateAmended: (p) => [
    '【日期调整】',
    subject(p),
    p.node && `${nodeText(p.node)}改为 ${dateText(p.node.dueOn, p.today)}`,
    reason('理由', p),
  ],
  proposal: (p) => proposed(`【${measure(p)}建议】请决定`)(p),
  proposalReminded: (p) => proposed(`【${measure(p)}建议】已等候多日，请决定`)(p),
  proposalApproved: (p) => [`【已批准】${measure(p)}${unit(p)}，请办理`, reason('批示', p)],
  proposalRejected: (p) => [`【已驳回】${measure(p)}${unit(p)}的建议`, reason('理由', p)],
  proceeding: proceedingLines,
  assessment: assessmentLines,
  documentIssued: (p) => [
    `【文书】${p.document?.number ?? ''}`,
    p.document?.title.replaceAll('\n', ''),
    '文件随本消息发送，请查收并按要求办理。',
  ],
};

const SHORT: Partial<Record<NoticeKind, string>> = {
  assigned: '待签收',
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '拟通报',
  stepUnreached: '未送达',
  reportWaiting: '待审',
  reviewerReminded: '待审',
  extensionAsked: '延期待批',
  deciderReminded: '延期待批',
  excusalAsked: '免责待决定',
  excusalReminded: '免责待决定',
  lookBackDue: '回头看',
  causeAsked: '通报前请说明原因',
  circularReady: '通报待送审',
  circularSubmitted: '通报待批',
  closeOutAsked: '销号待核',
};

const DECIDED = new Set<NoticeKind>(['proposal', 'proposalReminded']);

/** One line of a digest. */
function digestLine(p: NoticePayload): string {
  const { notice, node, task, today } = p;
  const word = DECIDED.has(notice.kind) ? `${measure(p)}待批` : SHORT[notice.kind];
  const head = task ? `第${task.number}号${clip(task.title, 18)}` : unit(p);
  if (!word) return `· ${noticeWords.text(p).replaceAll('\n', ' ')}`;
  return `· ${word}｜${head}${node ? ` ${nodeText(node)} ${leftText(node.dueOn, today)}` : ''}`;
}

const MOST_LINES = 15;

export const noticeWords = {
  text: (payload: NoticePayload): string =>
    WORDS[payload.notice.kind](payload)
      .filter((line) => line !== undefined && line !== '')
      .join('\n'),
  digest: (payloads: NoticePayload[]): string =>
    [
      `今天有 ${payloads.length} 件事请留意：`,
      ...payloads.slice(0, MOST_LINES).map(digestLine),
      ...(payloads.length > MOST_LINES ? [`· 另有 ${payloads.length - MOST_LINES} 件`] : []),
    ].join('\n'),
} as const;
