import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ProposalDetail } from '../../../../api/contract/proposals.js';
import { api } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { momentWords } from '../../shared/words/times.js';
import { ProposalVerdict } from './proposal-verdict.js';
import { SlipRecord } from './slip-record.js';

/** One proposal with the record of the slips before the decider's eyes. */
export function ProposalPage() {
  const { proposalId = '' } = useParams();
  const query = useQuery({
    queryKey: ['proposal', proposalId],
    queryFn: () => api.get<ProposalDetail>(`/proposals/${proposalId}`),
  });
  if (query.data) return <Detail detail={query.data} />;
  return (
    <PageFrame title="督办建议">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

/** A veto is decided in its own proceeding, once the unit was heard. */
function Waiting({ proposal }: Pick<ProposalDetail, 'proposal'>) {
  const may = useMay();
  if (proposal.rung === 'veto') {
    return (
      <p>
        一票否决先听取单位陈述申辩，再由安委会决定：
        <Link to={`/proceedings/${proposal.id}`}>查看陈述申辩并决定</Link>
      </p>
    );
  }
  if (!may('decideProposals')) return <p>等待分管领导批示。</p>;
  return <ProposalVerdict proposal={proposal} />;
}

function Detail({ detail }: { detail: ProposalDetail }) {
  const { proposal, record } = detail;
  const waits = proposal.status === 'proposed';
  return (
    <PageFrame
      title={`建议${RUNG_WORDS[proposal.rung]}${proposal.unitName}`}
      note={
        <span className="row">
          <StatusMark of="proposal" status={proposal.status} />
          {momentWords(proposal.openedAt)}由系统按措施政策拟出
        </span>
      }
      actions={<Link to="/decisions?tab=proposals">返回待批</Link>}
    >
      <Panel title={waits ? '请批示' : '批示结果'}>
        {waits && <Waiting proposal={proposal} />}
        {!waits && (
          <p className="wrap-text">
            {proposal.deciderName}于{momentWords(proposal.decidedAt)}
            {proposal.status === 'approved' ? '批准' : '驳回'}
            {proposal.reason && `：${proposal.reason}`}
          </p>
        )}
        {proposal.status === 'approved' && <Link to="/proceedings">到“督办事项”办理</Link>}
      </Panel>
      {record.map((entry) => (
        <SlipRecord key={entry.item.nodeId} entry={entry} unitName={proposal.unitName} />
      ))}
    </PageFrame>
  );
}
