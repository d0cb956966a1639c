import { Link } from 'react-router';
import type {
  ProceedingDetail,
  ProceedingRow,
  SlipView,
} from '../../../../api/contract/proceedings.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { proceedingEventWords } from '../../shared/words/proceeding-events.js';
import { recordedWords } from '../../shared/words/recorded.js';
import { momentWords } from '../../shared/words/times.js';
import { PhaseMark } from './proceeding-row.js';

/** Rectification items that belong to it. */
export function ItemsPanel({ items }: { items: ProceedingRow[] }) {
  if (items.length === 0) return null;
  return (
    <Panel title={`整改事项 ${items.length}`} flush>
      <ul className="card-list">
        {items.map((item) => (
          <li key={item.id} className="stack-tight">
            <div className="spread">
              <Link to={`/proceedings/${item.id}`} className="card-title">
                {item.title}
              </Link>
              <PhaseMark row={item} />
            </div>
            <DueDate date={item.dueOn} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function slipEventWords(slip: SlipView, event: SlipView['events'][number], unitName: string) {
  if (slip.rectificationId) return proceedingEventWords(event);
  const names = { unit: () => unitName, node: () => '' };
  return recordedWords({ ...event.data, type: event.type }, names);
}

function Slip({ slip, unitName }: { slip: SlipView; unitName: string }) {
  const { owed, task, rectificationId } = slip;
  const to = rectificationId ? `/proceedings/${rectificationId}` : `/tasks/${slip.taskId}`;
  return (
    <Panel
      title={
        <Link to={to}>
          失期记录：{task ? `${task.number}号　` : ''}
          {slip.title}
        </Link>
      }
      extra={owed && <StatusMark of="owed" status={owed.status} />}
    >
      <dl className="facts facts-row num">
        <dt>首次承诺</dt>
        <dd>{owed?.firstDueOn ?? slip.dueOn}</dd>
        <dt>现行到期</dt>
        <dd>{owed?.dueOn ?? slip.dueOn}</dd>
        <dt>实际完成</dt>
        <dd>{owed?.satisfiedOn ?? '尚未完成'}</dd>
        <dt>已逾期</dt>
        <dd className="danger">{owed ? `${owed.daysOverdue}天` : '—'}</dd>
      </dl>
      <ol className="step-list">
        {[...slip.events].reverse().map((event) => (
          <li key={event.id}>
            <span className="faint num">{momentWords(event.at)}</span>
            <span>
              {slipEventWords(slip, event, unitName)}
              {event.role !== 'system' && <span className="faint after">{event.actorName}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The slips it is about, each with its whole record. */
export function SlipsPanel({ detail }: { detail: ProceedingDetail }) {
  return (
    <>
      {detail.slips.map((slip) => (
        <Slip key={slip.nodeId} slip={slip} unitName={detail.proceeding.unitName} />
      ))}
    </>
  );
}
