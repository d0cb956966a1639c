import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ProposalList as Answer, ProposalRow } from '../../../../api/contract/proposals.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { momentWords } from '../../shared/words/times.js';

/** Proposals that wait; those decided on demand. */
export function ProposalList({ waiting }: { waiting: ProposalRow[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {waiting.length === 0 && (
        <StateView title="没有待批的督办建议">逾期满政策规定的工作日后，系统会拟出建议。</StateView>
      )}
      <ul className="card-list">
        {waiting.map((p) => (
          <Proposal key={p.id} proposal={p} />
        ))}
      </ul>
      {all ? (
        <Decided />
      ) : (
        <div className="panel-more">
          <Button type="link" onClick={() => setAll(true)}>
            查看已经批示的建议
          </Button>
        </div>
      )}
    </>
  );
}

function Proposal({ proposal }: { proposal: ProposalRow }) {
  const may = useMay();
  return (
    <li className="stack-tight">
      <div className="spread">
        <Link to={`/proposals/${proposal.id}`} className="card-title">
          建议{RUNG_WORDS[proposal.rung]}
          {proposal.unitName}
        </Link>
        <StatusMark of="proposal" status={proposal.status} />
      </div>
      <div className="soft">
        {proposal.items.map((i) => `${i.number}号`).join('、')}任务共{proposal.items.length}
        个节点失期
      </div>
      <div className="faint">
        {momentWords(proposal.openedAt)}拟出
        {proposal.remindedAt && `，${momentWords(proposal.remindedAt)}提醒过`}
        {proposal.decidedAt &&
          `；${proposal.deciderName ?? ''}于${momentWords(proposal.decidedAt)}批示`}
        {proposal.reason && `：${proposal.reason}`}
      </div>
      {proposal.status === 'proposed' && (
        <Link to={`/proposals/${proposal.id}`}>
          <Button>{may('decideProposals') ? '查看失期记录并批示' : '查看失期记录'}</Button>
        </Link>
      )}
    </li>
  );
}

function Decided() {
  const { plan } = usePlanChoice();
  const query = useQuery({
    queryKey: ['proposals', plan?.id],
    queryFn: () => api.get<Answer>('/proposals', { planId: plan?.id }),
  });
  return (
    <Loaded query={query}>
      {(data) => {
        const decided = data.proposals.filter((p) => p.status !== 'proposed');
        if (decided.length === 0) return <StateView title="还没有批示过的建议" />;
        return (
          <ul className="card-list">
            {decided.map((p) => (
              <Proposal key={p.id} proposal={p} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
