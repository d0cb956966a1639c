import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Foreseen, Foresight } from '../../../../api/contract/foresight.js';
import { useToday } from '../../shared/clock.js';
import './foresight.css';
import { foreseenWords } from '../../shared/words/foreseen.js';
import { dateOfInstant, longDate, nearnessWords, weekdayWords } from '../../shared/words/times.js';

const SHOWN_AT_FIRST = 60;

/** Rows by the day on which they come. */
export function byDay(rows: Foreseen[]): [string, Foreseen[]][] {
  const days = new Map<string, Foreseen[]>();
  for (const row of rows) {
    const day = dateOfInstant(row.at);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days.entries()];
}

const keyOf = (row: Foreseen): string =>
  `${row.at} ${row.task?.taskId} ${JSON.stringify(row.fact)}`;

/** The coming days, each with what it brings. */
export function DayList({ foresight }: { foresight: Foresight }) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const today = useToday();
  const { rows, total } = foresight;
  return (
    <>
      <ul className="card-list">
        {byDay(rows.slice(0, shown)).map(([day, coming]) => (
          <li key={day} className="stack-tight">
            <div className="row">
              <b>
                {longDate(day)} {weekdayWords(day)}
              </b>
              {today && <span className="faint">{nearnessWords(day, today)}</span>}
            </div>
            <ul className="plain-list">
              {coming.map((row) => (
                <li key={keyOf(row)}>
                  <div>{foreseenWords(row)}</div>
                  <div className="foreseen-foot faint">
                    {row.task && (
                      <Link to={`/tasks/${row.task.taskId}`} className="faint">
                        {row.task.number}号　{row.task.title}
                      </Link>
                    )}
                    <Units units={row.units} />
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <div className="panel-more">
          <Button type="link" onClick={() => setShown(shown + SHOWN_AT_FIRST * 2)}>
            再显示一些（共{total}条）
          </Button>
        </div>
      )}
    </>
  );
}

/** The units that one row stands for, folded away. */
function Units({ units }: { units: Foreseen['units'] }) {
  if (units.length < 2) return null;
  return (
    <details>
      <summary>哪{units.length}个单位</summary>
      {units.map((u) => u.unitName).join('、')}
    </details>
  );
}
