/** A plan many times as long as another: what grows with the length shows. */
import { readNumeral, writeNumeral } from '../plan/chinese-numerals.js';

const MOST_PARTS = 99;

/** The parts of a text again and again, their numbers counted on. */
export function longer(text: string, times: number): string {
  let part = 0;
  return text
    .repeat(times)
    .replace(/^(第?)([一二三四五六七八九十]{1,3})(?=[、章])/gm, (all, ...is) => {
      if (readNumeral(String(is[1])) === null) return String(all);
      part = (part % MOST_PARTS) + 1;
      return `${String(is[0])}${writeNumeral(part)}`;
    });
}
