import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Overview, UnitMonth } from '../../../../api/contract/overview.js';
import type { Light } from '../../../../domain/task/light.js';
import { LightMark } from '../../shared/ui/light.js';
import { StateView } from '../../shared/ui/state-view.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { LIGHT_WORDS } from '../../shared/words/rungs.js';
import { monthWords } from '../../shared/words/times.js';

type UnitRow = Overview['byUnitMonth'][number];

const SHOWN_AT_FIRST = 15;
const SHOWN_ON_PHONE = 8;
const LEGEND: Light[] = ['green', 'yellow', 'red', 'grey'];

/** Lights by unit and month: a grid on a desk, a list of units on a phone. */
export function LightMatrix({ overview }: { overview: Overview }) {
  const phone = usePhone();
  const [all, setAll] = useState(false);
  const first = phone ? SHOWN_ON_PHONE : SHOWN_AT_FIRST;
  const rows = all ? overview.byUnitMonth : overview.byUnitMonth.slice(0, first);
  const hidden = overview.byUnitMonth.length - rows.length;
  if (rows.length === 0) {
    return <StateView title="还没有单位承担任务">任务派发后，这里按月显示各单位的亮灯。</StateView>;
  }
  const current = overview.planNow.slice(0, 7);
  return (
    <>
      <div className="matrix-legend">
        {LEGEND.map((light) => (
          <LightMark key={light} light={light} />
        ))}
        <span className="faint">格内为 已完成／应完成；“逾”为仍逾期项数</span>
      </div>
      {phone ? (
        <UnitList rows={rows} current={current} />
      ) : (
        <MatrixGrid rows={rows} months={overview.months} current={current} />
      )}
      {hidden > 0 && (
        <div className="panel-more">
          <Button type="link" onClick={() => setAll(true)}>
            再显示{hidden}个单位
          </Button>
        </div>
      )}
    </>
  );
}

interface GridProps {
  rows: UnitRow[];
  months: string[];
  current: string;
}

function MatrixGrid({ rows, months, current }: GridProps) {
  return (
    <div className="matrix-scroll">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">单位</th>
            {months.map((month) => (
              <th key={month} scope="col" className={month === current ? 'now' : ''}>
                <small>{month.slice(0, 4)}</small>
                {Number(month.slice(5))}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">
                <Link to={`/tasks?unitId=${row.unitId}`}>{row.unitName}</Link>
              </th>
              {months.map((month) => (
                <td key={month} className={month === current ? 'now' : ''}>
                  <Cell cell={row.months.find((m) => m.month === month)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One month of one unit in words, for those who cannot see the colour. */
export function cellWords(cell: UnitMonth): string {
  const late = cell.late > 0 ? `，其中逾期完成${cell.late}` : '';
  const owing = cell.overdue > 0 ? `，仍逾期${cell.overdue}` : '';
  return `${monthWords(cell.month)} ${LIGHT_WORDS[cell.light]}：应完成${cell.due}，已完成${cell.met + cell.late}${late}${owing}`;
}

function Cell({ cell }: { cell: UnitMonth | undefined }) {
  if (!cell || cell.due === 0) return <span className="matrix-none">·</span>;
  const text = cell.overdue > 0 ? `逾${cell.overdue}` : `${cell.met + cell.late}/${cell.due}`;
  return (
    <span className={`light light-${cell.light}`} title={cellWords(cell)}>
      <i aria-hidden />
      <span aria-hidden>{text}</span>
      <span className="visually-hidden">{cellWords(cell)}</span>
    </span>
  );
}

function UnitList({ rows, current }: { rows: UnitRow[]; current: string }) {
  return (
    <ul className="card-list">
      {rows.map((row) => {
        const due = row.months.filter((m) => m.due > 0);
        const owing = due.reduce((sum, m) => sum + m.overdue, 0);
        const now = due.find((m) => m.month === current);
        return (
          <li key={row.unitId}>
            <div className="spread">
              <Link to={`/tasks?unitId=${row.unitId}`} className="card-title">
                {row.unitName}
              </Link>
              <LightMark
                light={owing > 0 ? 'red' : (now?.light ?? 'green')}
                {...(owing > 0 ? { note: `逾期${owing}项` } : {})}
              />
            </div>
            <div className="unit-months">
              {due.map((m) => (
                <span key={m.month} className="unit-month">
                  <small>{Number(m.month.slice(5))}月</small>
                  <Cell cell={m} />
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
