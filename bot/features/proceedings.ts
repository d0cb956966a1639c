/** 约谈, 督办, 整改: what runs for this person, and the buttons under each. */
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { actPressed, mayLook, proceedingReply, wordGiven } from '../conversations/proceeding.js';
import { sideOf } from '../conversations/proceeding-acts.js';
import { answer } from '../conversations/turn.js';
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import { PROCEEDING_ACT_WORDS, proceedingActWords, type ActCode } from '../text/proceeding-acts.js';
import { listWords } from '../text/zh.js';

const MOST_CARDS = 5;
const COMMANDS: [RegExp, ProceedingKind[]][] = [
  [/^(?:\/interviews|约谈)$/, ['interview']],
  [/^(?:\/listings|督办|挂牌督办|挂牌)$/, ['listing']],
  [/^(?:\/vetoes|否决|一票否决)$/, ['veto']],
  [/^(?:\/rectifications|整改)$/, ['rectification']],
  [/^(?:\/proceedings|督办事项)$/, ['interview', 'listing', 'veto', 'rectification']],
];

const kindsMeant = (text: string): ProceedingKind[] | undefined =>
  COMMANDS.find(([pattern]) => pattern.test(text))?.[1];

export const proceedings = deed({
  name: 'proceedings',
  claims: ({ text, tap }) => !tap && kindsMeant(text) !== undefined,
  see: (look, { text, actor }) => {
    const side = sideOf(actor.role);
    const kinds = kindsMeant(text) ?? [];
    if (!side) return Promise.resolve(undefined);
    return look.openProceedings({ kinds, unitId: side === 'unit' ? actor.unitId : undefined });
  },
  step: (visit, found) => {
    if (!found) return answer(visit, reply(listWords.notForYou));
    if (found.length === 0) return answer(visit, reply(proceedingActWords.none));
    const cards = found.slice(0, MOST_CARDS).map((view) => proceedingReply(visit, view));
    const left = found.length - cards.length;
    const more = left > 0 ? [reply(proceedingActWords.more(left))] : [];
    return answer(visit, reply(proceedingActWords.list(found.length)), ...cards, ...more);
  },
});

const isCode = (code: string): code is ActCode => code in PROCEEDING_ACT_WORDS;

export const pressProceeding = deed({
  name: 'press-proceeding',
  claims: ({ tap }) => tap?.verb === 'proceeding',
  see: (look, { tap }) => look.proceedingById(tap?.subject ?? ''),
  step: (visit, view) => {
    if (!view) return answer(visit, reply(proceedingActWords.unknown));
    if (!mayLook(visit, view)) return answer(visit, reply(proceedingActWords.notYours));
    const code = visit.tap?.detail ?? '';
    if (!isCode(code)) return answer(visit, proceedingReply(visit, view));
    return actPressed(visit, view, code);
  },
});

/** The word that a proceeding's button asked for. */
export const wordOfProceeding = deed({
  name: 'word-of-proceeding',
  claims: ({ tap, talk }) => tap === undefined && talk.dialog?.about === 'proceeding',
  see: (look, { talk }) => {
    const { dialog } = talk;
    return look.proceedingById(dialog?.about === 'proceeding' ? dialog.proceedingId : '');
  },
  step: (visit, view) => {
    const { dialog } = visit.talk;
    if (dialog?.about !== 'proceeding') return answer(visit, reply(proceedingActWords.unknown));
    return wordGiven(visit, dialog, view);
  },
});
