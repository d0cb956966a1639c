/** What a page needs to show beside the changes of an edition. */
import type { TaskPhase } from '../../domain/task/task-state.js';
import type { PrismaClient } from '../generated/client.js';
import type { EditionRow } from './editions.js';
import { inPages } from './task-pages.js';

interface TaskFacts {
  number: number;
  title: string;
  section: string[];
  phase: TaskPhase;
  verifiedPercent: number;
  /** Nodes of which some unit owes another date now than the plan's, as `kind|title|dueOn`. */
  movedNodes: Set<string>;
}

export interface EditionFacts {
  planTitle: string;
  tasks: Map<string, TaskFacts>;
  /** The reading of the edition was corrected after it was compared. */
  corrected: boolean;
}

export const nodeWord = (node: { kind: string; title: string; dueOn: string }): string =>
  `${node.kind}|${node.title}|${node.dueOn}`;

/** Facts of a running plan's tasks, and whether the edition's draft is newer than its comparison. */
export async function editionFacts(
  db: PrismaClient,
  { planId, draftId, comparedAt }: EditionRow,
): Promise<EditionFacts> {
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { title: true } });
  const rows = await inPages(({ where, ...page }) =>
    db.planTask.findMany({
      where: { planId, ...where },
      ...page,
      include: { nodes: { include: { owed: true } } },
    }),
  );
  const later = { planId: draftId, at: { gt: comparedAt } };
  const corrected = (await db.draftLine.count({ where: later })) > 0;
  const tasks = rows.map(({ id, number, title, section, phase, verifiedPercent, nodes }) => {
    const moved = nodes.filter((n) => n.owed.some((o) => o.dueOn !== n.dueOn));
    const facts: TaskFacts = {
      number,
      title,
      // JSON and a closed set of words, written by this room.
      section: section === '' ? [] : (JSON.parse(section) as string[]),
      phase: phase as TaskPhase,
      verifiedPercent,
      movedNodes: new Set(moved.map(nodeWord)),
    };
    return [id, facts] as const;
  });
  return { planTitle: plan.title, tasks: new Map(tasks), corrected };
}
