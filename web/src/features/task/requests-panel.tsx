import type { ExcusalRow } from '../../../../api/contract/excusals.js';
import type {
  CloseOutView,
  ExtensionView,
  TaskDetail,
} from '../../../../api/contract/task-page.js';
import { CloseOutVerdict } from '../../shared/acts/close-out-verdict.js';
import { ExcusalVerdict, excusalLine } from '../../shared/acts/excusal-verdict.js';
import { ExtensionVerdict } from '../../shared/acts/extension-verdict.js';
import { LookBackEntry } from '../../shared/acts/look-back-verdict.js';
import { useMay, useSession } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { momentWords } from '../../shared/words/times.js';
import { namesOf } from './task-query.js';

/** Extensions, excusals and close-outs that were asked for; nothing asked, nothing shown. */
export function RequestsPanel({ detail }: { detail: TaskDetail }) {
  const { extensions, excusals, closeOuts, lookBacks } = detail;
  if ([extensions, excusals, closeOuts, lookBacks].every((l) => l.length === 0)) return null;
  return (
    <Panel title="申请与回头看" flush>
      <ul className="card-list">
        {lookBacks.map((l) => (
          <li key={l.id}>
            <LookBackEntry lookBack={l} />
          </li>
        ))}
        {closeOuts.map((c) => (
          <li key={c.id}>
            <CloseOut closeOut={c} taskId={detail.task.id} />
          </li>
        ))}
        {excusals.map((e) => (
          <li key={e.excusalId}>
            <Excusal excusal={e} />
          </li>
        ))}
        {extensions.map((e) => (
          <li key={e.id}>
            <Extension extension={e} detail={detail} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Extension({ extension, detail }: { extension: ExtensionView; detail: TaskDetail }) {
  const may = useMay();
  const { person } = useSession();
  const mine = extension.decider === 'office' || person.role === 'leader';
  return (
    <>
      <div className="spread">
        <b>{extension.unitName}申请延期</b>
        <StatusMark of="extension" status={extension.status} />
      </div>
      <div className="num">
        {namesOf(detail).node(extension.nodeId)}：{extension.fromDate} → {extension.toDate}
      </div>
      <p className="wrap-text">理由：{extension.reason}</p>
      <div className="faint">
        {extension.askedName}于{momentWords(extension.askedAt)}提出
        {extension.status === 'waiting' &&
          `，由${extension.decider === 'leader' ? '分管领导' : '安委办'}决定`}
        {extension.answer && `；答复：${extension.answer}`}
      </div>
      {extension.status === 'waiting' && may('decideExtensions') && mine && (
        <ExtensionVerdict taskId={detail.task.id} extension={extension} />
      )}
    </>
  );
}

function Excusal({ excusal }: { excusal: ExcusalRow }) {
  const may = useMay();
  return (
    <>
      <div className="spread">
        <b>{excusal.unitName}申请免责</b>
        <StatusMark of="excusal" status={excusal.status} />
      </div>
      <div className="num">{excusalLine(excusal)}</div>
      <p className="wrap-text">
        {excusal.nodes.map((n) => nodeWords(n.kind, n.title)).join('、')}。理由：{excusal.reason}
      </p>
      <div className="faint">
        {excusal.askedName}于{momentWords(excusal.askedAt)}提出，佐证材料{excusal.evidence}份
        {excusal.decidedBy && `；${excusal.decidedBy}于${momentWords(excusal.decidedAt)}决定`}
        {excusal.answer && `：${excusal.answer}`}
      </div>
      {excusal.status === 'waiting' && may('decideExcusals') && (
        <ExcusalVerdict excusal={excusal} />
      )}
    </>
  );
}

const CLOSE_OUT_MARKS: Record<CloseOutView['status'], string> = {
  waiting: 'waiting',
  closed: 'accepted',
  returned: 'returned',
};

function CloseOut({ closeOut, taskId }: { closeOut: CloseOutView; taskId: string }) {
  const may = useMay();
  return (
    <>
      <div className="spread">
        <b>{closeOut.unitName}申请销号</b>
        <StatusMark of="report" status={CLOSE_OUT_MARKS[closeOut.status]} />
      </div>
      <p className="wrap-text">{closeOut.text}</p>
      <div className="faint">
        {closeOut.askedName}于{momentWords(closeOut.askedAt)}提出
        {closeOut.reason && `；${closeOut.reason}`}
      </div>
      {closeOut.status === 'waiting' && may('decideCloseOuts') && (
        <CloseOutVerdict taskId={taskId} />
      )}
    </>
  );
}
