import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { CircularQueue } from '../../../../api/contract/work-lists.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { dateOfInstant } from '../../shared/words/times.js';

type Row = CircularQueue['rows'][number];

const COLUMNS: TableColumnsType<Row> = [
  { title: '单位', dataIndex: 'unitName', width: 170 },
  {
    title: '任务',
    key: 'task',
    width: 340,
    render: (_, row) => (
      <Link to={`/tasks/${row.taskId}`} className="task-title">
        {row.number}号　{row.title}
      </Link>
    ),
  },
  {
    title: '失期节点',
    key: 'node',
    width: 200,
    render: (_, row) => nodeWords(row.kind, row.nodeTitle),
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

/** What the next circular will name. */
export function CircularsPage() {
  const { plan, loading } = usePlanChoice();
  const query = useQuery({
    queryKey: ['circular-queue', plan?.id],
    queryFn: () => api.get<CircularQueue>('/circular-queue', { planId: plan?.id }),
    enabled: !loading,
  });
  return (
    <PageFrame
      title="待发通报"
      note="达到通报一档的事项自动列入下一期通报；通报文件的拟稿、审批和印发将在后续版本提供。"
    >
      <Panel flush>
        <Loaded query={query}>
          {(data) => (
            <RowList
              label="待发通报"
              rows={data.rows}
              columns={COLUMNS}
              keyOf={(row) => `${row.nodeId}/${row.unitId}`}
              card={(row) => <Card row={row} />}
              empty={<StateView title="没有待通报的事项">逾期满政策规定的工作日后列入。</StateView>}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function Card({ row }: { row: Row }) {
  return (
    <>
      <b>{row.unitName}</b>
      <Link to={`/tasks/${row.taskId}`} className="task-title" style={{ display: 'block' }}>
        {row.number}号　{row.title}
      </Link>
      <div className="faint num">
        {nodeWords(row.kind, row.nodeTitle)} · {row.dueOn}到期 · {dateOfInstant(row.queuedAt)}列入
      </div>
    </>
  );
}
