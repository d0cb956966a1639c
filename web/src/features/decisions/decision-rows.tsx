import { Link } from 'react-router';
import type { ExcusalRow } from '../../../../api/contract/excusals.js';
import type { TaskRef } from '../../../../api/contract/values.js';
import type { DecisionList } from '../../../../api/contract/work-lists.js';
import { CloseOutVerdict } from '../../shared/acts/close-out-verdict.js';
import { ExcusalVerdict, excusalLine } from '../../shared/acts/excusal-verdict.js';
import { ExtensionVerdict } from '../../shared/acts/extension-verdict.js';
import { ReturnVerdict } from '../../shared/acts/return-verdict.js';
import { useMay, useSession } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { RungMark } from '../../shared/ui/status-mark.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { OWNER_ROLE_WORDS } from '../../shared/words/statuses.js';
import { daysBetween, momentWords } from '../../shared/words/times.js';

function TaskLine({ task }: { task: TaskRef }) {
  return (
    <Link to={`/tasks/${task.taskId}`} className="card-title">
      {task.number}号　{task.title}
    </Link>
  );
}

/** An extension that waits. */
export function ExtensionRow({ extension }: { extension: DecisionList['extensions'][number] }) {
  const may = useMay();
  const { person } = useSession();
  const { fromDate, toDate, decider } = extension;
  const mine = decider === 'office' || person.role === 'leader';
  return (
    <li className="stack-tight">
      <div className="spread">
        <TaskLine task={extension.task} />
        <Mark tone={decider === 'leader' ? 'info' : 'plain'}>
          {decider === 'leader' ? '分管领导决定' : '安委办决定'}
        </Mark>
      </div>
      <div className="num">
        {extension.unitName}：{fromDate} → {toDate}（延{daysBetween(fromDate, toDate)}天）
      </div>
      <p className="wrap-text">理由：{extension.reason}</p>
      <div className="faint">
        {extension.askedName}于{momentWords(extension.askedAt)}提出
      </div>
      {may('decideExtensions') && mine && (
        <ExtensionVerdict taskId={extension.task.taskId} extension={extension} />
      )}
    </li>
  );
}

/** An excusal that waits, with what it is to forgive. */
export function ExcusalDecision({ excusal }: { excusal: ExcusalRow }) {
  const may = useMay();
  return (
    <li className="stack-tight">
      <div className="spread">
        <TaskLine task={excusal.task} />
        <Mark tone="info">分管领导决定</Mark>
      </div>
      <div>
        {excusal.unitName}：{excusalLine(excusal)}
      </div>
      <ul className="plain-list">
        {excusal.nodes.map((n) => (
          <li key={n.nodeId} className="row">
            <span className="num">{n.dueOn}</span>
            <span>{nodeWords(n.kind, n.title)}</span>
            <RungMark rung={n.rung} />
          </li>
        ))}
      </ul>
      <p className="wrap-text">理由：{excusal.reason}</p>
      <div className="faint">
        {excusal.askedName}于{momentWords(excusal.askedAt)}提出，佐证材料{excusal.evidence}份
      </div>
      {may('decideExcusals') && <ExcusalVerdict excusal={excusal} />}
    </li>
  );
}

/** A close-out that waits. */
export function CloseOutRow({ closeOut }: { closeOut: DecisionList['closeOuts'][number] }) {
  const may = useMay();
  return (
    <li className="stack-tight">
      <TaskLine task={closeOut.task} />
      <p className="wrap-text">{closeOut.text}</p>
      <div className="faint">
        {closeOut.unitName} {closeOut.askedName}于{momentWords(closeOut.askedAt)}申请销号
      </div>
      {may('decideCloseOuts') && <CloseOutVerdict taskId={closeOut.task.taskId} />}
    </li>
  );
}

/** A returned assignment that waits for the office. */
export function ReturnedRow({ returned }: { returned: DecisionList['returned'][number] }) {
  const may = useMay();
  const { task, unitId, unitName } = returned;
  return (
    <li className="stack-tight">
      <TaskLine task={task} />
      <div>
        {unitName}（{OWNER_ROLE_WORDS[returned.role]}）退单
      </div>
      <p className="wrap-text">理由：{returned.grounds ?? '未写明'}</p>
      {may('decideReturns') && (
        <ReturnVerdict taskId={task.taskId} unitId={unitId} unitName={unitName} />
      )}
    </li>
  );
}
