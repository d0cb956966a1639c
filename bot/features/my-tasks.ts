/** 我的任务: the unit's open tasks, a page at a time, each with its button. */
import { button, type OpenButton, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { ownTasks, unitSpokenFor } from '../conversations/own-task.js';
import { answer } from '../conversations/turn.js';
import { labels, listWords, taskWords } from '../text/zh.js';

const PAGE = 6;
const ROW = 3;

const inRows = (buttons: OpenButton[]): OpenButton[][] =>
  buttons.flatMap((_, i) => (i % ROW === 0 ? [buttons.slice(i, i + ROW)] : []));

export const myTasks = deed({
  name: 'my-tasks',
  claims: ({ tap, text }) =>
    tap?.verb === 'listTasks' || /^(?:\/tasks|我的任务|任务|任务清单|清单)$/.test(text),
  see: ownTasks,
  step: (visit, tasks) => {
    if (!unitSpokenFor(visit)) return answer(visit, reply(listWords.notAUnit));
    if (tasks.length === 0) return answer(visit, reply(taskWords.none));
    const pages = Math.ceil(tasks.length / PAGE);
    const asked = Number(visit.tap?.detail) || 0;
    const page = Math.min(Math.max(asked, 0), pages - 1);
    const shown = tasks.slice(page * PAGE, (page + 1) * PAGE);
    const text = taskWords.list(shown, { today: visit.today, page, pages, total: tasks.length });
    const turning = [
      ...(page > 0 ? [button(labels.previous, 'listTasks', ['', String(page - 1)])] : []),
      ...(page < pages - 1 ? [button(labels.next, 'listTasks', ['', String(page + 1)])] : []),
    ];
    const open = shown.map((t) =>
      button(labels.numbered(t.number, labels.look), 'viewTask', [t.taskId]),
    );
    return answer(visit, reply(text, ...inRows(open), turning));
  },
});
