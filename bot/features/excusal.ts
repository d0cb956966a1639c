/** 申请免责 begun by a button, and a leader's word on it. */
import type { ExcusalView } from '../../prisma/store/excusal-view.js';
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { excusalBegun } from '../conversations/excusal.js';
import { taskPressed, withTask } from '../conversations/own-task.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import { excusalWords, reviewWords } from '../text/zh.js';

export const askExcusal = deed({
  name: 'ask-excusal',
  claims: ({ tap }) => tap?.verb === 'askExcusal',
  see: taskPressed,
  step: (visit, pressed) => withTask(visit, pressed, (task) => excusalBegun(visit, task)),
});

function grant(visit: Visit, asked: ExcusalView): Turn {
  const { act: key, actor, talk, today } = visit;
  const { excusalId, task } = asked;
  return {
    talk,
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      command: { type: 'DecideExcusal', key, actor, excusalId, grant: true },
      done: () => reply(excusalWords.granted(asked, today)),
    },
  };
}

export const decideExcusal = deed({
  name: 'decide-excusal',
  claims: ({ tap }) => tap?.verb === 'grantExcusal' || tap?.verb === 'refuseExcusal',
  see: (look, { tap }) => look.excusalById(tap?.subject ?? ''),
  step: (visit, asked) => {
    if (!asked) return answer(visit, reply(reviewWords.decisionUnknown));
    if (visit.actor.role !== 'leader') return answer(visit, reply(reviewWords.notYours));
    if (asked.status !== 'waiting') return answer(visit, reply(excusalWords.decided(asked)));
    if (visit.tap?.verb === 'grantExcusal') return grant(visit, asked);
    const about = { streamId: asked.task.taskId, subject: asked.excusalId, name: '' };
    return reasonAsked(visit, { for: 'refuseExcusal', ...about }, excusalWords.askRefuseReason);
  },
});
