/** An amendment of a running task as the office confirms it, changed where a test cares. */
import type { Amendment } from '../../domain/task/amendment.js';
import type { Order } from './task-story.js';

type AmendOrder = Extract<Order, { type: 'AmendTask' }>;

export const EDITION = { editionId: 'P1-V1', title: 'the plan, revised' };
/** The duty of a task story: a promise without words, due at the end of June. */
export const JUNE_DUTY = { kind: 'commitment', title: '', dueOn: '2026-06-30' } as const;

export function amend(
  amendment: Partial<Amendment>,
  rest: Partial<Omit<AmendOrder, 'amendment'>> = {},
): AmendOrder {
  return {
    type: 'AmendTask',
    edition: EDITION,
    reason: 'the county approved it',
    amendment: { duties: [], roles: [], targets: [], ...amendment },
    leaves: [],
    joins: [],
    ...rest,
  };
}

/** The June promise with another date. */
export const redate = (dueOn: string): AmendOrder =>
  amend({ duties: [{ from: JUNE_DUTY, to: { ...JUNE_DUTY, dueOn } }] });

/** The supporting or leading unit leaves. */
export const dropping = (unitId: string, role: 'lead' | 'support' = 'support'): AmendOrder =>
  amend({}, { leaves: [{ unitId, role, names: [] }] });
