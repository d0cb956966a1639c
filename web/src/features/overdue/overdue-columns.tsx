import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { OverdueRow } from '../../../../api/contract/work-lists.js';
import { RungMark } from '../../shared/ui/status-mark.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { dateOfInstant } from '../../shared/words/times.js';

/** The columns of the overdue list. */
export const OVERDUE_COLUMNS: TableColumnsType<OverdueRow> = [
  {
    title: '任务',
    key: 'task',
    width: 270,
    render: (_, row) => (
      <Link to={`/tasks/${row.taskId}`} className="task-title">
        {row.number}号　{row.title}
      </Link>
    ),
  },
  { title: '单位', dataIndex: 'unitName', width: 150 },
  {
    title: '节点',
    key: 'node',
    width: 200,
    render: (_, row) => nodeWords(row.kind, row.nodeTitle),
  },
  {
    title: '逾期',
    key: 'days',
    width: 110,
    render: (_, row) => (
      <>
        <span className="light light-red">
          <i aria-hidden />
          <span className="num">{row.daysOverdue}天</span>
        </span>
        {row.waiting && <div className="faint">待答复，计时暂停</div>}
      </>
    ),
  },
  {
    title: '现行到期',
    dataIndex: 'dueOn',
    width: 112,
    className: 'num',
  },
  {
    title: '首次承诺',
    key: 'first',
    width: 120,
    render: (_, row) => (
      <span className="num">
        {row.firstDueOn}
        {row.firstDueOn !== row.dueOn && <div className="faint">已过{row.daysSinceFirst}天</div>}
      </span>
    ),
  },
  {
    title: '措施',
    key: 'rung',
    width: 112,
    render: (_, row) => (
      <>
        <RungMark rung={row.rung} />
        {row.rungAt && <div className="faint num">{dateOfInstant(row.rungAt)}</div>}
      </>
    ),
  },
];
