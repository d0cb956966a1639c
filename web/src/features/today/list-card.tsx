import { Link } from 'react-router';
import type { AgendaEntry, Today } from '../../../../api/contract/today.js';
import { AGENDA } from '../../shared/words/agenda.js';
import { periodWords } from '../../shared/words/rungs.js';
import { shortDate } from '../../shared/words/times.js';

type List = Today['lists'][number];

/** One work list: its length, what stands first, and the way into it. */
export function ListCard({ list: { name, count, first } }: { list: List }) {
  const { label, to, day } = AGENDA[name];
  return (
    <section className="panel today-card" aria-label={label}>
      <Link to={to} className="today-head">
        <b className="num">{count}</b>
        <span>{label}</span>
      </Link>
      <ul className="plain-list">
        {first.map((entry, index) => (
          <li key={`${entry.taskId}/${index}`} className="entry">
            <Entry entry={entry} name={name} day={day} />
          </li>
        ))}
      </ul>
      {count > 1 && (
        <Link to={to} className="today-more">
          全部{count}件
        </Link>
      )}
    </section>
  );
}

interface EntryProps {
  entry: AgendaEntry;
  name: List['name'];
  day: string;
}

function Entry({
  entry: { taskId, proceedingId, number, title, unitName, on },
  name,
  day,
}: EntryProps) {
  const words = name === 'circulars' ? circularWords(title) : title;
  const when = on && day ? `${shortDate(on)}${day}` : '';
  const beside = [taskId || words ? unitName : null, when].filter((w) => w).join(' · ');
  const at = taskId
    ? `/tasks/${taskId}`
    : proceedingId
      ? `/proceedings/${proceedingId}`
      : undefined;
  return (
    <>
      {at ? (
        <Link to={at} className="today-title">
          {number !== null && `${number}号　`}
          {words}
        </Link>
      ) : (
        <span className="today-title">{words || unitName}</span>
      )}
      {beside && <div className="faint num">{beside}</div>}
    </>
  );
}

const circularWords = (period: string): string =>
  period === '' ? '专题通报' : `${periodWords(period)}通报`;
