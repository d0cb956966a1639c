/** The rows of a draft plan: what its findings and the office's changes make of it, by the roster of a day. */
import type { Draft, DraftTask } from '../../domain/draft/draft.js';
import { dutiesOf, type DraftDuty } from '../../domain/draft/duties.js';
import type { TaskOwners } from '../../domain/draft/owners.js';
import type { DraftSight } from '../../domain/draft/sight.js';
import type { Prisma } from '../generated/client.js';
import { replaceRows, type RowTexts } from './replaced-rows.js';

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

const OF_PLAN = '"planId" = ?';
const OF_TASKS = `"taskId" IN (SELECT "id" FROM "PlanTask" WHERE ${OF_PLAN})`;
const PLACE = ['lineStart', 'lineEnd'] as const;
const TARGET = ['baseline', 'target', 'op', 'value', 'unit', 'attribute', 'dueOn'] as const;

const replaceTasks = replaceRows<TaskRow>({
  table: 'PlanTask',
  key: ['id'],
  columns: [
    'planId',
    'number',
    'title',
    'kind',
    'section',
    'text',
    ...PLACE,
    'confidence',
    'flags',
  ],
  ofPlan: OF_PLAN,
});
const replaceNames = replaceRows<NameRow>({
  table: 'TaskOwnerName',
  key: ['taskId', 'role', 'name'],
  columns: ['resolved'],
  ofPlan: OF_TASKS,
});
const replaceOwners = replaceRows<OwnerRow>({
  table: 'TaskOwner',
  key: ['taskId', 'unitId'],
  columns: ['role'],
  ofPlan: OF_TASKS,
});
const replaceDuties = replaceRows<DutyRow>({
  table: 'TaskDuty',
  key: ['id'],
  columns: ['taskId', 'kind', 'title', 'dueOn', 'line', 'lapsed'],
  ofPlan: OF_TASKS,
});
const replaceIndicators = replaceRows<IndicatorRow>({
  table: 'Indicator',
  key: ['id'],
  columns: ['planId', 'line', 'name', ...TARGET],
  ofPlan: OF_PLAN,
});

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

interface DraftRows {
  tasks: TaskRow[];
  names: NameRow[];
  owners: OwnerRow[];
  duties: DutyRow[];
  indicators: IndicatorRow[];
}
const NO_ROWS: DraftRows = { tasks: [], names: [], owners: [], duties: [], indicators: [] };

/** The rows of one task that refer to it. */
function partsOf(taskId: string, { owners, printed }: TaskOwners) {
  return {
    owners: owners.map(({ unitId, role }) => ({ taskId, unitId, role })),
    names: printed.map(({ role, name, resolved }) => {
      return { taskId, role, name, resolved: resolved ? 1 : 0 };
    }),
  };
}

function rowsOf(planId: string, sight: DraftSight): DraftRows {
  const { draft, owners: ownersOf, flags, today } = sight;
  const rows: DraftRows = { tasks: [], names: [], owners: [], duties: [], indicators: [] };
  const duties = dutiesOf(draft);
  draft.tasks.forEach((task, at) => {
    const row = taskRow(planId, at, { task, flags });
    const parts = partsOf(row.id, ownersOf.get(task.id) ?? { owners: [], printed: [] });
    rows.tasks.push(row);
    rows.owners.push(...parts.owners);
    rows.names.push(...parts.names);
    rows.duties.push(...dutyRows(row.id, duties[at] ?? [], today));
  });
  return { ...rows, indicators: indicatorRows(planId, draft) };
}

/** The rows of a draft as they were written, for the next change to compare with. */
export type KeptRows = Record<keyof DraftRows, RowTexts>;

/** Tasks are written before what refers to them, and removed after it. */
async function replaceDraft(
  tx: Tx,
  planId: string,
  { rows, before }: { rows: DraftRows; before?: KeptRows | undefined },
): Promise<KeptRows> {
  const part = <K extends keyof DraftRows>(name: K) => {
    return { rows: rows[name], before: before?.[name] };
  };
  const tasks = await replaceTasks(tx, planId, part('tasks'));
  const names = await replaceNames(tx, planId, part('names'));
  const owners = await replaceOwners(tx, planId, part('owners'));
  const duties = await replaceDuties(tx, planId, part('duties'));
  const indicators = await replaceIndicators(tx, planId, part('indicators'));
  const parts = { tasks, names, owners, duties, indicators };
  const inOrder = Object.values(parts);
  for (const one of inOrder.toReversed()) await one.remove();
  for (const one of inOrder) await one.write();
  return {
    tasks: tasks.after,
    names: names.after,
    owners: owners.after,
    duties: duties.after,
    indicators: indicators.after,
  };
}

/** Makes the rows what the draft is: tasks, printed owners, resolved owners, duties, indicators. */
export async function writeDraftRows(tx: Tx, planId: string, sight: DraftSight): Promise<void> {
  await replaceDraft(tx, planId, { rows: rowsOf(planId, sight) });
}

/** Deletes the rows that a draft is made into; the plan, its text and its log stay. */
export async function deleteDraftRows(tx: Tx, planId: string): Promise<void> {
  await replaceDraft(tx, planId, { rows: NO_ROWS });
}

/** Puts what the draft is now in the place of what it was. `before`: the rows that were written last, when known. */
export async function rewriteDraft(
  tx: Tx,
  planId: string,
  { sight, source, before }: { sight: DraftSight; source: string; before?: KeptRows | undefined },
): Promise<KeptRows> {
  await tx.plan.update({ where: { id: planId }, data: headRow(sight.draft, source) });
  return replaceDraft(tx, planId, { rows: rowsOf(planId, sight), before });
}
