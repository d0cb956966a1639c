/** Carries out what the office confirmed of a new edition: new tasks start, running ones are told. */
import type { Client } from '@temporalio/client';
import type { EditionChange } from '../domain/edition/change.js';
import type { EditionOutcome, TargetDeed } from '../domain/edition/edition-decisions.js';
import { ordersFor, type OrderForTask } from '../domain/edition/task-orders.js';
import type { Refusal } from '../domain/task/refusals.js';
import { reachableUnits, tasksToStart } from '../prisma/store/activation.js';
import { addEditionTask, nextIndicatorNumber } from '../prisma/store/edition-tasks.js';
import { editionChanges } from '../prisma/store/editions.js';
import { taskUpdate, taskWorkflowId, type CommandAnswer } from '../workflows/messages.js';
import type { EditionToCarryOut, PlanActivities } from './contracts.js';
import { orRefusal } from './or-refusal.js';
import { inParallel, startOne, type PlanTasksDeps } from './plan-tasks.js';

interface Confirmed {
  id: string;
  change: EditionChange;
}

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
  await inParallel(tasks, async (task) => {
    await startOne(deps, task, { planId, rules, clockKind });
    deps.heartbeat();
  });
  return added;
}

async function targetDeeds(
  { prisma }: PlanTasksDeps,
  confirmed: readonly Confirmed[],
  planId: string,
): Promise<TargetDeed[]> {
  let number = await nextIndicatorNumber(prisma, planId);
  return confirmed.flatMap(({ id: changeId, change }): TargetDeed[] => {
    switch (change.kind) {
      case 'targetAdded':
        return [{ changeId, indicatorId: `${planId}-I${number++}`, to: change.to }];
      case 'targetChanged': {
        const { indicatorId, from, to } = change;
        return [{ changeId, indicatorId, from, to }];
      }
      case 'targetDropped':
        return [{ changeId, indicatorId: change.indicatorId, from: change.from }];
      default:
        return [];
    }
  });
}

export function editionWork(deps: PlanTasksDeps): Pick<PlanActivities, 'carryOutEdition'> {
  return {
    async carryOutEdition(edition) {
      const { decision, planId } = edition;
      const { editionId } = decision.edition;
      const rows = await editionChanges(deps.prisma, editionId, decision.confirm);
      const added = await addTasks(deps, rows, edition);
      const targets = await targetDeeds(deps, rows, planId);
      const orders = ordersFor(rows, decision, await reachableUnits(deps.prisma));
      // An indicator's row is changed by the record, whatever became of the task it stands in.
      const settled = new Set([...added, ...targets].map((d) => d.changeId));
      const refused: EditionOutcome['refused'] = [];
      await inParallel(orders, async (order) => {
        const answer = await tell(deps.client, order, edition);
        const left = order.changeIds.filter((id) => !settled.has(id));
        if ('refused' in answer) {
          refused.push(...left.map((changeId) => ({ changeId, refusal: answer.refused })));
        }
        deps.heartbeat();
      });
      refused.sort((a, b) => (a.changeId < b.changeId ? -1 : 1));
      const not = new Set(refused.map((r) => r.changeId));
      const done = rows.map((r) => r.id).filter((id) => !not.has(id));
      return { done, refused, targets, added };
    },
  };
}
