/** Confirmed changes as orders to running tasks: one order a task, whatever was confirmed of it. */
import type { Amendment, DroppedOwner, EditionRef, NamedOwner } from '../task/amendment.js';
import type { TaskCommandOf } from '../task/task-commands.js';
import { taskOfChange, type EditionChange } from './change.js';
import type { TermWord } from './compared-plans.js';

type Content<T extends 'AmendTask' | 'CancelTask'> = Omit<TaskCommandOf<T>, 'key' | 'actor'>;
type TaskOrder = Content<'AmendTask'> | Content<'CancelTask'>;

/** A change with the id under which it was confirmed. */
export interface ConfirmedChange {
  id: string;
  change: EditionChange;
}

/** A running task that has not ended. */
export interface OpenTask {
  taskId: string;
  /** The plan dates a final review for it. */
  ownFinal: boolean;
}

export interface TasksNow {
  /** Units with somebody who can be reached by chat. */
  reachable: ReadonlySet<string>;
  open: readonly OpenTask[];
}

export interface OrderForTask {
  taskId: string;
  changeIds: string[];
  order: TaskOrder;
}

type Joins = (NamedOwner & { reachable: boolean })[];
interface Gathered {
  amendment: Amendment;
  leaves: DroppedOwner[];
  joins: Joins;
}

/** Wording or place of the task is new: its lines are those of the edition from then on. */
const REPRINTS: EditionChange['kind'][] = ['titleChanged', 'textChanged', 'taskMoved'];

function gatherWording(amendment: Amendment, change: EditionChange): void {
  if (REPRINTS.includes(change.kind) && change.lines.new) amendment.lines = change.lines.new;
  if (change.kind === 'titleChanged') amendment.title = { from: change.from, to: change.to };
  if (change.kind === 'textChanged') amendment.text = { from: change.from, to: change.to };
  if (change.kind !== 'taskMoved') return;
  const placed = ({ section, kind }: typeof change.from) => ({ section, kind });
  amendment.place = { from: placed(change.from), to: placed(change.to) };
}

function gatherDates({ duties }: Amendment, change: EditionChange): void {
  if (change.kind === 'dateAdded') duties.push({ to: change.to });
  if (change.kind === 'dateChanged') duties.push({ from: change.from, to: change.to });
  if (change.kind === 'dateDropped') duties.push({ from: change.from });
}

function gatherTargets({ targets }: Amendment, change: EditionChange): void {
  const aim = (of: EditionChange) => {
    if (of.kind === 'targetChanged') return [of.to.name, of.from.target, of.to.target] as const;
    return of.kind === 'targetDropped'
      ? ([of.from.name, of.from.target, null] as const)
      : undefined;
  };
  const found = aim(change);
  if (found) targets.push({ name: found[0], from: found[1], to: found[2] });
}

function gatherOwners(all: Gathered, change: EditionChange, reachable: ReadonlySet<string>): void {
  if (change.kind === 'ownerAdded') {
    const { unitId, role, name } = change;
    all.joins.push({ unitId, role, name, reachable: reachable.has(unitId) });
  }
  if (change.kind === 'ownerDropped') {
    const { unitId, role, names } = change;
    all.leaves.push({ unitId, role, names });
  }
  if (change.kind === 'roleChanged') {
    const { unitId, from, to } = change;
    all.amendment.roles.push({ unitId, from, to });
  }
}

const lastDay = ({ end }: TermWord): string => `${end}-12-31`;

/** What the new term is for one task. */
function termFor(
  confirmed: readonly ConfirmedChange[],
  task: OpenTask | undefined,
): Amendment['term'] {
  const found = confirmed.find((c) => c.change.kind === 'termChanged')?.change;
  if (!task || found?.kind !== 'termChanged' || found.from.end === found.to.end) return undefined;
  const { from, to } = found;
  return { from: lastDay(from), to: lastDay(to), movesFinal: !task.ownFinal };
}

/**
 * The orders for tasks that run already. A task that is dropped is only cancelled; another end of the
 * term is an order to every open one. New tasks, boxes and indicators that stand in no task order
 * nothing of a running one.
 */
export function ordersFor(
  confirmed: readonly ConfirmedChange[],
  { edition, reason }: { edition: EditionRef; reason: string },
  { reachable, open }: TasksNow,
): OrderForTask[] {
  const openById = new Map(open.map((t) => [t.taskId, t]));
  const termOf = (taskId: string) => termFor(confirmed, openById.get(taskId));
  const byTask = new Map<string, ConfirmedChange[]>();
  for (const { taskId } of open) if (termOf(taskId)) byTask.set(taskId, []);
  for (const one of confirmed) {
    const taskId = taskOfChange(one.change);
    if (taskId) byTask.set(taskId, [...(byTask.get(taskId) ?? []), one]);
  }
  return [...byTask].map(([taskId, ofTask]) => {
    const changeIds = ofTask.map((c) => c.id);
    if (ofTask.some((c) => c.change.kind === 'taskDropped')) {
      return { taskId, changeIds, order: { type: 'CancelTask', reason, edition } };
    }
    const term = termOf(taskId);
    const amendment: Amendment = { duties: [], roles: [], targets: [], ...(term && { term }) };
    const all: Gathered = { amendment, leaves: [], joins: [] };
    for (const { change } of ofTask) {
      gatherWording(amendment, change);
      gatherDates(amendment, change);
      gatherTargets(amendment, change);
      gatherOwners(all, change, reachable);
    }
    return { taskId, changeIds, order: { type: 'AmendTask', edition, reason, ...all } };
  });
}
