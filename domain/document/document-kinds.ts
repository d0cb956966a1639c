/** The official documents that carry the ladder's steps, and who approves each (domain.md §3, §8, §9). */
import type { Role } from '../people/roles.js';

export const DOCUMENT_KINDS = [
  /** 催办单 */
  'chaseSlip',
  /** 警示单 */
  'warningSlip',
  /** 风险提示单 */
  'riskSlip',
  /** 通报 */
  'circular',
  /** 约谈通知书 */
  'interviewNotice',
  /** 约谈记录 */
  'interviewMinutes',
  /** 挂牌督办通知书 */
  'listingNotice',
  /** 整改通知书 */
  'rectificationNotice',
  /** 销号单 */
  'closeOutSlip',
  /** 一票否决决定书 */
  'vetoDecision',
  /** 免责决定 */
  'excusalDecision',
  /** 移送函: drafted only, handed over by people (issue 5, point 1) */
  'referralLetter',
  /** 考核结果通报: of the year */
  'annualResult',
  /** 中期评估报告 */
  'midtermReport',
  /** 终期评估报告 */
  'finalReport',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** draft → issued → void; a draft that is not wanted is discarded. Only what was issued has a number. */
export const DOCUMENT_STATUSES = ['draft', 'issuing', 'issued', 'void', 'discarded'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

const OFFICE: readonly Role[] = ['office', 'leader'];
const LEADER: readonly Role[] = ['leader'];

/** Who may approve a document of each kind; where section 3 names a leader or the committee, only a leader. */
const APPROVERS: Record<DocumentKind, readonly Role[]> = {
  chaseSlip: OFFICE,
  warningSlip: OFFICE,
  riskSlip: OFFICE,
  circular: OFFICE,
  interviewNotice: LEADER,
  interviewMinutes: OFFICE,
  listingNotice: LEADER,
  rectificationNotice: OFFICE,
  closeOutSlip: OFFICE,
  vetoDecision: LEADER,
  excusalDecision: LEADER,
  referralLetter: LEADER,
  annualResult: LEADER,
  midtermReport: LEADER,
  finalReport: LEADER,
};

/** The roles that may approve this kind. */
export const approversOf = (kind: DocumentKind): readonly Role[] => APPROVERS[kind];

/** Handed over by people, never sent by the system. */
export const isSentByChat = (kind: DocumentKind): boolean => kind !== 'referralLetter';

/**
 * Drawn up and issued by the rule alone: a warning has no decider in section 3, and its numbered slip
 * goes with it. One that a person drafts is approved like any other.
 */
export const isAutomatic = (kind: DocumentKind): boolean => kind === 'warningSlip';
