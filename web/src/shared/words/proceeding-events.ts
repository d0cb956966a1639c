/** What happened in a proceeding, in sentences: one for every event of every kind. */
import type { InterviewFact } from '../../../../domain/interview/interview-facts.js';
import type { ListingFact } from '../../../../domain/listing/listing-facts.js';
import type { RectificationFact } from '../../../../domain/rectification/rectification-facts.js';
import type { VetoFact } from '../../../../domain/veto/veto-facts.js';
import { LEVEL_WORDS, ORIGIN_WORDS } from './proceedings.js';
import { RUNG_WORDS } from './rungs.js';
import { longDate, momentWords } from './times.js';

type Fact = InterviewFact | ListingFact | VetoFact | RectificationFact;
type Sentences<F extends { type: string }> = {
  [T in F['type']]: (fact: Extract<F, { type: T }>) => string;
};

const quoted = (text: string | undefined): string => (text ? `：${text}` : '');
const items = (list: readonly unknown[]): string =>
  list.length > 0 ? `，登记整改事项${list.length}项` : '';

const WAITS: Record<string, string> = {
  unit: '责任单位',
  office: '安委办',
  leaders: '分管领导',
};

const SHARED = {
  SlipAbsorbed: (f) => `并入失期事项：${f.item.title}`,
  WaitReminded: (f) =>
    `${f.rung === 'chase' ? '催办' : f.rung === 'warn' ? '警示' : '提醒'}${WAITS[f.to] ?? ''}${f.toSuperior ? '，并报上级领导' : ''}`,
  RectificationSettled: (f) =>
    f.outcome === 'verified' ? '一项整改核查通过' : '一项整改撤销，不必再办',
  LookBackPassed: (f) => `回头看通过${quoted(f.findings)}`,
  LookBackFailed: (f) => `回头看未通过${quoted(f.findings)}`,
} satisfies Partial<Sentences<Fact>>;

const INTERVIEW: Sentences<InterviewFact> = {
  ...SHARED,
  InterviewApproved: (f) => `批准约谈${quoted(f.grounds)}`,
  InterviewNoticed: (f) =>
    `发出约谈通知：${momentWords(f.meetsAt)}，${f.place}，被约谈人${f.summoned}`,
  AttendanceConfirmed: (f) => `确认参加：${f.name}${f.proxy ? '（委托）' : ''}`,
  InterviewPostponed: (f) => `约谈改期至${momentWords(f.meetsAt)}，${f.place}${quoted(f.reason)}`,
  InterviewHeld: (f) => `约谈举行，参加人员：${f.attendees}`,
  InterviewMissed: (f) => `登记缺席${quoted(f.grounds)}`,
  MinutesReturned: (f) => `退回纪要${quoted(f.reason)}`,
  MinutesRewritten: () => '重拟纪要',
  MinutesSigned: (f) => `签发纪要，书面整改报告应于${longDate(f.reportDueOn)}前提交`,
  InterviewReported: (f) => `提交书面整改报告${quoted(f.text)}`,
  InterviewReportAccepted: (f) => `书面整改报告通过${items(f.items)}${quoted(f.comment)}`,
  InterviewReportInadequate: (f) => `书面整改报告不合格${quoted(f.reason)}`,
  InterviewRectified: (f) => `整改事项全部完成，${longDate(f.lookBackOn)}回头看`,
  InterviewCalledOff: (f) => `取消约谈${quoted(f.reason)}`,
};

const LISTING: Sentences<ListingFact> = {
  ...SHARED,
  ListingApproved: (f) => `批准${LEVEL_WORDS[f.level] ?? ''}挂牌督办${quoted(f.grounds)}`,
  ListingIssued: (f) =>
    `发出挂牌督办通知书，整改期限${longDate(f.dueOn)}${items(f.items)}${quoted(f.requirements)}`,
  ListingPublished: (f) => `挂牌情况已公布：${f.place}`,
  ListingOverdue: (f) => `整改期限${longDate(f.dueOn)}已过，建议提高督办级别`,
  ListingLevelRaised: (f) =>
    `督办级别提高为${LEVEL_WORDS[f.level] ?? ''}，整改期限${longDate(f.dueOn)}`,
  RaiseRejected: (f) => `提高级别的建议被驳回，${longDate(f.until)}前不再提出`,
  ListingCloseOutAsked: (f) => `申请销号${quoted(f.text)}`,
  ListingVerified: (f) =>
    `${longDate(f.visitedOn)}现场核查通过，${f.visitors}${quoted(f.findings)}`,
  ListingReturned: (f) =>
    `退回继续整改${f.visitedOn ? `（${longDate(f.visitedOn)}现场核查，${f.visitors ?? ''}）` : ''}${quoted(f.reason)}`,
  ListingDelisted: (f) => `同意摘牌，${longDate(f.lookBackOn)}回头看${quoted(f.reason)}`,
  DelistingPublished: (f) => `摘牌情况已公布：${f.place}`,
  ListingLifted: (f) => `撤销挂牌督办${quoted(f.reason)}`,
};

const VETO: Sentences<VetoFact> = {
  ...SHARED,
  VetoProposed: (f) =>
    `建议一票否决，适用期${longDate(f.period.from)}至${longDate(f.period.to)}${quoted(f.grounds)}`,
  StatementMade: (f) => `陈述申辩${quoted(f.text)}`,
  StatementPeriodEnded: () => '陈述申辩期限已过',
  StatementPeriodExtended: (f) => `陈述申辩期限顺延至${longDate(f.statementDueOn)}`,
  VetoUpheld: (f) => `决定一票否决${f.meeting ? `（${f.meeting}）` : ''}${quoted(f.reason)}`,
  VetoDismissed: (f) => `决定不予一票否决${f.meeting ? `（${f.meeting}）` : ''}${quoted(f.reason)}`,
  VetoReviewAsked: (f) => `申请复核${quoted(f.text)}`,
  VetoRevoked: (f) => `撤销一票否决${quoted(f.reason)}`,
  VetoKept: (f) => `维持一票否决${quoted(f.reason)}`,
  VetoLapsed: () => '适用期满，一票否决失效',
  ReferralDrafted: (f) => `拟移送问责文书${quoted(f.grounds)}`,
};

const RECTIFICATION: Sentences<RectificationFact> = {
  ...SHARED,
  RectificationAssigned: (f) =>
    `登记整改事项（来自${ORIGIN_WORDS[f.origin] ?? ''}${f.source ? ` ${f.source}` : ''}），期限${longDate(f.dueOn)}`,
  RectificationStep: (f) =>
    f.rung === 'remind'
      ? f.offset === 0
        ? '今日到期，发出提醒'
        : `到期前${-f.offset}个工作日，发出提醒`
      : `逾期第${f.elapsed}个工作日，升级为${RUNG_WORDS[f.rung]}`,
  RungUnreached: (f) => `${RUNG_WORDS[f.rung]}没有送到任何人，不算已采取措施`,
  RectificationMissed: (f) => `未在${longDate(f.dueOn)}前完成，转为逾期`,
  RectificationClaimed: (f) => `报整改完成${quoted(f.text)}`,
  RectificationReturned: (f) => `退回继续整改${quoted(f.reason)}`,
  RectificationVerified: (f) =>
    `核查通过${f.lookBackOn ? `，${longDate(f.lookBackOn)}回头看` : ''}${quoted(f.comment)}`,
  RectificationDateMoved: (f) => `整改期限调整为${longDate(f.dueOn)}${quoted(f.reason)}`,
  RectificationWithdrawn: (f) => `撤销整改事项${quoted(f.reason)}`,
  RungPaused: (f) => `${RUNG_WORDS[f.rung]}建议被驳回，${longDate(f.until)}前不再提出`,
  RungReleased: () => '提案已办结，督办阶梯继续',
  RungJumped: (f) => `不按阶梯逐级升级，直接建议${RUNG_WORDS[f.rung]}`,
  ReachabilityChanged: (f) =>
    f.reachable ? '单位已有联络渠道，恢复计时' : '单位暂无联络渠道，暂停计时',
};

const ALL: Record<string, (fact: never) => string> = {
  ...INTERVIEW,
  ...LISTING,
  ...VETO,
  ...RECTIFICATION,
};

/** A recorded event of a proceeding as a sentence; one of a later version by its name. */
export function proceedingEventWords(event: { type: string; data: object }): string {
  const say = ALL[event.type];
  try {
    // Every table is total over its own facts, and a recorded event carries them.
    return say ? say({ type: event.type, ...event.data } as never) : `记录：${event.type}`;
  } catch {
    return `记录：${event.type}`;
  }
}
