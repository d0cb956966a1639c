/** Rows of a task's owners and nodes, and of what each unit owes. */
import type { NewNode } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import { insertRows } from './bulk-rows.js';
import type { Place } from './record-projections.js';

type Tx = Prisma.TransactionClient;

export const ownerRows = insertRows<Prisma.TaskOwnerCreateManyInput>('TaskOwner', [
  'taskId',
  'unitId',
  'role',
]);
const nodeRows = insertRows<Prisma.NodeCreateManyInput>('Node', [
  'id',
  'planId',
  'taskId',
  'kind',
  'title',
  'dueOn',
]);
const owedRows = insertRows<Prisma.OwedNodeCreateManyInput>('OwedNode', [
  'nodeId',
  'unitId',
  'planId',
  'taskId',
  'kind',
  'firstDueOn',
  'dueOn',
  'dueMonth',
]);

export function owedRow(node: NewNode, unitId: string, { planId, taskId }: Place) {
  const { nodeId, kind, dueOn } = node;
  const dates = { firstDueOn: dueOn, dueOn, dueMonth: dueOn.slice(0, 7) };
  return { nodeId, unitId, planId, taskId, kind, ...dates };
}

/** What one unit comes to owe on nodes that are open: it may have left the task before, and owes anew. */
export async function owedAnew(
  tx: Tx,
  unitId: string,
  rows: Prisma.OwedNodeCreateManyInput[],
): Promise<void> {
  const nodeId = { in: rows.map((r) => r.nodeId) };
  await tx.owedNode.deleteMany({ where: { nodeId, unitId, status: 'withdrawn' } });
  await owedRows(tx, rows);
}

/** Opens nodes of different tasks: the dates, and what each unit owes on them. */
export async function addNodesOf(
  tx: Tx,
  tasks: { nodes: NewNode[]; place: Place }[],
): Promise<void> {
  const each = tasks.flatMap(({ nodes, place }) => nodes.map((node) => ({ node, place })));
  await nodeRows(
    tx,
    each.map(({ node: { nodeId: id, kind, title, dueOn }, place }) => ({
      ...{ id, kind, title, dueOn },
      ...place,
    })),
  );
  const owed = each.flatMap(({ node, place }) => node.unitIds.map((u) => owedRow(node, u, place)));
  await owedRows(tx, owed);
}

/** Opens nodes of one task. */
export const addNodes = (tx: Tx, nodes: NewNode[], place: Place): Promise<void> =>
  addNodesOf(tx, [{ nodes, place }]);
