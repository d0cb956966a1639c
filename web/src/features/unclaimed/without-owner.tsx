import { Link } from 'react-router';
import type { PlanSummary } from '../../../../api/contract/plans.js';
import type { Unclaimed } from '../../../../api/contract/work-lists.js';
import { AppointOwner } from '../../shared/acts/appoint-owner.js';
import { useMay } from '../../shared/session.js';

interface WithoutOwnerProps {
  task: Unclaimed['withoutOwner'][number];
  plan: PlanSummary | undefined;
}

/** A task nobody owns: of a draft it is cured in the plan, of a running plan by appointing. */
export function WithoutOwner({ task, plan }: WithoutOwnerProps) {
  const may = useMay();
  const draft = plan?.stage === 'draft';
  return (
    <div className="spread">
      <Link to={`/tasks/${task.taskId}`} className="card-title">
        {task.number}号　{task.title}
      </Link>
      {draft && <Link to={`/plans/${plan.id}?tab=withoutOwner`}>到规划里查看</Link>}
      {!draft && may('governTasks') && <AppointOwner taskId={task.taskId} number={task.number} />}
    </div>
  );
}
