/** What is wrong with a score sheet, in words. */
import type { ScoreSheet } from '../domain/assessment/score-sheet.js';
import { placedFaults, type SheetFault } from '../domain/assessment/sheet-faults.js';

const FAULT_WORDS: Record<SheetFault, string> = {
  NameMissing: '请写明评分表的名称',
  NoItems: '评分表至少要有一项',
  TitleMissing: '请写明考评要点',
  PointsNotPositive: '标准分值应当大于 0',
  PointsTooFine: '标准分值最多保留两位小数',
  FormulaUnknown: '系统没有这种计算方法，请改选',
  SectionPointsDiffer: '各项标准分值之和应当等于这一部分的满分',
  TotalNotHundred: '过程和结果两部分的满分之和应当是 100',
  ItemIdTwice: '有两项的编号相同，请改成不同的编号',
  BandsOutOfOrder: '各等次的最低分应当从优秀到合格依次降低',
  BandOutOfRange: '等次的最低分应当在 0 到 100 之间',
  ShareOutOfRange: '比例应当在 0 到 1 之间',
  MarkersInvalid: '定性指标由一名或两名考核人员评定，请填 1 或 2',
  Negative: '应当是 0 或大于 0 的数',
};

/** Each fault with the path of its field and a sentence; empty when the sheet can be used. */
export const sheetFaultWords = (sheet: ScoreSheet): { path: string; message: string }[] =>
  placedFaults(sheet).map(({ at, fault }) => ({ path: at, message: FAULT_WORDS[fault] }));
