import { Button } from 'antd';
import type { HistoryStep } from '../../../../../api/contract/draft-review.js';
import { Mark } from '../../../shared/ui/mark.js';
import { useRowCap } from '../../../shared/ui/row-cap.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { stepWords } from '../../../shared/words/draft-words.js';
import { momentWords } from '../../../shared/words/times.js';
import { AmendedList } from './amended-list.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';

/** What was changed since the plan was activated, and before that in its draft. */
export function HistoryTab() {
  const { amended } = useReview().view;
  if (amended.length === 0) return <StepList />;
  return (
    <>
      <h3 className="list-head">启用后的变更</h3>
      <AmendedList amended={amended} />
      <h3 className="list-head">启用前的核对</h3>
      <StepList />
    </>
  );
}

/** Every change of the draft, the newest first; each can be taken back while nothing later stands on it. */
function StepList() {
  const { view } = useReview();
  const { shown, more } = useRowCap(view.history.length);
  if (view.history.length === 0) {
    return (
      <StateView title="还没有修改">
        {view.editable && '接受、修改、指定责任单位都会记在这里，都可以撤销。'}
      </StateView>
    );
  }
  return (
    <>
      <ul className="card-list" aria-label="修改记录">
        {view.history.slice(0, shown).map((step) => (
          <StepRow key={step.step} step={step} />
        ))}
      </ul>
      {more}
    </>
  );
}

function StepRow({ step }: { step: HistoryStep }) {
  const { planId, editable } = useReview();
  const way = step.undone ? 'redo' : 'undo';
  const act = useDraftStep(planId, { done: step.undone ? '已恢复' : '已撤销' });
  return (
    <li className="spread top">
      <span className={step.undone ? 'step-undone' : ''}>
        <span className="faint num">第{step.step}步　</span>
        {stepWords(step)}
        <span className="faint num step-by">
          {step.by} · {momentWords(step.at)}
          {step.undone && `；${step.undone.by} ${momentWords(step.undone.at)}撤销`}
        </span>
      </span>
      <span className="row tight">
        {step.undone && <Mark>已撤销</Mark>}
        {editable && step.free && (
          <Button
            size="small"
            loading={act.isPending}
            onClick={() => act.mutate({ do: way, step: step.step })}
          >
            {step.undone ? '恢复' : '撤销'}
          </Button>
        )}
        {editable && !step.free && step.blockedBy !== null && (
          <span className="faint">须先撤销第{step.blockedBy}步</span>
        )}
      </span>
    </li>
  );
}
