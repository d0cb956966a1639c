/** A message that reached nobody is no rung (domain.md §3): the step it carried is taken back. */
import type { IsoDate } from '../calendar/dates.js';
import { RUNGS, type Rung } from '../policy/policy.js';
import { findOpen } from './decision.js';
import type { TaskFact } from './task-events.js';
import type { Owed, StepTaken, TaskState } from './task-state.js';

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
 * What is to be taken back of what is owed, with the rung that stands without it; `undefined` when
 * that step was taken back before, or the circular that names it is out.
 */
export function lostFrom(
  { steps }: Pick<Owed, 'steps'>,
  { rung, on }: Pick<LostStep, 'rung' | 'on'>,
): { rung: Rung; on: IsoDate; stands?: Rung } | undefined {
  const step = steps.findLast((s) => s.rung === rung && s.on === on);
  if (!step || step.unreached || step.circularId) return undefined;
  const stands = standsWithout(steps, step);
  return { rung, on, ...(stands && { stands }) };
}

/** What follows for the task; `undefined` when nothing does: it is answered, or was told before. */
export function unreachedStep(state: TaskState, lost: LostStep): TaskFact | undefined {
  const { nodeId, unitId } = lost;
  const found = findOpen(state, nodeId, unitId);
  const step = 'refused' in found ? undefined : lostFrom(found.owed, lost);
  return step && { type: 'StepUnreached', nodeId, unitId, ...step };
}
