import { Link } from 'react-router';
import type { Today } from '../../../../api/contract/today.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';

/** What is overdue by the rung it has reached, each leading to that part of the list. */
export function OverdueCard({ byRung }: { byRung: Today['overdueByRung'] }) {
  const count = byRung.reduce((sum, r) => sum + r.count, 0);
  if (count === 0) return null;
  return (
    <section className="panel today-card" aria-label="逾期">
      <Link to="/overdue" className="today-head">
        <b className="num">{count}</b>
        <span>逾期</span>
      </Link>
      <ul className="plain-list">
        {byRung.map(({ rung, count: n }) => (
          <li key={rung ?? 'none'}>
            <Link to={`/overdue?rung=${rung ?? 'none'}`} className="spread">
              <span>{rung ? `已到${RUNG_WORDS[rung]}` : '未采取措施'}</span>
              <span className="num">{n}件</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
