/** Words that papers of proceedings share. */
import type { ListingLevel } from '../../domain/policy/measure-policy.js';
import type { Origin } from '../../domain/rectification/rectification-facts.js';

export const LEVELS: Record<ListingLevel, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
};

/** Where a rectification comes from, as the subject of 发现. */
export const ORIGIN_WORDS: Record<Origin, string> = {
  interview: '约谈',
  listing: '挂牌督办',
  assessment: '考核评估',
  riskSlip: '风险提示核查',
  publicReport: '群众举报核查',
  hand: '日常检查',
};

export const RISK_SUBJECT = '下列方面';
export const THE_OFFICE = '安委办';
export const VERIFIED = '经核查，符合销号条件，同意销号。';
export const STATEMENT_WEIGHED = '经研究，所述理由不足以改变认定的事实，不予采纳';
export const DISCIPLINE = '纪检监察机关';

/** One entry a line, as people typed it. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
