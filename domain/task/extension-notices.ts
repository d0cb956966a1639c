/** Who hears of an extension: whoever decides, and the liaison who asked. */
import { liaisonOf, notice } from './notice-to.js';
import type { Notice, Reader } from './notices.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

/** The notices of an extension's event, judged on the state after it. */
export function extensionNotices(state: TaskState, event: TaskEvent): Notice[] {
  const decider = (d: 'office' | 'leader'): Reader => ({ to: d === 'office' ? d : 'leaders' });
  switch (event.type) {
    case 'ExtensionAsked': {
      const { extensionId, nodeId, unitId, reason, toDate } = event;
      const about = { extensionId, nodeId, unitId, reason, dueOn: toDate };
      return [notice('extensionAsked', decider(event.decider), about)];
    }
    case 'DeciderReminded': {
      const asked = state.waitingExtensions.find((e) => e.extensionId === event.extensionId);
      if (!asked) return [];
      const { extensionId, nodeId, unitId, reason, toDate } = asked;
      const about = { extensionId, nodeId, unitId, reason, dueOn: toDate };
      return [notice('deciderReminded', decider(asked.decider), about)];
    }
    case 'ExtensionGranted': {
      const { extensionId, nodeId, unitId, dueOn } = event;
      const about = { extensionId, nodeId, unitId, dueOn };
      return [notice('extensionGranted', liaisonOf(unitId), about)];
    }
    case 'ExtensionRefused': {
      const { extensionId, nodeId, unitId, reason } = event;
      const about = { extensionId, nodeId, unitId, reason };
      return [notice('extensionRefused', liaisonOf(unitId), about)];
    }
    default:
      return [];
  }
}
