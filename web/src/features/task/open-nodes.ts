import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { nodeWords } from '../../shared/words/rungs.js';

const OPEN = ['pending', 'dueSoon', 'overdue'];

/** What a unit still owes, as choices of a select. */
export function openNodesOf(detail: TaskDetail, unitId: string | null) {
  return detail.nodes.flatMap((node) =>
    node.owed
      .filter((o) => o.unitId === unitId && OPEN.includes(o.status) && node.kind !== 'acceptance')
      .map((o) => ({
        value: node.nodeId,
        label: `${nodeWords(node.kind, node.title)}（${o.dueOn}到期）`,
        dueOn: o.dueOn,
      })),
  );
}
