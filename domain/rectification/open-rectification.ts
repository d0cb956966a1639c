/** A rectification that no interview or listing began: by hand, a risk slip, a public report. */
import type { Actor } from '../people/roles.js';
import type { ProceedingStart } from '../proceeding/begin.js';
import { itemsRefusal } from '../proceeding/checks.js';
import type { NewItem } from '../proceeding/shared-facts.js';
import { isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { Origin } from './rectification-facts.js';

export interface Opening {
  key: string;
  actor: Actor;
  unitId: string;
  item: NewItem;
  origin: Origin;
  source?: string;
  taskId?: string;
}

const KEY_LETTERS = 8;

/** Its id comes from the act, so that the same act twice opens one. */
export const openedId = (planId: string, key: string): string =>
  `${planId}-H${key.replaceAll('-', '').slice(0, KEY_LETTERS)}`;

/** The office opens it with a name, a measure and a day to come. */
export function openRectification(
  { actor, item, origin, source, taskId }: Opening,
  context: RulesContext,
): Omit<Extract<ProceedingStart, { kind: 'rectification' }>, 'reachable'> | Refusal {
  if (!isOffice(actor)) return refuse('OnlyOfficeMay');
  const faulty = itemsRefusal([item], context);
  if (faulty) return faulty;
  const about = { ...(source && { source }), ...(taskId && { taskId }) };
  return { kind: 'rectification', origin, ...item, ...about };
}
