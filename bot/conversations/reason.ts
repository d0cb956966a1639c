/** A "no" and its reason: asked for in one message, carried out with the next. */
import type { AskedOfTask } from '../../workflows/messages.js';
import type { CircularCommand } from '../../domain/circular/decide-circulars.js';
import { button, reply } from '../buttons/reply.js';
import { circularWords, excusalWords, labels, reviewWords, taskWords } from '../text/zh.js';
import { lookBackOrder } from './look-back.js';
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

/** The refusal as a command to its task, and what is said when it was taken. */
function orderOf(
  visit: Visit,
  asked: ReasonAsked,
): { command: AskedOfTask; said: string } | undefined {
  const { subject, name } = asked;
  const reason = visit.text;
  const common = { key: `reason-${asked.id}`, actor: visit.actor };
  switch (asked.for) {
    case 'returnTask': {
      const command = { type: 'ReturnAssignment' as const, unitId: subject, grounds: reason };
      return { command: { ...command, ...common }, said: taskWords.returned(name) };
    }
    case 'returnReport': {
      const command = { type: 'ReviewReport' as const, reportId: subject, accept: false, reason };
      return { command: { ...command, ...common }, said: reviewWords.reportReturned(name) };
    }
    case 'refuseExtension': {
      const order = { type: 'DecideExtension' as const, extensionId: subject };
      const command = { ...order, grant: false, reason, ...common };
      return { command, said: reviewWords.extensionRefused };
    }
    case 'refuseExcusal': {
      const order = { type: 'DecideExcusal' as const, excusalId: subject };
      const command = { ...order, grant: false, reason, ...common };
      return { command, said: excusalWords.refused };
    }
    case 'passLookBack':
    case 'failLookBack':
      return lookBackOrder(visit, { passed: asked.for === 'passLookBack', id: asked.id });
    case 'returnCloseOut': {
      const command = { type: 'DecideCloseOut' as const, accept: false, reason, ...common };
      return { command, said: reviewWords.closeOutReturned };
    }
    case 'submitCircular':
    case 'returnCircular':
    case 'rejectProposal':
      return undefined;
  }
}

/** 无: no demands beside what the circular says itself. */
const NO_DEMANDS = /^(?:无|没有)$/;

function circularIntent({ actor, text }: Visit, asked: ReasonAsked): Intent {
  const { id: draftId, subject: circularId, streamId: planId } = asked;
  const common = { key: `reason-${draftId}`, actor, circularId };
  const demands = NO_DEMANDS.test(text) ? '' : text;
  const submits = asked.for === 'submitCircular';
  const command: CircularCommand = submits
    ? { type: 'SubmitCircular', ...common, demands, leftOut: [] }
    : { type: 'DecideCircular', ...common, approve: false, reason: text };
  const said = submits ? circularWords.submitted : circularWords.returned;
  return { to: 'circular', planId, draftId, command, done: () => reply(said) };
}

function intentOf(visit: Visit, asked: ReasonAsked): Intent {
  const { id: draftId, subject: caseId, streamId } = asked;
  const order = orderOf(visit, asked);
  if (order) {
    const done = () => reply(order.said);
    return { to: 'task', taskId: streamId, draftId, command: order.command, done };
  }
  const { actor, text: reason } = visit;
  if (asked.for === 'submitCircular' || asked.for === 'returnCircular') {
    return circularIntent(visit, asked);
  }
  const decision = { key: `reason-${draftId}`, actor, caseId, approve: false, reason };
  const done = () => reply(reviewWords.proposalRejected);
  return { to: 'plan', planId: streamId, decision, done };
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
