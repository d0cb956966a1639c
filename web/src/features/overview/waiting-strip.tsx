import { Link } from 'react-router';
import type { Overview } from '../../../../api/contract/overview.js';
import type { Act } from '../../../../api/contract/acts.js';
import { useMay } from '../../shared/session.js';

interface Counter {
  label: string;
  to: string;
  act: Act;
  count: number;
}

const countersOf = ({ waiting }: Overview): Counter[] => [
  { label: '报告待审', to: '/reviews', act: 'readReviews', count: waiting.reviews },
  {
    label: '督办建议待批',
    to: '/decisions?tab=proposals',
    act: 'readDecisions',
    count: waiting.proposals,
  },
  {
    label: '延期待批',
    to: '/decisions?tab=extensions',
    act: 'readDecisions',
    count: waiting.extensions,
  },
  {
    label: '销号待核',
    to: '/decisions?tab=closeOuts',
    act: 'readDecisions',
    count: waiting.closeOuts,
  },
  {
    label: '退单待会商',
    to: '/decisions?tab=returned',
    act: 'readDecisions',
    count: waiting.returned,
  },
  {
    label: '指标待核实',
    to: '/indicators?tab=waiting',
    act: 'judgeActuals',
    count: waiting.actuals,
  },
  { label: '无人认领', to: '/unclaimed', act: 'readWorkLists', count: waiting.unclaimed },
  {
    label: '无法送达单位',
    to: '/unclaimed?tab=unreachable',
    act: 'readWorkLists',
    count: waiting.unreachableUnits,
  },
  { label: '待发通报', to: '/circulars', act: 'readWorkLists', count: waiting.circularQueue },
];

/** What waits for the office, each number leading to its list. */
export function WaitingStrip({ overview }: { overview: Overview }) {
  const may = useMay();
  const counters = countersOf(overview).filter((c) => may(c.act));
  if (counters.length === 0) return null;
  return (
    <nav className="waiting-strip" aria-label="等待办理">
      {counters.map((c) => (
        <Link key={c.label} to={c.to} className={c.count > 0 ? 'waiting some' : 'waiting'}>
          <b className="num">{c.count}</b>
          <span>{c.label}</span>
        </Link>
      ))}
    </nav>
  );
}
