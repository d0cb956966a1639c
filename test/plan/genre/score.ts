import type { ParsedPlan } from '../../../plan/types.js';
import { comparable } from '../../../plan/width-folding.js';

/** Entries that agree, and how many either side has. */
export interface Agreement {
  matched: number;
  gold: number;
  parsed: number;
}

export type FindingClass =
  | 'headings'
  | 'tasks'
  | 'owners'
  | 'commitments'
  | 'indicators'
  | 'checkpoints'
  | 'projects'
  | 'items';

/** F1 of an agreement: 1 where neither side has anything. */
export function f1({ matched, gold, parsed }: Agreement): number {
  return gold + parsed === 0 ? 1 : (2 * matched) / (gold + parsed);
}

interface Entry {
  line: number;
  key: string;
}

/** What an entry must agree in, beside its line within one: every field that the gold gives. */
const ENTRIES: Readonly<Record<FindingClass, (plan: ParsedPlan) => Entry[]>> = {
  headings: (plan) =>
    plan.headings.map(({ line, level, text, role }) =>
      entry(line, `${String(level)} ${comparable(text)} ${role ?? ''}`),
    ),
  tasks: (plan) =>
    plan.tasks.map(({ line, endLine, title, kind }) =>
      entry(line, `${String(endLine)} ${kind} ${comparable(title)}`),
    ),
  owners: (plan) =>
    plan.tasks.flatMap(({ line, lead, support }) => [
      ...lead.map((unit) => entry(line, `lead ${comparable(unit)}`)),
      ...support.map((unit) => entry(line, `support ${comparable(unit)}`)),
    ]),
  commitments: (plan) => plan.commitments.map(({ line, due }) => entry(line, due)),
  indicators: (plan) =>
    plan.indicators.map(({ line, op, value, unit, attribute, due }) =>
      entry(line, [op, value, unit, attribute, due].join(' ')),
    ),
  checkpoints: (plan) =>
    plan.checkpoints.map(({ kind, date }) => entry(0, `${kind} ${date ?? ''}`)),
  projects: (plan) => plan.projects.map(({ line, title }) => entry(line, comparable(title))),
  items: (plan) =>
    plan.projects.flatMap(({ line, items }) => items.map((item) => entry(line, comparable(item)))),
};

function entry(line: number, key: string): Entry {
  return { line, key };
}

/** Compares what was read with what is annotated, class by class. */
export function compare(gold: ParsedPlan, parsed: ParsedPlan): Record<FindingClass, Agreement> {
  const classes = Object.entries(ENTRIES).map(([name, entriesOf]) => [
    name,
    agreement(entriesOf(gold), entriesOf(parsed)),
  ]);
  return Object.fromEntries(classes) as Record<FindingClass, Agreement>;
}

function agreement(gold: readonly Entry[], parsed: readonly Entry[]): Agreement {
  const free = [...parsed];
  let matched = 0;
  for (const { line, key } of gold) {
    const at = free.findIndex((one) => one.key === key && Math.abs(one.line - line) <= 1);
    if (at === -1) continue;
    free.splice(at, 1);
    matched += 1;
  }
  return { matched, gold: gold.length, parsed: parsed.length };
}
