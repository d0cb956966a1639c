/** Who hears of a look-back: the office on its day, the owners of what came of it. */
import { notice, type About } from './notice-to.js';
import type { Notice, Reader } from './notices.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

export type LookBackNoticeKind = 'lookBackDue' | 'lookBackPassed' | 'lookBackFailed';

/** A reopened task concerns the head of its unit as well. */
const ownersHear = (state: TaskState, kind: LookBackNoticeKind, about: About = {}): Notice[] =>
  state.owners.map(({ unitId }) => {
    const reader: Reader = { to: 'unit', unitId, duties: ['liaison', 'standin', 'head'] };
    return notice(kind, reader, { unitId, ...about });
  });

/** The notices of a look-back's event, judged on the state after it. */
export function lookBackNotices(state: TaskState, event: TaskEvent): Notice[] {
  switch (event.type) {
    case 'LookBackDue':
      return [notice('lookBackDue', { to: 'office' }, { dueOn: event.dueOn })];
    case 'LookBackPassed':
      return ownersHear(state, 'lookBackPassed');
    case 'LookBackFailed': {
      const { text: reason, nodeId, dueOn } = event;
      return ownersHear(state, 'lookBackFailed', { reason, nodeId, dueOn });
    }
    default:
      return [];
  }
}
