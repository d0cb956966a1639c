import type { TableColumnsType } from 'antd';
import type { RoundUpRow } from '../../../../api/contract/circulars.js';
import { Mark } from '../../shared/ui/mark.js';
import { RowList } from '../../shared/ui/row-list.js';
import { StateView } from '../../shared/ui/state-view.js';
import { periodWords } from '../../shared/words/rungs.js';
import { dateOfInstant } from '../../shared/words/times.js';

const share = ({ figures: f }: RoundUpRow): string =>
  f && f.due > 0 ? `${Math.round(((f.met + f.late) / f.due) * 100)}%` : '—';
const figure = (key: 'due' | 'met' | 'late' | 'missing') => (_: unknown, row: RoundUpRow) =>
  row.figures ? row.figures[key] : '—';

const COLUMNS: TableColumnsType<RoundUpRow> = [
  { title: '调度期', key: 'period', width: 160, render: (_, r) => periodWords(r.period) },
  { title: '截止日', dataIndex: 'dueOn', width: 120, className: 'num' },
  { title: '状态', key: 'status', width: 110, render: (_, r) => <StateMark row={r} /> },
  { title: '应报', key: 'due', width: 80, className: 'num', render: figure('due') },
  { title: '按期', key: 'met', width: 80, className: 'num', render: figure('met') },
  { title: '逾期报送', key: 'late', width: 100, className: 'num', render: figure('late') },
  { title: '未报', key: 'missing', width: 80, className: 'num', render: figure('missing') },
  { title: '报送率', key: 'share', width: 90, className: 'num', render: (_, r) => share(r) },
  {
    title: '结束日',
    key: 'closed',
    width: 120,
    className: 'num',
    render: (_, r) => (r.closedAt ? dateOfInstant(r.closedAt) : '—'),
  },
];

function StateMark({ row }: { row: RoundUpRow }) {
  return row.status === 'open' ? <Mark tone="info">进行中</Mark> : <Mark tone="plain">已结束</Mark>;
}

/** The periods of the plan and what came in. */
export function RoundUpRows({ roundUps }: { roundUps: RoundUpRow[] }) {
  return (
    <RowList
      label="定期调度"
      rows={roundUps}
      columns={COLUMNS}
      keyOf={(row) => row.id}
      card={(row) => (
        <>
          <div className="spread">
            <b>{periodWords(row.period)}</b>
            <StateMark row={row} />
          </div>
          <div className="faint num">
            {row.dueOn}截止
            {row.figures &&
              ` · 应报${row.figures.due}，按期${row.figures.met}，逾期${row.figures.late}，未报${row.figures.missing}`}
          </div>
        </>
      )}
      empty={<StateView title="还没有开始调度">规划启用后，到报送期自动开始。</StateView>}
    />
  );
}
