import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Effect } from '../../../../api/contract/foresight.js';
import { StateView } from '../../shared/ui/state-view.js';
import { effectWords } from '../../shared/words/foreseen.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { dateOfInstant, shortDate } from '../../shared/words/times.js';

const SHOWN_AT_FIRST = 12;
type Change = Effect['changes'][number];

/** A day, or that it would not come. */
const dayOr = (at: string | null, none: string): string =>
  at === null ? none : shortDate(dateOfInstant(at));

/** What changes of one thing, as a short clause. */
export function changeWords({ before, after }: Pick<Change, 'before' | 'after'>): string {
  if (before === null) return `新增：${dayOr(after, '')}`;
  if (after === null) return `原定${dayOr(before, '')}，30天内不再发生`;
  const [from, to] = [dayOr(before, ''), dayOr(after, '')];
  return from === to ? `${from}，时间调整` : `${from} → ${to}`;
}

/** What is touched: tasks, and what is no task. */
export function reachWords({ tasks, others }: Pick<Effect, 'tasks' | 'others'>): string {
  const parts = [tasks > 0 && `${tasks}项任务`, others > 0 && `${others}件调度、督办或考核事项`];
  return parts.filter(Boolean).join('、');
}

/** The effect on the next 30 days: figures by rung, then what moves, comes anew, or falls away. */
export function EffectView({ effect }: { effect: Effect }) {
  const [all, setAll] = useState(false);
  const { byRung, changes, total } = effect;
  if (total === 0) {
    return (
      <StateView title="未来30天没有变化">
        正在进行的任务、约谈、挂牌督办、整改和考核在30天内不受影响。
      </StateView>
    );
  }
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="stack">
      <table className="effect-figures">
        <thead>
          <tr>
            <th>未来30天</th>
            <th>现行</th>
            <th>改后</th>
          </tr>
        </thead>
        <tbody>
          {byRung.map((r) => (
            <tr key={r.rung}>
              <td>{RUNG_WORDS[r.rung]}</td>
              <td className="num">{r.before}次</td>
              <td className={r.before === r.after ? 'num' : 'num effect-changed'}>{r.after}次</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        影响{reachWords(effect)}，共{total}件事：
      </div>
      <ul className="plain-list">
        {shown.map((c, i) => (
          <ChangeLine key={`${c.before} ${c.after} ${i}`} change={c} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button type="link" onClick={() => setAll(true)}>
          再显示{changes.length - shown.length}件
        </Button>
      )}
    </div>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { task, proceeding, assessment } = change;
  return (
    <li>
      <div>
        <b className="num">{changeWords(change)}</b>　{effectWords(change)}
      </div>
      {task && (
        <Link to={`/tasks/${task.taskId}`} className="faint">
          {task.number}号　{task.title}
        </Link>
      )}
      {proceeding && (
        <Link to={`/proceedings/${proceeding.id}`} className="faint">
          查看办理情况
        </Link>
      )}
      {assessment && (
        <Link to={`/assessments/${assessment.id}`} className="faint">
          查看考核
        </Link>
      )}
    </li>
  );
}
