/** 免责 in the record of units: what is excused is not counted, until the excusal lapses. */
import type { TaskEventOf } from '../task/task-events.js';
import type { NodeFact } from './record-facts.js';

interface Kept {
  nodes: Map<string, NodeFact>;
}

type About = { nodeIds: string[]; unitId: string };

function nodesOf({ nodes }: Kept, { nodeIds, unitId }: About): NodeFact[] {
  return [...nodes.values()].filter((n) => n.unitId === unitId && nodeIds.includes(n.nodeId));
}

function excused(kept: Kept, event: TaskEventOf<'ExcusalGranted'>): void {
  for (const node of nodesOf(kept, event)) {
    if (node.outcome !== 'open' && node.outcome !== 'missed' && node.outcome !== 'waiting')
      continue;
    node.was = node.outcome === 'missed' ? 'missed' : 'open';
    node.outcome = 'excused';
  }
}

/** Owed again as it stood. */
function lapsed(kept: Kept, event: TaskEventOf<'ExcusalLapsed'>): void {
  for (const node of nodesOf(kept, event)) {
    if (node.outcome === 'excused') node.outcome = node.was ?? 'open';
  }
}

export const EXCUSALS_HEARD = { ExcusalGranted: excused, ExcusalLapsed: lapsed };
