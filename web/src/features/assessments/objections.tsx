import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { ObjectionView } from '../../../../api/contract/assessment-parts.js';
import { api } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { pointsWords } from '../../shared/words/scores.js';
import { longDate } from '../../shared/words/times.js';

interface ObjectionsProps {
  assessmentId: string;
  objections: ObjectionView[];
  mayAnswer: boolean;
}

/** 申诉, each with its answer or the way to give one. */
export function Objections({ assessmentId, objections, mayAnswer }: ObjectionsProps) {
  return (
    <ul className="card-list">
      {objections.map((o) => (
        <li key={o.objectionId} className="stack-tight">
          <div className="spread">
            <b>
              {o.unitName}　{o.itemTitle}
            </b>
            <Outcome objection={o} />
          </div>
          <span className="wrap-text">{o.grounds}</span>
          <span className="faint">
            {longDate(o.raisedOn)}提出{o.evidence > 0 && `，附佐证材料${o.evidence}份`}
          </span>
          {o.answeredOn ? (
            <div className="quote">
              {o.answer}
              <div className="faint">
                {o.answeredBy}，{longDate(o.answeredOn)}
              </div>
            </div>
          ) : (
            mayAnswer && <Answer assessmentId={assessmentId} objection={o} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ objection: { answeredOn, points } }: { objection: ObjectionView }) {
  if (!answeredOn) return <Mark tone="warn">待答复</Mark>;
  if (points === null) return <Mark>维持原评分</Mark>;
  return <Mark tone="good">改为{pointsWords(points)}分</Mark>;
}

function Answer({ assessmentId, objection }: { assessmentId: string; objection: ObjectionView }) {
  const [asked, setAsked] = useState(false);
  const [points, setPoints] = useState<number | null>(null);
  const act = useAct({
    run: (reason: string, key) =>
      api.send('POST', `/assessments/${assessmentId}/objections/${objection.objectionId}/answer`, {
        body: { reason, ...(points === null ? {} : { points }) },
        key,
      }),
    done: '已答复，申诉单位会收到通知',
    onDone: () => setAsked(false),
  });
  return (
    <div className="row">
      <Button onClick={() => setAsked(true)}>答复</Button>
      {asked && (
        <ReasonModal
          title="答复申诉"
          explain={`${objection.unitName}对“${objection.itemTitle}”的申诉。不填分值即维持原评分。`}
          label="答复意见"
          okText="答复"
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => act.mutate(reason)}
          onCancel={() => setAsked(false)}
        >
          <label className="field">
            <span>改为（分）</span>
            <InputNumber
              min={0}
              step={0.5}
              aria-label="改为分值"
              value={points}
              onChange={setPoints}
            />
          </label>
        </ReasonModal>
      )}
    </div>
  );
}
