import { Button } from 'antd';
import { useState } from 'react';
import type { Owed, TaskDetail, TaskNodeView } from '../../../../api/contract/task-page.js';
import { useMay } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StateView } from '../../shared/ui/state-view.js';
import { RungMark, StatusMark } from '../../shared/ui/status-mark.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { NODE_KIND_WORDS, nodeWords } from '../../shared/words/rungs.js';
import { AmendDate } from './amend-date.js';
import { owedAlike } from './owed-alike.js';

const SHOWN_UNITS = 6;

/** Every node with what each unit owes on it and its three dates. */
export function NodesPanel({ detail }: { detail: TaskDetail }) {
  return (
    <Panel title="节点与到期日" flush>
      {detail.nodes.length === 0 && (
        <StateView title="还没有节点">任务派发后按规划和调度周期设立节点。</StateView>
      )}
      {detail.nodes.map((node) => (
        <NodeBlock key={node.nodeId} node={node} detail={detail} />
      ))}
    </Panel>
  );
}

function NodeBlock({ node, detail }: { node: TaskNodeView; detail: TaskDetail }) {
  const [all, setAll] = useState(false);
  const alike = owedAlike(node.owed);
  const shown = all ? node.owed : node.owed.slice(0, SHOWN_UNITS);
  const name = nodeWords(node.kind, node.title);
  return (
    <section className="node">
      <div className="node-head">
        <b>{name}</b>
        {name !== NODE_KIND_WORDS[node.kind] && (
          <span className="faint">{NODE_KIND_WORDS[node.kind]}</span>
        )}
      </div>
      {alike && !all ? (
        <AlikeLine owed={alike} count={node.owed.length} onOpen={() => setAll(true)} />
      ) : (
        <OwedRows owed={shown} node={node} taskId={detail.task.id} />
      )}
      {!alike && node.owed.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          再显示{node.owed.length - shown.length}个单位
        </Button>
      )}
    </section>
  );
}

interface AlikeLineProps {
  owed: Owed;
  count: number;
  onOpen: () => void;
}

/** One line for many units that stand alike. */
function AlikeLine({ owed, count, onOpen }: AlikeLineProps) {
  const moved = owed.dueOn === owed.firstDueOn ? '' : `（首次承诺${owed.firstDueOn}）`;
  return (
    <div className="row alike">
      <span>{count}个单位均为</span>
      <OwedStatus owed={owed} />
      <span className="num">
        {owed.dueOn}到期{moved}
        {owed.satisfiedOn && `，${owed.satisfiedOn}完成`}
      </span>
      <RungMark rung={owed.rung} />
      <Button type="link" size="small" onClick={onOpen}>
        逐个查看
      </Button>
    </div>
  );
}

function OwedRows({ owed, ...about }: OwedProps & { owed: Owed[] }) {
  const phone = usePhone();
  if (!phone) return <OwedTable owed={owed} {...about} />;
  return owed.map((o) => <OwedCard key={o.unitId} owed={o} {...about} />);
}

interface OwedProps {
  node: TaskNodeView;
  taskId: string;
}

function OwedTable({ owed, ...about }: OwedProps & { owed: Owed[] }) {
  return (
    <div className="matrix-scroll">
      <table className="plain-table even">
        <thead>
          <tr>
            <th className="wide">单位</th>
            <th className="wide">状态</th>
            <th>首次承诺</th>
            <th>现行</th>
            <th>实际</th>
            <th>措施</th>
            <th>
              <span className="visually-hidden">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {owed.map((o) => (
            <tr key={o.unitId}>
              <td>{o.unitName}</td>
              <td>
                <OwedStatus owed={o} />
              </td>
              <td className="num">{o.firstDueOn}</td>
              <td className={o.dueOn === o.firstDueOn ? 'num' : 'num moved'}>{o.dueOn}</td>
              <td className="num">{o.satisfiedOn ?? '—'}</td>
              <td>
                <RungMark rung={o.rung} />
              </td>
              <td className="end">
                <Amend owed={o} {...about} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OwedCard({ owed, ...about }: OwedProps & { owed: Owed }) {
  return (
    <div className="owed-card">
      <div className="spread">
        <span>{owed.unitName}</span>
        <OwedStatus owed={owed} />
      </div>
      <dl className="facts num">
        <dt>首次承诺</dt>
        <dd>{owed.firstDueOn}</dd>
        <dt>现行</dt>
        <dd>{owed.dueOn}</dd>
        <dt>实际</dt>
        <dd>{owed.satisfiedOn ?? '—'}</dd>
      </dl>
      <div className="spread">
        <RungMark rung={owed.rung} />
        <Amend owed={owed} {...about} />
      </div>
    </div>
  );
}

function OwedStatus({ owed }: { owed: Owed }) {
  return (
    <span className="row">
      <StatusMark of="owed" status={owed.status} />
      {owed.daysOverdue > 0 && <span className="danger num">{owed.daysOverdue}天</span>}
      {owed.waiting && <span className="faint">待答复，计时暂停</span>}
    </span>
  );
}

const OPEN = ['pending', 'dueSoon', 'overdue'];

function Amend({ owed, node, taskId }: OwedProps & { owed: Owed }) {
  const may = useMay();
  if (!may('governTasks') || !OPEN.includes(owed.status)) return null;
  return <AmendDate owed={owed} nodeId={node.nodeId} taskId={taskId} />;
}
