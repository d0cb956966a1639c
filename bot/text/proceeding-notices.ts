/** Words of outgoing messages about interviews, listings, vetoes and rectifications. */
import type { InterviewState } from '../../domain/interview/interview-state.js';
import type { ListingState } from '../../domain/listing/listing-facts.js';
import { dateOf, timeOf } from '../../domain/calendar/dates.js';
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { RectificationState } from '../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../domain/veto/veto-facts.js';
import type { NoticePayload } from '../cards/notice-payload.js';
import { dateText, dueText } from './dates.js';
import { clip } from './nodes.js';
import { LEVEL_TEXT } from './proceedings.js';

type Line = string | undefined;
type Words<S extends ProceedingState> = (state: S, payload: NoticePayload) => Line[];
type WordsOf<S extends ProceedingState> = Record<string, Words<S>>;

const LONGEST = 200;
const unit = ({ unitName }: NoticePayload): string => unitName ?? '';
const why = (label: string, { notice }: NoticePayload): Line =>
  notice.reason && `${label}：${clip(notice.reason, LONGEST)}`;
const about = (state: ProceedingState): Line => clip(state.title, 60);
const day = (date: string | undefined, { today }: NoticePayload): string =>
  date ? dateText(date, today) : '';

/** A head line, what it is about, and the reason under a label. */
const plain =
  (head: string, label = '说明'): Words<ProceedingState> =>
  (s, p) => [head, about(s), why(label, p)];
/** The same for the office and leaders, who have many units. */
const ofUnit =
  (head: string, label = '说明'): Words<ProceedingState> =>
  (s, p) => [`${head}：${unit(p)}`, about(s), why(label, p)];

function meetingLines({ meeting }: InterviewState, p: NoticePayload): Line[] {
  if (!meeting) return [];
  const { meetsAt, place, interviewer, summoned, requirements } = meeting;
  return [
    `时间：${day(dateOf(meetsAt), p)} ${timeOf(meetsAt)}`,
    `地点：${place}`,
    `约谈人：${interviewer}`,
    `被约谈人：${summoned}`,
    requirements && `要求：${clip(requirements, LONGEST)}`,
  ];
}

const summoned =
  (head: string): Words<InterviewState> =>
  (s, p) => [head, about(s), ...meetingLines(s, p), why('原因', p)];
const written =
  (head: string): Words<InterviewState> =>
  (s, p) => [head, about(s), s.reportDueOn && `期限：${dueText(s.reportDueOn, p.today)}`];

const INTERVIEW: WordsOf<InterviewState> = {
  notice: ofUnit('【约谈待通知】已批准多日，请尽快发出约谈通知'),
  InterviewNoticed: summoned('【约谈通知】请确认参加人员'),
  InterviewPostponed: summoned('【约谈改期】请重新确认参加人员'),
  meeting: summoned('【约谈提醒】'),
  meetingOffice: (s, p) => [`【约谈提醒】${unit(p)}`, ...meetingLines(s, p)],
  meetingResult: ofUnit('【约谈待登记】约谈时间已过，请登记举行、缺席或延期'),
  AttendanceConfirmed: (s, p) => {
    const last = s.attendance.at(-1);
    return [`【约谈确认】${unit(p)}：${last?.name ?? ''}${last?.proxy ? '（委托参加）' : ''}`];
  },
  InterviewHeld: ofUnit('【约谈纪要待签发】'),
  MinutesRewritten: ofUnit('【约谈纪要待签发】已按意见重拟'),
  MinutesReturned: ofUnit('【约谈纪要退回】请重拟', '意见'),
  minutes: ofUnit('【约谈纪要待重拟】已退回多日，请尽快重拟'),
  signature: ofUnit('【约谈纪要待签发】已等候多日'),
  MinutesSigned: written('【约谈纪要已签发】请按期提交书面整改报告'),
  interviewReport: written('【书面整改报告】即将到期'),
  interviewReportLate: written('【催办】书面整改报告已逾期，请尽快提交'),
  interviewReportMissing: written('【警示】书面整改报告逾期未交'),
  InterviewReported: ofUnit('【书面整改报告待审】'),
  interviewJudgement: ofUnit('【书面整改报告待审】已等候多日'),
  InterviewReportAccepted: plain('【书面整改报告通过】请按要求完成整改事项'),
  InterviewReportInadequate: plain('【书面整改报告不合格】将按督办规则进入下一步', '理由'),
  InterviewMissed: ofUnit('【约谈缺席】已登记，将按督办规则进入下一步'),
  InterviewRectified: ofUnit('【整改完成】约谈的整改事项已全部核查通过'),
  InterviewCalledOff: ofUnit('【约谈取消】', '理由'),
  LookBackPassed: plain('【回头看通过】约谈事项办结', '情况'),
  LookBackFailed: ofUnit('【回头看未通过】将按督办规则进入下一步', '情况'),
  lookBack: ofUnit('【回头看到期】请对约谈事项回头看'),
  SlipAbsorbed: ofUnit('【约谈并入】又有事项并入这次约谈'),
};

const supervised =
  (head: string): Words<ListingState> =>
  (s, p) => [
    `${head}（${LEVEL_TEXT[s.level]}）`,
    about(s),
    why('要求', p),
    s.dueOn && `整改期限：${dueText(s.dueOn, p.today)}`,
  ];

const LISTING: WordsOf<ListingState> = {
  listingNotice: ofUnit('【挂牌督办待发】已批准多日，请尽快发出通知书'),
  ListingIssued: supervised('【挂牌督办通知】'),
  'listingDue-7': supervised('【挂牌督办提醒】整改期限将到'),
  'listingDue-1': supervised('【挂牌督办提醒】整改期限将到'),
  publication: ofUnit('【挂牌督办待公布】公布期限将到，请公布后登记'),
  ListingOverdue: (s, p) => [
    `【挂牌督办逾期】${unit(p)}`,
    about(s),
    `整改期限 ${day(s.dueOn, p)} 已过，将提请提高督办级别`,
  ],
  ListingLevelRaised: supervised('【挂牌督办升级】'),
  RaiseRejected: ofUnit('【挂牌督办】提高级别的建议未获批准'),
  ListingCloseOutAsked: ofUnit('【挂牌督办待核查】单位申请销号，请到现场核查'),
  siteVisit: ofUnit('【挂牌督办待核查】已等候多日，请尽快到现场核查'),
  ListingReturned: (s, p) => [
    '【挂牌督办核查未通过】请继续整改',
    about(s),
    why('情况', p),
    s.dueOn && `整改期限：${dueText(s.dueOn, p.today)}`,
  ],
  ListingVerified: ofUnit('【摘牌待批】现场核查已通过', '核查情况'),
  delisting: ofUnit('【摘牌待批】已等候多日，请决定'),
  ListingDelisted: ofUnit('【摘牌】挂牌督办已销号'),
  ListingLifted: ofUnit('【挂牌督办撤销】', '理由'),
  LookBackPassed: plain('【回头看通过】挂牌督办事项办结', '情况'),
  LookBackFailed: ofUnit('【回头看未通过】将按督办规则进入下一步', '情况'),
  lookBack: ofUnit('【回头看到期】请对挂牌督办事项回头看'),
  SlipAbsorbed: ofUnit('【挂牌督办并入】又有事项并入这件挂牌督办'),
};

const heard =
  (head: string): Words<VetoState> =>
  (s, p) => [
    head,
    about(s),
    why('理由', p) ?? `理由：${clip(s.grounds, LONGEST)}`,
    `陈述申辩期限：${dueText(s.statementDueOn, p.today)}`,
  ];
const decided =
  (head: string): Words<VetoState> =>
  (s, p) => [`${head}：${unit(p)}`, why('理由', p), `适用期：${s.period.from} 至 ${s.period.to}`];

const VETO: WordsOf<VetoState> = {
  VetoProposed: heard('【一票否决告知】拟对本单位一票否决，可以陈述申辩'),
  StatementPeriodExtended: heard('【一票否决告知】增加了依据，陈述申辩期限顺延'),
  statement: heard('【一票否决告知】陈述申辩期限将到'),
  StatementMade: (s, p) => [
    `【一票否决待决定】${unit(p)}已陈述申辩`,
    about(s),
    `陈述：${clip(s.statements.at(-1)?.text ?? '', LONGEST)}`,
  ],
  StatementPeriodEnded: ofUnit('【一票否决待决定】陈述申辩期限已过，单位没有陈述'),
  vetoDecision: ofUnit('【一票否决待决定】已等候多日，请决定'),
  VetoUpheld: decided('【一票否决决定】'),
  VetoDismissed: decided('【不予一票否决】'),
  VetoReviewAsked: (s, p) => [
    `【复核待决定】${unit(p)}申请复核一票否决`,
    `申请：${clip(s.review?.text ?? '', LONGEST)}`,
  ],
  vetoReview: ofUnit('【复核待决定】已等候多日，请决定'),
  VetoRevoked: decided('【一票否决撤销】'),
  VetoKept: decided('【维持一票否决】'),
  VetoLapsed: decided('【一票否决期满】'),
};

const rectified =
  (head: string): Words<RectificationState> =>
  (s, p) => [
    head,
    about(s),
    `要求：${clip(s.measure, LONGEST)}`,
    `整改期限：${dueText(s.owed.dueOn, p.today)}`,
    why('说明', p),
  ];

const RECTIFICATION: WordsOf<RectificationState> = {
  RungUnreached: ofUnit('【未送达】督办措施没有送到任何人，不算已采取，请核实联络员和聊天账号'),
  RectificationAssigned: rectified('【整改通知】'),
  remind: rectified('【整改提醒】'),
  chase: rectified('【催办】整改已逾期，请尽快完成'),
  warn: rectified('【警示】整改逾期未完成，已同时告知单位主要负责人'),
  circulate: rectified('【拟通报】整改逾期未完成，拟列入下一期通报'),
  circulateOffice: ofUnit('【拟通报】整改逾期，请列入下一期通报'),
  RectificationClaimed: (s, p) => [
    `【整改待核查】${unit(p)}`,
    about(s),
    `完成情况：${clip(s.claim?.text ?? '', LONGEST)}`,
  ],
  verification: ofUnit('【整改待核查】已等候多日，请尽快核查'),
  RectificationReturned: rectified('【整改退回】请继续整改'),
  RectificationDateMoved: rectified('【整改期限调整】'),
  RectificationWithdrawn: plain('【整改撤销】不必再办', '理由'),
  RectificationVerified: plain('【整改核查通过】'),
  LookBackPassed: plain('【回头看通过】整改事项办结', '情况'),
  LookBackFailed: ofUnit('【回头看未通过】将按督办规则进入下一步', '情况'),
  lookBack: ofUnit('【回头看到期】请对整改事项回头看'),
};

const BY_KIND = {
  interview: INTERVIEW,
  listing: LISTING,
  veto: VETO,
  rectification: RECTIFICATION,
} as const;

/** The lines of a message about a proceeding; nothing is left to say of one that is not on record. */
export function proceedingLines(payload: NoticePayload): Line[] {
  const { proceeding, notice } = payload;
  if (!proceeding) return [];
  // The words of a kind are only ever asked with a state of that kind.
  const words = BY_KIND[proceeding.kind] as WordsOf<ProceedingState>;
  return words[notice.word ?? '']?.(proceeding, payload) ?? [];
}

/** Every word that each kind has a message for. */
export const PROCEEDING_NOTICE_WORDS = Object.fromEntries(
  Object.entries(BY_KIND).map(([kind, words]) => [kind, Object.keys(words)]),
);
