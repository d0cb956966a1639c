import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { TaskRow } from '../../../../api/contract/tasks.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { LightMark } from '../../shared/ui/light.js';
import { PercentBar } from '../../shared/ui/percent-bar.js';
import { RungMark, StatusMark } from '../../shared/ui/status-mark.js';
import { TASK_KIND_WORDS } from '../../shared/words/statuses.js';
import { OwnersBrief } from './owners-brief.js';

interface Order {
  sort: string;
  descending: boolean;
}

/** The columns of the task list; those the server can sort by carry the arrow. */
export function taskColumns(order: Order): TableColumnsType<TaskRow> {
  const sortable = (key: string) => ({
    key,
    sorter: true,
    sortOrder:
      order.sort === key ? (order.descending ? ('descend' as const) : ('ascend' as const)) : null,
  });
  return [
    { title: '编号', dataIndex: 'number', width: 72, className: 'num', ...sortable('number') },
    {
      title: '任务',
      key: 'title',
      width: 270,
      render: (_, row) => (
        <>
          <Link to={`/tasks/${row.id}`} className="task-title">
            {row.title}
          </Link>
          <div className="faint">{TASK_KIND_WORDS[row.kind]}</div>
        </>
      ),
    },
    {
      title: '责任单位',
      key: 'owners',
      width: 170,
      render: (_, row) => <OwnersBrief owners={row.owners} />,
    },
    {
      title: '亮灯',
      width: 90,
      render: (_, row) => <LightMark light={row.light} />,
      ...sortable('light'),
    },
    {
      title: '阶段',
      key: 'phase',
      width: 90,
      render: (_, row) => <StatusMark of="phase" status={row.phase} />,
    },
    {
      title: '自报 / 核定',
      width: 180,
      render: (_, row) => (
        <div className="percent-pair">
          <PercentBar label="自报" percent={row.claimedPercent} />
          <PercentBar label="核定" percent={row.verifiedPercent} />
        </div>
      ),
      ...sortable('percent'),
    },
    {
      title: '最近到期',
      width: 130,
      render: (_, row) => <DueDate date={row.nextDueOn} />,
      ...sortable('dueOn'),
    },
    { title: '措施', key: 'rung', width: 70, render: (_, row) => <RungMark rung={row.rung} /> },
  ];
}
