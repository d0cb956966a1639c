/** 签收 and 退单 of an assignment. */
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { taskButtons, taskFault, taskPressed, unitSpokenFor } from '../conversations/own-task.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import { taskWords } from '../text/zh.js';

type OwnTask = NonNullable<Awaited<ReturnType<typeof taskPressed>>>;

/** A step about an assignment of the own unit that was not handed back; otherwise says why not. */
const onAssignment =
  (step: (visit: Visit, task: OwnTask, unitId: string) => Turn) =>
  (visit: Visit, task: OwnTask | undefined): Turn => {
    const unitId = unitSpokenFor(visit);
    const fault = taskFault(visit, task);
    if (fault || !task || !unitId) return answer(visit, fault ?? reply(taskWords.notOurs));
    if (task.acceptance !== 'returned') return step(visit, task, unitId);
    return answer(visit, reply(taskWords.alreadyReturned(task)));
  };

export const acceptTask = deed({
  name: 'accept-task',
  claims: ({ tap }) => tap?.verb === 'accept',
  see: taskPressed,
  step: onAssignment((visit, task, unitId) => {
    const accepted = { ...task, acceptance: 'accepted' as const };
    const buttons = taskButtons(accepted);
    if (task.acceptance === 'accepted') {
      return answer(visit, reply(taskWords.alreadyAccepted(task), ...buttons));
    }
    const { act, actor, talk } = visit;
    const { taskId } = task;
    return {
      talk,
      replies: [],
      intent: {
        to: 'task',
        taskId,
        command: { type: 'AcceptAssignment', key: act, actor, unitId },
        done: () => reply(taskWords.accepted(task), ...buttons),
      },
    };
  }),
});

export const returnTask = deed({
  name: 'return-task',
  claims: ({ tap }) => tap?.verb === 'returnTask',
  see: taskPressed,
  step: onAssignment((visit, task, unitId) => {
    if (task.acceptance !== 'awaiting') return answer(visit, reply(taskWords.returnTooLate(task)));
    const { taskId: streamId, number } = task;
    return reasonAsked(
      visit,
      { for: 'returnTask', streamId, subject: unitId, name: String(number) },
      taskWords.askGrounds(task),
    );
  }),
});
