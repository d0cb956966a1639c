import { describe, expect, it } from 'vitest';
import { countsTable } from '../../../main/demo/summary.js';

const table = (counts: Record<string, number>) => countsTable(new Map(Object.entries(counts)));

describe('the figures of a demo', () => {
  it('name rungs, proceedings and documents in Chinese', () => {
    const text = table({
      StepTaken: 3,
      'StepTaken veto': 1,
      'StepTaken remind': 2,
      InterviewHeld: 4,
      DocumentIssued: 1,
      'DocumentIssued listingNotice': 1,
    });
    expect(text).not.toMatch(/[A-Za-z]/);
    expect(text).toContain('4  约谈进行');
    expect(text).toContain('1  签发挂牌督办通知书');
  });

  it('list the rungs from the lowest to the highest', () => {
    const text = table({ 'StepTaken veto': 9, 'StepTaken chase': 1, 'StepTaken list': 5 });
    expect(text.match(/催办|挂牌督办|一票否决/g)).toEqual(['催办', '挂牌督办', '一票否决']);
  });

  it('put every event under one heading', () => {
    const text = table({ ReportSubmitted: 7, VetoLapsed: 2, RoundUpOpened: 1 });
    expect(text.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      '任务和报告',
      '定期调度和通报',
      '一票否决',
    ]);
  });
});
