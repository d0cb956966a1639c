import { describe, expect, it } from 'vitest';
import { derivationPaper, sumWords } from '../../documents/score-sheets/derivation-paper.js';
import type {
  DerivedLine,
  DerivedPart,
  DerivedSheet,
} from '../../documents/score-sheets/derived-sheet.js';
import {
  FORMULA_WORDS,
  GAP_WORDS,
  PART_WORDS,
} from '../../documents/score-sheets/derivation-words.js';
import { writePaper } from '../../documents/write-paper.js';
import { COMPUTED_ITEMS } from '../../domain/assessment/score-sheet.js';
import { SCORE_GAPS } from '../../api/contract/closed-sets.js';
import * as onPage from '../../web/src/shared/words/scores.js';
import { linesOf } from './docx-text.js';

const part = (change: Partial<DerivedPart>): DerivedPart => ({
  ...{ of: 'node', title: '完成一半', task: { number: 3, title: '渡口整治' } },
  ...{ nodeKind: 'commitment', dueOn: '2027-06-30', doneOn: '2027-06-29', how: 'inTime' },
  ...{ earned: 3, possible: 3, inheritedFrom: null },
  ...change,
});
const line = (change: Partial<DerivedLine>): DerivedLine => ({
  ...{ section: 'process', title: '按期完成', criteria: '按节点加权', fullPoints: 22 },
  ...{ by: { computed: 'onTime' }, self: { points: 20, text: '均按期' }, points: 16.5 },
  ...{ share: 0.75, gap: null, parts: [part({}), part({ how: 'missed', earned: 0, possible: 1 })] },
  ...{ left: [], marks: [] },
  ...change,
});
const mark = { assessorName: '戚雨晴', points: 7, reason: '台账齐全', settles: false };
const SHEET: DerivedSheet = {
  ...{ planTitle: '某区安全生产规划', kind: 'annual', unit: '区住建局', on: '2028-01-20' },
  ...{ period: { from: '2027-01-01', to: '2027-12-31' }, frozen: true },
  sheet: { name: '评分表（部门）', version: 2 },
  lines: [
    line({}),
    line({
      ...{ section: 'result', title: '责任落实', by: { judgedBy: 2 }, parts: [], share: null },
      ...{ marks: [mark, { ...mark, assessorName: '任晓光', points: 6 }], points: 6.5 },
    }),
    line({
      ...{ section: 'result', title: '指标完成', by: { computed: 'indicators' }, points: null },
      ...{ parts: [], share: null, gap: 'nothingToAssess' },
      left: [{ title: '达标率', gap: 'noActual' }],
    }),
  ],
  totals: {
    ...{ score: 72.25, computedGrade: 'pass', grade: 'fail', caps: [{ why: 'veto' }] },
    sections: [
      { section: 'process', outOf: 40, points: 30 },
      { section: 'result', outOf: 60, points: 45.5 },
    ],
    rungs: {
      points: 1,
      lines: [{ task: { number: 3, title: '渡口整治' }, title: '', rung: 'circulate', points: 1 }],
    },
    deductions: { points: 2.25, lines: [{ points: 2.25, reason: '未到会', by: '戚雨晴' }] },
    bonuses: { points: 0, lines: [] },
  },
};
const text = async () =>
  linesOf(await writePaper(derivationPaper({ name: '某区安委办' }, SHEET))).join('\n');

describe('the paper behind a score', () => {
  it('adds the total up from sections, measures and adjustments', () => {
    expect(sumWords(SHEET.totals)).toBe('过程30＋结果45.5－措施扣分1－扣分2.25＝72.25');
  });

  it('states how the items make a section, without what was not assessed', async () => {
    const said = await text();
    expect(said).toContain('过程：已评各项得分16.5÷其标准分22×40分＝30分');
    expect(said).toContain('取平均，得6.5分');
  });

  it('opens a computed item into formula, values and records', async () => {
    const said = await text();
    expect(said).toContain('按期得分之和÷应得之和');
    expect(said).toContain('3÷4＝75%；75%×22分＝16.5分');
    for (const record of ['3号　渡口整治', '完成一半', '2027-06-30到期', '未完成', '0/1']) {
      expect(said).toContain(record);
    }
  });

  it('states of an indicator the values behind its share', async () => {
    const measured = { year: 2027, value: 35, unit: '人', target: '下降16.3%', owed: 33.48 };
    const deaths = { of: 'indicator' as const, title: '死亡人数', task: null, nodeKind: null };
    const parts = [part({ ...deaths, earned: 0.767, measured: { ...measured, baseline: 40 } })];
    const sheet = { ...SHEET, lines: [line({ parts })] };
    const paper = linesOf(await writePaper(derivationPaper({ name: '某区安委办' }, sheet)));
    expect(paper).toContain('2027年实际35人，基期40人，应达33.48人（目标：下降16.3%）');
    expect(paper).toContain('76.7%');
  });

  it('names who marked a judged item, and why', async () => {
    expect(await text()).toContain('任晓光评6分：台账齐全');
  });

  it('says what was not assessed instead of counting it as nothing', async () => {
    const said = await text();
    expect(said).toContain('未评：本期没有可考核的事项');
    expect(said).toContain('达标率（没有经核实的年度实际值）');
  });

  it('tells the grade of the score from the one that was given', async () => {
    const said = await text();
    expect(said).toContain('等次不合格，按得分为合格');
    expect(said).toContain('一票否决');
    expect(said).toContain('扣2.25分：未到会（戚雨晴）');
  });

  it('has words for everything that the page has words for', () => {
    expect(COMPUTED_ITEMS.filter((item) => !FORMULA_WORDS[item])).toEqual([]);
    expect(SCORE_GAPS.filter((gap) => !GAP_WORDS[gap])).toEqual([]);
    expect(Object.keys(PART_WORDS)).toEqual(Object.keys(onPage.PART_WORDS));
  });
});
