/** A running plan and a read draft as the rules compare them. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type {
  EditionPlan,
  OwnerWord,
  PrintedOwner,
  RunningPlan,
  RunningTarget,
  TargetWord,
  TaskWord,
  TermWord,
} from '../../domain/edition/compared-plans.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import type { OwnerRole, TaskKind } from '../../domain/task/task-state.js';
import { resolveUnits, type Roster } from '../../domain/units/resolve-owners.js';
import type { Indicator, Prisma, PrismaClient } from '../generated/client.js';
import type { KeptDraft } from './draft-memory.js';
import { readDraft } from './draft-reading.js';
import { boxesOf, runningBoxes } from './running-boxes.js';
import { planText } from './running-plan.js';
import { inPages } from './task-pages.js';
import { readRoster } from './roster-names.js';

const PARTS = {
  owners: { where: { acceptance: { not: 'left' } }, orderBy: [{ role: 'asc' }, { unitId: 'asc' }] },
  ownerNames: { orderBy: [{ role: 'asc' }, { name: 'asc' }] },
  duties: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.PlanTaskInclude;
type TaskRow = Prisma.PlanTaskGetPayload<{ include: typeof PARTS }>;

// Columns that hold closed sets of words, and JSON that draft-rows.ts wrote.
const listIn = (json: string): string[] => (json === '' ? [] : (JSON.parse(json) as string[]));

function wordOf(row: TaskRow): TaskWord {
  return {
    title: row.title,
    kind: row.kind as TaskKind,
    section: listIn(row.section),
    text: row.text,
    lines: { start: row.lineStart, end: row.lineEnd },
    duties: row.duties.map(({ kind, title, dueOn }) => ({
      kind: kind as DatedDuty['kind'],
      title,
      dueOn,
    })),
  };
}

const ownersOf = (row: TaskRow): OwnerWord[] =>
  row.owners.map(({ unitId, role }) => ({ unitId, role: role as OwnerRole }));

/** What each printed name stands for, asked once a name. */
function printedReader(roster: Roster, today: IsoDate): (row: TaskRow) => PrintedOwner[] {
  const known = new Map<string, string[]>();
  const unitsOf = (name: string): string[] => {
    const before = known.get(name);
    if (before) return before;
    const { unitIds } = resolveUnits([name], roster, today);
    known.set(name, unitIds);
    return unitIds;
  };
  return (row) =>
    row.ownerNames.map(({ role, name }) => ({
      name,
      role: role as OwnerRole,
      unitIds: unitsOf(name),
    }));
}

function targetOf(row: Indicator): TargetWord {
  const { name, baseline, target, op, value, unit, attribute, dueOn, line } = row;
  return { name, baseline, target, op, value, unit, attribute, dueOn, line };
}

function tasksOf(db: PrismaClient, planId: string, but: string[] = []): Promise<TaskRow[]> {
  return inPages(({ where, ...page }) =>
    db.planTask.findMany({
      where: { planId, phase: { notIn: but }, ...where },
      ...page,
      include: PARTS,
    }),
  );
}

async function termOf(db: PrismaClient, planId: string): Promise<TermWord> {
  const select = { termStart: true, termEnd: true };
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, select });
  return { start: plan.termStart, end: plan.termEnd };
}

/**
 * A plan as it is carried out today: the words in force, who owns each task now, and what the
 * printed names stand for. Cancelled tasks are no part of it. Lines count in the plan's whole text.
 */
export async function runningPlan(
  db: PrismaClient,
  planId: string,
  today: IsoDate,
): Promise<RunningPlan> {
  const printed = printedReader(await readRoster(db), today);
  const rows = await tasksOf(db, planId, ['cancelled']);
  const targets = await db.indicator.findMany({ where: { planId }, orderBy: { line: 'asc' } });
  const text = await planText(db, planId);
  const lineIn = text?.lineIn ?? ((_: unknown, line: number) => line);
  const taskAt = ({ editionId, line }: Indicator) =>
    rows.find((r) => r.editionId === editionId && r.lineStart <= line && line <= r.lineEnd)?.id;
  return {
    tasks: rows.map((row) => ({
      ...wordOf(row),
      lines: {
        start: lineIn(row.editionId, row.lineStart),
        end: lineIn(row.editionId, row.lineEnd),
      },
      taskId: row.id,
      number: row.number,
      ended: row.phase === 'closed',
      owners: ownersOf(row),
      printed: printed(row),
    })),
    targets: targets.map((row): RunningTarget => {
      const taskId = taskAt(row);
      const line = lineIn(row.editionId, row.line);
      return { ...targetOf(row), line, indicatorId: row.id, ...(taskId && { taskId }) };
    }),
    term: await termOf(db, planId),
    boxes: (await runningBoxes(db, planId)).map(({ editionId, line, endLine, ...box }) => {
      const lines = { start: lineIn(editionId, line), end: lineIn(editionId, endLine) };
      return { ...box, lines };
    }),
  };
}

/** What the reader says where it had to guess the term. */
const TERM_DOUBT = /规划期/u;

/** The term of an edition; of one whose text names none and that nobody corrected, nothing. */
function termRead({ draft, findings }: KeptDraft): TermWord | undefined {
  const { termStart: start, termEnd: end } = draft.head;
  const asRead = start === findings.term.start && end === findings.term.end;
  const guessed = draft.doubts.some(({ what }) => TERM_DOUBT.test(what));
  return asRead && guessed ? undefined : { start, end };
}

/** What was read in the text of an edition, with what the office corrected in it. */
export async function editionPlan(
  db: PrismaClient,
  draftId: string,
  today: IsoDate,
): Promise<EditionPlan> {
  const printed = printedReader(await readRoster(db), today);
  const rows = await tasksOf(db, draftId);
  const kept = await readDraft(db, draftId);
  const term = kept && termRead(kept);
  const targets = await db.indicator.findMany({
    where: { planId: draftId },
    orderBy: { line: 'asc' },
  });
  return {
    tasks: rows.map((row) => ({
      ...wordOf(row),
      ref: row.id,
      owners: ownersOf(row),
      printed: printed(row),
      confidence: row.confidence,
      flags: listIn(row.flags),
    })),
    targets: targets.map(targetOf),
    ...(term && { term }),
    boxes: kept ? boxesOf(kept) : [],
  };
}
