import type { PlanDetail } from '../../../../api/contract/plans.js';
import { Mark } from '../../shared/ui/mark.js';
import { StateView } from '../../shared/ui/state-view.js';
import { NODE_KIND_WORDS } from '../../shared/words/rungs.js';
import { LineLink } from './show-lines.js';

interface Row {
  key: string;
  dueOn: string;
  words: string;
  of: string;
  line: number;
  lapsed: boolean;
}

/** Every dated promise, soonest first; those of no task are named so. */
export function promiseRows(detail: PlanDetail): Row[] {
  const ofTasks = detail.tasks.flatMap((task) =>
    task.duties.map((d) => ({
      key: d.id,
      dueOn: d.dueOn,
      words: d.title || NODE_KIND_WORDS[d.kind],
      of: `${task.number}号任务`,
      line: d.line,
      lapsed: d.lapsed,
    })),
  );
  const loose = detail.loosePromises.map((p) => ({
    key: `loose-${p.line}-${p.due}-${p.text}`,
    dueOn: p.due,
    words: p.text,
    of: '不在任何任务中',
    line: p.line,
    lapsed: false,
  }));
  return [...ofTasks, ...loose].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The dated promises of a plan. */
export function PromisesTab({ detail }: { detail: PlanDetail }) {
  const rows = promiseRows(detail);
  if (rows.length === 0) return <StateView title="没有读出带时限的承诺" />;
  return (
    <ul className="card-list">
      {rows.map((row) => (
        <li key={row.key}>
          <div className="spread top">
            <span className="row">
              <b className="num">{row.dueOn}</b>
              <span className="faint">{row.of}</span>
              {row.lapsed && <Mark tone="warn">时限已过，不再设节点</Mark>}
            </span>
            <LineLink start={row.line} />
          </div>
          {row.words}
        </li>
      ))}
    </ul>
  );
}
