import type { ReactNode } from 'react';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { LightMark } from '../../shared/ui/light.js';
import { Mark } from '../../shared/ui/mark.js';
import { PercentBar } from '../../shared/ui/percent-bar.js';

/** Three statuses and three dates, side by side and never mixed. */
export function StatusBoard({ detail: { status, dates } }: { detail: TaskDetail }) {
  return (
    <dl className="status-board">
      <Fact name="单位自报" note="只随报告变化">
        <PercentBar percent={status.claimed.percent} />
        {status.claimed.done && <Mark tone="info">自报已完成</Mark>}
      </Fact>
      <Fact name="审核认定" note="只随审核变化">
        <PercentBar percent={status.verified.percent} />
      </Fact>
      <Fact name="进度状态" note="只随时间变化">
        <LightMark light={status.schedule.light} />
      </Fact>
      <Fact name="首次承诺">{dates.firstDueOn ?? '—'}</Fact>
      <Fact name="现行到期">
        <DueDate date={dates.nextDueOn} />
      </Fact>
      <Fact name="实际完成">{dates.doneOn ?? '尚未完成'}</Fact>
    </dl>
  );
}

function Fact({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        {name}
        {note && <small>{note}</small>}
      </dt>
      <dd className="row num">{children}</dd>
    </div>
  );
}
