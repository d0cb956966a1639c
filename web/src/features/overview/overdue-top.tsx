import { Link } from 'react-router';
import type { OverdueRow } from '../../../../api/contract/work-lists.js';
import { RungMark } from '../../shared/ui/status-mark.js';
import { StateView } from '../../shared/ui/state-view.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { shortDate } from '../../shared/words/times.js';

/** The oldest overdue matters, and the way to all of them. */
export function OverdueTop({ rows, total }: { rows: OverdueRow[]; total: number }) {
  if (rows.length === 0) return <StateView title="没有逾期事项">各单位都在期限之内。</StateView>;
  return (
    <>
      <ul className="card-list">
        {rows.map((row) => (
          <li key={`${row.nodeId}/${row.unitId}`} className="brief">
            <div className="brief-main">
              <Link to={`/tasks/${row.taskId}`} className="card-title">
                {row.number}号　{row.title}
              </Link>
              <div className="faint">
                {row.unitName} · {nodeWords(row.kind, row.nodeTitle)} · {shortDate(row.dueOn)}到期
              </div>
            </div>
            <div className="brief-side">
              <span className="danger num">逾期{row.daysOverdue}天</span>
              <RungMark rung={row.rung} />
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <div className="panel-more">
          <Link to="/overdue">查看全部{total}项</Link>
        </div>
      )}
    </>
  );
}
