import { readBlocks, type Block } from './blocks.js';
import { boxParagraphs } from './box-items.js';
import { readCheckpoints } from './checkpoints.js';
import { readCommitments } from './commitments.js';
import { readDoubts } from './doubts.js';
import { readOutline, type Section } from './headings.js';
import { readIndicators } from './indicators.js';
import { readOpening } from './opening.js';
import { withoutFurniture } from './page-furniture.js';
import type { PageLayout } from './page-layout.js';
import type { Passage } from './passage.js';
import { planEnd } from './plan-end.js';
import { readProjects } from './projects.js';
import { readRegion } from './region.js';
import { readParts, type Part } from './roles.js';
import { readSourceLines } from './source-lines.js';
import { readTasks } from './tasks.js';
import { readTerm } from './term.js';
import type { ParsedCheckpoint, ParsedCommitment, ParsedHeading, ParsedPlan } from './types.js';

export { shiftYears } from './shift-years.js';

const TERM_WHEN_UNKNOWN = { start: 2021, end: 2025 };

/**
 * Reads the text of a government plan into proposals, each with its 1-based source lines. Never
 * throws: what it cannot read it says in `doubts`. The same text always gives the same plan.
 */
export function parsePlan(text: string, options: { source: string }): ParsedPlan {
  const lines = readSourceLines(text);
  const opening = readOpening(lines);
  const body = withoutFurniture(lines.slice(opening.bodyFrom));
  const end = planEnd(body);
  const { blocks, layout } = readBlocks(body.slice(0, end));
  const outline = readOutline(blocks);
  const parts = readParts(outline.sections);
  const term = readTerm(opening.title, text);
  const setting = { layout, term: term ?? TERM_WHEN_UNKNOWN };
  const commitments = readAllCommitments(parts, setting);
  const plan: ParsedPlan = {
    source: options.source,
    title: opening.title,
    region: readRegion(opening.title, text),
    term: setting.term,
    status: opening.status,
    commentDeadline: opening.commentDeadline,
    headings: parts.flatMap((part) => headingsOf(part)),
    tasks: readTasks(parts, commitments),
    commitments,
    indicators: readIndicators(parts, setting),
    checkpoints: readAllCheckpoints(parts, setting),
    projects: readProjects(parts, layout),
    doubts: [],
  };
  const appendix = body[end]?.line ?? null;
  plan.doubts = readDoubts(plan, { blocks, outline, parts, appendix, termKnown: term !== null });
  return plan;
}

function headingsOf(part: Part): ParsedHeading[] {
  return part.sections.map(({ heading }) => {
    const { line, level, text } = heading;
    return level === 1 ? { line, level, text, role: part.role } : { line, level, text };
  });
}

/** Commitments are made from the goals onward; what stands before is history. */
function readAllCommitments(
  parts: readonly Part[],
  setting: { layout: PageLayout; term: { start: number; end: number } },
): ParsedCommitment[] {
  return parts
    .filter((part) => part.role !== null && part.role !== 'background')
    .flatMap((part) => part.sections)
    .flatMap((section) => passagesOf(section, setting.layout))
    .flatMap((passage) => readCommitments(passage, setting.term));
}

function readAllCheckpoints(
  parts: readonly Part[],
  setting: { layout: PageLayout; term: { start: number; end: number } },
): ParsedCheckpoint[] {
  const found = parts
    .filter((part) => part.role !== null && part.role !== 'background')
    .flatMap((part) => {
      const where = { safeguards: part.role === 'safeguards', term: setting.term };
      return part.sections
        .flatMap((section) => passagesOf(section, setting.layout))
        .flatMap((passage) => readCheckpoints(passage, where));
    });
  return eachCheckOnce(found);
}

/** One checkpoint a kind and date; an undated one only where no other tells its date. */
function eachCheckOnce(found: readonly ParsedCheckpoint[]): ParsedCheckpoint[] {
  const seen = new Set<string>();
  const dated = new Set(found.filter((one) => one.date !== null).map((one) => one.kind));
  return found.filter(({ kind, date }) => {
    const key = `${kind} ${date ?? ''}`;
    if (seen.has(key) || (date === null && dated.has(kind))) return false;
    return seen.add(key);
  });
}

/** The running text of a section: its paragraphs and the lines of its boxes. */
function passagesOf(section: Section, layout: PageLayout): Passage[] {
  return section.body.flatMap((block: Block) => {
    if (block.type === 'paragraph') return [block.passage];
    return block.type === 'box' ? boxParagraphs(block.lines, layout) : [];
  });
}
