import { useToday } from '../clock.js';
import { daysBetween, nearnessWords } from '../words/times.js';

/** A due date with how near it is. */
export function DueDate({ date }: { date: string | null }) {
  const today = useToday();
  if (!date) return <span className="faint">—</span>;
  const late = today !== '' && daysBetween(today, date) < 0;
  return (
    <span className="due">
      <span className="num nowrap">{date}</span>
      {today && (
        <span className={late ? 'danger nowrap' : 'faint nowrap'}>
          {nearnessWords(date, today)}
        </span>
      )}
    </span>
  );
}
