import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { QueueItem } from '../../../../../api/contract/draft-review.js';
import { movedBy, useKeys } from '../../../shared/queue-keys.js';
import { useRowCap } from '../../../shared/ui/row-cap.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { useFilters } from '../../../shared/url-filters.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { FindingRow } from './finding-row.js';
import { QueueBar, showOf } from './queue-bar.js';
import { nextAfter, queueOf } from './queue-filter.js';
import { useFindingActs } from './use-finding-acts.js';

const BELOW_CHOSEN = 20;

const kindOf = (asked: string | undefined): QueueItem['kind'] | undefined =>
  asked as QueueItem['kind'] | undefined;

function useQueue(): QueueItem[] {
  const { view, findings, jump } = useReview();
  const filters = useFilters();
  return queueOf(view, findings, {
    show: showOf(filters.get('show'), view),
    kind: kindOf(filters.get('kind')),
    only: jump?.ids,
    text: filters.get('q') ?? '',
  });
}

/** What was chosen may leave the queue: the row that moved up to its place is chosen then. */
function useHeldPlace(items: QueueItem[], index: number, choose: (id: string) => void): void {
  const last = useRef(0);
  useEffect(() => {
    if (index >= 0) {
      last.current = index;
      return;
    }
    const spare = items[Math.min(last.current, items.length - 1)];
    if (spare) choose(spare.id);
  }, [items, index, choose]);
}

/** Every finding, the most doubtful first, to be looked over one after the other. */
export function QueueTab({ keysRest }: { keysRest: boolean }) {
  const { findings, chosen, choose } = useReview();
  const phone = usePhone();
  const items = useQueue();
  const index = items.findIndex((item) => item.id === chosen);
  useHeldPlace(items, index, choose);
  const acts = useFindingActs(chosen ? findings.get(chosen) : undefined, () => {
    const next = chosen && nextAfter(items, chosen);
    if (next) choose(next);
  });
  const move = (key: 'j' | 'k') => choose(items[movedBy(key, index, items.length)]?.id);
  useKeys(
    keysRest
      ? {}
      : {
          ...Object.fromEntries(index < 0 ? [] : acts.map((act) => [act.key, act.run])),
          j: () => move('j'),
          k: () => move('k'),
        },
  );
  return (
    <>
      <QueueBar items={items} />
      {items.length === 0 && <Nothing />}
      <Rows items={items} index={index} acts={acts} />
      {!phone && <KeyHelp items={items} />}
      {phone && items.length > 0 && (
        <div className="thumb-acts">
          <Button onClick={() => move('k')}>上一条</Button>
          {acts[0] && (
            <Button type="primary" onClick={acts[0].run}>
              {acts[0].label}
            </Button>
          )}
          <Button onClick={() => move('j')}>下一条</Button>
        </div>
      )}
    </>
  );
}

interface RowsProps {
  items: QueueItem[];
  index: number;
  acts: ReturnType<typeof useFindingActs>;
}

function Rows({ items, index, acts }: RowsProps) {
  const { findings, choose } = useReview();
  const { shown, more } = useRowCap(items.length, index + BELOW_CHOSEN);
  return (
    <>
      <ul className="card-list finding-list" aria-label="核对队列">
        {items.slice(0, shown).map((item, at) => {
          const finding = findings.get(item.id);
          return (
            finding && (
              <FindingRow
                key={item.id}
                item={item}
                finding={finding}
                chosen={at === index}
                onChoose={choose}
                acts={at === index ? acts : undefined}
              />
            )
          );
        })}
      </ul>
      {more}
    </>
  );
}

function Nothing() {
  const filters = useFilters();
  const { view, jump, goTo } = useReview();
  if (jump)
    return <StateView title="这里没有读出内容">可以在原文中选中这些行，新增任务或承诺。</StateView>;
  if (filters.get('q') || filters.get('kind')) return <StateView title="没有符合条件的内容" />;
  if (showOf(filters.get('show'), view) === 'accepted')
    return <StateView title="还没有接受任何内容" />;
  return (
    <StateView
      title="已全部核对"
      actions={<Button onClick={() => goTo('checks')}>查看体检</Button>}
    >
      请看一遍体检结果，再启用规划。
    </StateView>
  );
}

function KeyHelp({ items }: { items: readonly QueueItem[] }) {
  const { editable } = useReview();
  return (
    <div className="key-help faint">
      <span>
        <span className="kbd">J</span>下一条 <span className="kbd">K</span>上一条
        {editable && (
          <>
            {' '}
            <span className="kbd">A</span>接受 <span className="kbd">E</span>修改{' '}
            <span className="kbd">O</span>责任单位 <span className="kbd">D</span>删除{' '}
            <span className="kbd">Ctrl</span>＋<span className="kbd">Z</span>撤销
          </>
        )}
      </span>
      {editable && <AcceptAll items={items} />}
    </div>
  );
}

/** Accepts everything listed in one step. */
function AcceptAll({ items }: { items: readonly QueueItem[] }) {
  const { planId } = useReview();
  const { modal } = App.useApp();
  const ids = items.filter((item) => !item.accepted).map((item) => item.id);
  const step = useDraftStep(planId, { done: `已接受${ids.length}项，可以撤销` });
  if (ids.length < 2) return null;
  const ask = () =>
    void modal.confirm({
      title: `接受所列${ids.length}项？`,
      content: '按现在的筛选条件列出的全部内容都记为已核对，可以一次撤销。',
      okText: '全部接受',
      onOk: () => step.mutate({ do: 'steps', edit: { type: 'accept', ids, accepted: true } }),
    });
  return (
    <Button size="small" loading={step.isPending} onClick={ask}>
      接受所列{ids.length}项
    </Button>
  );
}
