import { StatusMark } from '../../shared/ui/status-mark.js';
import { PLAN_STATUS_WORDS } from '../../shared/words/statuses.js';
import { progressOf } from './queue/queue-filter.js';
import { useReview } from './review-desk.js';

/** Stage, region and term of the plan, and how far the review is. */
export function PlanNote() {
  const { view, editable, open } = useReview();
  const { plan } = view;
  const { done, all } = progressOf(view.queue);
  return (
    <span className="row num">
      <StatusMark of="stage" status={plan.stage} />
      <span>
        {plan.region && `${plan.region} · `}
        {plan.termStart}—{plan.termEnd}年 · {PLAN_STATUS_WORDS[plan.status]}
        {plan.shiftYears !== 0 && ` · 日期平移${plan.shiftYears}年`}
      </span>
      {editable && (
        <button type="button" className="line-link" onClick={() => open({ form: 'head' })}>
          修改规划信息
        </button>
      )}
      <span>{view.editable ? `已核对${done}／${all}` : '以下是现在执行的内容'}</span>
    </span>
  );
}
