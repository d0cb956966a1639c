/** Buttons about a unit's task: whose it is, whether it still lives, whether it was accepted. */
import { speaksForUnit } from '../../domain/people/roles.js';
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import { button, type OpenButton, type Reply, reply } from '../buttons/reply.js';
import type { Look } from '../look.js';
import { labels, taskWords } from '../text/zh.js';
import type { TaskRef } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

/** The unit for which this person may answer, if any. */
export function unitSpokenFor({ actor }: Visit): string | undefined {
  return actor.unitId && speaksForUnit(actor, actor.unitId) ? actor.unitId : undefined;
}

/** The task that a pressed button is about, as the person's unit sees it. */
export async function taskPressed(look: Look, visit: Visit): Promise<OwnTask | undefined> {
  const unitId = unitSpokenFor(visit);
  const taskId = visit.tap?.subject;
  return unitId && taskId ? look.taskOfUnit({ taskId, unitId }) : undefined;
}

/** The open tasks of the person's unit; none for people who speak for no unit. */
export async function ownTasks(look: Look, visit: Visit): Promise<OwnTask[]> {
  const unitId = unitSpokenFor(visit);
  return unitId ? look.openTasksOf(unitId) : [];
}

export const refOf = ({ taskId, number, title }: TaskRef): TaskRef => ({ taskId, number, title });

/** 签收 · 退单 · 查看任务. */
export function assignmentButtons(taskId: string): OpenButton[] {
  return [
    button(labels.accept, 'accept', [taskId]),
    button(labels.returnTask, 'returnTask', [taskId]),
  ];
}

/** The lead asks once only round-ups are left to it (domain.md §2); the rules look at the others. */
function mayAskCloseOut({ role, phase, due }: OwnTask): boolean {
  return role === 'lead' && phase === 'active' && due.every((d) => d.kind === 'roundup');
}

/** 报进展 · 已完成 / 有困难 · 申请延期 / 申请免责 · 申请销号, or what has to be done first. */
export function taskButtons(task: OwnTask): OpenButton[][] {
  const { taskId } = task;
  if (task.acceptance === 'awaiting') return [assignmentButtons(taskId)];
  if (task.phase === 'closed' || task.phase === 'cancelled' || task.phase === 'suspended')
    return [];
  if (task.acceptance !== 'accepted') return [];
  const closing = mayAskCloseOut(task) ? [button(labels.askCloseOut, 'askCloseOut', [taskId])] : [];
  return [
    [button(labels.report, 'report', [taskId]), button(labels.done, 'done', [taskId])],
    [
      button(labels.difficulty, 'difficulty', [taskId]),
      button(labels.extension, 'extension', [taskId]),
    ],
    [button(labels.excusal, 'askExcusal', [taskId]), ...closing],
  ];
}

/** Why a button of a task is not obeyed; `undefined` when it may be. */
export function taskFault(visit: Visit, task: OwnTask | undefined): Reply | undefined {
  if (!unitSpokenFor(visit)) return reply(taskWords.notAnswering);
  if (!task) return reply(taskWords.notOurs);
  if (task.phase === 'closed' || task.phase === 'cancelled') return reply(taskWords.ended(task));
  return undefined;
}

/** The same, for deeds that only an accepted task allows. */
export function workFault(visit: Visit, task: OwnTask | undefined): Reply | undefined {
  const fault = taskFault(visit, task);
  if (fault || !task) return fault;
  if (task.acceptance === 'returned') return reply(taskWords.alreadyReturned(task));
  if (task.acceptance === 'accepted') return undefined;
  return reply(taskWords.acceptFirst(task), assignmentButtons(task.taskId));
}

/** Goes on with a task that may be worked on, or says why not. */
export function withTask(
  visit: Visit,
  task: OwnTask | undefined,
  go: (task: OwnTask, unitId: string) => Turn,
): Turn {
  const fault = workFault(visit, task);
  const unitId = unitSpokenFor(visit);
  if (fault || !task || !unitId) return answer(visit, fault ?? reply(taskWords.notOurs));
  return go(task, unitId);
}
