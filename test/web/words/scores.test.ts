import { describe, expect, it } from 'vitest';
import { cappedWords } from '../../../web/src/features/assessments/grade-mark.js';
import { assessmentName, pointsWords, shareWords } from '../../../web/src/shared/words/scores.js';

describe('the name of an assessment', () => {
  it('is its year when it is annual', () => {
    const period = { from: '2027-01-01', to: '2027-12-31' };
    expect(assessmentName({ kind: 'annual', period })).toBe('2027年度考核');
  });

  it('is its span when it covers more than a year', () => {
    const period = { from: '2026-01-01', to: '2028-06-30' };
    expect(assessmentName({ kind: 'midterm', period })).toBe('中期评估（2026—2028年）');
  });
});

describe('points and shares', () => {
  it('have two decimals at most, and a dash for none', () => {
    expect([pointsWords(13.754), pointsWords(0), pointsWords(null)]).toEqual(['13.75', '0', '—']);
    expect([shareWords(0.6254), shareWords(null)]).toEqual(['62.5%', '—']);
  });
});

describe('a capped grade', () => {
  it('names what capped it and what the score alone would give', () => {
    const nothing = () => ({ points: 0, lines: [] });
    const words = cappedWords({
      ...{ score: 86, computedGrade: 'good', grade: 'fail', sections: [], flags: 0 },
      ...{ rungs: nothing(), deductions: nothing(), bonuses: nothing() },
      caps: [
        { why: 'bindingMissed', indicators: ['死亡人数'] },
        { why: 'veto', vetoId: 'v1' },
      ],
    });
    expect(words).toBe(
      '约束性指标未完成（死亡人数），最高评为合格；一票否决，评为不合格；按得分应为良好',
    );
  });
});
