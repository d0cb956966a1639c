import { describe, expect, it } from 'vitest';
import type { EditionChange } from '../../../domain/edition/change.js';
import { ordersFor } from '../../../domain/edition/task-orders.js';
import { EDITION } from '../../support/amendments.js';
import { TERM } from '../../support/edition-fixture.js';

const OPEN = [
  { taskId: 'T1', ownFinal: false },
  { taskId: 'T2', ownFinal: true },
];
const orders = (...changes: EditionChange[]) => {
  const confirmed = changes.map((change, i) => ({ id: `c${i}`, change }));
  const about = { edition: EDITION, reason: 'approved' };
  return ordersFor(confirmed, about, { reachable: new Set(), open: OPEN });
};
const term = (end: number): EditionChange => {
  return { kind: 'termChanged', from: TERM, to: { ...TERM, end }, lines: {} };
};
const renamed: EditionChange = {
  kind: 'titleChanged',
  taskId: 'T1',
  from: 'a',
  to: 'b',
  lines: {},
};

describe('the orders of a new term', () => {
  it('reach every open task, with what else was confirmed of it', () => {
    const found = orders(term(2031), renamed);
    expect(found.map((o) => [o.taskId, o.changeIds])).toEqual([
      ['T1', ['c1']],
      ['T2', []],
    ]);
    const years = { from: '2030-12-31', to: '2031-12-31' };
    expect(found.map((o) => 'amendment' in o.order && o.order.amendment.term)).toEqual([
      { ...years, movesFinal: true },
      { ...years, movesFinal: false },
    ]);
  });

  it('only cancel the task that is dropped', () => {
    const drop: EditionChange = { kind: 'taskDropped', taskId: 'T2', title: 'x', lines: {} };
    expect(orders(term(2031), drop).map((o) => o.order.type)).toEqual(['AmendTask', 'CancelTask']);
  });

  it('are none when only its first year is another', () => {
    const change: EditionChange = {
      kind: 'termChanged',
      from: TERM,
      to: { ...TERM, start: 2025 },
      lines: {},
    };
    expect(orders(change)).toEqual([]);
  });
});
