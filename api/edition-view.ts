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
  ref?: string | undefined;
  rows: ChangeRow[];
}

/** The changes of one task together, where its first one stands; an added task is one by itself. */
function grouped(rows: readonly ChangeRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { change } = row;
    const taskId = taskOfChange(change);
    const ref = change.kind === 'taskAdded' ? change.task.ref : undefined;
    const key = taskId ?? ref;
    if (key === undefined) continue;
    const group = groups.get(key) ?? { ...(taskId ? { taskId } : { ref }), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function subject(
  { taskId, ref, rows }: Group,
  facts: EditionFacts,
  matches: ReadonlyMap<string, TaskMatch>,
): Omit<EditionTaskChanges, 'changes'> {
  const [first] = rows;
  const running = facts.tasks.get(taskId ?? first?.taskId ?? '');
  const added = first?.change.kind === 'taskAdded' ? first.change.task : undefined;
  const found = matches.get(taskId ?? '');
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
  const inTasks = new Set(groups.flatMap((g) => g.rows));
  const loose = rows.filter((r) => !inTasks.has(r));
  const matchOf = new Map(matches.map((m) => [m.taskId, m]));
  const touched = new Set(groups.map((g) => g.taskId));
  return {
    edition,
    planTitle: facts.planTitle,
    tasks: groups.map((group) => ({
      ...subject(group, facts, matchOf),
      changes: group.rows.map((row) => changeView(row, sight)),
    })),
    targets: loose.filter((row) => isTarget(row)).map((row) => changeView(row, sight)),
    plan: loose.filter((row) => !isTarget(row)).map((row) => changeView(row, sight)),
    unchanged: matches.filter((m) => !touched.has(m.taskId)).length,
    outdated: facts.corrected,
    pairs,
  };
}
