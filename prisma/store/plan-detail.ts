/** A plan as the office looks it over before and after activation. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { OwnerRole, TaskKind } from '../../domain/task/task-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { loosePromises } from '../../domain/draft/duties.js';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { findingsOf } from '../../domain/draft/to-findings.js';
import { readDraft } from './draft-reading.js';
import { unresolvedNames, type UnresolvedRow } from './draft-owners.js';
import { namesOfAllUnits } from './unit-names.js';

interface PlanTaskRow {
  id: string;
  number: number;
  title: string;
  kind: TaskKind;
  section: string[];
  text: string;
  lineStart: number;
  lineEnd: number;
  confidence: number;
  flags: ('noOwner' | 'noDate' | 'noMeasure')[];
  ownerNames: { role: OwnerRole; name: string; resolved: boolean }[];
  owners: { unitId: string; unitName: string; role: OwnerRole }[];
  duties: {
    id: string;
    kind: NodeKind;
    title: string;
    dueOn: IsoDate;
    line: number;
    lapsed: boolean;
  }[];
}

export interface PlanContents {
  tasks: PlanTaskRow[];
  unresolved: UnresolvedRow[];
  indicators: {
    line: number;
    name: string;
    baseline: string | null;
    target: string;
    attribute: string | null;
    dueOn: IsoDate | null;
  }[];
  loosePromises: { line: number; due: IsoDate; text: string }[];
  findings: PlanFindings;
}

export interface PlanCountsRow {
  tasks: number;
  owners: number;
  commitments: number;
  indicators: number;
  lapsed: number;
  withoutOwner: number;
  withoutDate: number;
  unresolved: number;
}

const PARTS = {
  owners: { where: { acceptance: { not: 'left' } }, orderBy: [{ role: 'asc' }, { unitId: 'asc' }] },
  ownerNames: { orderBy: [{ role: 'asc' }, { name: 'asc' }] },
  duties: { orderBy: [{ dueOn: 'asc' }, { line: 'asc' }] },
} satisfies Prisma.PlanTaskInclude;
type TaskRow = Prisma.PlanTaskGetPayload<{ include: typeof PARTS }>;

// Columns of this room that hold closed sets of words, and JSON that draft-rows.ts wrote.
const roleOf = (role: string): OwnerRole => role as OwnerRole;
const listIn = <T extends string>(json: string): T[] => JSON.parse(json) as T[];

function taskRow(row: TaskRow, unitNames: Map<string, string>): PlanTaskRow {
  const { id, number, title, text, lineStart, lineEnd, confidence } = row;
  return {
    id,
    number,
    title,
    kind: row.kind as TaskKind,
    section: listIn(row.section),
    text,
    lineStart,
    lineEnd,
    confidence,
    flags: listIn(row.flags),
    ownerNames: row.ownerNames.map(({ role, name, resolved }) => ({
      role: roleOf(role),
      name,
      resolved,
    })),
    owners: row.owners.map(({ unitId, role }) => ({
      unitId,
      unitName: unitNames.get(unitId) ?? '',
      role: roleOf(role),
    })),
    duties: row.duties.map(({ taskId: _taskId, kind, ...duty }) => ({
      ...duty,
      kind: kind as NodeKind,
    })),
  };
}

/** Everything found in a plan, and what became of it. @throws when there is no such plan */
export async function planContents(db: PrismaClient, planId: string): Promise<PlanContents> {
  const kept = await readDraft(db, planId);
  if (!kept) throw new Error(`no plan ${planId}`);
  const draft = kept.draft;
  const indicators = await db.indicator.findMany({ where: { planId }, orderBy: { line: 'asc' } });
  const rows = await db.planTask.findMany({
    where: { planId },
    orderBy: { number: 'asc' },
    include: PARTS,
  });
  const unitNames = await namesOfAllUnits(db);
  return {
    tasks: rows.map((row) => taskRow(row, unitNames)),
    unresolved: await unresolvedNames(db, planId),
    indicators: indicators.map(({ line, name, baseline, target, attribute, dueOn }) => ({
      line,
      name,
      baseline,
      target,
      attribute,
      dueOn,
    })),
    loosePromises: loosePromises(draft),
    findings: findingsOf(draft),
  };
}

/** Figures of a plan for its summary. */
export async function planCounts(db: PrismaClient, planId: string): Promise<PlanCountsRow> {
  const task = { planId };
  const live = { acceptance: { not: 'left' } };
  const dated = { duties: { none: { lapsed: false, kind: 'commitment' } } };
  const [tasks, owners, commitments, indicators] = await Promise.all([
    db.planTask.count({ where: task }),
    db.taskOwner.count({ where: { task, ...live } }),
    db.taskDuty.count({ where: { task, kind: 'commitment' } }),
    db.indicator.count({ where: { planId } }),
  ]);
  const [lapsed, withoutOwner, withoutDate] = await Promise.all([
    db.taskDuty.count({ where: { task, lapsed: true } }),
    db.planTask.count({ where: { ...task, owners: { none: live } } }),
    db.planTask.count({ where: { ...task, ...dated } }),
  ]);
  const unresolved = (await unresolvedNames(db, planId)).length;
  return { tasks, owners, commitments, indicators, lapsed, withoutOwner, withoutDate, unresolved };
}
