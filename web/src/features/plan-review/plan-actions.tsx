import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanDetail } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { useAct } from '../../shared/use-act.js';
import { ActivatePlan } from './activate-plan.js';

/** What can be done with a plan as a whole. */
export function PlanActions({ detail }: { detail: PlanDetail }) {
  const may = useMay();
  const [activating, setActivating] = useState(false);
  const { plan } = detail;
  const draft = plan.stage === 'draft';
  return (
    <>
      {may('readPolicy') && (
        <Link to={`/plans/${plan.id}/policy`}>
          <Button>措施政策</Button>
        </Link>
      )}
      {draft && may('importPlan') && <Discard planId={plan.id} />}
      {draft && may('activatePlan') && (
        <Button type="primary" onClick={() => setActivating(true)}>
          启用规划
        </Button>
      )}
      {plan.stage === 'activating' && (
        <Button type="primary" loading>
          正在派发任务
        </Button>
      )}
      {plan.stage === 'active' && (
        <Link to="/tasks">
          <Button type="primary">查看任务清单</Button>
        </Link>
      )}
      {activating && <ActivatePlan detail={detail} onClose={() => setActivating(false)} />}
    </>
  );
}

function Discard({ planId }: { planId: string }) {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const act = useAct({
    run: () => api.send('DELETE', `/plans/${planId}`),
    done: '草案已删除',
    onDone: () => void navigate('/plans'),
  });
  const ask = () =>
    void modal.confirm({
      title: '删除这份草案？',
      content: '删除后，核对时指定的责任单位也一并删除；单位名册不受影响。',
      okText: '删除草案',
      okButtonProps: { danger: true },
      onOk: () => act.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Button danger loading={act.isPending} onClick={ask}>
      删除草案
    </Button>
  );
}
