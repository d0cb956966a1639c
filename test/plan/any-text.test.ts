import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../plan/parse-plan.js';
import { describePlan } from '../../plan/print-plan.js';
import { shiftYears } from '../../plan/shift-years.js';
import type { ParsedPlan } from '../../plan/types.js';

const LINES = readFileSync(new URL('../../samples/plan.txt', import.meta.url), 'utf8').split('\n');

type Mutation = (lines: string[], at: number, extra: string) => string[];

const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.toSpliced(at, 3),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
  (lines, at) => lines.flatMap((line, i) => (i === at ? (line.match(/.{1,9}/gu) ?? []) : [line])),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[一二三四五六七八九\d]/, '九')),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[）)】]/, '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[（【]/g, '(').replace(/：/g, ':')),
  (lines, at, extra) => lines.toSpliced(at, 0, extra),
  (lines, at, extra) => lines.with(at, `${extra}${lines[at] ?? ''}${extra}`),
];

const mutated = fc
  .array(
    fc.tuple(
      fc.nat({ max: MUTATIONS.length - 1 }),
      fc.nat({ max: LINES.length - 8 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) =>
    steps.reduce((lines, [which, at, extra]) => {
      const inside = Math.min(at, lines.length - 1);
      return MUTATIONS[which]?.(lines, inside, extra) ?? lines;
    }, LINES),
  );

function linesOf(plan: ParsedPlan): number[] {
  return [
    ...plan.tasks.flatMap((task) => [task.line, task.endLine]),
    ...[plan.headings, plan.commitments, plan.indicators].flat().map((one) => one.line),
    ...[plan.checkpoints, plan.projects, plan.doubts].flat().map((one) => one.line),
  ];
}

describe('any text', () => {
  it('is read without fault, every finding inside it', () => {
    fc.assert(
      fc.property(mutated, (lines) => {
        const text = lines.join('\n');
        const plan = parsePlan(text, { source: 'mutated.txt' });
        const last = text.split(text.includes('\n') ? /\n/ : /\r/).length;
        expect(linesOf(plan).every((line) => line >= 1 && line <= last)).toBe(true);
        expect(plan.tasks.every((task) => task.line <= task.endLine)).toBe(true);
        expect(plan.tasks.every((task) => task.confidence >= 0 && task.confidence <= 1)).toBe(true);
        expect(describePlan(shiftYears(plan, 5))).toContain('规划');
      }),
      { numRuns: 300, seed: 20 },
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

  it('gives the same findings every time', () => {
    const text = LINES.join('\n');
    expect(parsePlan(text, { source: 'a' })).toEqual(parsePlan(text, { source: 'a' }));
  });
});
