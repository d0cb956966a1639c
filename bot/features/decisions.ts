/** 待批: extensions, excusals, close-outs and proposals that wait for this person. */
import type { Role } from '../../domain/people/roles.js';
import { button, type Reply, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { answer, type Visit } from '../conversations/turn.js';
import type { Look } from '../look.js';
import { excusalWords, labels, listWords, reviewWords } from '../text/zh.js';

const MOST_CARDS = 5;

/** Whose decisions a role sees: the office its own, a leader long extensions and proposals (§8). */
async function waitingFor(look: Look, role: Role | 'system') {
  const office = role === 'office';
  const leader = role === 'leader';
  const deciders = [...(office ? ['office' as const] : []), ...(leader ? ['leader' as const] : [])];
  return {
    extensions: deciders.length > 0 ? await look.extensionsWaiting(deciders) : [],
    closeOuts: office ? await look.closeOutsWaiting() : [],
    excusals: leader ? await look.excusalsWaiting() : [],
    proposals: leader ? await look.proposalsWaiting() : [],
  };
}

type Waiting = Awaited<ReturnType<typeof waitingFor>>;

function cardsOf({ today }: Visit, waiting: Waiting): Reply[] {
  const { extensions, excusals, closeOuts, proposals } = waiting;
  return [
    ...proposals.map((p) =>
      reply(reviewWords.proposal(p, today), [
        button(labels.approveProposal, 'approveProposal', [p.caseId]),
        button(labels.rejectProposal, 'rejectProposal', [p.caseId]),
      ]),
    ),
    ...excusals.map((e) =>
      reply(excusalWords.card(e, today), [
        button(labels.grantExcusal, 'grantExcusal', [e.excusalId]),
        button(labels.refuse, 'refuseExcusal', [e.excusalId]),
      ]),
    ),
    ...extensions.map((e) =>
      reply(reviewWords.extension(e, today), [
        button(labels.grant, 'grantExtension', [e.extensionId]),
        button(labels.refuse, 'refuseExtension', [e.extensionId]),
      ]),
    ),
    ...closeOuts.map((c) =>
      reply(reviewWords.closeOut(c), [
        button(labels.acceptCloseOut, 'acceptCloseOut', [c.task.taskId]),
        button(labels.sendBack, 'returnCloseOut', [c.task.taskId]),
      ]),
    ),
  ];
}

export const decisions = deed({
  name: 'decisions',
  claims: ({ text, tap }) =>
    (tap?.verb === 'list' && tap.subject === 'decisions') ||
    /^(?:\/decisions|待批|审批)$/.test(text),
  see: (look, { actor }) => waitingFor(look, actor.role),
  step: (visit, waiting) => {
    const { role } = visit.actor;
    if (role !== 'office' && role !== 'leader') return answer(visit, reply(listWords.notForYou));
    const cards = cardsOf(visit, waiting);
    if (cards.length === 0) return answer(visit, reply(listWords.noDecisions));
    const shown = cards.slice(0, MOST_CARDS);
    const more =
      cards.length > MOST_CARDS ? [reply(listWords.more(cards.length - MOST_CARDS))] : [];
    return answer(visit, reply(listWords.decisions(cards.length)), ...shown, ...more);
  },
});
