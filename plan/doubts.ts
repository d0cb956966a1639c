import type { Block } from './blocks.js';
import { writeNumeral } from './chinese-numerals.js';
import type { Outline, Section } from './headings.js';
import { taskKindOf, type Part } from './roles.js';
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

/** Numbers that are left out or repeated, and headings without a number. */
function numberDoubts(sections: readonly Section[]): ParsedDoubt[] {
  const doubts: ParsedDoubt[] = [];
  const last: number[] = [];
  // Some plans count one form through, across the parts above it.
  const through = new Map<string, number>();
  for (const { heading } of sections) {
    last.length = Math.min(last.length, heading.level);
    const before = last[heading.level - 1] ?? 0;
    const { line, text } = heading;
    const value = heading.number?.value ?? before + 1;
    const expected = before + 1;
    if (heading.number === null) doubts.push({ line, what: DOUBT.unnumbered(text) });
    else if (value === before) doubts.push({ line, what: DOUBT.numberRepeated(text) });
    else if (value !== expected && value !== (through.get(heading.number.kind) ?? 0) + 1) {
      doubts.push({ line, what: DOUBT.numberGap(text, writeNumeral(expected % 100)) });
    }
    while (last.length < heading.level) last.push(0);
    last[heading.level - 1] = value;
    if (heading.number !== null) through.set(heading.number.kind, value);
  }
  return doubts;
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
  return part.sections.flatMap(({ heading, body }, index) => {
    const next = part.sections[index + 1]?.heading.level ?? 0;
    if (body.length > 0 || next > heading.level) return [];
    return [{ line: heading.line, what: DOUBT.emptyHeading(heading.text) }];
  });
}

function percentDoubts(blocks: readonly Block[]): ParsedDoubt[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' && block.guessedPercent
      ? [{ line: block.passage.line, what: DOUBT.guessedPercent }]
      : [],
  );
}
