/** 查看任务: one task with what can be done about it. */
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { taskButtons, taskPressed, unitSpokenFor } from '../conversations/own-task.js';
import { answer } from '../conversations/turn.js';
import { listWords, taskWords } from '../text/zh.js';

export const viewTask = deed({
  name: 'view-task',
  claims: ({ tap }) => tap?.verb === 'viewTask',
  see: async (look, visit) => {
    const own = await taskPressed(look, visit);
    const plain =
      own || unitSpokenFor(visit) ? undefined : look.taskForOffice(visit.tap?.subject ?? '');
    return { own, plain: await plain };
  },
  step: (visit, { own, plain }) => {
    const { today } = visit;
    if (own) return answer(visit, reply(taskWords.card(own, today), ...taskButtons(own)));
    if (plain) return answer(visit, reply(listWords.task(plain, today)));
    return answer(visit, reply(unitSpokenFor(visit) ? taskWords.notOurs : listWords.noTask));
  },
});
