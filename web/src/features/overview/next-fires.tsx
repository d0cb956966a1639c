import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Overview } from '../../../../api/contract/overview.js';
import { useToday } from '../../shared/clock.js';
import { StateView } from '../../shared/ui/state-view.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { comingWordsOf } from '../../shared/words/recorded.js';
import { dateOfInstant, nearnessWords, shortDate } from '../../shared/words/times.js';

type Fire = Overview['nextFires'][number];

const SHOWN_AT_FIRST = 8;
const SHOWN_ON_PHONE = 5;

/** What time alone will bring about in the next thirty days. */
export function NextFires({ fires }: { fires: Fire[] }) {
  const today = useToday();
  const phone = usePhone();
  const [all, setAll] = useState(false);
  if (fires.length === 0) {
    return <StateView title="今后30天没有要自动办理的事">不会自动提醒或升级。</StateView>;
  }
  const shown = all ? fires : fires.slice(0, phone ? SHOWN_ON_PHONE : SHOWN_AT_FIRST);
  return (
    <>
      <ol className="card-list">
        {shown.map((fire) => (
          <li key={`${fire.taskId}${fire.at}${JSON.stringify(fire.fact)}`} className="brief">
            <div className="brief-date">
              <span className="num">{shortDate(dateOfInstant(fire.at))}</span>
              {today && (
                <span className="faint">{nearnessWords(dateOfInstant(fire.at), today)}</span>
              )}
            </div>
            <div className="brief-main">
              <div>{comingWordsOf(fire.fact, unitNames(fire))}</div>
              <Link to={`/tasks/${fire.taskId}`} className="faint">
                {fire.number}号　{fire.title}
              </Link>
            </div>
          </li>
        ))}
      </ol>
      {shown.length < fires.length && (
        <div className="panel-more">
          <Button type="link" onClick={() => setAll(true)}>
            再显示{fires.length - shown.length}条
          </Button>
        </div>
      )}
    </>
  );
}

const unitNames = (fire: Fire) => ({
  unit: (unitId: string) => (unitId === fire.unitId ? (fire.unitName ?? unitId) : unitId),
});
