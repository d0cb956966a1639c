/** 单位承继 in the office's words. */
import type { SuccessionView } from '../../../../api/contract/successions.js';
import { longDate } from './times.js';

export const SUCCESSION_KIND_WORDS: Record<SuccessionView['kind'], string> = {
  renamed: '更名',
  merged: '并入',
  split: '拆分',
};

/** “2028年3月1日，区城管局并入区住建局”, “…拆分，由…承继”, “…部分任务划转…”. */
export function successionSentence({ kind, from, onDate, ends, heirs }: SuccessionView): string {
  const names = heirs.map((h) => h.unitName).join('、');
  const day = longDate(onDate);
  if (kind === 'renamed') return `${day}起，${from.unitName}更名为${names}`;
  if (kind === 'merged') return `${day}起，${from.unitName}并入${names}`;
  if (!ends) return `${day}起，${from.unitName}的部分任务划转${names}`;
  return `${day}起，${from.unitName}拆分，由${names}承继`;
}
