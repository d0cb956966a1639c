/** The rows of a draft plan, made from what was found in its text. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { resolveOwners, type Roster } from '../../domain/units/resolve-owners.js';
import type { Prisma } from '../generated/client.js';
import { dutiesByTask, type DraftDuty } from './draft-duties.js';
import { printedOwners, type FoundTask, type PlanFindings } from './plan-findings.js';

export interface DraftRows {
  tasks: Prisma.PlanTaskCreateManyInput[];
  ownerNames: Prisma.TaskOwnerNameCreateManyInput[];
  owners: Prisma.TaskOwnerCreateManyInput[];
  duties: Prisma.TaskDutyCreateManyInput[];
  indicators: Prisma.IndicatorCreateManyInput[];
}

interface Sight {
  roster: Roster;
  today: IsoDate;
}

function taskRow(planId: string, task: FoundTask, number: number): Prisma.PlanTaskCreateManyInput {
  const { title, kind, text, line, endLine, confidence } = task;
  return {
    id: `${planId}-T${number}`,
    planId,
    number,
    title,
    kind,
    section: JSON.stringify(task.section),
    text,
    lineStart: line,
    lineEnd: endLine,
    confidence,
    flags: JSON.stringify(task.flags),
  };
}

function ownerRows(taskId: string, task: FoundTask, { roster, today }: Sight) {
  const { owners, unresolved } = resolveOwners(task, roster, today);
  const open = new Set(unresolved.map((u) => `${u.role} ${u.name}`));
  return {
    owners: owners.map(({ unitId, role }) => ({ taskId, unitId, role })),
    ownerNames: printedOwners(task).map(({ role, name }) => ({
      taskId,
      role,
      name,
      resolved: !open.has(`${role} ${name}`),
    })),
  };
}

function dutyRows(taskId: string, duties: DraftDuty[], { today }: Sight) {
  return duties.map(({ kind, title, dueOn, line }, i) => ({
    id: `${taskId}-D${i + 1}`,
    taskId,
    kind,
    title,
    dueOn,
    line,
    lapsed: dueOn <= today,
  }));
}

/** Rows of tasks (numbered from 1), of owners as printed and as resolved on a date, duties, indicators. */
export function draftRows(planId: string, findings: PlanFindings, sight: Sight): DraftRows {
  const tasks = findings.tasks.map((task, i) => taskRow(planId, task, i + 1));
  const owners = findings.tasks.map((task, i) => ownerRows(`${planId}-T${i + 1}`, task, sight));
  const duties = dutiesByTask(findings);
  return {
    tasks,
    ownerNames: owners.flatMap((o) => o.ownerNames),
    owners: owners.flatMap((o) => o.owners),
    duties: duties.flatMap((d, i) => dutyRows(`${planId}-T${i + 1}`, d, sight)),
    indicators: findings.indicators.map(({ due, ...indicator }, i) => ({
      id: `${planId}-I${i + 1}`,
      planId,
      ...indicator,
      dueOn: due,
    })),
  };
}
