/** 今日要办, 无人认领, 未送达: the office's work lists, told in one message each. */
import { button, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { answer, type Visit } from '../conversations/turn.js';
import { labels, listWords, officeDayWords } from '../text/zh.js';

const isOffice = ({ actor }: Visit): boolean => actor.role === 'office' || actor.role === 'leader';
const typed = ({ text, tap }: Visit, words: RegExp): boolean => !tap && words.test(text);

export const officeDay = deed({
  name: 'office-day',
  claims: (visit) => typed(visit, /^(?:\/day|今日要办|要办|工作清单)$/),
  see: (look) => look.officeDay(),
  step: (visit, found) => {
    if (!isOffice(visit)) return answer(visit, reply(listWords.notForYou));
    if (!found) return answer(visit, reply(officeDayWords.noPlan));
    const ways = [
      ...(found.decisions > 0 ? [button(labels.decisions, 'list', ['decisions'])] : []),
      ...(found.overdue.length > 0 ? [button(labels.overdue, 'list', ['overdue'])] : []),
    ];
    return answer(visit, reply(officeDayWords.day(found), ways));
  },
});

export const unclaimed = deed({
  name: 'unclaimed',
  claims: (visit) => typed(visit, /^(?:\/unclaimed|无人认领)$/),
  see: (look) => look.unclaimedNow(),
  step: (visit, found) => {
    if (!isOffice(visit)) return answer(visit, reply(listWords.notForYou));
    return answer(visit, reply(found ? officeDayWords.unclaimed(found) : officeDayWords.noPlan));
  },
});

export const unreached = deed({
  name: 'unreached',
  claims: (visit) => typed(visit, /^(?:\/unreached|未送达)$/),
  see: (look) => look.unreachedNow(),
  step: (visit, rows) => {
    if (!isOffice(visit)) return answer(visit, reply(listWords.notForYou));
    return answer(visit, reply(officeDayWords.unreached(rows, visit.today)));
  },
});
