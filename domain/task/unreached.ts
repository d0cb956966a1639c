/** A message that reached nobody is no rung (domain.md §3): the step it carried is taken back. */
import type { IsoDate } from '../calendar/dates.js';
import { RUNGS, type Rung } from '../policy/policy.js';
import { findOpen } from './decision.js';
import type { TaskFact } from './task-events.js';
import type { StepTaken, TaskState } from './task-state.js';

/** A step whose message every account refused, with the day on which it was taken. */
export interface LostStep {
  nodeId: string;
  unitId: string;
  rung: Rung;
  on: IsoDate;
}

const counts = (step: StepTaken): boolean => step.rung !== 'remind' && !step.unreached;

/** The highest rung that stands without one of the steps. */
function standsWithout(steps: readonly StepTaken[], lost: StepTaken): Rung | undefined {
  const orders = steps.filter((s) => s !== lost && counts(s)).map((s) => RUNGS.indexOf(s.rung));
  return orders.length === 0 ? undefined : RUNGS[Math.max(...orders)];
}

/**
 * What follows for the task; `undefined` when nothing does: it is answered, the step was taken back
 * before, or the circular that names it is out.
 */
export function unreachedStep(state: TaskState, lost: LostStep): TaskFact | undefined {
  const { nodeId, unitId, rung, on } = lost;
  const found = findOpen(state, nodeId, unitId);
  if ('refused' in found) return undefined;
  const { steps } = found.owed;
  const step = steps.findLast((s) => s.rung === rung && s.on === on);
  if (!step || step.unreached || step.circularId) return undefined;
  const stands = standsWithout(steps, step);
  return { type: 'StepUnreached', nodeId, unitId, rung, on, ...(stands && { stands }) };
}
