import { expect, it } from 'vitest';
import type { AmendedMatterView } from '../../../api/contract.js';
import { byAct } from '../../../web/src/features/plan-review/history/amended-list.js';

const one = (change: Partial<AmendedMatterView>): AmendedMatterView => ({
  ...{ matter: 'title', taskNumber: 1, from: 'a', to: 'b', reason: '批准' },
  ...{ at: '2026-11-24T01:00:00.000Z', by: '李四', edition: '修订版' },
  ...change,
});

it('puts what one edition changed under one head, and every other act by itself', () => {
  const own = one({ edition: null, matter: 'dueDate' });
  const groups = byAct([one({}), one({ taskNumber: 2 }), own, own, one({ reason: '再次批准' })]);
  expect(groups.map((g) => g.matters.length)).toEqual([2, 1, 1, 1]);
});
