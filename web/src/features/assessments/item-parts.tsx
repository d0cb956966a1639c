import { Link } from 'react-router';
import type { ScorePartView } from '../../../../api/contract/score-lines.js';
import { useRowCap } from '../../shared/ui/row-cap.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { PART_WORDS, pointsWords, shareWords } from '../../shared/words/scores.js';

const PAGES: Partial<Record<ScorePartView['of'], string>> = {
  indicator: '/indicators/',
  rectification: '/proceedings/',
};

function PartName({ part }: { part: ScorePartView }) {
  const { task, nodeKind, title } = part;
  const page = PAGES[part.of];
  if (page) return <Link to={`${page}${part.id}`}>{title}</Link>;
  const what = nodeKind ? nodeWords(nodeKind, title === task?.title ? '' : title) : title;
  if (!task) return <>{what}</>;
  return (
    <>
      <Link to={`/tasks/${task.taskId}`}>
        {task.number}号　{task.title}
      </Link>
      {part.of !== 'task' && <span className="after">{what}</span>}
    </>
  );
}

/** What counted, each opening into the record it was read from. */
export function ItemParts({ parts }: { parts: ScorePartView[] }) {
  const { shown, more } = useRowCap(parts.length);
  if (parts.length === 0) return null;
  return (
    <>
      <ul className="part-list">
        {parts.slice(0, shown).map((part) => (
          <li key={`${part.of}${part.id}${part.inheritedFrom ?? ''}`}>
            <span>
              <PartName part={part} />
            </span>
            <span className="faint num">
              {part.dueOn && `${part.dueOn}到期`}
              {part.doneOn && `，${part.doneOn}完成`}
            </span>
            <span>
              {PART_WORDS[part.how] ?? part.how}
              {part.inheritedFrom && (
                <span className="faint after">承继自{part.inheritedFrom}</span>
              )}
            </span>
            <span className="num">
              {part.of === 'indicator'
                ? `完成程度${shareWords(part.earned)}`
                : `${pointsWords(part.earned)} / ${pointsWords(part.possible)}`}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
