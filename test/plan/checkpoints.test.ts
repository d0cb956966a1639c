import { describe, expect, it } from 'vitest';
import { planWithTasks, readPlanLines } from './plan-text.js';

const checks = (text: string): [string, string | null][] =>
  readPlanLines(...planWithTasks('（一）渡口', '查船。'), '（二）督促检查', text).checkpoints.map(
    ({ kind, date }) => [kind, date],
  );

describe('checkpoints', () => {
  it('are two where one sentence names two years', () => {
    expect(checks('2023年、2025年底前，分别对规划执行情况开展中期评估和终期考核。')).toEqual([
      ['midterm', '2023-12-31'],
      ['final', '2025-12-31'],
    ]);
  });

  it('take each the year said before it', () => {
    expect(checks('规划实施中期（2023年）和期末（2025年），由县应急局组织评估。')).toEqual([
      ['midterm', '2023-12-31'],
      ['final', '2025-12-31'],
    ]);
    expect(checks('2023年开展规划中期评估，2025年组织规划总结评估。')).toEqual([
      ['midterm', '2023-12-31'],
      ['final', '2025-12-31'],
    ]);
  });

  it('leave the one undated that names no year of its own', () => {
    expect(checks('2023年开展规划中期评估，期末组织规划总结评估。')).toEqual([
      ['midterm', '2023-12-31'],
      ['final', null],
    ]);
  });

  it('read years that share one 年', () => {
    expect(checks('于2023、2025年末对规划实施情况进行中期评估和末期评估。')).toEqual([
      ['midterm', '2023-12-31'],
      ['final', '2025-12-31'],
    ]);
  });

  it('have no date where none is said', () => {
    expect(checks('对本规划实施情况开展中期评估和总结评估。')).toEqual([
      ['midterm', null],
      ['final', null],
    ]);
  });

  it.each([
    ['中期评估在2023年底完成，终期评估在2026年3月底前完成。', '2026-03-31'],
    ['2023年开展规划中期评估；2025年，对规划进行全面考核验收。', '2025-12-31'],
  ])('take the date of their own clause: %s', (text, last) => {
    expect(checks(text)).toEqual([
      ['midterm', '2023-12-31'],
      ['final', last],
    ]);
  });

  it('take two dates said behind them in their order', () => {
    expect(checks('规划中期和期末开展评估，分别于2023年中、2025年底形成评估报告。')).toEqual([
      ['midterm', '2023-06-30'],
      ['final', '2025-12-31'],
    ]);
  });

  it.each([
    ['periodic', '县安委办定期对规划任务进展情况进行调度。'],
    ['periodic', '每季度通报一次规划实施进度。'],
    ['annual', '将规划完成情况纳入各单位年度考核。'],
    ['thirdparty', '委托第三方机构对规划实施情况进行评估。'],
  ])('include %s checks of the plan itself', (kind, text) => {
    expect(checks(text)).toEqual([[kind, null]]);
  });

  it('are not the checks a task speaks of', () => {
    const within = ['（一）渡口', '委托第三方对渡口任务进行评估，每季度通报渡口整改进展。'];
    expect(readPlanLines(...planWithTasks(...within)).checkpoints).toEqual([]);
  });

  it('are not meetings held at regular times', () => {
    expect(checks('建立会商机制，定期研究解决重大问题。')).toEqual([]);
  });
});
