/** Changes to what units owe, shared by the folds of this folder. */
import { addDays, type IsoDate } from '../calendar/dates.js';
import { DECIDED_RUNGS, type DecidedRung } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import type { NewNode } from './task-events.js';
import {
  isOwing,
  type Owed,
  type OwedStatus,
  type StandingReason,
  type StepTaken,
  type TaskNode,
} from './task-state.js';
import type { TaskOwner, TaskState } from './task-state.js';

export type OwedChange = (owed: Owed, node: TaskNode) => Owed;

/** Applies a change to what one unit (or every unit) owes on one node (or every node). */
export function changeOwed(
  state: TaskState,
  where: { nodeIds?: string[]; unitId?: string },
  change: OwedChange,
): TaskState {
  const nodes = state.nodes.map((node) =>
    where.nodeIds && !where.nodeIds.includes(node.nodeId)
      ? node
      : {
          ...node,
          owed: node.owed.map((o) =>
            where.unitId && o.unitId !== where.unitId ? o : change(o, node),
          ),
        },
  );
  return { ...state, nodes };
}

export function changeOwner(
  state: TaskState,
  unitId: string,
  change: Partial<Omit<TaskOwner, 'unitId'>>,
): TaskState {
  const owners = state.owners.map((o) => (o.unitId === unitId ? { ...o, ...change } : o));
  return { ...state, owners };
}

/** The ladder's clock stands still from a date on. */
export const stand =
  (reason: StandingReason, from: IsoDate): OwedChange =>
  (owed) =>
    isOwing(owed) ? { ...owed, standing: [...owed.standing, { reason, from }] } : owed;

/** The clock goes on. */
export const moveOn =
  (reason: StandingReason, to: IsoDate): OwedChange =>
  (owed) => ({
    ...owed,
    standing: owed.standing.map((s) => (s.reason === reason && !s.to ? { ...s, to } : s)),
  });

/** What a status that told of the old date becomes with a new one. */
const dateless = (status: OwedStatus): OwedStatus =>
  status === 'overdue' || status === 'dueSoon' ? 'pending' : status;

/** Ladder steps survive a new due date, so that no rung is taken twice; their clock restarts. */
export const withDueOn =
  (dueOn: IsoDate): OwedChange =>
  (owed) => ({
    ...owed,
    dueOn,
    status: dateless(owed.status),
    ...(owed.excused && { excused: { ...owed.excused, was: dateless(owed.excused.was) } }),
    steps: owed.steps
      .filter((s) => s.rung !== 'remind')
      .map((s) => ({ ...s, elapsed: s.offset, dueOn })),
  });

export function newOwed(
  node: Pick<NewNode, 'dueOn'>,
  unitId: string,
  standing: Owed['standing'],
): Owed {
  return {
    unitId,
    firstDueOn: node.dueOn,
    dueOn: node.dueOn,
    status: 'pending',
    steps: [],
    standing,
    extensionsGranted: 0,
  };
}

const isDecided = (rung: Rung): boolean => DECIDED_RUNGS.some((r) => r === rung);

/**
 * A step of the ladder was taken. A rung that somebody has to decide holds the clock until it is
 * decided and carried out: nothing climbs while the office itself is late.
 */
export const climb =
  (step: StepTaken): OwedChange =>
  (owed, node) => {
    const { rung, on } = step;
    const status = rung === 'remind' && owed.status === 'pending' ? 'dueSoon' : owed.status;
    const taken: Owed = { ...owed, status, steps: [...owed.steps, step] };
    return isDecided(rung) ? stand('decision', on)(taken, node) : taken;
  };

/** A rung was proposed past the ladder: it is not proposed again when the ladder comes to it. */
export const jump =
  (rung: DecidedRung, on: IsoDate): OwedChange =>
  (owed, node) =>
    stand('decision', on)({ ...owed, jumped: [...(owed.jumped ?? []), rung] }, node);

/** A proposal was rejected: its rung may be taken again, not before a day. */
export const pause =
  ({ rung, until, on }: { rung: Rung; until: IsoDate; on: IsoDate }): OwedChange =>
  (owed, node) => ({
    ...moveOn('decision', on)(owed, node),
    pausedUntil: until,
    steps: owed.steps.map((s) => (s.rung === rung ? { ...s, rejected: true } : s)),
    ...(owed.jumped && { jumped: owed.jumped.filter((r) => r !== rung) }),
  });

/** A step that reached nobody is no rung; one above a reminder may be taken anew, not on the same day. */
export const unreach =
  ({ rung, on, today }: { rung: Rung; on: IsoDate; today: IsoDate }): OwedChange =>
  (owed) => {
    const steps = owed.steps.map((s) =>
      s.rung === rung && s.on === on ? { ...s, unreached: true } : s,
    );
    if (rung === 'remind') return { ...owed, steps };
    const tomorrow = addDays(today, 1);
    const paused = owed.pausedUntil ?? tomorrow;
    return { ...owed, steps, pausedUntil: paused > tomorrow ? paused : tomorrow };
  };
