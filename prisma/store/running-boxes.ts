/** Project boxes 专栏 of a plan: as they were read, and once an edition changed them, as they are now. */
import { partAt } from '../../domain/draft/part-at.js';
import type { Draft } from '../../domain/draft/draft.js';
import type { RunningBox } from '../../domain/draft/running/running-plan.js';
import type { BoxWord } from '../../domain/edition/compared-plans.js';
import type { BoxDeed } from '../../domain/edition/edition-decisions.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { readDraft } from './draft-reading.js';

type Reader = PrismaClient | Prisma.TransactionClient;

const printed = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The boxes of a draft, with the parts they stand in. */
export const boxesOf = ({ draft, lines }: { draft: Draft; lines: readonly string[] }): BoxWord[] =>
  draft.projects.map(({ title, items, line, endLine }) => ({
    title,
    items,
    text: printed(lines.slice(line - 1, endLine)),
    section: partAt(draft.headings, line),
    lines: { start: line, end: endLine },
  }));

/** The boxes in force; each line counts in the text of its edition, or in the plan's own. */
export async function runningBoxes(db: Reader, planId: string): Promise<RunningBox[]> {
  const { boxes } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { boxes: true },
  });
  // Our own JSON, written by changeBoxes.
  if (boxes !== null) return JSON.parse(boxes) as RunningBox[];
  const kept = await readDraft(db, planId);
  return kept ? boxesOf(kept).map((box) => inEdition(box, null)) : [];
}

const inEdition = ({ lines, ...box }: BoxWord, editionId: string | null): RunningBox => ({
  ...box,
  line: lines.start,
  endLine: lines.end,
  editionId,
});
const sameBox = (one: RunningBox, { title, items }: BoxWord): boolean =>
  one.title === title && one.items.join('\n') === items.join('\n');

/**
 * Puts what is new in the place of what was. @param editionId in whose text the new boxes stand
 */
export async function changeBoxes(
  tx: Prisma.TransactionClient,
  planId: string,
  {
    deeds,
    editionId,
  }: { deeds: readonly Pick<BoxDeed, 'from' | 'to'>[]; editionId: string | null },
): Promise<void> {
  if (deeds.length === 0) return;
  const boxes = await runningBoxes(tx, planId);
  for (const { from, to } of deeds) {
    const at = from ? boxes.findIndex((box) => sameBox(box, from)) : -1;
    const fresh = to ? [inEdition(to, editionId)] : [];
    boxes.splice(at < 0 ? boxes.length : at, at < 0 ? 0 : 1, ...fresh);
  }
  await tx.plan.update({ where: { id: planId }, data: { boxes: JSON.stringify(boxes) } });
}
