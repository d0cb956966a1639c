import type { TableColumnsType } from 'antd';
import type { CircularQueue } from '../../../../api/contract/work-lists.js';
import { RowList } from '../../shared/ui/row-list.js';
import { StateView } from '../../shared/ui/state-view.js';
import { dateOfInstant } from '../../shared/words/times.js';
import { MatterLink, matterWords } from './named-matter.js';

type Row = CircularQueue['rows'][number];

const dueWords = ({ kind, nodeTitle: matter }: Row): string => matterWords({ kind, matter });

const COLUMNS: TableColumnsType<Row> = [
  { title: '单位', dataIndex: 'unitName', width: 170 },
  {
    title: '任务',
    key: 'task',
    width: 340,
    render: (_, row) => <MatterLink {...row} />,
  },
  {
    title: '失期节点',
    key: 'node',
    width: 200,
    render: (_, row) => dueWords(row),
  },
  { title: '到期日', dataIndex: 'dueOn', width: 120, className: 'num' },
  {
    title: '列入日期',
    key: 'queued',
    width: 120,
    className: 'num',
    render: (_, row) => dateOfInstant(row.queuedAt),
  },
];

/** What the next circular will name: still owed, nothing of it waiting for the office. */
export function QueueList({ rows }: { rows: Row[] }) {
  return (
    <RowList
      label="待通报事项"
      rows={rows}
      columns={COLUMNS}
      keyOf={(row) => `${row.nodeId}/${row.unitId}`}
      card={(row) => <Card row={row} />}
      empty={<StateView title="没有待通报的事项">逾期满政策规定的工作日后列入。</StateView>}
    />
  );
}

function Card({ row }: { row: Row }) {
  return (
    <>
      <b>{row.unitName}</b>
      <div>
        <MatterLink {...row} />
      </div>
      <div className="faint num">
        {dueWords(row)} · {row.dueOn}到期 · {dateOfInstant(row.queuedAt)}列入
      </div>
    </>
  );
}
