/** Steps of saying why a unit lags and what it does next, before a circular names it. */
import { sameSentence } from '../../domain/circular/same-sentence.js';
import type { CauseQuestion } from '../../prisma/store/circulars.js';
import { button, reply } from '../buttons/reply.js';
import { circularWords, labels, taskWords } from '../text/zh.js';
import { unitSpokenFor } from './own-task.js';
import { type CauseDraft, turnTo } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const ask = (visit: Visit, draft: CauseDraft, text: string): Turn => ({
  talk: turnTo(visit.talk, draft),
  replies: [reply(text, [button(labels.cancel, 'cancel', [draft.id])])],
});

/** Begins with what is to be named and what was said last time. */
export function causeBegun(visit: Visit, asked: CauseQuestion | undefined): Turn {
  const unitId = unitSpokenFor(visit);
  if (!unitId) return answer(visit, reply(taskWords.notAnswering));
  if (!asked) return answer(visit, reply(circularWords.notNamed));
  const { circular, before } = asked;
  if (circular.status !== 'asking' && circular.status !== 'drafted') {
    return answer(visit, reply(circularWords.closed));
  }
  const { circularId, planId } = circular;
  const draft: CauseDraft = {
    about: 'cause',
    id: visit.act,
    circularId,
    planId,
    ...(before && { before }),
  };
  return ask(visit, draft, circularWords.askCause(asked, unitId, visit.today));
}

/** The same sentence as last time is asked about once, and then taken as it is. */
function repeatsUnwarned(draft: CauseDraft, text: string): boolean {
  const { before, cause, warned } = draft;
  const last = cause === undefined ? before?.cause : before?.nextStep;
  return !warned && last !== undefined && sameSentence(last, text);
}

/** A message in the middle of it: first the cause, then the next step, which sends both. */
export function causeAnswered(visit: Visit, draft: CauseDraft): Turn {
  const { text, actor } = visit;
  const unitId = unitSpokenFor(visit);
  if (!unitId) return answer(visit, reply(taskWords.notAnswering));
  const { cause, before, id, circularId, planId } = draft;
  if (!text) return ask(visit, draft, circularWords.askNextStep(before));
  if (repeatsUnwarned(draft, text)) {
    return ask(visit, { ...draft, warned: true }, circularWords.sameAgain);
  }
  if (cause === undefined) {
    const next: CauseDraft = { ...draft, cause: text, warned: false };
    return ask(visit, next, circularWords.askNextStep(before));
  }
  const repeats =
    before !== undefined &&
    (sameSentence(before.cause, cause) || sameSentence(before.nextStep, text));
  const said = { circularId, unitId, cause, nextStep: text };
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'circular',
      planId,
      draftId: id,
      command: { type: 'GiveCause', key: `cause-${id}`, actor, ...said },
      done: () => reply(circularWords.given(repeats)),
    },
  };
}
