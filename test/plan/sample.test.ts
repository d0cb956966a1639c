import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../plan/parse-plan.js';
import type { ParsedPlan } from '../../plan/types.js';

const sample = (name: string): string =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');

describe('the sample plan', () => {
  const gold = JSON.parse(sample('plan.gold.json')) as ParsedPlan;
  const plan = parsePlan(sample('plan.txt'), { source: gold.source });

  it('gives every annotated task with its lines and owners', () => {
    const facts = (one: ParsedPlan): unknown[] =>
      one.tasks.map(({ line, endLine, title, kind, lead, support }) => {
        return { line, endLine, title, kind, lead, support };
      });
    expect(facts(plan)).toEqual(facts(gold));
  });

  it('gives every annotated promise on its line', () => {
    const facts = (one: ParsedPlan): string[] =>
      one.commitments.map(({ line, due }) => `${String(line)} ${due}`).sort();
    expect(facts(plan)).toEqual(facts(gold));
  });

  it('gives every annotated target with its comparison', () => {
    const facts = (one: ParsedPlan): unknown[] =>
      one.indicators.map(({ name, op, value, unit, attribute, due }) => {
        return { name, op, value, unit, attribute, due };
      });
    expect(facts(plan)).toEqual(facts(gold));
  });

  it('gives the annotated boxes and checks', () => {
    expect(plan.projects).toMatchObject(gold.projects);
    const checks = (one: ParsedPlan): string[] =>
      one.checkpoints.map(({ kind, date }) => `${kind} ${String(date)}`).sort();
    expect(checks(plan)).toEqual(checks(gold));
  });
});
