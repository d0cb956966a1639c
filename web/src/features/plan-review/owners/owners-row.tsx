import { Button, Checkbox } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { OWNER_ROLE_WORDS } from '../../../shared/words/statuses.js';
import { LineLink } from '../line-link.js';
import { useReview } from '../review-desk.js';
import { becauseWords, firstPicks, type Suggestion } from './owner-picks.js';

interface OwnersRowProps {
  task: DraftTaskView;
  suggestions: readonly Suggestion[];
  /** Suggestions are still on their way. */
  pending: boolean;
  marked: boolean;
  onMark: (on: boolean) => void;
  /** Ticked by the person; the likeliest until then. */
  picked: readonly string[] | undefined;
  onPick: (unitIds: string[]) => void;
}

/** A task with its owners, or with whom it is likeliest to belong to. */
export function OwnersRow(props: OwnersRowProps) {
  const { task, suggestions, pending, marked, onMark, picked, onPick } = props;
  const { editable, open, choose, chosen } = useReview();
  const without = task.owners.length === 0;
  const nobody = without && !(editable && (pending || suggestions.length > 0));
  return (
    <li
      className={marked ? 'owners-row marked-row' : 'owners-row'}
      aria-current={chosen === task.id}
      onClick={() => choose(task.id)}
    >
      <div className="finding-head">
        {editable && (
          <Checkbox
            aria-label={`选中${task.number}号任务`}
            checked={marked}
            onChange={(e) => onMark(e.target.checked)}
          />
        )}
        <span className="finding-title open">
          {task.number}号　{task.title}
        </span>
        <LineLink start={task.line} end={task.endLine} />
      </div>
      <div className="owners-body">
        <CurrentOwners task={task} />
        {editable && suggestions.length > 0 && (
          <Checkbox.Group
            className="suggestions"
            value={[...(picked ?? firstPicks(suggestions))]}
            onChange={(values) => onPick(values.map(String))}
          >
            {suggestions.map((s) => (
              <Checkbox key={s.unitId} value={s.unitId}>
                {OWNER_ROLE_WORDS[s.role]} {s.unitName}
                <span className="faint after">{becauseWords(s.because)}</span>
              </Checkbox>
            ))}
          </Checkbox.Group>
        )}
        {nobody && (
          <span className="faint">
            {editable ? '没有建议：任务的措辞与名册中的单位都对不上。' : '没有责任单位'}
          </span>
        )}
        {editable && (
          <Button size="small" onClick={() => open({ form: 'owners', ids: [task.id] })}>
            {without ? '另行指定' : '调整'}
          </Button>
        )}
      </div>
    </li>
  );
}

function CurrentOwners({ task }: { task: DraftTaskView }) {
  if (task.owners.length === 0) return null;
  const named = (role: 'lead' | 'support') =>
    task.owners
      .filter((o) => o.role === role)
      .map((o) => o.unitName)
      .join('、');
  return (
    <div className="soft">
      {(['lead', 'support'] as const)
        .filter((role) => named(role) !== '')
        .map((role) => `${OWNER_ROLE_WORDS[role]}：${named(role)}`)
        .join('；')}
    </div>
  );
}
