/** 回头看: the list of those due, and the office's word on one. */
import { button, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer } from '../conversations/turn.js';
import { labels, listWords, lookBackWords, reviewWords } from '../text/zh.js';

const MOST_CARDS = 5;

export const lookBacks = deed({
  name: 'look-backs',
  claims: ({ text, tap }) => !tap && /^(?:\/lookback|回头看)$/.test(text),
  see: (look) => look.lookBacksDue(),
  step: (visit, due) => {
    if (visit.actor.role !== 'office') return answer(visit, reply(lookBackWords.notForYou));
    if (due.length === 0) return answer(visit, reply(lookBackWords.none));
    const cards = due
      .slice(0, MOST_CARDS)
      .map((l) =>
        reply(lookBackWords.card(l, visit.today), [
          button(labels.passLookBack, 'passLookBack', [l.task.taskId]),
          button(labels.failLookBack, 'failLookBack', [l.task.taskId]),
        ]),
      );
    const left = due.length - cards.length;
    const more = left > 0 ? [reply(listWords.more(left))] : [];
    return answer(visit, reply(lookBackWords.due(due.length)), ...cards, ...more);
  },
});

export const decideLookBack = deed({
  name: 'decide-look-back',
  claims: ({ tap }) => tap?.verb === 'passLookBack' || tap?.verb === 'failLookBack',
  see: (look, { tap }) => look.lookBackOf(tap?.subject ?? ''),
  step: (visit, found) => {
    if (visit.actor.role !== 'office') return answer(visit, reply(reviewWords.notYours));
    if (!found) return answer(visit, reply(lookBackWords.gone));
    const { taskId } = found.task;
    const about = { streamId: taskId, subject: taskId, name: '' };
    return visit.tap?.verb === 'passLookBack'
      ? reasonAsked(visit, { for: 'passLookBack', ...about }, lookBackWords.askPassed)
      : reasonAsked(visit, { for: 'failLookBack', ...about }, lookBackWords.askFailed);
  },
});
