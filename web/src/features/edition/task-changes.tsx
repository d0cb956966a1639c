import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { EditionTaskChanges } from '../../../../api/contract/editions.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { matchWords } from '../../shared/words/editions.js';
import { ChangeRow } from './change-row.js';
import { useEditionDesk, withChoice } from './edition-desk.js';
import { LinesLink } from './lines-link.js';
import { PairTask } from './pair-task.js';

/** The changes of one task, with the reasons why it is taken for that task. */
export function TaskChanges({ task }: { task: EditionTaskChanges }) {
  const { chosen, choose, mayDecide } = useEditionDesk();
  const open = task.changes.filter((c) => c.status === 'open').map((c) => c.id);
  const picked = open.filter((id) => chosen.has(id)).length;
  const dropped = task.changes.some((c) => c.kind === 'taskDropped' && c.status === 'open');
  return (
    <section className="edition-task" aria-label={task.title}>
      <header>
        {mayDecide && open.length > 0 && (
          <Checkbox
            aria-label={`选择“${task.title}”的全部事项`}
            checked={picked === open.length}
            indeterminate={picked > 0 && picked < open.length}
            onChange={(e) => choose(withChoice(chosen, open, e.target.checked))}
          />
        )}
        <div>
          <h3>
            <Title task={task} /> {task.phase && <StatusMark of="phase" status={task.phase} />}
          </h3>
          <p className="faint row-tight">
            <span>{task.section.join(' › ')}</span>
            {task.changes[0] && <LinesLink lines={task.changes[0].lines} />}
            {task.match && <span className="num">{matchWords(task.match)}</span>}
          </p>
        </div>
        {dropped && mayDecide && <PairTask task={task} />}
      </header>
      {task.changes.map((change) => (
        <ChangeRow key={change.id} change={change} withLines={change.kind.startsWith('target')} />
      ))}
    </section>
  );
}

function Title({ task }: { task: EditionTaskChanges }) {
  if (!task.taskId) return <>{task.title}</>;
  return (
    <Link to={`/tasks/${task.taskId}`} className="task-title">
      第{task.number}号 {task.title}
    </Link>
  );
}
