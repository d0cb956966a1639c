/** What units of the sample do on their first day: accept, hand back, report, ask. */
import { addDays } from '../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { TaskCommand } from '../../domain/task/task-commands.js';
import type { AskedOfTask } from '../../workflows/messages.js';
import type { ActingUnit } from './cast.js';
import type { SampleStage } from './stage.js';

type Order = TaskCommand extends infer C
  ? C extends TaskCommand
    ? Omit<C, 'key' | 'actor'>
    : never
  : never;

const REPORTS = [
  '已制定年度实施方案，明确牵头科室和时间节点',
  '完成第一轮摸底排查，建立问题台账',
  '召开部署会，各责任科室已按分工推进',
];

/** The same act twice is done once: its key is made of what it is. */
async function tell(
  { desk }: SampleStage,
  { liaison, unitId }: ActingUnit,
  asked: { taskId: string; order: Order },
): Promise<string | undefined> {
  const { taskId, order } = asked;
  const key = `sample-${order.type}-${taskId}-${unitId}`;
  // An order of a unit, put in its envelope.
  const command = { ...order, key, actor: liaison } as AskedOfTask;
  const answer = await desk.tell(taskId, command);
  return 'refused' in answer ? undefined : answer.receipt;
}

/** What it owes that has a date of its own, a promise before a round-up. */
async function dutyOf({ prisma }: SampleStage, unitId: string) {
  const owed = await prisma.owedNode.findMany({
    where: { unitId, kind: { not: 'acceptance' }, status: { in: OPEN_STATUSES }, waiting: false },
    orderBy: [{ dueOn: 'asc' }, { nodeId: 'asc' }],
  });
  return owed.find((o) => o.kind === 'commitment') ?? owed[0];
}

/** More time, or forgiveness: both wait for their deciders. */
async function ask(stage: SampleStage, unit: ActingUnit, what: 'extension' | 'excusal') {
  const owed = await dutyOf(stage, unit.unitId);
  if (!owed) return;
  const { unitId } = unit;
  const { taskId, nodeId, dueOn } = owed;
  const order: Order =
    what === 'extension'
      ? { type: 'AskExtension', unitId, nodeId, toDate: addDays(dueOn, 20), reason: '招标流标' }
      : {
          type: 'AskExcusal',
          unitId,
          nodeIds: [nodeId],
          basis: 'forceMajeure',
          reason: '连续强降雨，现场无法施工',
          until: addDays(stage.today(), 60),
          evidenceIds: [],
        };
  await tell(stage, unit, { taskId, order });
}

/** Everybody accepts but one task that is handed back, and those of the last unit, which is silent. */
async function accept(stage: SampleStage, units: readonly ActingUnit[]): Promise<void> {
  for (const [i, unit] of units.entries()) {
    const { unitId } = unit;
    if (i === units.length - 1) continue;
    for (const [n, taskId] of unit.taskIds.entries()) {
      const order: Order =
        i === 3 && n === 0
          ? { type: 'ReturnAssignment', unitId, grounds: '该事项职能已划转，建议由主管部门牵头' }
          : { type: 'AcceptAssignment', unitId };
      await tell(stage, unit, { taskId, order });
    }
  }
}

async function report(stage: SampleStage, units: readonly ActingUnit[]): Promise<void> {
  for (const [i, unit] of units.slice(0, 6).entries()) {
    const taskId = unit.taskIds[i === 3 ? 1 : 0];
    if (!taskId) continue;
    const text = REPORTS[i % REPORTS.length] ?? '';
    const body = { percent: 10 + i * 5, done: false, text, evidenceIds: [] };
    await tell(stage, unit, {
      taskId,
      order: { type: 'SubmitReport', ...body, unitId: unit.unitId },
    });
  }
}

/** The units' first day. */
export async function unitActs(stage: SampleStage): Promise<void> {
  const { units } = stage.cast;
  const [first, second] = units;
  await accept(stage, units);
  await report(stage, units);
  if (first) await ask(stage, first, 'extension');
  if (second) await ask(stage, second, 'excusal');
}
