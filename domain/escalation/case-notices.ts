/** Who is told of a plan's proposals. */
import { revisionNotices } from '../edition/revision-notices.js';
import type { Notice, Reader } from '../task/notices.js';
import type { CaseEvent, CasesState } from './case-state.js';

const notice = (kind: Notice['kind'], reader: Reader, about: Partial<Notice>): Notice => ({
  kind,
  reader,
  reminder: false,
  ...about,
});

/**
 * The notices of a case event, judged on the state after it: proposals go to the leaders, who
 * decide; what they decided goes back to the office, which carries it out. What a decider leaves
 * undecided goes to the superior as well, whom the policy may name. Of a veto its own proceeding
 * tells, where the unit is heard first. Of a new edition, whoever is concerned by what no task tells.
 */
export function caseNotices(event: CaseEvent, state: CasesState, superiorId?: string): Notice[] {
  if (event.type === 'EditionCarriedOut') return revisionNotices(event);
  if (!('caseId' in event)) return [];
  const { caseId } = event;
  const found = state.cases.find((c) => c.caseId === caseId);
  const about = { caseId, unitId: found?.unitId };
  if (found?.rung === 'veto') return [];
  switch (event.type) {
    case 'CaseProposed':
      return [notice('proposal', { to: 'leaders' }, about)];
    case 'ProposalReminded': {
      const reminded = notice('proposalReminded', { to: 'leaders' }, about);
      if (!event.toSuperior || !superiorId) return [reminded];
      return [reminded, { ...reminded, reader: { to: 'person', personId: superiorId } }];
    }
    case 'ProposalApproved':
    case 'ProposalRejected': {
      const kind = event.type === 'ProposalApproved' ? 'proposalApproved' : 'proposalRejected';
      return [notice(kind, { to: 'office' }, { ...about, reason: event.reason })];
    }
    case 'CaseJoined':
    case 'CaseClosed':
      return [];
  }
}
