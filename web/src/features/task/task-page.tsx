import { Link, useParams } from 'react-router';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { TASK_KIND_WORDS } from '../../shared/words/statuses.js';
import { NodesPanel } from './nodes-panel.js';
import { OwnersPanel } from './owners-panel.js';
import { ReportsPanel } from './reports-panel.js';
import { RequestsPanel } from './requests-panel.js';
import { StatusBoard } from './status-board.js';
import { TaskActions } from './task-actions.js';
import { useTask } from './task-query.js';
import './task.css';
import { TaskPapers } from './task-papers.js';
import { Timeline } from './timeline.js';
import { UpcomingPanel } from './upcoming-panel.js';

/** One task with everything that is known about it. */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  if (task.data) return <Detail detail={task.data} />;
  return (
    <PageFrame title="任务详情">
      <Panel flush>
        <Loaded query={task}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Detail({ detail }: { detail: TaskDetail }) {
  const { task } = detail;
  return (
    <PageFrame
      title={`${task.number}号　${task.title}`}
      note={
        <span className="row">
          <StatusMark of="phase" status={task.phase} />
          <span>
            {TASK_KIND_WORDS[task.kind]} · {task.section.join(' › ') || task.planTitle}
          </span>
        </span>
      }
      actions={<TaskActions detail={detail} />}
    >
      <StatusBoard detail={detail} />
      <div className="task-columns">
        <div>
          <NodesPanel detail={detail} />
          <RequestsPanel detail={detail} />
          <ReportsPanel detail={detail} />
          <Timeline detail={detail} />
        </div>
        <div>
          <UpcomingPanel detail={detail} />
          <OwnersPanel detail={detail} />
          <TaskPapers detail={detail} />
          <PlanText detail={detail} />
        </div>
      </div>
    </PageFrame>
  );
}

function PlanText({ detail: { task } }: { detail: TaskDetail }) {
  const may = useMay();
  const { edition } = task;
  const path = `/plans/${task.planId}/editions/${edition?.id}`;
  const words = `第${edition?.number}次修订`;
  return (
    <Panel
      title="规划原文"
      extra={
        <span className="faint num">
          {edition && (may('readPlanDetail') ? <Link to={path}>{words}</Link> : words)}第
          {task.lineStart}—{task.lineEnd}行
        </span>
      }
    >
      <p className="wrap-text plan-text">{task.text}</p>
    </Panel>
  );
}
