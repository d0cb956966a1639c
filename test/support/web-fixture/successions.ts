/** Units of the sample county that were merged and split. */
import type { SuccessionView } from '../../../api/contract/successions.js';
import { NOW, unitRefAt } from './cast.js';

const kept = {
  ...{ recordedAt: NOW, recordedName: '李安委', revokedAt: null, revokedName: null },
  revokedWhy: null,
};

export const SUCCESSIONS: SuccessionView[] = [
  {
    ...{ successionId: 'us1', kind: 'split', from: unitRefAt(1), onDate: '2028-03-01', ends: true },
    heirs: [
      { ...unitRefAt(2), tasks: [{ taskId: 't1', number: 2, title: '厘清部门监管责任' }] },
      { ...unitRefAt(3), tasks: [] },
    ],
    ...{ basis: '县委编委〔2028〕3号', ...kept },
  },
  {
    ...{
      successionId: 'us2',
      kind: 'merged',
      from: unitRefAt(4),
      onDate: '2027-01-01',
      ends: true,
    },
    heirs: [{ ...unitRefAt(5), tasks: [] }],
    ...{ basis: '县委编委〔2026〕9号', ...kept },
  },
];
