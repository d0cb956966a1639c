import { describe, expect, it } from 'vitest';
import { assumedWords, countsWords } from '../../../web/src/features/policy/rehearsal-modal.js';

const about = {
  tasks: 40,
  rehearsed: 40,
  shares: { late: 0.2, silent: 0.05, returned: 0.1, extensions: 0.05 },
  unknownYears: [],
};

describe('a rehearsed policy in words', () => {
  it('says old and new of what changed', () => {
    const counts = [
      { what: 'held' as const, before: 3, after: 5 },
      { what: 'missed' as const, before: 18, after: 12 },
    ];
    expect(countsWords(counts)).toBe('已约谈 3→5，逾期 18→12');
  });

  it('says what is assumed of both sides', () => {
    expect(assumedWords(about)).toContain('20%的事项迟报，5%始终不报');
    expect(assumedWords(about)).not.toContain('均匀选取');
  });

  it('says how many of very many tasks were taken', () => {
    expect(assumedWords({ ...about, rehearsed: 20 })).toContain('选取其中20项');
  });

  it('names years whose holidays are not known', () => {
    expect(assumedWords({ ...about, unknownYears: [2027, 2028] })).toContain('2027、2028年');
  });
});
