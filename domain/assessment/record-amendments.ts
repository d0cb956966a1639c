/** What a new edition of the plan changes in the record of units. */
import type { NewNode, TaskEventOf } from '../task/task-events.js';
import type { NodeFact, Outcome, PartFact } from './record-facts.js';

/** Nodes and parts of one task, by what they belong to. */
interface Kept {
  known: Map<string, Omit<NewNode, 'unitIds'>>;
  nodes: Map<string, NodeFact>;
  parts: Map<string, PartFact>;
}

const OWING: readonly Outcome[] = ['open', 'missed', 'waiting', 'excused'];

/** Another date for the node itself, another part for a unit. */
function amended({ known, nodes, parts }: Kept, event: TaskEventOf<'PlanAmended'>): void {
  for (const { nodeId, title, dueOn } of event.nodes) {
    const node = known.get(nodeId);
    if (node) known.set(nodeId, { ...node, title, dueOn });
  }
  for (const node of nodes.values()) {
    const now = event.nodes.find((n) => n.nodeId === node.nodeId);
    if (now) node.title = now.title;
  }
  for (const { unitId, to } of event.roles) {
    const part = parts.get(unitId);
    if (part) part.role = to;
  }
}

function withdraw({ nodes }: Kept, gone: (node: NodeFact) => boolean): void {
  for (const node of nodes.values()) {
    if (gone(node) && OWING.includes(node.outcome)) node.outcome = 'withdrawn';
  }
}

function dropped(kept: Kept, { unitId }: TaskEventOf<'OwnerWithdrawn'>): void {
  withdraw(kept, (node) => node.unitId === unitId);
  kept.parts.delete(unitId);
}

/** What is given up is owed no more: a promise by nobody, anything by a unit that is not named. */
export const AMENDMENTS_HEARD = {
  PlanAmended: amended,
  NodeWithdrawn: (kept: Kept, { nodeId }: TaskEventOf<'NodeWithdrawn'>) =>
    withdraw(kept, (node) => node.nodeId === nodeId),
  OwnerWithdrawn: dropped,
};
