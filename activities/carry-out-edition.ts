/** Carries out what the office confirmed of a new edition: new tasks start, running ones are told. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { EditionOutcome } from '../domain/edition/edition-decisions.js';
import { ordersFor, type OrderForTask } from '../domain/edition/task-orders.js';
import type { Refusal } from '../domain/task/refusals.js';
import { reachableUnits, tasksToStart } from '../prisma/store/activation.js';
import { openTasks, ownersOfTasks } from '../prisma/store/edition-concerns.js';
import { addEditionTask } from '../prisma/store/edition-tasks.js';
import { editionChanges } from '../prisma/store/editions.js';
import {
  roundUpsWorkflowId,
  taskUpdate,
  taskWorkflowId,
  termChangedSignal,
  type CommandAnswer,
} from '../workflows/messages.js';
import type { EditionToCarryOut, PlanActivities } from './contracts.js';
import { lastDayOf, planDeeds, termIn, withConcerned, type Confirmed } from './edition-deeds.js';
import { orRefusal } from './or-refusal.js';
import { inParallel, startOne, type PlanTasksDeps } from './plan-tasks.js';

/** The key makes the order one order, however often this activity is tried. */
function tell(
  client: Client,
  { taskId, order }: OrderForTask,
  { decision }: EditionToCarryOut,
): Promise<CommandAnswer | Refusal> {
  const key = `${decision.key}/${taskId}`;
  const command = { ...order, key, actor: decision.actor };
  const task = client.workflow.getHandle(taskWorkflowId(taskId));
  return orRefusal(() =>
    task.executeUpdate(taskUpdate(command.type), { updateId: key, args: [command] }),
  );
}

async function addTasks(
  deps: PlanTasksDeps,
  confirmed: readonly Confirmed[],
  { planId, decision, rules, clockKind, now }: EditionToCarryOut,
): Promise<EditionOutcome['added']> {
  const { prisma } = deps;
  const added: EditionOutcome['added'] = [];
  // One after the other: each takes the next free number of the plan.
  for (const { id: changeId, change } of confirmed) {
    if (change.kind !== 'taskAdded') continue;
    const { editionId } = decision.edition;
    added.push(await addEditionTask(prisma, { changeId, planId, editionId, now }));
    deps.heartbeat();
  }
  const ids = added.map((a) => a.taskId);
  const page = { fromNumber: 1, most: ids.length, ids };
  const tasks = ids.length > 0 ? await tasksToStart(prisma, planId, page) : [];
  // The plan's own row has its new term only when all this is on record.
  const term = termIn(confirmed);
  const until = term && { termEnd: lastDayOf(term.to) };
  await inParallel(tasks, async (task) => {
    await startOne(deps, { ...task, ...until }, { planId, rules, clockKind });
    deps.heartbeat();
  });
  return added;
}

/** Round-ups go on to the end of the new term. */
async function tellRoundUps({ client }: PlanTasksDeps, planId: string, termEnd: string) {
  const roundUps = client.workflow.getHandle(roundUpsWorkflowId(planId));
  try {
    await roundUps.signal(termChangedSignal, { termEnd });
  } catch (error) {
    // The old term had no round-up left.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Gives every order. @returns what was refused, and who was told by each task that took its order */
async function giveOrders(
  deps: PlanTasksDeps,
  orders: readonly OrderForTask[],
  edition: EditionToCarryOut,
) {
  const told: string[] = [];
  const refused: { order: OrderForTask; by: Refusal }[] = [];
  await inParallel([...orders], async (order) => {
    const answer = await tell(deps.client, order, edition);
    if ('refused' in answer) refused.push({ order, by: answer });
    else told.push(order.taskId);
    deps.heartbeat();
  });
  return { refused, told: await ownersOfTasks(deps.prisma, told) };
}

export function editionWork(deps: PlanTasksDeps): Pick<PlanActivities, 'carryOutEdition'> {
  const { prisma } = deps;
  return {
    async carryOutEdition(edition) {
      const { decision, planId } = edition;
      const rows = await editionChanges(prisma, decision.edition.editionId, decision.confirm);
      const added = await addTasks(deps, rows, edition);
      const fresh = new Set(added.map((a) => a.taskId));
      const open = (await openTasks(prisma, planId)).filter((t) => !fresh.has(t.taskId));
      const deeds = await planDeeds(prisma, rows, planId);
      const reachable = await reachableUnits(prisma);
      const orders = ordersFor(rows, decision, { reachable, open });
      const { refused, told } = await giveOrders(deps, orders, edition);
      if (deeds.term) await tellRoundUps(deps, planId, lastDayOf(deeds.term.to));
      const targets = await withConcerned(prisma, rows, { targets: deeds.targets, told });
      // An indicator's row is changed by the record, whatever became of the task it stands in.
      const settled = new Set([...added, ...targets].map((d) => d.changeId));
      const not = refused.flatMap(({ order, by }) =>
        order.changeIds
          .filter((id) => !settled.has(id))
          .map((changeId) => ({ changeId, refusal: by.refused })),
      );
      not.sort((a, b) => (a.changeId < b.changeId ? -1 : 1));
      const undone = new Set(not.map((r) => r.changeId));
      const done = rows.map((r) => r.id).filter((id) => !undone.has(id));
      return { ...deeds, done, refused: not, targets, added };
    },
  };
}
