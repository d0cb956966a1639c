import { Button, Input, Segmented, Select } from 'antd';
import type { QueueItem } from '../../../../../api/contract/draft-review.js';
import { useFilters } from '../../../shared/url-filters.js';
import { FINDING_WORDS } from '../../../shared/words/draft-words.js';
import { useReview } from '../review-desk.js';
import { progressOf, type Show } from './queue-filter.js';

const KINDS = Object.entries(FINDING_WORDS).map(([value, label]) => ({ value, label }));

/** What the queue shows: by state, kind and words; after a jump, what it was. */
export function QueueBar({ items }: { items: readonly QueueItem[] }) {
  const { view, jump, jumpTo } = useReview();
  const filters = useFilters();
  const { done, all } = progressOf(view.queue);
  if (jump) {
    return (
      <div className="filters">
        <span className="jump-because">
          {jump.because}
          <span className="faint after">{items.length}项</span>
        </span>
        <Button size="small" onClick={() => jumpTo(undefined)}>
          回到全部
        </Button>
      </div>
    );
  }
  return (
    <div className="filters">
      <Segmented<Show>
        aria-label="核对状态"
        value={showOf(filters.get('show'), view)}
        onChange={(show) => filters.set({ show })}
        options={[
          { value: 'open', label: `待核对 ${all - done}` },
          { value: 'accepted', label: `已接受 ${done}` },
          { value: 'all', label: '全部' },
        ]}
      />
      <Select
        aria-label="类别"
        className="queue-kind"
        allowClear
        placeholder="全部类别"
        options={KINDS}
        value={filters.get('kind') ?? null}
        onChange={(kind) => filters.set({ kind: kind ?? undefined })}
      />
      <Input
        aria-label="查找"
        className="queue-search"
        placeholder="查找"
        allowClear
        value={filters.get('q') ?? ''}
        onChange={(event) => filters.set({ q: event.target.value })}
      />
    </div>
  );
}

/** The state asked for in the address; else what is open, of a plan that runs all. */
export function showOf(asked: string | undefined, { editable }: { editable: boolean }): Show {
  if (asked === 'accepted' || asked === 'all' || asked === 'open') return asked;
  return editable ? 'open' : 'all';
}
