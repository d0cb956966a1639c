/** Rows for api tests: a plan under way with one task of a lead and a support unit. */
import type { PrismaClient } from '../../prisma/generated/client.js';
import { HOST, LEAD, NEWCOMER, SUPPORT } from './cast.js';

export const PLAN = 'Pplan';
export const TASK = 'Pplan-T1';

const NAMES = [
  [LEAD, '区住建局'],
  [SUPPORT, '区城管局'],
  [HOST, '区应急局'],
  [NEWCOMER, '区教体局'],
] as const;

/** The units of the cast; the host unit houses the office. */
export async function addUnits(db: PrismaClient): Promise<void> {
  await db.unit.createMany({
    data: NAMES.map(([id, name]) => ({ id, name, kind: 'department', host: id === HOST })),
  });
}

/** A plan of 2026–2030 in this stage. */
export async function addPlan(db: PrismaClient, stage = 'active', id = PLAN): Promise<void> {
  const term = { termStart: 2026, termEnd: 2030 };
  const text = { source: 'plan.txt', sourceText: 'a\nb', parsed: '{}' };
  const imported = { importedAt: '2026-01-01T00:00:00.000Z', importedBy: '安委办' };
  const activatedAt = stage === 'draft' ? null : '2026-01-02T00:00:00.000Z';
  const head = { id, title: '某区安全生产规划', region: '某区', status: 'issued', stage };
  await db.plan.create({ data: { ...head, ...term, ...text, ...imported, activatedAt } });
}

export interface TaskRowFields {
  id?: string;
  number?: number;
  phase?: string;
  light?: string;
  title?: string;
  planId?: string;
}

/** A task led by the lead unit and supported by the support unit, both of which accepted it. */
export async function addTask(db: PrismaClient, fields: TaskRowFields = {}): Promise<void> {
  const row = { id: TASK, planId: PLAN, number: 1, title: '燃气管网更新改造', ...fields };
  const text = { section: '[]', text: '更新老旧管网。', lineStart: 1, lineEnd: 2, kind: 'task' };
  await db.planTask.create({ data: { phase: 'active', light: 'green', ...text, ...row } });
  const accepted = { taskId: row.id, acceptance: 'accepted' };
  await db.taskOwner.createMany({
    data: [
      { ...accepted, unitId: LEAD, role: 'lead' },
      { ...accepted, unitId: SUPPORT, role: 'support' },
    ],
  });
}

export interface OwedFields {
  nodeId: string;
  unitId?: string;
  taskId?: string;
  dueOn: string;
  status?: string;
  rung?: string;
  rungOrder?: number;
  kind?: string;
}

/** A node and what one unit owes on it. */
export async function addOwed(db: PrismaClient, fields: OwedFields): Promise<void> {
  const { nodeId, dueOn, kind = 'commitment', taskId = TASK } = fields;
  const place = { planId: PLAN, taskId, kind };
  const node = { id: nodeId, title: '完成一半', dueOn, ...place };
  await db.node.upsert({ where: { id: nodeId }, create: node, update: {} });
  const dates = { firstDueOn: dueOn, dueMonth: dueOn.slice(0, 7) };
  await db.owedNode.create({
    data: { unitId: LEAD, status: 'pending', ...dates, ...place, ...fields },
  });
}

/** A report of a unit that waits for review. */
export async function addReport(
  db: PrismaClient,
  fields: { id: string; unitId: string; reportedAt?: string; status?: string },
): Promise<void> {
  const who = { personId: 'somebody', personName: '张三', channel: 'webchat' };
  const what = { percent: 40, done: false, text: '已完成四成', serves: '[]' };
  const reportedAt = '2026-11-16T02:00:00.000Z';
  const place = { planId: PLAN, taskId: TASK, receipt: `2026-001-${fields.id}` };
  await db.report.create({
    data: { status: 'waiting', reportedAt, ...who, ...what, ...place, ...fields },
  });
}
