/** Words of assessments and their score sheets. */
import type {
  ASSESSMENT_KINDS,
  COMPUTED_ITEM_NAMES,
  RESULTS_SHOWN,
  SHEET_SECTIONS,
  UNIT_CLASSES,
} from '../../../../api/contract/closed-sets.js';

export const ASSESSMENT_KIND_WORDS: Record<(typeof ASSESSMENT_KINDS)[number], string> = {
  annual: '年度考核',
  midterm: '中期评估',
  final: '终期考核',
  thirdparty: '第三方评估',
};
export const UNIT_CLASS_WORDS: Record<(typeof UNIT_CLASSES)[number], string> = {
  department: '部门',
  street: '街道（乡镇）',
  zone: '功能区',
};
export const SECTION_WORDS: Record<(typeof SHEET_SECTIONS)[number], string> = {
  process: '过程',
  result: '结果',
};
export const COMPUTED_WORDS: Record<(typeof COMPUTED_ITEM_NAMES)[number], string> = {
  onTime: '按期完成',
  reportQuality: '报告质量',
  reviewInTime: '审核及时',
  commitments: '目标承诺兑现',
  indicators: '指标完成',
  projects: '重点工程',
  rectifications: '整改落实',
};
export const RESULTS_SHOWN_WORDS: Record<(typeof RESULTS_SHOWN)[number], string> = {
  none: '不公开各单位结果',
  grades: '公开等次',
  scores: '公开等次和得分',
  items: '公开等次、得分和逐项得分',
};
