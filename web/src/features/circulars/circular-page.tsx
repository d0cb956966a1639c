import { useParams } from 'react-router';
import type { CircularDetail } from '../../../../api/contract/circulars.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { CircularActs } from './circular-acts.js';
import { circularName, useCircular } from './circular-queries.js';
import { historyOf } from './circular-rows.js';
import { NamedUnits } from './named-units.js';

/** One circular: whom it names for what, what they say of it, and what is to be done with it. */
export function CircularPage() {
  const { circularId = '' } = useParams();
  const query = useCircular(circularId);
  if (query.data) return <Detail detail={query.data} />;
  return (
    <PageFrame title="通报">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Detail({ detail }: { detail: CircularDetail }) {
  const { circular } = detail;
  return (
    <PageFrame
      title={circularName(circular.period)}
      note={
        <span className="row">
          <StatusMark of="circular" status={circular.status} />
          <span>{historyOf(circular)}</span>
        </span>
      }
    >
      {circular.status === 'drafted' && circular.reason && (
        <Panel title="退回理由">
          <p className="wrap-text">{circular.reason}</p>
        </Panel>
      )}
      <Panel title="点名事项和说明" flush>
        <NamedUnits circular={circular} />
      </Panel>
      {circular.demands && (
        <Panel title="工作要求">
          <p className="wrap-text">{circular.demands}</p>
        </Panel>
      )}
      <CircularActs key={circular.status} detail={detail} />
    </PageFrame>
  );
}
