/** Who is told of a plan's proposals. */
import type { Notice } from '../task/notices.js';
import type { CaseEvent, CasesState } from './case-state.js';

const leaders = (
  kind: 'proposal' | 'proposalReminded',
  caseId: string,
  unitId?: string,
): Notice => ({
  kind,
  caseId,
  unitId,
  reader: { to: 'leaders' },
  reminder: false,
});

const office = (kind: 'proposalApproved' | 'proposalRejected', about: Partial<Notice>): Notice => ({
  kind,
  reader: { to: 'office' },
  reminder: false,
  ...about,
});

/**
 * The notices of a case event, judged on the state after it: proposals go to the leaders, who
 * decide; what they decided goes back to the office, which carries it out.
 */
export function caseNotices(event: CaseEvent, state: CasesState): Notice[] {
  const unitOf = (caseId: string) => state.cases.find((c) => c.caseId === caseId)?.unitId;
  switch (event.type) {
    case 'CaseProposed':
      return [leaders('proposal', event.caseId, event.unitId)];
    case 'ProposalReminded':
      return [leaders('proposalReminded', event.caseId, unitOf(event.caseId))];
    case 'ProposalApproved':
    case 'ProposalRejected': {
      const { caseId, reason } = event;
      const kind = event.type === 'ProposalApproved' ? 'proposalApproved' : 'proposalRejected';
      return [office(kind, { caseId, unitId: unitOf(caseId), reason })];
    }
    case 'SlipRecorded':
    case 'ClimbCalledFor':
    case 'CaseJoined':
    case 'PolicyRevised':
    case 'PlanActivated':
    case 'EditionDecided':
    case 'EditionCarriedOut':
      return [];
  }
}
