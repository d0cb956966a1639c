import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../plan/parse-plan.js';
import { describePlan } from '../../plan/print-plan.js';
import { shiftYears } from '../../plan/shift-years.js';
import type { ParsedPlan } from '../../plan/types.js';
import { comparable } from '../../plan/width-folding.js';
import { genreFixtures } from './genre/fixtures.js';
import { harmed, keptMeaning } from './mutations.js';

const SAMPLE = readFileSync(new URL('../../samples/plan.txt', import.meta.url), 'utf8');
const FIXTURES = genreFixtures();
/** Texts that come broken already; broken a second time they are no printer's lines any more. */
const BROKEN = /^(?:03|14|17|30|36|38|42|46|49)-/;

const findings = (plan: ParsedPlan) =>
  [plan.tasks, plan.commitments, plan.indicators, plan.checkpoints, plan.projects].flat();

function linesOf(plan: ParsedPlan): number[] {
  return [
    ...findings(plan).flatMap((one) => [one.line, one.endLine]),
    ...[plan.headings, plan.doubts].flat().map((one) => one.line),
  ];
}

/** Tasks, owners and dates, without spaces and marks. */
function essence(text: string): unknown {
  const plan = parsePlan(text, { source: 'kept.txt' });
  return {
    tasks: plan.tasks.map(({ title, lead, support }) =>
      [title, ...lead, '|', ...support].map((words) => comparable(words)),
    ),
    due: plan.commitments.map((one) => one.due),
    checks: plan.checkpoints.map((one) => `${one.kind} ${one.date ?? ''}`),
  };
}

describe('any text', () => {
  it('is read without fault, every finding inside it', () => {
    fc.assert(
      fc.property(harmed([SAMPLE, ...FIXTURES.map((one) => one.text)]), (text) => {
        const plan = parsePlan(text, { source: 'mutated.txt' });
        const last = text.split(text.includes('\n') ? /\n/ : /\r/).length;
        expect(linesOf(plan).every((line) => line >= 1 && line <= last)).toBe(true);
        expect(findings(plan).every((one) => one.line <= one.endLine)).toBe(true);
        const sure = findings(plan).map((one) => one.confidence);
        expect(sure.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true);
        expect(describePlan(shiftYears(plan, 5))).toContain('规划');
      }),
      { numRuns: 1500, seed: 20 },
    );
  }, 60_000);

  it('of any signs at all is read without fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parsePlan(text, { source: 'noise.txt' }).term.start).toBeGreaterThan(1900);
      }),
      { numRuns: 200, seed: 20 },
    );
  });

  it('keeps tasks, owners and dates when only its print changes', () => {
    const whole = FIXTURES.filter((one) => !BROKEN.test(one.name)).map((one) => {
      return { ...one, essence: essence(one.text) };
    });
    fc.assert(
      fc.property(keptMeaning(whole), ({ original, text }) => {
        expect(essence(text)).toEqual(original.essence);
      }),
      { numRuns: 500, seed: 20 },
    );
  }, 60_000);

  it('gives the same findings every time', () => {
    expect(parsePlan(SAMPLE, { source: 'a' })).toEqual(parsePlan(SAMPLE, { source: 'a' }));
  });
});
