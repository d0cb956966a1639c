/** Words of a score sheet's workbook, both ways: what is written is what is read. */
import type {
  AssessmentKind,
  ComputedItem,
  Section,
  SheetItem,
  UnitClass,
} from '../../domain/assessment/score-sheet.js';

export const KIND_WORDS: Record<AssessmentKind, string> = {
  annual: '年度考核',
  midterm: '中期评估',
  final: '终期考核',
  thirdparty: '第三方评估',
};
export const CLASS_WORDS: Record<UnitClass, string> = {
  department: '部门',
  street: '街道（乡镇）',
  zone: '功能区',
};
export const SECTION_WORDS: Record<Section, string> = { process: '过程', result: '结果' };
export const COMPUTED_WORDS: Record<ComputedItem, string> = {
  onTime: '按期完成',
  reportQuality: '报告质量',
  reviewInTime: '审核及时',
  commitments: '目标承诺兑现',
  indicators: '指标完成',
  projects: '重点工程',
  rectifications: '整改落实',
};
export const COUNT_FROM_WORDS = { current: '现行到期日', first: '首次承诺日' } as const;

const COMPUTED = '系统计算：';
const JUDGED = { 1: '考核人员评分', 2: '两人背靠背评分' } as const;

/** 考评方式. */
export function methodWords(by: SheetItem['by']): string {
  return 'computed' in by ? COMPUTED + COMPUTED_WORDS[by.computed] : JUDGED[by.judgedBy];
}

/** Which entry of a table of words is meant; `undefined` when none is. */
export function meantBy<Key extends string>(
  words: Readonly<Record<Key, string>>,
  text: string,
): Key | undefined {
  const said = text.trim();
  // The keys of an object are exactly those its type names.
  return (Object.keys(words) as Key[]).find((key) => words[key] === said);
}

/** 考评方式 as it is read; `undefined` when the system has no such way. */
export function methodMeant(text: string): SheetItem['by'] | undefined {
  const said = text.trim().replace(/^系统计算[:：]\s*/, COMPUTED);
  if (said === JUDGED[1]) return { judgedBy: 1 };
  if (said === JUDGED[2]) return { judgedBy: 2 };
  if (!said.startsWith(COMPUTED)) return undefined;
  const computed = meantBy(COMPUTED_WORDS, said.slice(COMPUTED.length));
  return computed && { computed };
}
