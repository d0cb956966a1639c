import { Button } from 'antd';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../../api/contract/plans.js';
import { SampleButton } from '../../shared/acts/sample-button.js';
import { useMay } from '../../shared/session.js';
import { StateView } from '../../shared/ui/state-view.js';

/** An empty record: the sample plan, or one's own. */
export function FirstUse() {
  const may = useMay();
  if (!may('importPlan') && !may('importSample')) {
    return <StateView title="还没有规划">请等安委办导入规划。</StateView>;
  }
  return (
    <StateView
      title="还没有规划"
      actions={
        <>
          {may('importSample') && <SampleButton />}
          {may('importPlan') && (
            <Link to="/plans?import=1">
              <Button type="primary">导入本地规划</Button>
            </Link>
          )}
        </>
      }
    >
      可以先载入一份虚构县的示例规划试用，也可以直接导入本地规划的文本。
    </StateView>
  );
}

/** A plan that binds nobody yet. */
export function StillDraft({ plan }: { plan: PlanSummary }) {
  return (
    <StateView
      title="这份规划还是草案"
      actions={
        <Link to={`/plans/${plan.id}`}>
          <Button type="primary">去核对并启用</Button>
        </Link>
      }
    >
      《{plan.title}》读出{plan.tasks}项任务。核对无误并启用后，才会向各单位派发、开始计时。
    </StateView>
  );
}
