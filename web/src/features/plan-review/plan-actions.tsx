import { DownOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, urlOf } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { useAct } from '../../shared/use-act.js';
import { useDraftStep } from './draft-query.js';
import { useReview } from './review-desk.js';
import { useUndoKeys } from './use-undo-keys.js';

/** What can be done with a plan as a whole. */
export function PlanActions() {
  const may = useMay();
  const { view, editable, open } = useReview();
  return (
    <>
      {editable && <UndoRedo />}
      <MoreActions />
      {view.plan.editionOf && (
        <Link to={`/plans/${view.plan.editionOf}/editions`}>
          <Button type="primary">回到修订比对</Button>
        </Link>
      )}
      {view.editable && !view.plan.editionOf && may('activatePlan') && (
        <Button type="primary" onClick={() => open({ form: 'activate' })}>
          启用规划
        </Button>
      )}
      {view.plan.stage === 'activating' && (
        <Button type="primary" loading>
          正在派发任务
        </Button>
      )}
      {view.plan.stage === 'active' && (
        <Link to="/tasks">
          <Button type="primary">查看任务清单</Button>
        </Link>
      )}
    </>
  );
}

function UndoRedo() {
  const { planId, view } = useReview();
  const step = useDraftStep(planId);
  const undo = () => view.undo !== null && step.mutate({ do: 'undo' });
  const redo = () => view.redo !== null && step.mutate({ do: 'redo' });
  useUndoKeys(undo, redo);
  const phone = usePhone();
  return (
    <>
      <Button
        aria-label="撤销"
        icon={<UndoOutlined />}
        disabled={view.undo === null}
        onClick={undo}
      >
        {!phone && '撤销'}
      </Button>
      <Button
        aria-label="重做"
        icon={<RedoOutlined />}
        disabled={view.redo === null}
        onClick={redo}
      >
        {!phone && '重做'}
      </Button>
    </>
  );
}

/** Export, policy, and the end of a draft. */
function MoreActions() {
  const may = useMay();
  const navigate = useNavigate();
  const { planId, editable, view } = useReview();
  const discard = useDiscard(planId);
  const items = [
    {
      key: 'export',
      label: <a href={urlOf(`/plans/${planId}/workbook`)}>导出 .xlsx</a>,
    },
    ...(view.plan.stage === 'active'
      ? [
          {
            key: 'editions',
            label: '修订版',
            onClick: () => void navigate(`/plans/${planId}/editions`),
          },
        ]
      : []),
    ...(may('readPolicy')
      ? [
          {
            key: 'policy',
            label: '措施政策',
            onClick: () => void navigate(`/plans/${planId}/policy`),
          },
        ]
      : []),
    ...(editable ? [{ key: 'discard', label: '删除草案', danger: true, onClick: discard }] : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownOutlined />} iconPlacement="end">
        更多
      </Button>
    </Dropdown>
  );
}

function useDiscard(planId: string): () => void {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const act = useAct({
    run: () => api.send('DELETE', `/plans/${planId}`),
    done: '草案已删除',
    onDone: () => void navigate('/plans'),
  });
  return () =>
    void modal.confirm({
      title: '删除这份草案？',
      content: '删除后，核对时的全部修改也一并删除；单位名册不受影响。',
      okText: '删除草案',
      okButtonProps: { danger: true },
      onOk: () => act.mutateAsync(undefined).catch(() => undefined),
    });
}
