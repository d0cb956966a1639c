/** Who is told of a new edition of the plan. */
import { liaisonOf, notice } from './notice-to.js';
import type { Notice } from './notices.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

const PARTS = ['duties', 'roles', 'targets', 'leaves', 'joins'] as const;

/**
 * Judged on the state after the event: everybody who stays owner hears of all that changed, who
 * leaves hears of that only; who joins is assigned, which tells by itself.
 */
export function editionNotices(state: TaskState, event: TaskEvent): Notice[] {
  switch (event.type) {
    case 'PlanAmended': {
      const { title, text, place, duties, roles, targets, leaves, joins, reason, edition } = event;
      const amended = { title, text, place, duties, roles, targets, leaves, joins };
      // Another term alone is told once a unit, by the plan.
      if (!title && !text && !place && PARTS.every((p) => amended[p].length === 0)) return [];
      return state.owners
        .filter(({ unitId }) => !leaves.some((l) => l.unitId === unitId))
        .map(({ unitId }) =>
          notice('planAmended', liaisonOf(unitId), { unitId, amended, reason, edition }),
        );
    }
    case 'OwnerWithdrawn': {
      const { unitId, reason, edition } = event;
      return [notice('ownerWithdrawn', liaisonOf(unitId), { unitId, reason, edition })];
    }
    default:
      return [];
  }
}
