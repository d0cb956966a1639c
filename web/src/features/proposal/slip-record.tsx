import { Link } from 'react-router';
import type { ProposalDetail } from '../../../../api/contract/proposals.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { recordedWords } from '../../shared/words/recorded.js';
import { momentWords } from '../../shared/words/times.js';

interface SlipRecordProps {
  entry: ProposalDetail['record'][number];
  unitName: string;
}

/** What slipped, its dates, and every step that was taken on it. */
export function SlipRecord({ entry: { item, owed, events }, unitName }: SlipRecordProps) {
  const names = { unit: () => unitName, node: () => '' };
  const title = (
    <Link to={`/tasks/${item.taskId}`}>
      {item.number}号　{item.title}
    </Link>
  );
  return (
    <Panel title={title} extra={owed && <StatusMark of="owed" status={owed.status} />}>
      <dl className="facts facts-row num">
        <dt>首次承诺</dt>
        <dd>{owed?.firstDueOn ?? item.dueOn}</dd>
        <dt>现行到期</dt>
        <dd>{owed?.dueOn ?? item.dueOn}</dd>
        <dt>实际完成</dt>
        <dd>{owed?.satisfiedOn ?? '尚未完成'}</dd>
        <dt>已逾期</dt>
        <dd className="danger">{owed ? `${owed.daysOverdue}天` : '—'}</dd>
        <dt>延期次数</dt>
        <dd>{owed?.extensions ?? 0}次</dd>
      </dl>
      <ol className="step-list">
        {events.map((event) => (
          <li key={event.id}>
            <span className="faint num">{momentWords(event.at)}</span>
            <span>
              {recordedWords({ ...event.data, type: event.type }, names)}
              {event.role !== 'system' && <span className="faint after">{event.actorName}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
