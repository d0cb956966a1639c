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
const ALL: ProceedingKind[] = ['interview', 'listing', 'veto', 'rectification'];

interface Meant {
  kinds: ProceedingKind[];
  only?: 'late' | 'lookBackDue';
}
const COMMANDS: [RegExp, Meant][] = [
  [/^(?:\/interviews|约谈中?)$/, { kinds: ['interview'] }],
  [/^(?:\/listings|督办中?|挂牌督办|挂牌)$/, { kinds: ['listing'] }],
  [/^(?:\/vetoes|否决|一票否决)$/, { kinds: ['veto'] }],
  [/^(?:\/rectifications|整改中?)$/, { kinds: ['rectification'] }],
  [/^(?:\/late|整改逾期)$/, { kinds: ALL, only: 'late' }],
  [/^(?:\/lookback|回头看到期)$/, { kinds: ALL, only: 'lookBackDue' }],
  [/^(?:\/proceedings|督办事项)$/, { kinds: ALL }],
];

const meantBy = (text: string): Meant | undefined =>
  COMMANDS.find(([pattern]) => pattern.test(text))?.[1];

export const proceedings = deed({
  name: 'proceedings',
  claims: ({ text, tap }) => !tap && meantBy(text) !== undefined,
  see: (look, { text, actor, today }) => {
    const side = sideOf(actor.role);
    const meant = meantBy(text);
    if (!side || !meant) return Promise.resolve(undefined);
    const unitId = side === 'unit' ? actor.unitId : undefined;
    return look.openProceedings({ ...meant, unitId, today });
  },
  step: (visit, found) => {
    if (!found) return answer(visit, reply(listWords.notForYou));
    if (found.length === 0)
      return answer(visit, reply(proceedingActWords.none(meantBy(visit.text)?.only)));
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
