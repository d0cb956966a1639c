import type { ProposalRow } from '../../../../api/contract/proposals.js';
import { api } from '../../shared/api.js';
import { Verdict, type VerdictInput } from '../../shared/ui/verdict.js';
import { useAct } from '../../shared/use-act.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';

/** A leader approves or rejects a proposal. */
export function ProposalVerdict({ proposal }: { proposal: ProposalRow }) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `/proposals/${proposal.id}/decision`, {
        body: { approve: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '已批准' : '已驳回'),
  });
  const deed = RUNG_WORDS[proposal.rung];
  return (
    <Verdict
      act={act}
      yes={{
        button: `批准${deed}`,
        title: `批准${deed}${proposal.unitName}`,
        explain: '批准后记入记录，由安委办安排时间、地点并通知该单位。',
        reasonRequired: false,
      }}
      no={{
        button: '驳回建议',
        title: '驳回建议',
        explain: '驳回理由留存；措施政策规定的间歇期内不再提出同一建议。',
        reasonRequired: true,
      }}
    />
  );
}
