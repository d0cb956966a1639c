/** The rows of a draft plan: what its findings and the office's changes make of it, by the roster of a day. */
import type { Draft, DraftTask } from '../../domain/draft/draft.js';
import { dutiesOf, type DraftDuty } from '../../domain/draft/duties.js';
import type { RosterOnDay } from '../../domain/draft/owners.js';
import { sightOf, type DraftSight } from '../../domain/draft/sight.js';
import type { Prisma } from '../generated/client.js';
import { insertRows } from './bulk-rows.js';

type Tx = Prisma.TransactionClient;

interface TaskRow {
  id: string;
  planId: string;
  number: number;
  title: string;
  kind: string;
  section: string;
  text: string;
  lineStart: number;
  lineEnd: number;
  confidence: number;
  flags: string;
}
interface NameRow {
  taskId: string;
  role: string;
  name: string;
  resolved: number;
}
interface OwnerRow {
  taskId: string;
  unitId: string;
  role: string;
}
interface DutyRow {
  id: string;
  taskId: string;
  kind: string;
  title: string;
  dueOn: string;
  line: number;
  lapsed: number;
}
interface IndicatorRow {
  id: string;
  planId: string;
  line: number;
  name: string;
  baseline: string | null;
  target: string;
  op: string;
  value: number | null;
  unit: string;
  attribute: string | null;
  dueOn: string | null;
}

const insertTasks = insertRows<TaskRow>('PlanTask', [
  'id',
  'planId',
  'number',
  'title',
  'kind',
  'section',
  'text',
  'lineStart',
  'lineEnd',
  'confidence',
  'flags',
]);
const insertNames = insertRows<NameRow>('TaskOwnerName', ['taskId', 'role', 'name', 'resolved']);
const insertOwners = insertRows<OwnerRow>('TaskOwner', ['taskId', 'unitId', 'role']);
const insertDuties = insertRows<DutyRow>('TaskDuty', [
  'id',
  'taskId',
  'kind',
  'title',
  'dueOn',
  'line',
  'lapsed',
]);
const insertIndicators = insertRows<IndicatorRow>('Indicator', [
  'id',
  'planId',
  'line',
  'name',
  'baseline',
  'target',
  'op',
  'value',
  'unit',
  'attribute',
  'dueOn',
]);

/** Id of a plan's task by its number, counted from 1 in the order of the text. */
const taskIdOf = (planId: string, number: number): string => `${planId}-T${number}`;

function taskRow(
  planId: string,
  at: number,
  { task, flags }: { task: DraftTask; flags: DraftSight['flags'] },
) {
  const { title, kind, text, line, endLine, confidence } = task;
  return {
    id: taskIdOf(planId, at + 1),
    planId,
    number: at + 1,
    title,
    kind,
    section: JSON.stringify(task.section),
    text,
    lineStart: line,
    lineEnd: endLine,
    confidence,
    flags: JSON.stringify(flags.get(task.id) ?? []),
  };
}

function dutyRows(taskId: string, duties: DraftDuty[], today: string): DutyRow[] {
  return duties.map(({ kind, title, dueOn, line }, i) => ({
    id: `${taskId}-D${i + 1}`,
    taskId,
    kind,
    title,
    dueOn,
    line,
    lapsed: dueOn <= today ? 1 : 0,
  }));
}

function indicatorRows(planId: string, { indicators }: Draft): IndicatorRow[] {
  return indicators.map((one, i) => {
    const { line, name, baseline, target, op, value, unit, attribute, due: dueOn } = one;
    const said = { line, name, baseline, target, op, value, unit, attribute, dueOn };
    return { id: `${planId}-I${i + 1}`, planId, ...said };
  });
}

/** What the plan's own row says; a plan without a title is known by its file. */
export function headRow({ head }: Draft, source: string) {
  const { title, region, termStart, termEnd, status } = head;
  return { title: title ?? source, region: region ?? '', termStart, termEnd, status };
}

/** Writes the rows of a draft that has none yet: tasks, printed owners, resolved owners, duties, indicators. */
export async function writeDraftRows(
  tx: Tx,
  planId: string,
  { draft, day }: { draft: Draft; day: RosterOnDay },
): Promise<void> {
  const duties = dutiesOf(draft);
  const { flags, owners: ownersOf } = sightOf(draft, day);
  const tasks = draft.tasks.map((task, at) => ({
    row: taskRow(planId, at, { task, flags }),
    duties: dutyRows(taskIdOf(planId, at + 1), duties[at] ?? [], day.today),
    ...(ownersOf.get(task.id) ?? { owners: [], printed: [] }),
  }));
  await insertTasks(
    tx,
    tasks.map((t) => t.row),
  );
  const named = tasks.flatMap(({ row, printed }) =>
    printed.map(({ role, name, resolved }) => {
      return { taskId: row.id, role, name, resolved: resolved ? 1 : 0 };
    }),
  );
  await insertNames(tx, named);
  const owned = tasks.flatMap(({ row, owners }) => owners.map((o) => ({ taskId: row.id, ...o })));
  await insertOwners(tx, owned);
  await insertDuties(
    tx,
    tasks.flatMap((t) => t.duties),
  );
  await insertIndicators(tx, indicatorRows(planId, draft));
}

/** Deletes the rows that a draft is made into; the plan, its text and its log stay. */
export async function deleteDraftRows(tx: Tx, planId: string): Promise<void> {
  const ofPlan = { where: { task: { planId } } };
  await tx.taskOwnerName.deleteMany(ofPlan);
  await tx.taskOwner.deleteMany(ofPlan);
  await tx.taskDuty.deleteMany(ofPlan);
  await tx.planTask.deleteMany({ where: { planId } });
  await tx.indicator.deleteMany({ where: { planId } });
}

/** Puts what the draft is now in the place of what it was. */
export async function rewriteDraft(
  tx: Tx,
  planId: string,
  { draft, day, source }: { draft: Draft; day: RosterOnDay; source: string },
): Promise<void> {
  await deleteDraftRows(tx, planId);
  await tx.plan.update({ where: { id: planId }, data: headRow(draft, source) });
  await writeDraftRows(tx, planId, { draft, day });
}
