import { Link } from 'react-router';
import type { CircularRow } from '../../../../api/contract/circulars.js';
import { StateView } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { longDate, momentWords } from '../../shared/words/times.js';
import { byUnit, circularName, namedItems } from './circular-queries.js';

/** Circulars as a list, each opening into its page. */
export function CircularRows({ circulars, none }: { circulars: CircularRow[]; none: string }) {
  if (circulars.length === 0) return <StateView title={none} />;
  return (
    <ul className="card-list">
      {circulars.map((c) => (
        <li key={c.circularId} className="stack-tight">
          <div className="spread">
            <Link to={`/circulars/${c.circularId}`} className="card-title">
              {circularName(c.period)}
            </Link>
            <StatusMark of="circular" status={c.status} />
          </div>
          <div className="soft">{scopeOf(c)}</div>
          <div className="faint">{historyOf(c)}</div>
        </li>
      ))}
    </ul>
  );
}

function scopeOf(circular: CircularRow): string {
  const items = namedItems(circular);
  const same = circular.causes.filter((c) => c.repeats).length;
  const units = byUnit(items).length;
  return `涉及${units}个单位${items.length}个事项，${circular.causes.length}个单位已说明原因${
    same > 0 ? `，其中${same}个与上次雷同` : ''
  }`;
}

/** How far it has come, in one line. */
export function historyOf(circular: CircularRow): string {
  const { status, openedAt, causeBy, drafterName, submittedAt, approverName, publishedAt } =
    circular;
  switch (status) {
    case 'asking':
      return `${momentWords(openedAt)}编制，请各单位在${longDate(causeBy)}前说明`;
    case 'drafted':
      return `${momentWords(openedAt)}编制，等待安委办送审`;
    case 'submitted':
      return `${drafterName ?? ''}于${momentWords(submittedAt)}送审，等待安委办其他人员批准`;
    case 'published':
      return `${drafterName ?? ''}送审，${approverName ?? ''}批准，${momentWords(publishedAt)}发出`;
    case 'dropped':
      return `${momentWords(openedAt)}编制，已撤销：${circular.reason ?? ''}`;
  }
}
