import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PlanDetail, PlanTaskView } from '../../../../api/contract/plans.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { StateView } from '../../shared/ui/state-view.js';
import { NODE_KIND_WORDS } from '../../shared/words/rungs.js';
import { OWNER_ROLE_WORDS, TASK_KIND_WORDS } from '../../shared/words/statuses.js';
import { AssignOwners } from './assign-owners.js';
import { LineLink } from './show-lines.js';

const FLAG_WORDS = { noOwner: '无责任单位', noDate: '无时限', noMeasure: '无可衡量结果' } as const;
const SURE = 0.6;

interface TasksTabProps {
  detail: PlanDetail;
  tasks: PlanTaskView[];
}

/** The tasks that were read, with their owners and dates. */
export function TasksTab({ detail, tasks }: TasksTabProps) {
  const [text, setText] = useState('');
  const shown = tasks.filter((t) => text === '' || `${t.number}${t.title}`.includes(text));
  if (tasks.length === 0) return <StateView title="每项任务都有责任单位" />;
  return (
    <>
      <div className="filters">
        <Input
          aria-label="查找任务"
          placeholder="查找任务"
          allowClear
          value={text}
          onChange={(e) => setText(e.target.value.trim())}
        />
      </div>
      <ul className="card-list">
        {shown.map((task) => (
          <li key={task.id}>
            <Task task={task} draft={detail.plan.stage === 'draft'} planId={detail.plan.id} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface TaskProps {
  task: PlanTaskView;
  draft: boolean;
  planId: string;
}

function Task({ task, draft, planId }: TaskProps) {
  const may = useMay();
  const [assigning, setAssigning] = useState(false);
  return (
    <>
      <div className="spread top">
        <span className="card-title">
          {task.number}号　{task.title}
        </span>
        <LineLink start={task.lineStart} end={task.lineEnd} />
      </div>
      <div className="row">
        <Mark>{TASK_KIND_WORDS[task.kind]}</Mark>
        {task.flags.map((flag) => (
          <Mark key={flag} tone="warn">
            {FLAG_WORDS[flag]}
          </Mark>
        ))}
        {task.confidence < SURE && <Mark tone="warn">请核对起止行</Mark>}
      </div>
      <Owners task={task} />
      {task.duties.length > 0 && (
        <ul className="duties num">
          {task.duties.map((duty) => (
            <li key={duty.id} className={duty.lapsed ? 'faint' : ''}>
              {duty.dueOn}　{duty.title || NODE_KIND_WORDS[duty.kind]}
              {duty.lapsed && '（已过，不再设节点）'}
            </li>
          ))}
        </ul>
      )}
      {draft && may('importPlan') && (
        <Button size="small" onClick={() => setAssigning(true)}>
          {task.owners.length === 0 ? '指定责任单位' : '调整责任单位'}
        </Button>
      )}
      {assigning && (
        <AssignOwners task={task} planId={planId} onClose={() => setAssigning(false)} />
      )}
    </>
  );
}

function Owners({ task }: { task: PlanTaskView }) {
  const unresolved = task.ownerNames.filter((n) => !n.resolved);
  const named = (role: 'lead' | 'support') =>
    task.owners
      .filter((o) => o.role === role)
      .map((o) => o.unitName)
      .join('、');
  return (
    <div>
      {(['lead', 'support'] as const).map(
        (role) =>
          named(role) && (
            <div key={role}>
              <span className="faint">{OWNER_ROLE_WORDS[role]}：</span>
              {named(role)}
            </div>
          ),
      )}
      {unresolved.length > 0 && (
        <div className="danger">对不上：{unresolved.map((n) => n.name).join('、')}</div>
      )}
    </div>
  );
}
