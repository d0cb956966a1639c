import type { Block, ParagraphBlock } from './blocks.js';
import type { Section } from './headings.js';
import { confidenceWith } from './confidence.js';
import { hasMeasure } from './measures.js';
import { firstLeads } from './owner-notes.js';
import { readOwners } from './owners.js';
import type { Passage } from './passage.js';
import { taskKindOf, type Part } from './roles.js';
import type { ParsedCommitment, ParsedTask, TaskFlag, TaskKind } from './types.js';

/**
 * The work units of the plan: the innermost headings with text of their own, in the parts that hold
 * tasks, projects or safeguards.
 */
export function readTasks(
  parts: readonly Part[],
  commitments: readonly ParsedCommitment[],
): ParsedTask[] {
  const dated = commitments.map((commitment) => commitment.line);
  const tasks = parts.flatMap((part) => {
    const kind = taskKindOf(part.role);
    return kind === null ? [] : tasksOfPart(part, kind, dated);
  });
  return tasks.some(({ text }) => firstLeads(text)) ? tasks.map(ledByFirst) : tasks;
}

/** A task whose units are named without a lead, where the plan says that the first one leads. */
function ledByFirst(task: ParsedTask): ParsedTask {
  const [first, ...others] = task.support;
  if (task.lead.length > 0 || first === undefined) return task;
  return { ...task, lead: [first], support: others };
}

function tasksOfPart(part: Part, kind: TaskKind, dated: readonly number[]): ParsedTask[] {
  const tasks: ParsedTask[] = [];
  const enclosing: Section[] = [];
  for (const [index, section] of part.sections.entries()) {
    const { level } = section.heading;
    while ((enclosing.at(-1)?.heading.level ?? 0) >= level) enclosing.pop();
    const next = part.sections[index + 1];
    const innermost = next === undefined || next.heading.level <= level;
    const task = innermost ? taskOf(section, kind) : null;
    if (task !== null) {
      task.section = enclosing.map((outer) => outer.heading.title);
      task.flags = flagsOf(task, section.body.filter(isParagraph), dated);
      tasks.push(task);
    }
    enclosing.push(section);
  }
  return tasks;
}

/** Nothing below the heading, which itself is no sentence: a title that lost its text. */
export function isEmptyUnit({ heading, body }: Section): boolean {
  return body.length === 0 && !heading.closed;
}

function taskOf(section: Section, kind: TaskKind): ParsedTask | null {
  const { heading } = section;
  if (isEmptyUnit(section)) return null;
  const passages = section.body.filter(isParagraph).map((block) => block.passage);
  const framedEnd = section.body.map((block) => endLineOf(block)).at(-1);
  return {
    line: heading.line,
    endLine: Math.max(heading.line, passages.at(-1)?.endLine ?? framedEnd ?? 0),
    title: heading.title,
    kind,
    ...ownersOf(passages),
    text: textOf(section, passages),
    section: [],
    flags: [],
    confidence: confidenceOf(section),
  };
}

function textOf(section: Section, passages: readonly Passage[]): string {
  if (section.body.length === 0) return section.heading.title;
  if (passages.length > 0) return passages.map((passage) => passage.text).join('\n');
  return section.body
    .flatMap((block) => (block.type === 'paragraph' ? [] : block.lines.map((line) => line.text)))
    .join('\n');
}

function ownersOf(passages: readonly Passage[]): { lead: string[]; support: string[] } {
  const lead: string[] = [];
  const support: string[] = [];
  for (const passage of passages) {
    const found = readOwners(passage.text, passage.folded);
    lead.push(...found.lead.filter((unit) => !lead.includes(unit)));
    support.push(...found.support.filter((unit) => !support.includes(unit)));
  }
  return { lead, support };
}

function flagsOf(
  task: ParsedTask,
  body: readonly ParagraphBlock[],
  dated: readonly number[],
): TaskFlag[] {
  const flags: TaskFlag[] = [];
  if (task.lead.length + task.support.length === 0) flags.push('noOwner');
  if (!anyWithin(dated, task)) flags.push('noDate');
  if (!body.some((block) => hasMeasure(block.passage.folded))) flags.push('noMeasure');
  return flags;
}

/** Whether an ascending list of lines has one inside the task. */
function anyWithin(lines: readonly number[], task: ParsedTask): boolean {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < task.line) low = middle + 1;
    else high = middle;
  }
  return (lines[low] ?? Infinity) <= task.endLine;
}

function confidenceOf(section: Section): number {
  const { heading, body } = section;
  const paragraphs = body.filter(isParagraph);
  const length = paragraphs.reduce((sum, block) => sum + block.passage.text.length, 0);
  return confidenceWith(
    [heading.number === null, 20],
    [heading.title.length > 30, 10],
    [heading.title.length > 50, 15],
    [paragraphs.some((block) => block.guessedPercent), 5],
    [paragraphs.length === 0, 30],
    [paragraphs.length > 0 && length < 15, 15],
    [length > 3000, 20],
    [body.some((block) => block.type === 'table'), 10],
    [heading.level === 1, 15],
  );
}

function isParagraph(block: Block): block is ParagraphBlock {
  return block.type === 'paragraph';
}

function endLineOf(block: Block): number {
  if (block.type === 'paragraph') return block.passage.endLine;
  return block.lines.at(-1)?.line ?? block.title?.line ?? 0;
}
