/** A "no" and its reason: asked for in one message, carried out with the next. */
import { button, reply } from '../buttons/reply.js';
import { labels, reviewWords, taskWords } from '../text/zh.js';
import { type ReasonAsked, turnTo } from './talk.js';
import { answer, type Intent, type Turn, type Visit } from './turn.js';

/** Asks for the reason of a "no". */
export function reasonAsked(
  visit: Visit,
  asked: Omit<ReasonAsked, 'about' | 'id'>,
  question: string,
): Turn {
  const dialog: ReasonAsked = { about: 'reason', id: visit.act, ...asked };
  const cancel = button(labels.cancel, 'cancel', [visit.act]);
  return { talk: turnTo(visit.talk, dialog), replies: [reply(question, [cancel])] };
}

function intentOf(visit: Visit, asked: ReasonAsked): Intent {
  const { subject, streamId } = asked;
  const { actor, text: reason } = visit;
  const common = { key: `reason-${asked.id}`, actor };
  const toTask = { to: 'task' as const, taskId: streamId, draftId: asked.id };
  switch (asked.for) {
    case 'returnTask': {
      const order = { type: 'ReturnAssignment' as const, unitId: subject, grounds: reason };
      const done = () => reply(taskWords.returned(asked.name));
      return { ...toTask, command: { ...order, ...common }, done };
    }
    case 'returnReport': {
      const order = { type: 'ReviewReport' as const, reportId: subject, accept: false, reason };
      const done = () => reply(reviewWords.reportReturned(asked.name));
      return { ...toTask, command: { ...order, ...common }, done };
    }
    case 'refuseExtension': {
      const order = {
        type: 'DecideExtension' as const,
        extensionId: subject,
        grant: false,
        reason,
      };
      return {
        ...toTask,
        command: { ...order, ...common },
        done: () => reply(reviewWords.extensionRefused),
      };
    }
    case 'returnCloseOut': {
      const order = { type: 'DecideCloseOut' as const, accept: false, reason };
      return {
        ...toTask,
        command: { ...order, ...common },
        done: () => reply(reviewWords.closeOutReturned),
      };
    }
    case 'rejectProposal': {
      const decision = { ...common, caseId: subject, approve: false, reason };
      const done = () => reply(reviewWords.proposalRejected);
      return { to: 'plan', planId: streamId, decision, done };
    }
  }
}

/** The reason given: the "no" is said. */
export function reasonGiven(visit: Visit, asked: ReasonAsked): Turn {
  if (!visit.text) {
    return answer(
      visit,
      reply(reviewWords.reasonMissing, [button(labels.cancel, 'cancel', [asked.id])]),
    );
  }
  return { talk: turnTo(visit.talk), replies: [], intent: intentOf(visit, asked) };
}
