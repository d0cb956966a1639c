/** Words of interviews, listings, vetoes and rectifications: phases, levels, reasons. */
import type { InterviewPhase } from '../../domain/interview/interview-state.js';
import type { ListingPhase } from '../../domain/listing/listing-facts.js';
import type { DecidedRung, ListingLevel } from '../../domain/policy/measure-policy.js';
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import type { RectificationPhase } from '../../domain/rectification/rectification-facts.js';
import type { VetoPhase } from '../../domain/veto/veto-facts.js';

export const LEVEL_TEXT: Record<ListingLevel, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
};

export const KIND_TEXT: Record<ProceedingKind, string> = {
  interview: '约谈',
  listing: '挂牌督办',
  veto: '一票否决',
  rectification: '整改',
};

export const MEASURE_TEXT: Record<DecidedRung, string> = {
  interview: '约谈',
  list: '挂牌督办',
  veto: '一票否决',
};

const INTERVIEW: Record<InterviewPhase, string> = {
  approved: '待通知',
  noticed: '已通知',
  minutes: '纪要待重拟',
  signing: '纪要待签发',
  reporting: '待书面报告',
  judging: '报告待审',
  rectifying: '整改中',
  lookBack: '待回头看',
  finished: '已办结',
  absent: '缺席',
  inadequate: '报告不合格',
  failed: '回头看未通过',
  calledOff: '已取消',
};
const LISTING: Record<ListingPhase, string> = {
  listed: '待发通知书',
  rectifying: '督办中',
  verifying: '待现场核查',
  verified: '待摘牌',
  lookBack: '待回头看',
  finished: '已办结',
  failed: '回头看未通过',
  lifted: '已撤销',
};
const VETO: Record<VetoPhase, string> = {
  stating: '陈述申辩中',
  deciding: '待决定',
  inForce: '生效中',
  reviewing: '复核中',
  dismissed: '不予否决',
  revoked: '已撤销',
  lapsed: '已期满',
};
const RECTIFICATION: Record<RectificationPhase, string> = {
  assigned: '整改中',
  claimed: '待核查',
  lookBack: '待回头看',
  verified: '核查通过',
  finished: '已办结',
  failed: '回头看未通过',
  withdrawn: '已撤销',
};

const PHASES: Record<ProceedingKind, Record<string, string>> = {
  interview: INTERVIEW,
  listing: LISTING,
  veto: VETO,
  rectification: RECTIFICATION,
};

/** A proceeding's phase in words. */
export const phaseText = (kind: ProceedingKind, phase: string): string => PHASES[kind][phase] ?? '';
