import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { DraftView } from '../../../../api/contract/draft-review.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { useDraft } from './draft-query.js';
import { OpenFormView } from './forms/open-form.js';
import { PlanActions } from './plan-actions.js';
import { PlanNote } from './plan-note.js';
import './plan-review.css';
import { ReviewContext, type OpenForm } from './review-desk.js';
import { ReviewTabs } from './review-tabs.js';
import { SourcePanel } from './source/source-panel.js';
import { useReviewState } from './use-review-state.js';

/** Windows leave the text uncovered: what is put right is compared with it. */
const BESIDE_TEXT = {
  className: 'beside-text',
  styles: { mask: { background: 'rgb(28 39 51 / 12%)' } },
};

/** A plan as it was read: its text beside what was found in it, to be put right before it is activated. */
export function PlanReviewPage() {
  const { planId = '' } = useParams();
  const query = useDraft(planId);
  if (query.data) return <Review key={planId} view={query.data} />;
  return (
    <PageFrame title="规划核对">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Review({ view }: { view: DraftView }) {
  const phone = usePhone();
  const may = useMay();
  const [form, open] = useState<OpenForm>();
  const editable = view.editable && may('importPlan');
  const { desk, shown, picked, pick } = useReviewState(view, { editable, open, phone });
  const source = <SourcePanel shown={shown} picked={picked} onPick={pick} />;
  return (
    <ReviewContext value={desk}>
      <div className="review">
        <PageFrame title={view.plan.title} note={<PlanNote />} actions={<PlanActions />}>
          <div className="review-columns">
            {!phone && source}
            <ReviewTabs source={phone ? source : undefined} keysRest={form !== undefined} />
          </div>
        </PageFrame>
      </div>
      <ConfigProvider modal={BESIDE_TEXT}>{form && <OpenFormView form={form} />}</ConfigProvider>
    </ReviewContext>
  );
}
