import type { DetailOwner, TaskDetail } from '../../../../api/contract/task-page.js';
import { AppointOwner } from '../../shared/acts/appoint-owner.js';
import { ReturnVerdict } from '../../shared/acts/return-verdict.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StateView } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { OWNER_ROLE_WORDS } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';

/** The owners of a task and whether they took it on. */
export function OwnersPanel({ detail }: { detail: TaskDetail }) {
  return (
    <Panel title="责任单位" extra={<Appointing detail={detail} />} flush>
      {detail.owners.length === 0 && (
        <StateView title="没有责任单位">这项任务还无人认领。</StateView>
      )}
      <ul className="card-list">
        {detail.owners.map((owner) => (
          <li key={owner.unitId}>
            <Owner owner={owner} taskId={detail.task.id} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const NOT_RUNNING = ['draft', 'closed', 'cancelled'];

function Appointing({ detail: { task, owners } }: { detail: TaskDetail }) {
  const may = useMay();
  if (!may('governTasks') || NOT_RUNNING.includes(task.phase)) return null;
  const ownerIds = owners.filter((o) => o.acceptance !== 'left').map((o) => o.unitId);
  return <AppointOwner taskId={task.id} number={task.number} ownerIds={ownerIds} />;
}

function Owner({ owner, taskId }: { owner: DetailOwner; taskId: string }) {
  const may = useMay();
  return (
    <>
      <div className="spread">
        <span className="card-title">{owner.unitName}</span>
        <span className="row">
          <Mark tone={owner.role === 'lead' ? 'info' : 'plain'}>
            {OWNER_ROLE_WORDS[owner.role]}
          </Mark>
          <StatusMark of="acceptance" status={owner.acceptance} />
        </span>
      </div>
      <div className="faint">{acceptedWords(owner)}</div>
      <div className="card-meta num">
        自报{owner.claimedPercent}% · 核定{owner.verifiedPercent}%
        {owner.lastReportAt && (
          <span className="faint">最近报送 {momentWords(owner.lastReportAt)}</span>
        )}
      </div>
      {!owner.reachable && <div className="danger">没有可用的联络渠道，已暂停计时</div>}
      {owner.grounds && <p className="wrap-text">退单理由：{owner.grounds}</p>}
      {owner.acceptance === 'returned' && may('decideReturns') && (
        <ReturnVerdict taskId={taskId} unitId={owner.unitId} unitName={owner.unitName} />
      )}
    </>
  );
}

function acceptedWords(owner: DetailOwner): string {
  if (!owner.acceptedAt) return '';
  return `${owner.acceptedBy ?? '联络员'}于${momentWords(owner.acceptedAt)}签收`;
}
