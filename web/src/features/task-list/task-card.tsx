import { Link } from 'react-router';
import type { TaskRow } from '../../../../api/contract/tasks.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { LightMark } from '../../shared/ui/light.js';
import { RungMark, StatusMark } from '../../shared/ui/status-mark.js';
import { OwnersBrief } from './owners-brief.js';

/** A task of the list on a phone. */
export function TaskCard({ row }: { row: TaskRow }) {
  return (
    <>
      <div className="spread">
        <LightMark light={row.light} />
        <StatusMark of="phase" status={row.phase} />
      </div>
      <Link to={`/tasks/${row.id}`} className="card-title">
        {row.number}号　{row.title}
      </Link>
      <div className="soft">
        <OwnersBrief owners={row.owners} />
      </div>
      <div className="card-meta">
        <span className="num">
          自报{row.claimedPercent}% · 核定{row.verifiedPercent}%
        </span>
        <DueDate date={row.nextDueOn} />
        {row.rung && <RungMark rung={row.rung} />}
      </div>
    </>
  );
}
