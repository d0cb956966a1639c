/** Who is told of a step of the ladder, and of one that reached nobody. */
import type { Rung } from '../policy/policy.js';
import { notice } from './notice-to.js';
import type { Notice } from './notices.js';
import type { TaskEventOf } from './task-events.js';

/**
 * Each rung widens the circle: liaison, stand-in, head of the unit, its leader (domain.md §3). From
 * the interview on a leader decides first: nobody is told of a proposal that may be rejected.
 */
const CIRCLE: Partial<Record<Rung, ('liaison' | 'standin' | 'head' | 'leader')[]>> = {
  remind: ['liaison'],
  chase: ['liaison', 'standin'],
  warn: ['liaison', 'standin', 'head'],
  circulate: ['liaison', 'standin', 'head', 'leader'],
};

/** The circle that hears of a rung; nobody before a leader has decided. */
export const circleOf = (rung: Rung): ('liaison' | 'standin' | 'head' | 'leader')[] | undefined =>
  CIRCLE[rung];

const STEPS = ['remind', 'chase', 'warn', 'circulate'] as const;
const isStep = (rung: Rung): rung is (typeof STEPS)[number] => STEPS.some((s) => s === rung);

export function stepNotices(event: TaskEventOf<'StepTaken'>): Notice[] {
  const { rung, unitId, nodeId, dueOn } = event;
  const duties = CIRCLE[rung];
  // Every rung with a circle is the name of its message.
  if (!duties || !isStep(rung)) return [];
  return [notice(rung, { to: 'unit', unitId, duties }, { unitId, nodeId, dueOn })];
}

/** The office is told of a rung that reached nobody; a lost reminder only shows in its list. */
export function unreachedNotices({ rung, unitId, nodeId }: TaskEventOf<'StepUnreached'>): Notice[] {
  if (rung === 'remind') return [];
  return [notice('stepUnreached', { to: 'office' }, { unitId, nodeId, rung })];
}
