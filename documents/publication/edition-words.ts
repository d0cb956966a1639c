/** The words of a published edition: one place, so that page, list and document say the same. */
import type { AssessmentKind, Grade } from '../../domain/assessment/score-sheet.js';
import type { GradeCap } from '../../domain/assessment/unit-score.js';
import type {
  IndicatorState,
  PublishedChange,
  PublishedEdition,
} from '../../domain/publication/published-edition.js';
import type { Light } from '../../domain/task/light.js';

/** Lights as the public reads them: what they mean, not what they are called. */
export const LIGHT_WORDS: Record<Light, string> = {
  green: '按计划推进',
  yellow: '临近或待报',
  red: '逾期',
  grey: '未开始或中止',
  blue: '已完成',
};
export const STATE_WORDS: Record<IndicatorState, string> = {
  met: '已达到',
  onTrack: '按进度',
  behind: '落后于进度',
  missed: '未达到',
  noData: '暂无数据',
  qualitative: '定性指标',
};
export const GRADE_WORDS: Record<Grade, string> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};
export const RESULT_TITLES: Record<AssessmentKind, string> = {
  annual: '年度考核结果',
  midterm: '中期评估结果',
  final: '终期考核结果',
  thirdparty: '第三方评估结果',
};
/** Why a grade is lower than its score would give. */
export const CAP_WORDS: Record<GradeCap['why'], string> = {
  bindingMissed: '约束性指标未完成，最高为合格',
  veto: '一票否决',
};
const WHAT_WORDS: Record<PublishedChange['what'], string> = {
  light: '进度',
  percent: '完成比例',
  actual: '年度实际值',
  state: '指标状态',
  grade: '等次',
  score: '得分',
  added: '新增',
  removed: '不再列入',
};

/** A value of a change in words. */
function valueWords({ what }: PublishedChange, value: string | undefined): string {
  if (value === undefined) return '无';
  const words: Record<string, string> =
    what === 'light'
      ? LIGHT_WORDS
      : what === 'state'
        ? STATE_WORDS
        : what === 'grade'
          ? GRADE_WORDS
          : {};
  if (what === 'percent') return `${value}%`;
  if (what === 'actual') return value.replace(' ', '年：');
  return words[value] ?? value;
}

/** 完成比例由40%变为60%. */
export function changeWords(change: PublishedChange): string {
  const { what } = change;
  if (what === 'added' || what === 'removed') return WHAT_WORDS[what];
  const [was, is] = [valueWords(change, change.was), valueWords(change, change.is)];
  return `${WHAT_WORDS[what]}由“${was}”变为“${is}”`;
}

/** An amount with its unit, as offices print it: 27人, 94%. */
export const valueWithUnit = (value: number | string, unit: string): string => `${value}${unit}`;

export const planWords = (title: string): string =>
  title.startsWith('《') ? title : `《${title}》`;

/** What the edition is called. */
export function editionTitle({ planTitle, results }: PublishedEdition): string {
  // One comes every year: without it nobody could tell them apart.
  const year = results?.kind === 'annual' ? results.period.to.slice(0, 4) : '';
  const about = results ? year + RESULT_TITLES[results.kind] : '实施进展';
  return `${planWords(planTitle)}${about}`;
}
