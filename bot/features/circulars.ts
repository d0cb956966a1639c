/** 通报: units say why they lag; the office sends it for approval, another person lets it out. */
import type { CircularView } from '../../prisma/store/circulars.js';
import { button, type OpenButton, reply } from '../buttons/reply.js';
import { causeBegun } from '../conversations/cause.js';
import { deed } from '../conversations/deed.js';
import { unitSpokenFor } from '../conversations/own-task.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import { circularWords, labels, listWords, reviewWords } from '../text/zh.js';

const MOST_CARDS = 5;

export const giveCause = deed({
  name: 'give-cause',
  claims: ({ tap }) => tap?.verb === 'giveCause',
  see: async (look, visit) => {
    const unitId = unitSpokenFor(visit);
    const circularId = visit.tap?.subject;
    return unitId && circularId ? look.causeQuestion({ circularId, unitId }) : undefined;
  },
  step: causeBegun,
});

/** 送审, or 批准发出 and 退回. */
export function circularButtons(status: CircularView['status'], circularId: string): OpenButton[] {
  if (status === 'drafted') return [button(labels.submitCircular, 'submitCircular', [circularId])];
  if (status !== 'submitted') return [];
  return [
    button(labels.approveCircular, 'approveCircular', [circularId]),
    button(labels.sendBack, 'returnCircular', [circularId]),
  ];
}

export const circulars = deed({
  name: 'circulars',
  claims: ({ text, tap }) => !tap && /^(?:\/circulars|通报)$/.test(text),
  see: (look) => look.circularsWaiting(),
  step: (visit, waiting) => {
    if (visit.actor.role !== 'office') return answer(visit, reply(circularWords.notForYou));
    if (waiting.length === 0) return answer(visit, reply(circularWords.none));
    const cards = waiting
      .slice(0, MOST_CARDS)
      .map((c) =>
        reply(circularWords.card(c, visit.today), circularButtons(c.status, c.circularId)),
      );
    const left = waiting.length - cards.length;
    const more = left > 0 ? [reply(listWords.more(left))] : [];
    return answer(visit, reply(circularWords.waiting(waiting.length)), ...cards, ...more);
  },
});

function approve(visit: Visit, circular: CircularView): Turn {
  const { act: key, actor, talk } = visit;
  const { circularId, planId } = circular;
  return {
    talk,
    replies: [],
    intent: {
      to: 'circular',
      planId,
      command: { type: 'DecideCircular', key, actor, circularId, approve: true },
      done: () => reply(circularWords.published(circular)),
    },
  };
}

const AWAITED = {
  submitCircular: 'drafted',
  approveCircular: 'submitted',
  returnCircular: 'submitted',
} as const;
const isAwaited = (verb: string | undefined): verb is keyof typeof AWAITED =>
  verb !== undefined && verb in AWAITED;

export const decideCircular = deed({
  name: 'decide-circular',
  claims: ({ tap }) => isAwaited(tap?.verb),
  see: (look, { tap }) => look.circularById(tap?.subject ?? ''),
  step: (visit, circular) => {
    const verb = visit.tap?.verb;
    if (!circular || !isAwaited(verb)) return answer(visit, reply(reviewWords.decisionUnknown));
    if (visit.actor.role !== 'office') return answer(visit, reply(reviewWords.notYours));
    if (circular.status !== AWAITED[verb]) return answer(visit, reply(circularWords.decided));
    if (verb === 'approveCircular') return approve(visit, circular);
    const about = { streamId: circular.planId, subject: circular.circularId, name: '' };
    return verb === 'submitCircular'
      ? reasonAsked(visit, { for: 'submitCircular', ...about }, circularWords.askDemands)
      : reasonAsked(visit, { for: 'returnCircular', ...about }, circularWords.askReturnReason);
  },
});
