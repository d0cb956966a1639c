import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../../api/contract/plans.js';
import { usePlans } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { Mark } from '../../shared/ui/mark.js';
import { useFilters } from '../../shared/url-filters.js';
import { PLAN_STATUS_WORDS } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';
import { ImportPlan } from './import-plan.js';
import { SampleButton } from '../../shared/acts/sample-button.js';

/** Every plan, and the way in for a new one. */
export function PlansPage() {
  const may = useMay();
  const plans = usePlans();
  const filters = useFilters();
  const [importing, setImporting] = useState(filters.get('import') === '1');
  return (
    <PageFrame
      title="规划"
      actions={
        may('importPlan') && (
          <Button type="primary" onClick={() => setImporting(true)}>
            导入规划
          </Button>
        )
      }
    >
      <Panel flush>
        <Loaded
          query={plans}
          empty={{
            when: (p) => p.plans.length === 0,
            view: (
              <StateView title="还没有规划" actions={may('importSample') && <SampleButton />}>
                请导入本地规划的文本；也可以先载入一份虚构县的示例规划试用。
              </StateView>
            ),
          }}
        >
          {(data) => (
            <ul className="card-list">
              {data.plans.map((plan) => (
                <PlanRow key={plan.id} plan={plan} />
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      {importing && <ImportPlan onClose={() => setImporting(false)} />}
    </PageFrame>
  );
}

function openWords({ stage, editionOf }: PlanSummary): string {
  if (editionOf) return '核对读取结果';
  return stage === 'draft' ? '核对并启用' : '查看';
}

function PlanRow({ plan }: { plan: PlanSummary }) {
  const may = useMay();
  const shifted = plan.shiftYears !== 0 ? `，日期平移${plan.shiftYears}年` : '';
  return (
    <li>
      <div className="spread">
        <Link to={`/plans/${plan.id}`} className="card-title">
          {plan.title}
        </Link>
        <span className="row">
          {plan.editionOf && <Mark tone="info">修订版</Mark>}
          <Mark>{PLAN_STATUS_WORDS[plan.status]}</Mark>
          <StatusMark of="stage" status={plan.stage} />
        </span>
      </div>
      <div className="soft num">
        {plan.region && `${plan.region} · `}
        {plan.termStart}—{plan.termEnd}年 · {plan.tasks}项任务
      </div>
      <div className="spread">
        <span className="faint num">
          {momentWords(plan.importedAt)}由“{plan.source}”导入{shifted}
          {plan.activatedAt && `；${momentWords(plan.activatedAt)}启用`}
        </span>
        <span className="row">
          {may('readPlanDetail') && <Link to={`/plans/${plan.id}`}>{openWords(plan)}</Link>}
          {may('readPlanDetail') && plan.stage === 'active' && (
            <Link to={`/plans/${plan.id}/editions`}>修订版</Link>
          )}
          {may('readScoreSheets') && !plan.editionOf && (
            <Link to={`/plans/${plan.id}/score-sheets`}>评分表</Link>
          )}
          {may('readPolicy') && !plan.editionOf && (
            <Link to={`/plans/${plan.id}/policy`}>措施政策</Link>
          )}
        </span>
      </div>
    </li>
  );
}
