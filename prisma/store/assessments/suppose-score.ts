/** What a unit's score would be if something that waits were decided. Nothing is recorded. */
import type { TaskHistory } from '../../../domain/assessment/record-facts.js';
import { scorePlan, type PlanScoreRequest } from '../../../domain/assessment/score-plan.js';
import { suppose, type Supposition } from '../../../domain/assessment/suppose.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { Refusal } from '../../../domain/task/refusals.js';
import type { TaskEvent } from '../../../domain/task/task-events.js';
import type { TaskKind } from '../../../domain/task/task-state.js';
import type { PrismaClient } from '../../generated/client.js';
import { rulesOf } from '../activation.js';
import { eventOf } from '../record-truth.js';

async function taskOf(prisma: PrismaClient, supposed: Supposition): Promise<string | undefined> {
  if ('accept' in supposed) {
    const where = { id: supposed.accept.reportId };
    return (await prisma.report.findUnique({ where }))?.taskId;
  }
  const where = { id: supposed.excuse.excusalId };
  return (await prisma.excusalRequest.findUnique({ where }))?.taskId;
}

async function wholeHistory(
  prisma: PrismaClient,
  taskId: string,
): Promise<(TaskHistory & { planId: string; termEnd: string }) | undefined> {
  const task = await prisma.planTask.findUnique({
    where: { id: taskId },
    include: { plan: { select: { termEnd: true } } },
  });
  if (!task) return undefined;
  const rows = await prisma.event.findMany({ where: { stream: taskId }, orderBy: { seq: 'asc' } });
  const { planId, number, title, kind, plan } = task;
  // A column that holds the words of TaskKind.
  const about = { taskId, planId, number, title, kind: kind as TaskKind };
  const events = rows.map((row) => eventOf<TaskEvent>(row));
  return { ...about, termEnd: `${plan.termEnd}-12-31`, events };
}

/** The score of one unit with a supposition; a refusal where the rules would not take it. */
export async function supposedScore(
  prisma: PrismaClient,
  supposed: Supposition,
  { request, unitId }: { request: PlanScoreRequest; unitId: string },
): Promise<UnitScore | Refusal | undefined> {
  const taskId = await taskOf(prisma, supposed);
  const history = taskId ? await wholeHistory(prisma, taskId) : undefined;
  if (!history) return undefined;
  const rules = await rulesOf(prisma, history.planId);
  const changed = suppose(history, supposed, { rules, asOf: request.asOf });
  if ('refused' in changed) return changed;
  const tasks = request.tasks.map((t) => (t.taskId === taskId ? changed : t));
  const units = request.units.filter((u) => u.unitId === unitId);
  return scorePlan({ ...request, tasks, units })[0];
}
