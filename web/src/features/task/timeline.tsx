import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { namesOf, useDeliveries, useEvents } from './task-query.js';
import { entriesOf, type Entry } from './timeline-entries.js';

type Shown = 'all' | Entry['kind'];

const CHOICES = [
  { value: 'all', label: '全部' },
  { value: 'event', label: '事项' },
  { value: 'delivery', label: '送达' },
] satisfies { value: Shown; label: string }[];

/** Everything that happened and every message, newest first. */
export function Timeline({ detail }: { detail: TaskDetail }) {
  const [shown, setShown] = useState<Shown>('all');
  const events = useEvents(detail.task.id);
  const deliveries = useDeliveries(detail.task.id);
  const more = [events, deliveries].filter((pages) => pages.hasNextPage);
  return (
    <Panel
      title="办理过程"
      extra={<Segmented<Shown> value={shown} onChange={setShown} options={CHOICES} />}
      flush
    >
      <Loaded query={events}>
        {(data) => {
          const entries = entriesOf({
            events: data.pages.flatMap((p) => p.rows),
            deliveries: deliveries.data?.pages.flatMap((p) => p.rows) ?? [],
            names: namesOf(detail),
          });
          return <Entries entries={entries.filter((e) => shown === 'all' || e.kind === shown)} />;
        }}
      </Loaded>
      {more.length > 0 && (
        <div className="panel-more">
          <Button
            type="link"
            loading={more.some((pages) => pages.isFetchingNextPage)}
            onClick={() => more.forEach((pages) => void pages.fetchNextPage())}
          >
            显示更多记录
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return <StateView title="还没有记录" />;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key} className={`${entry.kind} ${entry.bad ? 'bad' : ''}`}>
          <div className="faint num">{momentWords(entry.at)}</div>
          <div className="wrap-text">{entry.words}</div>
          {entry.by && <div className="faint">{entry.by}</div>}
        </li>
      ))}
    </ol>
  );
}
