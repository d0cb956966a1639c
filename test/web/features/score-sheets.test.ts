import { describe, expect, it } from 'vitest';
import { CURE_PLACES, CONTRADICTION_NAMES } from '../../../api/contract/closed-sets.js';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { faultPlace } from '../../../web/src/features/score-sheets/fault-words.js';
import { methodKey, methodOf } from '../../../web/src/features/score-sheets/sheet-method.js';
import { curePath } from '../../../web/src/features/xray/cure-path.js';
import { CONTRADICTION_WORDS, CURE_WORDS } from '../../../web/src/shared/words/contradictions.js';

describe('a score sheet on the page', () => {
  it('keeps the way of every item through its choice', () => {
    const ways = defaultSheets('workSafety').flatMap((s) => s.items.map((i) => i.by));
    expect(ways.map((by) => methodOf(methodKey(by)))).toEqual(ways);
    expect(methodOf(methodKey({ judgedBy: 1 }))).toEqual({ judgedBy: 1 });
  });

  it('names the field of a fault in words', () => {
    const paths = [
      'items.0.points',
      'sections.process',
      'nodeWeights.roundup',
      'rungs.points.warn',
    ];
    expect(paths.map(faultPlace)).toEqual([
      '第1项标准分值',
      '过程部分',
      '节点权重“定期调度”',
      '扣分“警示”',
    ]);
    expect(faultPlace('评分表第2行“考评方式”')).toBe('评分表第2行“考评方式”');
  });
});

describe('what contradicts itself', () => {
  it('has words and a cure for every kind', () => {
    const words = CONTRADICTION_NAMES.flatMap((k) => [CONTRADICTION_WORDS[k], CURE_WORDS[k]]);
    expect(words.filter((text) => text === '')).toEqual([]);
  });

  it('leads to a page of its own, wherever it is cured', () => {
    const paths = CURE_PLACES.map((at) => curePath({ at, id: 'x1' }));
    expect(paths.filter((path) => !path.startsWith('/'))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
