/** 申请延期 and 过两天提醒, begun by a button. */
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { extensionBegun } from '../conversations/extension.js';
import { ownTasks, taskPressed, withTask } from '../conversations/own-task.js';
import { answer } from '../conversations/turn.js';
import { extensionWords } from '../text/zh.js';

export const askExtension = deed({
  name: 'ask-extension',
  claims: ({ tap }) => tap?.verb === 'extension',
  see: taskPressed,
  step: (visit, pressed) => withTask(visit, pressed, (task) => extensionBegun(visit, task)),
});

/** "Two days" in the words on the button are two working days. */
const SNOOZE_WORKDAYS = 2;

export const snooze = deed({
  name: 'snooze',
  claims: ({ tap }) => tap?.verb === 'snooze',
  see: ownTasks,
  step: (visit, own) => {
    const nodeId = visit.tap?.subject ?? '';
    const found = own.find((t) => t.due.some((d) => d.nodeId === nodeId));
    if (!found) return answer(visit, reply(extensionWords.snoozeGone));
    return withTask(visit, found, ({ taskId }, unitId) => ({
      talk: visit.talk,
      replies: [],
      intent: {
        to: 'task',
        taskId,
        command: {
          type: 'Snooze',
          key: visit.act,
          actor: visit.actor,
          ...{ nodeId, unitId, workdays: SNOOZE_WORKDAYS },
        },
        done: () => reply(extensionWords.snoozed),
      },
    }));
  },
});
