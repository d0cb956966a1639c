/** What was changed of a plan since it was activated, with old values, read from its events. */
import {
  AMENDING,
  editionMatters,
  isAmending,
  taskMatters,
  type AmendedMatter,
  type Namer,
} from '../../domain/draft/running/amended-matters.js';
import type { CaseEvent } from '../../domain/escalation/case-state.js';
import type { TaskEvent } from '../../domain/task/task-events.js';
import type { PrismaClient } from '../generated/client.js';
import { eventOf } from './record-truth.js';
import { namesOfAllUnits } from './unit-names.js';

type AnyEvent = TaskEvent | CaseEvent;

interface TaskWords {
  number: number;
  title: string;
}

interface Known {
  tasks: ReadonlyMap<string, TaskWords>;
  namer: Namer;
  /** Who decided on editions, by the key of the decision. */
  deciders: ReadonlyMap<string, string>;
  /** Keys of the commands that amended tasks by an edition. */
  told: ReadonlySet<string>;
}

function mattersOf(
  stream: string,
  event: AnyEvent,
  { tasks, namer, deciders, told }: Known,
): AmendedMatter[] {
  const { at, actor } = event;
  const by = { at, by: actor.name };
  if (event.type === 'EditionCarriedOut') {
    const found = editionMatters(event, (id) => tasks.get(id)?.title ?? '');
    const { edition, reason, decision } = event;
    // The system carried it out; somebody decided it.
    const decided = deciders.get(decision) ?? actor.name;
    const said = { at, by: decided, edition: edition.title, ...(reason && { reason }) };
    return found.map((one) => ({ ...one, ...said }));
  }
  const task = tasks.get(stream);
  // Types of tasks' events and of plans' are apart.
  const ofTask = event as TaskEvent;
  if (!task || !isAmending(ofTask)) return [];
  // Who joins by an edition is named with everything else that it changed.
  const { commandKey = '' } = ofTask;
  if (ofTask.type === 'OwnerAppointed' && told.has(commandKey)) return [];
  const edition = 'edition' in ofTask && ofTask.edition ? { edition: ofTask.edition.title } : {};
  const reason = 'reason' in ofTask ? { reason: ofTask.reason } : {};
  const said = { ...by, taskNumber: task.number, ...edition, ...reason };
  return taskMatters(ofTask, task.title, namer).map((one) => ({ ...one, ...said }));
}

async function decidersOf(db: PrismaClient, planId: string): Promise<Map<string, string>> {
  const rows = await db.event.findMany({ where: { stream: planId, type: 'EditionDecided' } });
  return new Map(
    rows.map((row) => {
      const { commandKey = '', actor } = eventOf<CaseEvent>(row);
      return [commandKey, actor.name];
    }),
  );
}

/** The matters in the order in which they were changed. */
export async function planAmendments(
  db: PrismaClient,
  planId: string,
  roleName: Namer['roleName'],
): Promise<AmendedMatter[]> {
  const rows = await db.event.findMany({
    where: { planId, type: { in: [...AMENDING] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const select = { id: true, number: true, title: true };
  const found = await db.planTask.findMany({ where: { planId }, select });
  const tasks = new Map(found.map((t) => [t.id, t]));
  const names = await namesOfAllUnits(db);
  const namer = { roleName, unitName: (unitId: string) => names.get(unitId) ?? '' };
  const deciders = await decidersOf(db, planId);
  const events = rows.map((row) => ({ stream: row.stream, event: eventOf<AnyEvent>(row) }));
  const amended = events.filter(({ event }) => event.type === 'PlanAmended');
  const told = new Set(amended.flatMap(({ event }) => event.commandKey ?? []));
  const known = { tasks, namer, deciders, told };
  return events.flatMap(({ stream, event }) => mattersOf(stream, event, known));
}
