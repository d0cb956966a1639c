/** The rules of a score sheet as rows of name and value: one table writes and reads each of them. */
import type { ScoreSheet } from '../../domain/assessment/score-sheet.js';
import type { NodeKind, Rung } from '../../domain/policy/policy.js';
import { NODE_KIND_WORDS, RUNGS } from '../lists/row-words.js';
import type { Cell } from '../lists/write-list.js';
import { CLASS_WORDS, COUNT_FROM_WORDS, KIND_WORDS, meantBy } from './sheet-words.js';

/** Everything of a sheet but its items. */
export type SheetRules = Omit<ScoreSheet, 'items'>;

interface Rule {
  name: string;
  /** The path that faults name. */
  at: string;
  write(sheet: SheetRules): Cell;
  /** The rules with this value; `undefined` when the text says nothing of the kind. */
  read(text: string, sheet: SheetRules): SheetRules | undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?%?$/;
const PERCENT = 100;

/** A number as people type it, 50% being a half. */
export function numberIn(text: string): number | undefined {
  const said = text.trim();
  if (!NUMBER.test(said)) return undefined;
  return said.endsWith('%') ? Number(said.slice(0, -1)) / PERCENT : Number(said);
}

interface NumberRule {
  name: string;
  at: string;
  get(sheet: SheetRules): number | undefined;
  set(sheet: SheetRules, value: number): SheetRules;
}

const amount = ({ name, at, get, set }: NumberRule): Rule => ({
  name,
  at,
  write: (sheet) => get(sheet) ?? null,
  read(text, sheet) {
    if (text.trim() === '') return get(sheet) === undefined ? sheet : undefined;
    const value = numberIn(text);
    return value === undefined ? undefined : set(sheet, value);
  },
});

const plain = (
  name: string,
  at:
    | 'lateCredit'
    | 'mostBonus'
    | 'mostDeduction'
    | 'blindTolerance'
    | 'indicatorMarkers'
    | 'version',
): Rule =>
  amount({ name, at, get: (s) => s[at], set: (sheet, value) => ({ ...sheet, [at]: value }) });

const WEIGHTS = Object.entries(NODE_KIND_WORDS).map(([key, word]) => {
  const kind = key as NodeKind;
  return amount({
    name: `节点权重：${word}`,
    at: `nodeWeights.${kind}`,
    get: (s) => s.nodeWeights[kind],
    set: (s, value) => ({ ...s, nodeWeights: { ...s.nodeWeights, [kind]: value } }),
  });
});

const RUNG_POINTS = Object.entries(RUNGS).map(([key, word]) => {
  const rung = key as Rung;
  return amount({
    name: `采取措施扣分：${word}`,
    at: `rungs.points.${rung}`,
    get: (s) => s.rungs.points[rung],
    set: (s, value) => {
      const points = { ...s.rungs.points, [rung]: value };
      return { ...s, rungs: { ...s.rungs, points } };
    },
  });
});

const BANDS = (
  [
    ['excellent', '优秀'],
    ['good', '良好'],
    ['pass', '合格'],
  ] as const
).map(([band, word]) =>
  amount({
    name: `等次：${word}不低于`,
    at: `bands.${band}`,
    get: (s) => s.bands[band],
    set: (s, value) => ({ ...s, bands: { ...s.bands, [band]: value } }),
  }),
);

const SECTIONS = (
  [
    ['process', '过程'],
    ['result', '结果'],
  ] as const
).map(([section, word]) =>
  amount({
    name: `${word}部分满分`,
    at: `sections.${section}`,
    get: (s) => s.sections[section],
    set: (s, value) => ({ ...s, sections: { ...s.sections, [section]: value } }),
  }),
);

const KINDS_APART = /[、，,；;\s]+/;

const KINDS: Rule = {
  name: '用于',
  at: 'kinds',
  write: ({ kinds }) => kinds.map((k) => KIND_WORDS[k]).join('、'),
  read(text, sheet) {
    const kinds = text.split(KINDS_APART).filter((part) => part !== '');
    const meant = kinds.flatMap((part) => meantBy(KIND_WORDS, part) ?? []);
    return meant.length === kinds.length ? { ...sheet, kinds: meant } : undefined;
  },
};

const CLASS: Rule = {
  name: '适用单位',
  at: 'unitClass',
  write: ({ unitClass }) => CLASS_WORDS[unitClass],
  read(text, sheet) {
    const unitClass = meantBy(CLASS_WORDS, text);
    return unitClass && { ...sheet, unitClass };
  },
};

const COUNT_FROM: Rule = {
  name: '是否按期的依据',
  at: 'countFrom',
  write: ({ countFrom }) => COUNT_FROM_WORDS[countFrom],
  read(text, sheet) {
    const countFrom = meantBy(COUNT_FROM_WORDS, text);
    return countFrom && { ...sheet, countFrom };
  },
};

const CAP: Rule = {
  name: '约束性指标未完成的，最高为合格',
  at: 'bindingCap',
  write: ({ bindingCap }) => (bindingCap ? '是' : '否'),
  read(text, sheet) {
    const said = text.trim();
    return said === '是' || said === '否' ? { ...sheet, bindingCap: said === '是' } : undefined;
  },
};

const NAME: Rule = {
  name: '名称',
  at: 'name',
  write: ({ name }) => name,
  read: (text, sheet) => ({ ...sheet, name: text }),
};

const ID: Rule = {
  name: '编号',
  at: 'sheetId',
  write: ({ sheetId }) => sheetId,
  read: (text, sheet) => ({ ...sheet, sheetId: text.trim() || sheet.sheetId }),
};

const MOST_FOR_RUNGS = amount({
  name: '采取措施扣分上限',
  at: 'rungs.most',
  get: (s) => s.rungs.most,
  set: (s, most) => ({ ...s, rungs: { ...s.rungs, most } }),
});

/** In the order in which they stand on the sheet. */
export const RULES: readonly Rule[] = [
  NAME,
  ID,
  plain('版本', 'version'),
  KINDS,
  CLASS,
  ...SECTIONS,
  COUNT_FROM,
  plain('逾期完成计分比例', 'lateCredit'),
  ...WEIGHTS,
  ...RUNG_POINTS,
  MOST_FOR_RUNGS,
  plain('加分上限', 'mostBonus'),
  plain('人工扣分上限', 'mostDeduction'),
  ...BANDS,
  CAP,
  plain('两人评分允许相差比例', 'blindTolerance'),
  plain('定性指标评定人数', 'indicatorMarkers'),
];
