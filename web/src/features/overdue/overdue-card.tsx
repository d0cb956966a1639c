import { Link } from 'react-router';
import type { OverdueRow } from '../../../../api/contract/work-lists.js';
import { RungMark } from '../../shared/ui/status-mark.js';
import { nodeWords } from '../../shared/words/rungs.js';

/** An overdue matter on a phone. */
export function OverdueCard({ row }: { row: OverdueRow }) {
  return (
    <>
      <div className="spread">
        <span className="light light-red">
          <i aria-hidden />
          <span className="num">逾期{row.daysOverdue}天</span>
        </span>
        <RungMark rung={row.rung} />
      </div>
      <Link to={`/tasks/${row.taskId}`} className="card-title">
        {row.number}号　{row.title}
      </Link>
      <div className="soft">{row.unitName}</div>
      <div className="faint num">
        {nodeWords(row.kind, row.nodeTitle)} · {row.dueOn}到期
        {row.firstDueOn !== row.dueOn && `（原定${row.firstDueOn}）`}
        {row.waiting && ' · 待答复，计时暂停'}
      </div>
    </>
  );
}
