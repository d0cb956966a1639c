import { Alert, Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { useRowCap } from '../../../shared/ui/row-cap.js';
import { useUnits } from '../../../shared/roster.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { useDraftStep, useSuggestions } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { ownersFrom, type Picks, type Suggestion } from './owner-picks.js';
import { OwnersRow } from './owners-row.js';

type Which = 'without' | 'all';

/** Owners for many tasks at once: those that name none, with suggestions and their reasons. */
export function OwnersTab() {
  const { planId, editable } = useReview();
  const query = useSuggestions(planId);
  const suggested = new Map(query.data?.tasks.map((t) => [t.taskId, t.suggestions]));
  return (
    <>
      {query.isError && (
        <Alert
          banner
          type="warning"
          title={`建议没有读取成功：${query.error.message}责任单位仍可逐项指定。`}
        />
      )}
      {editable && <WhoIsMissing />}
      <OwnersList suggested={suggested} pending={query.isPending} />
    </>
  );
}

/** Why nobody can be given a task yet, and where that is put right: names first, then units. */
function WhoIsMissing() {
  const { view, goTo } = useReview();
  const units = useUnits();
  const open = view.names.filter((n) => !n.resolved).length;
  if (open > 0) {
    const toNames = (
      <Button size="small" onClick={() => goTo('names')}>
        去对应
      </Button>
    );
    const title = `原文写有责任单位，其中${open}个名称在名册中对不上。请先到“单位名称”中对应或建成单位，不必逐项指定。`;
    return <Alert banner type="info" title={title} action={toNames} />;
  }
  if (units.data?.units.length !== 0) return null;
  const toRoster = (
    <Link to="/units">
      <Button size="small">去登记</Button>
    </Link>
  );
  const title = '名册里还没有单位，无法指定责任单位。请先登记单位，再回到这里。';
  return <Alert banner type="info" title={title} action={toRoster} />;
}

interface OwnersListProps {
  suggested: ReadonlyMap<string, Suggestion[]>;
  /** Suggestions are still on their way. */
  pending: boolean;
}

/** Tasks marked for what is done with many at once. */
function useMarks() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = (ids: readonly string[], on: boolean) =>
    setMarked((now) => {
      const next = new Set(now);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  return { marked, mark, unmark: () => setMarked(new Set()) };
}

function OwnersList({ suggested, pending }: OwnersListProps) {
  const { view, editable } = useReview();
  const without = view.tasks.filter((t) => t.owners.length === 0);
  const [which, setWhich] = useState<Which>(without.length > 0 ? 'without' : 'all');
  const { marked, mark, unmark } = useMarks();
  const [picks, setPicks] = useState<Picks>({});
  const shown = which === 'without' ? without : view.tasks;
  const chosen = shown.filter((t) => marked.has(t.id));
  const cap = useRowCap(shown.length);
  const rows = chosen.map((task) => ({ task, suggestions: suggested.get(task.id) ?? [] }));
  return (
    <>
      <OwnersBar
        which={which}
        onWhich={setWhich}
        counts={{ without: without.length, all: view.tasks.length }}
        marks={{ shown: shown.length, chosen: chosen.length }}
        onMarkAll={(on) =>
          mark(
            shown.map((t) => t.id),
            on,
          )
        }
      />
      {shown.length === 0 && <StateView title="每项任务都有责任单位" />}
      <ul className="card-list" aria-label="任务的责任单位">
        {shown.slice(0, cap.shown).map((task) => (
          <OwnersRow
            key={task.id}
            task={task}
            suggestions={suggested.get(task.id) ?? []}
            pending={pending}
            marked={marked.has(task.id)}
            onMark={(on) => mark([task.id], on)}
            picked={picks[task.id]}
            onPick={(unitIds) => {
              setPicks((now) => ({ ...now, [task.id]: unitIds }));
              mark([task.id], unitIds.length > 0);
            }}
          />
        ))}
      </ul>
      {cap.more}
      {editable && chosen.length > 0 && (
        <BulkBar chosen={chosen} owners={ownersFrom(rows, picks)} onDone={unmark} />
      )}
    </>
  );
}

interface OwnersBarProps {
  which: Which;
  onWhich: (which: Which) => void;
  counts: Record<Which, number>;
  marks: { shown: number; chosen: number };
  onMarkAll: (on: boolean) => void;
}

/** Which tasks are listed, and the mark on all of them. */
function OwnersBar({ which, onWhich, counts, marks, onMarkAll }: OwnersBarProps) {
  const { editable } = useReview();
  const { shown, chosen } = marks;
  return (
    <div className="filters">
      {editable && (
        <Checkbox
          checked={shown > 0 && chosen === shown}
          indeterminate={chosen > 0 && chosen < shown}
          onChange={(e) => onMarkAll(e.target.checked)}
        >
          全选
        </Checkbox>
      )}
      <Segmented<Which>
        aria-label="范围"
        value={which}
        onChange={onWhich}
        options={[
          { value: 'without', label: `没有责任单位 ${counts.without}` },
          { value: 'all', label: `全部任务 ${counts.all}` },
        ]}
      />
    </div>
  );
}

interface BulkBarProps {
  chosen: readonly DraftTaskView[];
  owners: ReturnType<typeof ownersFrom>;
  onDone: () => void;
}

/** What is done with all marked tasks. */
function BulkBar({ chosen, owners, onDone }: BulkBarProps) {
  const { planId, open } = useReview();
  const step = useDraftStep(planId, { done: `已为${owners.length}项任务指定责任单位`, onDone });
  return (
    <div className="bulk-bar">
      <span>已选{chosen.length}项</span>
      <Button
        type="primary"
        disabled={owners.length === 0}
        loading={step.isPending}
        onClick={() =>
          step.mutate({ do: 'steps', edit: { type: 'setOwners', tasks: [...owners] } })
        }
      >
        采用勾选的建议（{owners.length}项）
      </Button>
      <Button onClick={() => open({ form: 'owners', ids: chosen.map((t) => t.id) })}>
        统一指定
      </Button>
    </div>
  );
}
