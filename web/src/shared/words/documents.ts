/** Official documents in the office's words. */
import type { DOCUMENT_KIND_NAMES } from '../../../../api/contract/closed-sets.js';

export type DocumentKindName = (typeof DOCUMENT_KIND_NAMES)[number];

export const DOCUMENT_KIND_WORDS: Record<DocumentKindName, string> = {
  chaseSlip: '催办单',
  warningSlip: '警示单',
  riskSlip: '风险提示单',
  circular: '通报',
  interviewNotice: '约谈通知书',
  interviewMinutes: '约谈记录',
  listingNotice: '挂牌督办通知书',
  rectificationNotice: '整改通知书',
  closeOutSlip: '销号单',
  vetoDecision: '一票否决决定书',
  excusalDecision: '免责决定',
  referralLetter: '移送函',
  annualResult: '考核结果通报',
  midtermReport: '中期评估报告',
  finalReport: '终期评估报告',
};

export const DOCUMENT_STATUS_WORDS: Record<string, string> = {
  draft: '待签发',
  issuing: '正在签发',
  issued: '已签发',
  void: '已作废',
  discarded: '已撤下',
};

/** Kinds that only a leader issues (domain.md §3). */
const LEADERS_OWN: DocumentKindName[] = [
  'interviewNotice',
  'listingNotice',
  'vetoDecision',
  'excusalDecision',
  'referralLetter',
  'annualResult',
  'midtermReport',
  'finalReport',
];

/** Why this reader cannot issue the draft before them, in a sentence. */
export function issueNote(kind: DocumentKindName, role: string): string {
  if (LEADERS_OWN.includes(kind) && role !== 'leader') return '这类文书由分管领导签发。';
  return '起草人和修改人不能签发，请由另一位人员签发。';
}
