/** 考评方式 as one choice: a computed item, or marks by one or two assessors. */
import { COMPUTED_ITEM_NAMES } from '../../../../api/contract/closed-sets.js';
import type { SheetItemBody } from '../../../../api/contract/score-sheets.js';
import { COMPUTED_WORDS } from '../../shared/words/assessments.js';

type Method = SheetItemBody['by'];

const JUDGED = { '1': '考核人员评分', '2': '两人背靠背评分' } as const;

/** The value of a choice. */
export const methodKey = (by: Method): string =>
  'computed' in by ? by.computed : String(by.judgedBy);

export function methodOf(key: string): Method {
  const computed = COMPUTED_ITEM_NAMES.find((name) => name === key);
  if (computed) return { computed };
  return { judgedBy: key === '2' ? 2 : 1 };
}

export const methodWords = (by: Method): string =>
  'computed' in by ? `系统计算：${COMPUTED_WORDS[by.computed]}` : JUDGED[`${by.judgedBy}`];

export const METHOD_OPTIONS = [
  ...COMPUTED_ITEM_NAMES.map((name) => ({
    value: name,
    label: `系统计算：${COMPUTED_WORDS[name]}`,
  })),
  { value: '1', label: JUDGED['1'] },
  { value: '2', label: JUDGED['2'] },
];
