/** A plan that is carried out, as its rows say it is now. */
import type { RunningBox, PlanInForce } from '../../domain/draft/running/running-plan.js';
import { wholeText, type WholeText } from '../../domain/draft/running/whole-text.js';
import { runningDraft } from '../../domain/draft/running/running-draft.js';
import type { DraftDuty } from '../../domain/draft/duties.js';
import type { FoundIndicator } from '../../domain/draft/findings.js';
import { linesOf } from '../../domain/draft/fold.js';
import type { RosterOnDay } from '../../domain/draft/owners.js';
import type { OwnerRole, TaskKind } from '../../domain/task/task-state.js';
import type { Indicator, Prisma, PrismaClient } from '../generated/client.js';
import type { KeptDraft } from './draft-memory.js';
import { inPages } from './task-pages.js';

const PARTS = {
  owners: { where: { acceptance: { not: 'left' } }, orderBy: [{ role: 'asc' }, { unitId: 'asc' }] },
  ownerNames: { orderBy: [{ role: 'asc' }, { name: 'asc' }] },
  duties: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.PlanTaskInclude;
type TaskRow = Prisma.PlanTaskGetPayload<{ include: typeof PARTS }>;

const STARTED = ['active', 'closed'];

/** The text that a plan rests on: its own, and once it runs those of editions of which something was carried out. */
export async function planText(db: PrismaClient, planId: string): Promise<WholeText | undefined> {
  const select = { stage: true, sourceText: true };
  const plan = await db.plan.findUnique({ where: { id: planId }, select });
  if (!plan) return undefined;
  const own = linesOf(plan.sourceText);
  if (!STARTED.includes(plan.stage)) return wholeText(own, []);
  const editions = await db.edition.findMany({
    where: { planId, changes: { some: { status: 'done' } } },
    orderBy: { number: 'asc' },
  });
  const texts = await db.plan.findMany({
    where: { id: { in: editions.map((e) => e.draftId) } },
    select: { id: true, sourceText: true },
  });
  const textOf = new Map(texts.map((t) => [t.id, t.sourceText]));
  return wholeText(
    own,
    editions.map(({ id: editionId, number, title, draftId }) => {
      return { editionId, number, title, lines: linesOf(textOf.get(draftId) ?? '') };
    }),
  );
}

// Columns that hold closed sets of words, and JSON that this room wrote.
const listIn = (json: string): string[] => (json === '' ? [] : (JSON.parse(json) as string[]));

function taskNow(row: TaskRow, { lineIn }: WholeText): PlanInForce['tasks'][number] {
  const { number, title, kind, section, text, confidence, editionId } = row;
  const at = (line: number): number => lineIn(editionId, line);
  return {
    number,
    title,
    kind: kind as TaskKind,
    section: listIn(section),
    text,
    confidence,
    line: at(row.lineStart),
    endLine: at(row.lineEnd),
    owners: row.owners.map(({ unitId, role }) => ({ unitId, role: role as OwnerRole })),
    printed: row.ownerNames.map(({ name, role }) => ({ name, role: role as OwnerRole })),
    duties: row.duties.map((duty) => ({
      kind: duty.kind as DraftDuty['kind'],
      title: duty.title,
      dueOn: duty.dueOn,
      line: at(duty.line),
    })),
  };
}

function indicatorNow(row: Indicator, { lineIn }: WholeText): PlanInForce['indicators'][number] {
  const { id, name, baseline, target, op, value, unit, attribute, dueOn: due } = row;
  return {
    number: Number(id.slice(id.lastIndexOf('-I') + 2)),
    line: lineIn(row.editionId, row.line),
    name,
    baseline,
    target,
    op: op as FoundIndicator['op'],
    value,
    unit,
    attribute: attribute as FoundIndicator['attribute'],
    due,
  };
}

function boxesIn(json: string, { lineIn }: WholeText): PlanInForce['boxes'] {
  return (JSON.parse(json) as RunningBox[]).map(({ editionId, line, endLine, title, items }) => {
    const at = { line: lineIn(editionId, line), endLine: lineIn(editionId, endLine) };
    return { title, items, ...at };
  });
}

async function planInForce(db: PrismaClient, planId: string, text: WholeText) {
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const tasks = await inPages(({ where, ...page }) =>
    db.planTask.findMany({
      where: { planId, phase: { not: 'cancelled' }, ...where },
      ...page,
      include: PARTS,
    }),
  );
  const indicators = await db.indicator.findMany({ where: { planId } });
  const { title, region, termStart, termEnd, status, boxes } = plan;
  const now: PlanInForce = {
    head: { title, region, termStart, termEnd, status: status as PlanInForce['head']['status'] },
    tasks: tasks.map((row) => taskNow(row, text)),
    indicators: indicators
      .map((row) => indicatorNow(row, text))
      .sort((a, b) => a.number - b.number),
    ...(boxes !== null && { boxes: boxesIn(boxes, text) }),
  };
  return now;
}

/** A draft with its lines as it stands; of a plan that was started, as it is carried out on a day. */
export async function draftNow(
  db: PrismaClient,
  planId: string,
  { kept, day }: { kept: KeptDraft; day: RosterOnDay },
): Promise<Pick<KeptDraft, 'draft' | 'lines'>> {
  if (!STARTED.includes(kept.stage)) return kept;
  const text = await planText(db, planId);
  if (!text) return kept;
  const now = await planInForce(db, planId, text);
  return { draft: runningDraft(kept.draft, now, day), lines: text.lines };
}
