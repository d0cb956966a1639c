import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../plan/parse-plan.js';
import { genreFixtures } from './genre/fixtures.js';
import { compare, f1, type Agreement, type FindingClass } from './genre/score.js';

const FIXTURES = genreFixtures();
/** Of the whole collection; a single plan may fall somewhat lower. */
const LEAST: Readonly<Record<FindingClass, number>> = {
  headings: 0.99,
  tasks: 0.98,
  owners: 0.98,
  commitments: 0.95,
  indicators: 0.95,
  checkpoints: 0.97,
  projects: 0.95,
  items: 0.95,
};
const LEAST_OF_ONE = 0.8;

describe('plans of other authors', () => {
  const read = FIXTURES.map(({ name, text, gold }) => ({
    name,
    gold,
    plan: parsePlan(text, { source: gold.source }),
  }));

  it.each(read)('are read as annotated: $name', ({ name, gold, plan }) => {
    for (const [kind, found] of Object.entries(compare(gold, plan))) {
      expect(f1(found), `${kind} of ${name}`).toBeGreaterThanOrEqual(LEAST_OF_ONE);
    }
    const head = ({ title, region, term, status }: typeof plan): unknown => [
      title?.replace(/\s/g, ''),
      region,
      term,
      status,
    ];
    expect(head(plan)).toEqual(head(gold));
  });

  it.each(Object.entries(LEAST))('agree with the annotation on the whole: %s', (kind, least) => {
    const all = read
      .map(({ gold, plan }) => compare(gold, plan)[kind as FindingClass])
      .reduce<Agreement>(
        (sum, one) => ({
          matched: sum.matched + one.matched,
          gold: sum.gold + one.gold,
          parsed: sum.parsed + one.parsed,
        }),
        { matched: 0, gold: 0, parsed: 0 },
      );
    expect(f1(all)).toBeGreaterThanOrEqual(least);
  });
});
