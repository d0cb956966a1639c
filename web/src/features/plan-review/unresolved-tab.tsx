import { Button } from 'antd';
import { useState } from 'react';
import type { PlanDetail, UnresolvedName } from '../../../../api/contract/plans.js';
import { useMay } from '../../shared/session.js';
import { StateView } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../shared/words/statuses.js';
import { CureName } from './cure-name.js';
import { resolveAgain } from './plan-query.js';
import { UnitsFromNames } from './units-from-names.js';

/** Printed names that stand for nobody the office keeps, each with its cures. */
export function UnresolvedTab({ detail }: { detail: PlanDetail }) {
  const may = useMay();
  const [curing, cure] = useState<UnresolvedName>();
  const planId = detail.plan.id;
  const draft = detail.plan.stage === 'draft';
  const curable = draft && may('keepUnits') && may('importPlan');
  if (detail.unresolved.length === 0) {
    return <StateView title="名称都已对上">规划里的单位名称都能找到对应的单位或单位组。</StateView>;
  }
  return (
    <>
      <div className="filters">
        {!draft && <span className="soft">规划已经启用，名称只能在草案阶段比对。</span>}
        {curable && <UnitsFromNames planId={planId} names={detail.unresolved} />}
        {curable && <ResolveAgain planId={planId} />}
      </div>
      <ul className="card-list">
        {detail.unresolved.map((name) => (
          <li key={name.name} className="spread">
            <span>
              <b>{name.name}</b>
              <span className="faint after">
                {name.guess ? `像是${UNIT_KIND_WORDS[name.guess]}` : '像是一组单位'}；见
                {name.taskNumbers.map((n) => `${n}号`).join('、')}任务
              </span>
            </span>
            {curable && <Button onClick={() => cure(name)}>对应到单位</Button>}
          </li>
        ))}
      </ul>
      {curing && <CureName name={curing} planId={planId} onClose={() => cure(undefined)} />}
    </>
  );
}

function ResolveAgain({ planId }: { planId: string }) {
  const act = useAct({
    run: () => resolveAgain(planId),
    done: (answer) => `重新比对完成，新对上${answer.resolved}个，还有${answer.unresolved.length}个`,
  });
  return (
    <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
      重新比对
    </Button>
  );
}
