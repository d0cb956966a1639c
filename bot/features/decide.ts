/** The buttons of 待批: each decides one thing, once. */
import { reply } from '../buttons/reply.js';
import type { Tap } from '../buttons/tap.js';
import { deed } from '../conversations/deed.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import type { CloseOutView, ProposalView } from '../../prisma/store/office-view.js';
import type { ExtensionView } from '../../prisma/store/reviewer-view.js';
import { reviewWords } from '../text/zh.js';

const pressed =
  (...verbs: Tap['verb'][]) =>
  ({ tap }: Visit): boolean =>
    tap !== undefined && verbs.includes(tap.verb);

function grant(visit: Visit, asked: ExtensionView): Turn {
  const { act: key, actor, talk, today } = visit;
  const { extensionId, task } = asked;
  return {
    talk,
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      command: { type: 'DecideExtension', key, actor, extensionId, grant: true },
      done: () => reply(reviewWords.extensionGranted(asked, today)),
    },
  };
}

export const decideExtension = deed({
  name: 'decide-extension',
  claims: pressed('grantExtension', 'refuseExtension'),
  see: (look, { tap }) => look.extensionById(tap?.subject ?? ''),
  step: (visit, asked) => {
    if (!asked) return answer(visit, reply(reviewWords.decisionUnknown));
    if (asked.status !== 'waiting')
      return answer(visit, reply(reviewWords.extensionDecided(asked)));
    if (visit.tap?.verb === 'grantExtension') return grant(visit, asked);
    const about = { streamId: asked.task.taskId, subject: asked.extensionId, name: '' };
    return reasonAsked(visit, { for: 'refuseExtension', ...about }, reviewWords.askRefuseReason);
  },
});

function approve(visit: Visit, proposal: ProposalView): Turn {
  const { act: key, actor, talk } = visit;
  const { caseId, planId } = proposal;
  return {
    talk,
    replies: [],
    intent: {
      to: 'plan',
      planId,
      decision: { key, actor, caseId, approve: true },
      done: () => reply(reviewWords.proposalApproved(proposal)),
    },
  };
}

export const decideProposal = deed({
  name: 'decide-proposal',
  claims: pressed('approveProposal', 'rejectProposal'),
  see: (look, { tap }) => look.proposalById(tap?.subject ?? ''),
  step: (visit, proposal) => {
    if (!proposal) return answer(visit, reply(reviewWords.decisionUnknown));
    if (visit.actor.role !== 'leader') return answer(visit, reply(reviewWords.notYours));
    if (proposal.status !== 'proposed') {
      return answer(visit, reply(reviewWords.proposalDecided(proposal)));
    }
    if (visit.tap?.verb === 'approveProposal') return approve(visit, proposal);
    const about = { streamId: proposal.planId, subject: proposal.caseId, name: '' };
    return reasonAsked(visit, { for: 'rejectProposal', ...about }, reviewWords.askRejectReason);
  },
});

function close(visit: Visit, { task }: CloseOutView): Turn {
  const { act: key, actor, talk } = visit;
  return {
    talk,
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      command: { type: 'DecideCloseOut', key, actor, accept: true },
      done: () => reply(reviewWords.closed),
    },
  };
}

export const decideCloseOut = deed({
  name: 'decide-close-out',
  claims: pressed('acceptCloseOut', 'returnCloseOut'),
  see: async (look, { tap }) =>
    (await look.closeOutsWaiting()).find((c) => c.task.taskId === tap?.subject),
  step: (visit, asked) => {
    if (!asked) return answer(visit, reply(reviewWords.closeOutGone));
    if (visit.actor.role !== 'office') return answer(visit, reply(reviewWords.notYours));
    if (visit.tap?.verb === 'acceptCloseOut') return close(visit, asked);
    const about = { streamId: asked.task.taskId, subject: asked.task.taskId, name: '' };
    return reasonAsked(visit, { for: 'returnCloseOut', ...about }, reviewWords.askCloseOutReason);
  },
});
