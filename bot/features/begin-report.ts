/** 报进展, 已完成, 有困难: a report begun by a button, perhaps about one due item. */
import { deed } from '../conversations/deed.js';
import { refOf, taskPressed, withTask } from '../conversations/own-task.js';
import { ask, newDraft } from '../conversations/report-draft.js';
import { cardOf } from '../conversations/report-cards.js';
import { turnTo } from '../conversations/talk.js';

export const beginReport = deed({
  name: 'begin-report',
  claims: ({ tap }) => tap?.verb === 'report' || tap?.verb === 'done' || tap?.verb === 'difficulty',
  see: taskPressed,
  step: (visit, pressed) =>
    withTask(visit, pressed, (task) => {
      const { verb, detail } = visit.tap ?? {};
      // The button of a reminder names the due item that it reminds of, unless that is over.
      const item = task.due.find((d) => detail && d.nodeId.endsWith(detail));
      const draft = newDraft(visit, { task: refOf(task), ...(item && { nodeId: item.nodeId }) });
      if (verb === 'done') return ask(visit, { ...draft, done: true, percent: 100 });
      if (verb === 'report') return ask(visit, { ...draft, asksProblems: true });
      const asked = { ...draft, step: 'problems' as const, percent: task.claimedPercent };
      return { talk: { ...turnTo(visit.talk, asked), loose: [] }, replies: [cardOf(asked)] };
    }),
});
