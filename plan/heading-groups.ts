import type { Block, ParagraphBlock } from './blocks.js';
import { ownsNote, shapeOf, type HeadingShape } from './heading-shape.js';
import { hasMeasure } from './measures.js';
import { NUMBER_RANK, type NumberKind } from './numbering.js';

interface NumberedParagraph {
  index: number;
  block: ParagraphBlock;
  shape: HeadingShape;
}

/** Numbered paragraphs of one form that follow each other: 1. 2. 3. … */
interface NumberGroup {
  members: NumberedParagraph[];
  /** The paragraph before the first ends in a colon: the numbers only list what it announces. */
  announced: boolean;
  /** Whether text stands between the members. */
  spaced: boolean;
}

/** The indexes of the numbered paragraphs that are entries of a list and no headings. */
export function listEntries(blocks: readonly Block[]): Set<number> {
  const entries = new Set<number>();
  for (const group of groupNumbers(blocks)) {
    if (!isList(group)) continue;
    for (const member of group.members) entries.add(member.index);
  }
  return entries;
}

function isList(group: NumberGroup): boolean {
  const kind = group.members[0]?.block.number?.kind ?? 'chinese';
  const forms = group.members.map((member) => member.shape.form);
  const runIns = forms.filter((form) => form === 'runIn').length;
  if (NUMBER_RANK[kind] <= NUMBER_RANK.chinese || kind.startsWith('decimal')) return false;
  if (group.members.some((member) => ownsNote(member.block))) return false;
  if (group.members.length === 1 && runsOnInline(group.members[0])) return true;
  if (isEnumeration(group, kind)) return true;
  if (runIns * 2 > forms.length) return false;
  const listed = forms.filter((form) => form === 'item' || form === 'sentence').length;
  if (group.spaced) return listed * 2 > forms.length;
  if (group.members.every((member) => isTarget(member))) return true;
  return listed > 0 || group.announced || kind === 'circled';
}

/** 1.…。2.…。 in one paragraph: the numbers part its sentences. */
function runsOnInline(member: NumberedParagraph | undefined): boolean {
  return (
    member?.block.number?.value === 1 && /[。;]\s?\(?2[.、)]/.test(member.block.passage.folded)
  );
}

/** (1)…；(2)…；(3)…。: one sentence in entries; or entries of one whole sentence each. */
function isEnumeration({ members, spaced }: NumberGroup, kind: NumberKind): boolean {
  if (spaced) return false;
  const ends = members.map((member) => member.block.passage.folded.slice(-1));
  if (members.length >= 2 && ends.slice(0, -1).every((end) => end === ';')) return true;
  const inner = kind === 'arabicBracket' || kind === 'circled';
  if (!inner) return false;
  return members.every(({ shape }, at) => shape.form === 'bare' && ends[at] === '。');
}

/** Groups that may still be carried on; older ones are given up, to bound the work. */
const MAX_OPEN = 16;

interface OpenGroup {
  rank: number;
  group: NumberGroup;
  lastValue: number;
  lastIndex: number;
}

/** One whole sentence with a number to reach: a target in a list, not the title of a text. */
function isTarget(member: NumberedParagraph): boolean {
  const { folded } = member.block.passage;
  return /[。;]$/.test(folded) && hasMeasure(folded.slice(member.shape.titleFrom));
}

function groupNumbers(blocks: readonly Block[]): NumberGroup[] {
  const groups: NumberGroup[] = [];
  const open: OpenGroup[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.number === null) continue;
    const rank = NUMBER_RANK[block.number.kind];
    while ((open.at(-1)?.rank ?? -1) > rank) open.pop();
    const { value } = block.number;
    const member = { index, block, shape: shapeOf(block) };
    const carried = groupCarriedOn(open, block.number.kind, value);
    if (carried === null) {
      const group = { members: [member], announced: endsInColon(blocks[index - 1]), spaced: false };
      groups.push(group);
      open.push({ rank, group, lastValue: value, lastIndex: index });
      if (open.length > MAX_OPEN) open.shift();
      continue;
    }
    while (open.at(-1) !== carried) open.pop();
    carried.group.members.push(member);
    carried.group.spaced ||= index > carried.lastIndex + 1;
    carried.lastValue = value;
    carried.lastIndex = index;
  }
  return groups;
}

/** The open group a number carries on: the one it is next in, or else (a wrong number) the last. */
function groupCarriedOn(
  open: readonly OpenGroup[],
  kind: NumberKind,
  value: number,
): OpenGroup | null {
  const same = open.filter((entry) => entry.group.members[0]?.block.number?.kind === kind);
  const next = same.findLast((entry) => entry.lastValue + 1 === value);
  if (next !== undefined) return next;
  return value === 1 ? null : (same.at(-1) ?? null);
}

function endsInColon(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && /:$/.test(block.passage.folded) && block.number === null;
}
