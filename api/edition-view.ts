/** An edition as its page shows it: changes by task, each with what one should know before confirming. */
import { dateOf } from '../domain/calendar/dates.js';
import { taskOfChange } from '../domain/edition/change.js';
import type { TaskMatch } from '../domain/edition/match-tasks.js';
import { editionFacts, type EditionFacts } from '../prisma/store/edition-facts.js';
import {
  editionChanges,
  editionMatches,
  type ChangeRow,
  type EditionRow,
} from '../prisma/store/editions.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import { changeView } from './edition-change-view.js';
import type { EditionTaskChanges, EditionView } from './contract/editions.js';
import type { AppDeps } from './deps.js';

interface Group {
  taskId?: string;
  ref?: string;
  rows: ChangeRow[];
}

/** The changes of one task together, where its first one stands; an added task is one by itself. */
function grouped(rows: readonly ChangeRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const taskId = taskOfChange(row.change);
    const before = taskId === undefined ? undefined : groups.find((g) => g.taskId === taskId);
    if (before) before.rows.push(row);
    else if (taskId) groups.push({ taskId, rows: [row] });
    else if (row.change.kind === 'taskAdded')
      groups.push({ ref: row.change.task.ref, rows: [row] });
  }
  return groups;
}

function subject(
  { taskId, ref, rows }: Group,
  facts: EditionFacts,
  matches: readonly TaskMatch[],
): Omit<EditionTaskChanges, 'changes'> {
  const [first] = rows;
  const running = facts.tasks.get(taskId ?? first?.taskId ?? '');
  const added = first?.change.kind === 'taskAdded' ? first.change.task : undefined;
  const found = matches.find((m) => m.taskId === taskId);
  return {
    taskId: taskId ?? first?.taskId ?? null,
    number: running?.number ?? null,
    title: running?.title ?? added?.title ?? '',
    section: running?.section ?? added?.section ?? [],
    phase: running?.phase ?? null,
    ref: ref ?? found?.ref ?? null,
    match: found ? matchView(found) : null,
  };
}

const matchView = ({ score, title, text, section, byHand }: TaskMatch) => ({
  score,
  title,
  text,
  section,
  byHand,
});

const isTarget = ({ change }: ChangeRow): boolean => change.kind.startsWith('target');

export async function editionViewOf(deps: AppDeps, edition: EditionRow): Promise<EditionView> {
  const { prisma, clock } = deps;
  const facts = await editionFacts(prisma, edition);
  const rows = await editionChanges(prisma, edition.id);
  const { matches, pairs } = await editionMatches(prisma, edition.id);
  const sight = {
    facts,
    unitNames: await namesOfAllUnits(prisma),
    today: dateOf(clock.now()),
  };
  const groups = grouped(rows);
  const loose = rows.filter((r) => !groups.some((g) => g.rows.includes(r)));
  const touched = new Set(groups.map((g) => g.taskId));
  return {
    edition,
    planTitle: facts.planTitle,
    tasks: groups.map((group) => ({
      ...subject(group, facts, matches),
      changes: group.rows.map((row) => changeView(row, sight)),
    })),
    targets: loose.filter((row) => isTarget(row)).map((row) => changeView(row, sight)),
    plan: loose.filter((row) => !isTarget(row)).map((row) => changeView(row, sight)),
    unchanged: matches.filter((m) => !touched.has(m.taskId)).length,
    outdated: facts.corrected,
    pairs,
  };
}
