/** Doing something about a proceeding: by a tap, or files as they come and one sentence. */
import { speaksForUnit } from '../../domain/people/roles.js';
import type { ProceedingView } from '../../prisma/store/proceeding-view.js';
import { button, reply, type Reply } from '../buttons/reply.js';
import { PROCEEDING_ACT_WORDS, proceedingActWords, type ActCode } from '../text/proceeding-acts.js';
import { proceedingCard } from '../text/proceeding-cards.js';
import { labels } from '../text/zh.js';
import { actOf, proceedingButtons, sideOf, type Said } from './proceeding-acts.js';
import { turnTo, type ProceedingWord } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

/** Whether it is this person's to see: of their own unit, or everybody's for office and leaders. */
export function mayLook({ actor }: Visit, { state }: ProceedingView): boolean {
  const side = sideOf(actor.role);
  return side === 'unit' ? speaksForUnit(actor, state.unitId) : side !== undefined;
}

/** The card of a proceeding, with what this person can do about it. */
export function proceedingReply(visit: Visit, view: ProceedingView): Reply {
  const side = sideOf(visit.actor.role);
  const rows = side && mayLook(visit, view) ? proceedingButtons(view.state, side) : [];
  return reply(proceedingCard(view, visit.today), ...rows);
}

const questionOf = (code: ActCode): string | undefined => {
  const words = PROCEEDING_ACT_WORDS[code];
  return 'question' in words ? words.question : undefined;
};

function orderTurn(
  visit: Visit,
  code: ActCode,
  told: { view: ProceedingView; text: string; evidenceIds: string[]; draftId?: string },
): Turn {
  const { view, text, evidenceIds, draftId } = told;
  const { proceedingId, unitId, kind } = view.state;
  const act = actOf(code, kind);
  if (!act) return answer(visit, reply(proceedingActWords.unknown));
  const said: Said = { unitId, text, evidenceIds, state: view.state, actor: visit.actor };
  const key = draftId ? `proceeding-${draftId}` : visit.act;
  const command = { ...act.order(said), key, actor: visit.actor };
  const done = () => reply(PROCEEDING_ACT_WORDS[code].done);
  return {
    talk: draftId ? turnTo(visit.talk) : visit.talk,
    replies: [],
    intent: { to: 'proceeding', proceedingId, command, done, ...(draftId && { draftId }) },
  };
}

/** A button was pressed: done at once, or asked what it needs. */
export function actPressed(visit: Visit, view: ProceedingView, code: ActCode): Turn {
  const act = actOf(code, view.state.kind);
  if (!act || act.who !== sideOf(visit.actor.role) || !mayLook(visit, view)) {
    return answer(visit, reply(proceedingActWords.notYours));
  }
  if (!act.phases.includes(view.state.phase)) {
    return answer(visit, reply(proceedingActWords.moved), proceedingReply(visit, view));
  }
  const question = questionOf(code);
  if (!question) return orderTurn(visit, code, { view, text: '', evidenceIds: [] });
  const { proceedingId } = view.state;
  const { act: id, talk } = visit;
  const evidence = act.who === 'unit' ? talk.loose : [];
  const dialog: ProceedingWord = { about: 'proceeding', id, proceedingId, code, evidence };
  const loose = act.who === 'unit' ? [] : talk.loose;
  return {
    talk: { ...turnTo(talk, dialog), loose },
    replies: [reply(question, [button(labels.cancel, 'cancel', [id])])],
  };
}

/** Files are added; words carry it out. */
export function wordGiven(
  visit: Visit,
  before: ProceedingWord,
  view: ProceedingView | undefined,
): Turn {
  if (!view) return { talk: turnTo(visit.talk), replies: [reply(proceedingActWords.unknown)] };
  const dialog = { ...before, evidence: [...before.evidence, ...visit.evidence] };
  const { id, code, evidence } = dialog;
  const again = (text: string): Turn => ({
    talk: turnTo(visit.talk, dialog),
    replies: [reply(text, [button(labels.cancel, 'cancel', [id])])],
  });
  const { text } = visit;
  if (!text && visit.evidence.length > 0) {
    return again(proceedingActWords.filesKept(evidence.length));
  }
  if (!text) return again(proceedingActWords.wordMissing);
  const needsFiles = actOf(code, view.state.kind)?.needsFiles && evidence.length === 0;
  if (needsFiles) return again(proceedingActWords.filesFirst);
  const evidenceIds = evidence.map((e) => e.id);
  return orderTurn(visit, code, { view, text, evidenceIds, draftId: id });
}
