import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { UnreachedList, UnreachedRow } from '../../../../api/contract/deliveries.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { ResendButton } from '../../shared/ui/resend-button.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { nodeWords, RUNG_WORDS } from '../../shared/words/rungs.js';
import { longDate, momentWords } from '../../shared/words/times.js';

/** 未送达: steps of the ladder that reached nobody, and what cures it. */
export function UnreachedPage() {
  const { plan, loading } = usePlanChoice();
  const query = useQuery({
    queryKey: ['unreached', plan?.id],
    queryFn: () => api.get<UnreachedList>('/unreached', { planId: plan?.id }),
    enabled: !loading,
  });
  return (
    <PageFrame
      title="未送达"
      note="没有送到任何人的提醒、催办、警示不算督办措施，下一个工作日由系统重发，也可以现在重发；送达或办理后自动移出。"
    >
      <Panel flush>
        <Loaded
          query={query}
          empty={{
            when: (l) => l.rows.length === 0,
            view: <StateView title="没有未送达的事项">督办措施都有人收到。</StateView>,
          }}
        >
          {({ rows }) => (
            <ul className="card-list">
              {rows.map((row) => (
                <li key={`${row.nodeId}/${row.unitId}`} className="stack-tight">
                  <Row row={row} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function Row({ row }: { row: UnreachedRow }) {
  const { task, proceedingId, unitId, unitName, kind, nodeTitle, dueOn, rung } = row;
  const { unreachedAt, error } = row;
  return (
    <>
      <div className="spread">
        <span className="row">
          <Mark tone="bad">{RUNG_WORDS[rung]}未送达</Mark>
          <b>{unitName}</b>
        </span>
        <span className="row">
          <Cure row={row} />
          <Resend row={row} />
        </span>
      </div>
      {proceedingId ? (
        <Link to={`/proceedings/${proceedingId}`} className="card-title">
          整改事项　{nodeTitle}
        </Link>
      ) : (
        task && (
          <Link to={`/tasks/${task.taskId}`} className="card-title">
            {task.number}号　{task.title}
          </Link>
        )
      )}
      <div className="faint num">
        {proceedingId ? '整改' : nodeWords(kind, nodeTitle)} · {longDate(dueOn)}到期 ·{' '}
        {momentWords(unreachedAt)}确认未送达
      </div>
      {error && <div className="faint wrap-text">渠道答复：{error}</div>}
      <Link
        to={`/deliveries?unitId=${unitId}${task ? `&taskId=${task.taskId}` : ''}`}
        className="faint"
      >
        查看送达台账
      </Link>
    </>
  );
}

/** Once somebody can be reached again, the message goes out without waiting for the ladder. */
function Resend({ row: { deliveryId, resending } }: { row: UnreachedRow }) {
  const may = useMay();
  if (resending) return <Mark tone="info">已重发，待送出</Mark>;
  return may('resendMessages') && deliveryId ? <ResendButton deliveryId={deliveryId} /> : null;
}

/** Nobody named, nobody bound, or the channel's own fault. */
function Cure({ row: { unitId, people, bound } }: { row: UnreachedRow }) {
  const to = `/units?tab=people&unitId=${unitId}`;
  if (people === 0) return <Link to={to}>去登记联络员</Link>;
  if (bound === 0) return <Link to={to}>去生成绑定码</Link>;
  return <span className="faint">有{bound}人已绑定，等待系统重发</span>;
}
