import { Drawer } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PlanDetail } from '../../../../api/contract/plans.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { CountsStrip } from './counts-strip.js';
import { Findings } from './findings.js';
import { PlanActions } from './plan-actions.js';
import './plan-review.css';
import { PlanSourceView } from './plan-source.js';
import { usePlanDetail } from './plan-query.js';
import { ShowLines, type Lines } from './show-lines.js';

/** A plan as it was read: its text beside what was found in it. */
export function PlanReviewPage() {
  const { planId = '' } = useParams();
  const query = usePlanDetail(planId);
  if (query.data) return <Review detail={query.data} />;
  return (
    <PageFrame title="规划核对">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Review({ detail }: { detail: PlanDetail }) {
  const [lines, show] = useState<Lines>();
  const phone = usePhone();
  const { plan } = detail;
  return (
    <PageFrame
      title={plan.title}
      note={
        <span className="row num">
          <StatusMark of="stage" status={plan.stage} />
          {plan.region} · {plan.termStart}—{plan.termEnd}年
          {plan.shiftYears !== 0 && ` · 日期平移${plan.shiftYears}年`}
        </span>
      }
      actions={<PlanActions detail={detail} />}
    >
      <CountsStrip counts={detail.counts} />
      <ShowLines value={show}>
        {phone ? (
          <Findings detail={detail} />
        ) : (
          <div className="review-columns">
            <PlanSourceView planId={plan.id} lines={lines} />
            <Findings detail={detail} />
          </div>
        )}
      </ShowLines>
      {phone && (
        <Drawer
          open={lines !== undefined}
          onClose={() => show(undefined)}
          placement="bottom"
          size="70%"
          title="规划原文"
          styles={{ body: { padding: 0 } }}
        >
          <PlanSourceView planId={plan.id} lines={lines} />
        </Drawer>
      )}
    </PageFrame>
  );
}
