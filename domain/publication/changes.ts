/** What became different from one edition to the next, fact by fact. */
import type { PublishedChange, PublishedEdition } from './published-edition.js';

type Facts = Partial<Record<PublishedChange['what'], string>>;

/** Everything of an edition that can change, by what it is about. */
function factsOf(
  edition: PublishedEdition,
): Map<string, Pick<PublishedChange, 'of' | 'name'> & { facts: Facts }> {
  const tasks = edition.parts.flatMap((part) =>
    part.tasks.map(({ number, title, light, percent }) => ({
      key: `task ${number}`,
      of: 'task' as const,
      name: `第${number}号　${title}`,
      facts: { light, percent: String(percent) },
    })),
  );
  const indicators = edition.indicators.map(({ name, actuals, state }) => {
    const last = actuals.at(-1);
    const facts: Facts = { state, ...(last && { actual: `${last.year} ${last.value}` }) };
    return { key: `indicator ${name}`, of: 'indicator' as const, name, facts };
  });
  const units = (edition.results?.units ?? []).map(({ unit, grade, score }) => ({
    key: `unit ${unit}`,
    of: 'unit' as const,
    name: unit,
    facts: { ...(grade && { grade }), ...(score !== undefined && { score: score.toFixed(2) }) },
  }));
  return new Map([...tasks, ...indicators, ...units].map(({ key, ...about }) => [key, about]));
}

/** Results of another assessment are new altogether: they are no change of the ones before. */
function comparable(before: PublishedEdition, now: PublishedEdition): PublishedEdition {
  const [a, b] = [before.results, now.results];
  const same = a && b && a.kind === b.kind && a.period.to === b.period.to;
  if (same || !a) return before;
  const { results: _results, ...rest } = before;
  return rest;
}

/** The changes in the order of the newer edition, what was taken out at the end. */
export function changesSince(before: PublishedEdition, now: PublishedEdition): PublishedChange[] {
  const [old, fresh] = [factsOf(comparable(before, now)), factsOf(now)];
  const sameResults = comparable(before, now).results !== undefined;
  const changes = [...fresh].flatMap(([key, { of, name, facts }]): PublishedChange[] => {
    const known = old.get(key);
    if (!known) return of === 'unit' && !sameResults ? [] : [{ of, name, what: 'added' }];
    // The keys of facts are the names of what can change.
    const whats = Object.keys({ ...known.facts, ...facts }) as PublishedChange['what'][];
    return whats
      .filter((what) => known.facts[what] !== facts[what])
      .map((what) => {
        const [was, is] = [known.facts[what], facts[what]];
        return { of, name, what, ...(was && { was }), ...(is && { is }) };
      });
  });
  const removed = [...old].flatMap(([key, { of, name }]): PublishedChange[] =>
    fresh.has(key) ? [] : [{ of, name, what: 'removed' }],
  );
  return [...changes, ...removed];
}
