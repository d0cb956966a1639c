import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { LookBackList } from '../../../../api/contract/look-backs.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';

/** Closed tasks whose look-back is due: they are looked back at on the page of the task. */
export function TaskLookBacks() {
  const may = useMay();
  const { plan, loading } = usePlanChoice();
  const allowed = may('readWorkLists');
  const query = useQuery({
    queryKey: ['look-backs', plan?.id],
    queryFn: () => api.get<LookBackList>('/look-backs', { planId: plan?.id, status: 'due' }),
    enabled: allowed && !loading,
  });
  if (!allowed) return null;
  return (
    <Panel title="已销号任务的回头看" flush>
      <Loaded query={query}>
        {({ lookBacks }) =>
          lookBacks.length === 0 ? (
            <StateView title="没有到期的任务回头看" />
          ) : (
            <ul className="card-list">
              {lookBacks.map((l) => (
                <li key={l.id} className="spread">
                  <Link to={`/tasks/${l.task.taskId}`} className="card-title">
                    {l.task.number}号　{l.task.title}
                  </Link>
                  <DueDate date={l.dueOn} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
