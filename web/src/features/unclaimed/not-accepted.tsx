import { Link } from 'react-router';
import type { Unclaimed } from '../../../../api/contract/work-lists.js';
import { useToday } from '../../shared/clock.js';
import { OWNER_ROLE_WORDS } from '../../shared/words/statuses.js';

type Row = Unclaimed['notAccepted'][number];

export interface UnitRows {
  unitId: string;
  unitName: string;
  rows: Row[];
}

/** Assignments by unit, the unit with most first: one call settles them all. */
export function byUnit(rows: Row[]): UnitRows[] {
  const units = new Map<string, UnitRows>();
  for (const row of rows) {
    const { unitId, unitName } = row;
    const unit = units.get(unitId) ?? { unitId, unitName, rows: [] };
    unit.rows.push(row);
    units.set(unitId, unit);
  }
  return [...units.values()].sort((a, b) => b.rows.length - a.rows.length);
}

/** What was given and not taken on, a line a unit. */
export const notAcceptedRows = (rows: Row[]) =>
  byUnit(rows).map((unit) => (
    <li key={unit.unitId}>
      <UnitLine unit={unit} />
    </li>
  ));

function UnitLine({ unit }: { unit: UnitRows }) {
  const today = useToday();
  const late = unit.rows.filter((r) => r.dueOn !== null && today !== '' && r.dueOn < today).length;
  return (
    <details className="unit-line">
      <summary>
        <b>{unit.unitName}</b>
        <span className="after num">{unit.rows.length}项任务尚未签收</span>
        {late > 0 && <span className="after danger num">其中{late}项已超期</span>}
      </summary>
      <ul>
        {unit.rows.map((row) => (
          <li key={row.task.taskId}>
            <Link to={`/tasks/${row.task.taskId}`}>
              {row.task.number}号　{row.task.title}
            </Link>
            <span className="faint after num">
              {OWNER_ROLE_WORDS[row.role]}
              {row.dueOn && `，应于${row.dueOn}前签收`}
            </span>
          </li>
        ))}
      </ul>
      <Link to={`/units?tab=people&unitId=${unit.unitId}`}>查看该单位人员</Link>
    </details>
  );
}
