import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { Link } from 'react-router';
import { useToday } from '../../shared/clock.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { groupedFires, unitsWords } from '../../shared/words/grouped-fires.js';
import { comingWordsOf } from '../../shared/words/recorded.js';
import { dateOfInstant, momentWords, nearnessWords } from '../../shared/words/times.js';
import { namesOf, useUpcoming } from './task-query.js';

const SHOWN = 6;

/** What happens next if nobody acts. */
export function UpcomingPanel({ detail }: { detail: TaskDetail }) {
  const upcoming = useUpcoming(detail.task.id);
  const today = useToday();
  const names = namesOf(detail);
  return (
    <Panel
      title="接下来将发生"
      extra={<Link to={`/foresight?taskId=${detail.task.id}`}>未来30天</Link>}
      flush
    >
      <Loaded
        query={upcoming}
        empty={{
          when: (u) => u.fires.length === 0,
          view: <StateView title="没有要自动办理的事">只有人办理才会变化。</StateView>,
        }}
      >
        {(data) => (
          <ol className="card-list">
            {groupedFires(data.fires)
              .slice(0, SHOWN)
              .map((fire) => (
                <li key={fire.key}>
                  <div className="faint num">
                    {momentWords(fire.at)}
                    {today && `　${nearnessWords(dateOfInstant(fire.at), today)}`}
                  </div>
                  {comingWordsOf(fire.fact, {
                    ...names,
                    unit: () => unitsWords(fire.unitIds.map(names.unit)),
                  })}
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}
