import { describe, expect, it } from 'vitest';
import {
  ANSWERINGS,
  USUAL,
  USUAL_SLOWNESS,
  behaviour,
  type Answering,
} from '../../../main/demo/behaviour.js';

const people = (seed = 1) =>
  behaviour({ seed, slowness: USUAL_SLOWNESS, shares: USUAL, asksForTime: '甲局' });
const duty = (n: number) => ({ unitName: '乙局', taskId: `T${n}`, year: '2027' });
const DUTIES = Array.from({ length: 4000 }, (_, n) => duty(n));

describe('the demo people', () => {
  it('do the same for the same seed, whenever they are asked', () => {
    const [one, other] = [people(), people()];
    expect(DUTIES.map((d) => one.answering(d))).toEqual(DUTIES.map((d) => other.answering(d)));
  });

  it('do otherwise under another seed', () => {
    const answers = (seed: number) => DUTIES.map((d) => people(seed).answering(d));
    expect(answers(1)).not.toEqual(answers(2));
  });

  it('let as many duties slip to each rung as the shares say', () => {
    const one = people();
    const counts = new Map<Answering, number>();
    for (const d of DUTIES) {
      const answering = one.answering(d);
      counts.set(answering, (counts.get(answering) ?? 0) + 1);
    }
    for (const answering of ANSWERINGS) {
      if (answering === 'onRemind') continue;
      const share = (counts.get(answering) ?? 0) / DUTIES.length;
      expect(Math.abs(share - USUAL_SLOWNESS[answering])).toBeLessThan(0.02);
    }
  });

  it('leave all but one unit without requests for time', () => {
    const one = people();
    const asks = (unit: string) => DUTIES.filter((d) => one.asksForTime(unit, d.taskId)).length;
    expect(asks('乙局')).toBe(0);
    expect(asks('甲局')).toBeGreaterThan(DUTIES.length / 3);
  });
});
