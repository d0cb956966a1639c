/** Names of the kinds of documents, and the words of their numbers. */
import type { DocumentKind } from '../../domain/document/document-kinds.js';

/** What a document of the kind is called. */
export const KIND_NAMES: Record<DocumentKind, string> = {
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

/** What stands between the issuer's short name and the year, so that each kind counts by itself. */
const NUMBER_WORDS: Record<DocumentKind, string> = {
  chaseSlip: '催',
  warningSlip: '警',
  riskSlip: '险',
  circular: '通',
  interviewNotice: '约',
  interviewMinutes: '约记',
  listingNotice: '督',
  rectificationNotice: '改',
  closeOutSlip: '销',
  vetoDecision: '决',
  excusalDecision: '免',
  referralLetter: '移',
  annualResult: '考',
  midtermReport: '中评',
  finalReport: '终评',
};

/** 发文字号: 安委办警〔2026〕12号 (GB/T 9704-2012 §7.2.5). */
export function documentNumber(
  shortName: string,
  { kind, year, serial }: { kind: DocumentKind; year: number; serial: number },
): string {
  return `${shortName}${NUMBER_WORDS[kind]}〔${year}〕${serial}号`;
}
