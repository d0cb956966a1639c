import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { LedgerRow } from '../../../../api/contract/deliveries.js';
import { useMay } from '../../shared/session.js';
import { ResendButton } from '../../shared/ui/resend-button.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { CHANNEL_WORDS, NOTICE_WORDS, wordFor } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';

const when = (row: LedgerRow): string => momentWords(row.sentAt ?? row.queuedAt);
const answer = ({ readAt, answeredAt }: LedgerRow): string =>
  answeredAt ? `${momentWords(answeredAt)}已回应` : readAt ? `${momentWords(readAt)}已读` : '';
const fault = ({ error, attempts }: LedgerRow): string =>
  error ? `${error}${attempts > 1 ? `（试过${attempts}次）` : ''}` : '';

function TaskLink({ row: { task } }: { row: LedgerRow }) {
  if (!task) return <span className="faint">—</span>;
  return (
    <Link to={`/tasks/${task.taskId}`} className="task-title">
      {task.number}号　{task.title}
    </Link>
  );
}

const LOST = new Set<LedgerRow['status']>(['failed', 'unreachable']);

function Resend({ row: { id, status } }: { row: LedgerRow }) {
  const may = useMay();
  return LOST.has(status) && may('resendMessages') ? <ResendButton deliveryId={id} /> : null;
}

export const LEDGER_COLUMNS: TableColumnsType<LedgerRow> = [
  { title: '时间', key: 'at', width: 150, className: 'num', render: (_, row) => when(row) },
  {
    title: '内容',
    key: 'kind',
    width: 140,
    render: (_, row) => wordFor(NOTICE_WORDS, row.kind),
  },
  {
    title: '接收人、涉及单位',
    key: 'to',
    width: 170,
    render: (_, row) => (
      <>
        {row.personName ?? '—'}
        <div className="faint">{row.unitName}</div>
      </>
    ),
  },
  { title: '任务', key: 'task', width: 300, render: (_, row) => <TaskLink row={row} /> },
  {
    title: '渠道',
    key: 'channel',
    width: 100,
    render: (_, row) => wordFor(CHANNEL_WORDS, row.channel),
  },
  {
    title: '结果',
    key: 'status',
    width: 220,
    render: (_, row) => (
      <>
        <StatusMark of="delivery" status={row.status} />
        <div className="faint num wrap-text">{answer(row) || fault(row)}</div>
        <Resend row={row} />
      </>
    ),
  },
];

/** A message as a card, for phones. */
export function LedgerCard({ row }: { row: LedgerRow }) {
  const to = [row.personName, row.unitName, wordFor(CHANNEL_WORDS, row.channel)];
  return (
    <>
      <div className="spread">
        <b>{wordFor(NOTICE_WORDS, row.kind)}</b>
        <StatusMark of="delivery" status={row.status} />
      </div>
      {row.task && <TaskLink row={row} />}
      <div className="faint num">
        {when(row)} · {to.filter((w) => w && w !== '—').join(' · ')}
      </div>
      <div className="faint num wrap-text">{answer(row) || fault(row)}</div>
      <Resend row={row} />
    </>
  );
}
