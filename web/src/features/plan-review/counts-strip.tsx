import type { PlanCounts } from '../../../../api/contract/plans.js';

const COUNTS: { key: keyof PlanCounts; label: string; doubtful?: boolean }[] = [
  { key: 'tasks', label: '任务' },
  { key: 'owners', label: '责任单位（项次）' },
  { key: 'commitments', label: '目标承诺' },
  { key: 'indicators', label: '指标' },
  { key: 'unresolved', label: '名称对不上', doubtful: true },
  { key: 'withoutOwner', label: '没有责任单位', doubtful: true },
  { key: 'withoutDate', label: '没有时限', doubtful: true },
  { key: 'lapsed', label: '时限已过', doubtful: true },
];

/** What was read, and what needs a look, in numbers. */
export function CountsStrip({ counts }: { counts: PlanCounts }) {
  return (
    <dl className="counts">
      {COUNTS.map(({ key, label, doubtful }) => (
        <div key={key} className={doubtful && counts[key] > 0 ? 'doubtful' : ''}>
          <dt>{label}</dt>
          <dd className="num">{counts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
