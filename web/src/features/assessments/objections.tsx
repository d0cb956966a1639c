import type { ObjectionView } from '../../../../api/contract/assessment-parts.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { pointsWords, shareWords } from '../../shared/words/scores.js';
import { longDate } from '../../shared/words/times.js';
import { AnswerObjection } from './answer-objection.js';

interface ObjectionsProps {
  assessmentId: string;
  objections: ObjectionView[];
  mayAnswer: boolean;
}

/** 申诉, each with its answer or the way to give one; nothing where there is none. */
export function Objections({ assessmentId, objections, mayAnswer }: ObjectionsProps) {
  if (objections.length === 0) return null;
  return (
    <Panel title="申诉" flush>
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
              mayAnswer && <AnswerObjection assessmentId={assessmentId} objection={o} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Outcome({ objection: { answeredOn, points, indicator } }: { objection: ObjectionView }) {
  if (!answeredOn) return <Mark tone="warn">待答复</Mark>;
  if (indicator) {
    return (
      <Mark tone="good">
        “{indicator.name}”改为{shareWords(indicator.share)}
      </Mark>
    );
  }
  if (points === null) return <Mark>维持原评分</Mark>;
  return <Mark tone="good">改为{pointsWords(points)}分</Mark>;
}
