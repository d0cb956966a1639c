/** Who hears of an excusal: leaders decide, the unit is answered, and its end is told to all of them. */
import { notice, type About } from './notice-to.js';
import type { Notice, Reader } from './notices.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

export type ExcusalNoticeKind =
  'excusalAsked' | 'excusalReminded' | 'excusalGranted' | 'excusalRefused' | 'excusalLapsed';

const LEADERS: Reader = { to: 'leaders' };
const OFFICE: Reader = { to: 'office' };
const unitOf = (unitId: string): Reader => ({
  to: 'unit',
  unitId,
  duties: ['liaison', 'standin', 'head'],
});

/** A single node is named; several are told as the task's. */
const aboutNodes = ({ nodeIds }: { nodeIds: string[] }): About =>
  nodeIds.length === 1 && nodeIds[0] ? { nodeId: nodeIds[0] } : {};

/** The notices of an excusal's event, judged on the state after it. */
export function excusalNotices(state: TaskState, event: TaskEvent): Notice[] {
  switch (event.type) {
    case 'ExcusalAsked': {
      const { excusalId, unitId, reason, until: dueOn } = event;
      const about = { excusalId, unitId, reason, dueOn, ...aboutNodes(event) };
      return [notice('excusalAsked', LEADERS, about)];
    }
    case 'ExcusalReminded': {
      const asked = state.waitingExcusals?.find((e) => e.excusalId === event.excusalId);
      if (!asked) return [];
      const { excusalId, unitId, until: dueOn } = asked;
      return [notice('excusalReminded', LEADERS, { excusalId, unitId, dueOn })];
    }
    case 'ExcusalGranted': {
      const { excusalId, unitId, until: dueOn, comment: reason } = event;
      const about = { excusalId, unitId, dueOn, reason, ...aboutNodes(event) };
      return [unitOf(unitId), OFFICE].map((reader) => notice('excusalGranted', reader, about));
    }
    case 'ExcusalRefused': {
      const { excusalId, unitId, reason } = event;
      const about = { excusalId, unitId, reason, ...aboutNodes(event) };
      return [notice('excusalRefused', unitOf(unitId), about)];
    }
    case 'ExcusalLapsed': {
      const { excusalId, unitId, until: dueOn } = event;
      const about = { excusalId, unitId, dueOn, ...aboutNodes(event) };
      return [unitOf(unitId), OFFICE, LEADERS].map((r) => notice('excusalLapsed', r, about));
    }
    default:
      return [];
  }
}
