/** Words of indicators: how they stand, their values, shares. */
import type { IndicatorRow } from '../../../../api/contract/indicators.js';
import type { Tone } from '../ui/mark.js';

type Outlook = IndicatorRow['outlook'];

export const OUTLOOK_WORDS: Record<Outlook, string> = {
  attained: '已完成',
  onTrack: '进度正常',
  behind: '落后于进度',
  willMiss: '预计不能完成',
  missed: '未完成',
  qualitative: '定性评价',
  noActual: '尚无数据',
  noBaseline: '缺基期值',
  noTarget: '缺目标值',
};

export const OUTLOOK_TONES: Record<Outlook, Tone> = {
  attained: 'good',
  onTrack: 'good',
  behind: 'warn',
  willMiss: 'bad',
  missed: 'bad',
  qualitative: 'plain',
  noActual: 'plain',
  noBaseline: 'warn',
  noTarget: 'warn',
};

export const ATTRIBUTE_WORDS = { binding: '约束性', expected: '预期性' } as const;

export const ACTUAL_STATUS_WORDS = {
  waiting: '待核实',
  verified: '已核实',
  returned: '已退回',
  replaced: '已被更正',
} as const;

/** Figures beyond these come of binary fractions, not of anybody's entry. */
const ENTERED = 9;

/** A number as it was entered, no noughts behind. */
export const numberWords = (value: number): string => String(Number(value.toPrecision(ENTERED)));

/** A value with its unit, or the sentence that stands for one. */
export const valueWords = (
  { value, text = '' }: { value: number | null; text?: string },
  unit: string,
): string => (value === null ? text : `${numberWords(value)}${unit}`);

const NEAR_ENOUGH = 3;

/** A computed number: three figures that count, but never fewer than its whole part. */
export function roundedWords(value: number, figures = NEAR_ENOUGH): string {
  const whole = String(Math.trunc(Math.abs(value))).length;
  return numberWords(Number(value.toPrecision(Math.max(figures, whole))));
}

type Share = IndicatorRow['onTarget'];

const WHOLE = 100;
const GAP_WORDS = {
  noActual: '尚无数据',
  noTarget: '缺目标值',
  noBaseline: '缺基期值',
  noMark: '待评价',
} as const;

/** A share as percent; why there is none. */
export function shareWords(share: Share): string {
  if (share === null) return '—';
  if ('gap' in share) return GAP_WORDS[share.gap];
  const percent = share.share * WHOLE;
  // 99.96% is not yet everything.
  const shown = share.met ? Math.round(percent) : Math.floor(percent * 10) / 10;
  return `${shown}%`;
}

/** 2026年 25人, or the newest sentence of a qualitative one. */
export function newestWords({ newest, newestText, unit }: IndicatorRow): string {
  if (newest) return `${numberWords(newest.value)}${unit}（${newest.year}年）`;
  return newestText ? `${newestText.text}（${newestText.year}年）` : '—';
}

/** The printed target; where it is a change, also the value it comes to. */
export function targetWords({ target, targetValue, unit, op }: IndicatorRow): string {
  const change = op === 'down' || op === 'up';
  if (!change || targetValue === null) return target;
  return `${target}（即${roundedWords(targetValue)}${unit}）`;
}
