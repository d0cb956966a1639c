import type { Block } from './blocks.js';
import { writeNumeral } from './chinese-numerals.js';
import type { Outline, Section } from './headings.js';
import { taskKindOf, type Part } from './roles.js';
import { isEmptyUnit } from './tasks.js';
import type { ParsedDoubt, ParsedPlan } from './types.js';
import { DOUBT } from './wording.js';

/** The steps of a reading that doubts are drawn from. */
export interface Reading {
  blocks: readonly Block[];
  outline: Outline;
  parts: readonly Part[];
  /** First line of what stands behind the plan, or null. */
  appendix: number | null;
  termKnown: boolean;
}

/** What could not be read or is doubtful in a plan, in the order of the lines. */
export function readDoubts(plan: ParsedPlan, read: Reading): ParsedDoubt[] {
  const doubts = [
    ...wholePlanDoubts(plan, read.termKnown),
    ...numberDoubts(read.outline.sections),
    ...boxDoubts(read.blocks),
    ...read.parts.flatMap((part) => emptyUnits(part)),
    ...percentDoubts(read.blocks),
    ...read.parts.flatMap((part) => unreadTables(part, plan)),
    ...(read.appendix === null ? [] : [{ line: read.appendix, what: DOUBT.appendix }]),
    ...plan.projects
      .filter((project) => project.items.length === 0)
      .map(({ line, title }) => ({ line, what: DOUBT.boxEmpty(title) })),
  ];
  return doubts.sort((a, b) => a.line - b.line);
}

function wholePlanDoubts(plan: ParsedPlan, termKnown: boolean): ParsedDoubt[] {
  const roles = new Set(plan.headings.map((heading) => heading.role));
  const owned = plan.tasks.filter((task) => task.lead.length + task.support.length > 0).length;
  const unowned = plan.tasks.filter(
    (task) => task.kind !== 'safeguard' && task.flags.includes('noOwner'),
  ).length;
  const goals = roles.has('goals') || roles.has('guidance');
  const sayings: [boolean, string][] = [
    [plan.title === null, DOUBT.noTitle],
    [plan.region === null, DOUBT.noRegion],
    [!termKnown, DOUBT.noTerm],
    [plan.headings.length === 0, DOUBT.hiddenPlan],
    [plan.headings.length > 0 && !goals, DOUBT.noPart('规划目标')],
    [plan.headings.length > 0 && !roles.has('safeguards'), DOUBT.noPart('保障措施')],
    [plan.tasks.length === 0, DOUBT.noTasks],
    [goals && plan.indicators.length === 0, DOUBT.noIndicators],
    [plan.tasks.length > 0 && owned === 0, DOUBT.noOwners],
    [owned > 0 && unowned > 0, DOUBT.someOwners(unowned)],
  ];
  return sayings.filter(([holds]) => holds).map(([, what]) => ({ line: 1, what }));
}

/** How far the numbers of a level have come. */
interface Count {
  value: number;
  /** Headings without a number since then, each of which may stand for one. */
  unnumbered: number;
}

/** Numbers that are left out or repeated, and headings without a number. */
function numberDoubts(sections: readonly Section[]): ParsedDoubt[] {
  const counts: Count[] = [];
  // Some plans count one form through, across the parts above it.
  const through = new Map<string, number>();
  return sections.flatMap(({ heading }) => {
    const { line, level, text, number } = heading;
    counts.length = Math.min(counts.length, level);
    while (counts.length < level) counts.push({ value: 0, unnumbered: 0 });
    const count = counts[level - 1] ?? { value: 0, unnumbered: 0 };
    if (number === null) {
      count.unnumbered += 1;
      return [{ line, what: DOUBT.unnumbered(text) }];
    }
    const carried = number.value === (through.get(number.kind) ?? 0) + 1;
    const what = carried ? null : numberDoubt(text, number.value, count);
    counts[level - 1] = { value: number.value, unnumbered: 0 };
    through.set(number.kind, number.value);
    return what === null ? [] : [{ line, what }];
  });
}

function numberDoubt(text: string, value: number, count: Count): string | null {
  if (value === count.value) return DOUBT.numberRepeated(text);
  const expected = count.value + 1;
  if (value >= expected && value <= expected + count.unnumbered) return null;
  return DOUBT.numberGap(text, writeNumeral((expected + count.unnumbered) % 100));
}

function boxDoubts(blocks: readonly Block[]): ParsedDoubt[] {
  const doubts: ParsedDoubt[] = [];
  let before = 0;
  for (const block of blocks) {
    const title = block.type === 'box' ? block.title : null;
    const number = Number(/^\D{0,4}(\d{1,2})/.exec(title?.folded ?? '')?.[1] ?? 0);
    if (title === null || number === 0) continue;
    if (number === before) doubts.push({ line: title.line, what: DOUBT.boxRepeated(number) });
    else if (number > before + 1) {
      doubts.push({ line: title.line, what: DOUBT.boxGap(before, number) });
    }
    before = number;
  }
  return doubts;
}

/** Innermost headings of a working part with nothing below them. */
function emptyUnits(part: Part): ParsedDoubt[] {
  if (taskKindOf(part.role) === null) return [];
  return part.sections.flatMap((section, index) => {
    const { heading } = section;
    const next = part.sections[index + 1]?.heading.level ?? 0;
    if (!isEmptyUnit(section) || next > heading.level) return [];
    return [{ line: heading.line, what: DOUBT.emptyHeading(heading.text) }];
  });
}

/** Tables of the goals that gave no target. */
function unreadTables(part: Part, plan: ParsedPlan): ParsedDoubt[] {
  if (part.role !== 'goals' && part.role !== 'guidance') return [];
  const read = new Set(plan.indicators.map((indicator) => indicator.line));
  return part.sections
    .flatMap((section) => section.body)
    .flatMap((block) => {
      if (block.type !== 'table' || block.lines.some((line) => read.has(line.line))) return [];
      const line = block.title?.line ?? block.lines[0]?.line ?? 1;
      return [{ line, what: DOUBT.tableUnread }];
    });
}

function percentDoubts(blocks: readonly Block[]): ParsedDoubt[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' && block.guessedPercent
      ? [{ line: block.passage.line, what: DOUBT.guessedPercent }]
      : [],
  );
}
