/** The task a request names, if the caller may see it and it is under way. */
import { taskHead, type TaskHead } from '../prisma/store/task-detail.js';
import type { AppDeps } from './deps.js';
import { refuse, type ApiRefusal } from './refusals.js';

/** A task for a caller's eyes; people of a unit see only what their unit owns and was handed out. */
export async function visibleTask(
  { prisma }: AppDeps,
  id: string,
  ownUnitId: string | undefined,
): Promise<TaskHead | ApiRefusal> {
  const task = await taskHead(prisma, id);
  if (!task) return refuse('NotFound');
  if (!ownUnitId) return task;
  const owns = task.owners.some((o) => o.unitId === ownUnitId && o.acceptance !== 'left');
  return owns && task.phase !== 'draft' ? task : refuse('NotFound');
}

/** Whether a unit leads a task: leads see what their supporters report. */
export function leads(task: TaskHead, unitId: string): boolean {
  const lead = (o: TaskHead['owners'][number]) => o.unitId === unitId && o.role === 'lead';
  return task.owners.some((o) => lead(o) && o.acceptance !== 'left');
}
