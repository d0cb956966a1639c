/** What of the record belongs to the case of one task, one unit, or one proceeding. */
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { documentStream } from './documents/document-record.js';
import { documentRow, type DocumentRow } from './documents/document-rows.js';

export type CaseAbout =
  | { of: 'task'; taskId: string }
  | { of: 'unit'; unitId: string }
  | { of: 'proceeding'; proceedingId: string };

/** The rows of each table that belong to a case. */
export interface CaseScope {
  subject: string;
  /** Of a proceeding: interview, listing, veto, rectification. */
  kind?: string;
  planTitles: string[];
  documents: DocumentRow[];
  events: Prisma.EventWhereInput;
  reports: Prisma.ReportWhereInput;
  deliveries: Prisma.DeliveryWhereInput;
}

type Db = PrismaClient;
/** A value as it stands in a JSON column. */
const part = (id: string): string => JSON.stringify(id);

async function documentsOf(
  db: Db,
  where: Prisma.OfficialDocumentWhereInput,
): Promise<DocumentRow[]> {
  const orderBy = [{ draftedAt: 'asc' as const }, { id: 'asc' as const }];
  const rows = await db.officialDocument.findMany({ where, orderBy });
  return rows.map((row) => {
    const { paper: _paper, ...rest } = documentRow(row);
    return rest;
  });
}

const streamsOf = (documents: DocumentRow[]): string[] =>
  documents.map((d) => documentStream(d.id));

async function ofTask(db: Db, taskId: string): Promise<CaseScope | undefined> {
  const task = await db.planTask.findUnique({
    where: { id: taskId },
    include: { plan: { select: { title: true } } },
  });
  if (!task) return undefined;
  const about = { facts: { contains: part(taskId) } };
  const proceedings = await db.proceeding.findMany({ where: about, select: { id: true } });
  const ids = proceedings.map((p) => p.id);
  const documents = await documentsOf(db, { OR: [{ taskId }, { caseId: { in: ids } }] });
  const mentioned = { data: { contains: `"taskId":${part(taskId)}` } };
  return {
    subject: `第${task.number}号　${task.title}`,
    planTitles: [task.plan.title],
    documents,
    events: { OR: [{ stream: { in: [taskId, ...ids, ...streamsOf(documents)] } }, mentioned] },
    reports: { taskId },
    deliveries: { taskId },
  };
}

async function ofUnit(db: Db, unitId: string): Promise<CaseScope | undefined> {
  const unit = await db.unit.findUnique({ where: { id: unitId } });
  if (!unit) return undefined;
  const owned = { tasks: { some: { owners: { some: { unitId } } } } };
  const plans = await db.plan.findMany({
    where: { stage: { not: 'draft' }, ...owned },
    select: { title: true },
  });
  const proceedings = await db.proceeding.findMany({ where: { unitId }, select: { id: true } });
  const sentTo = { toUnitIds: { contains: part(unitId) } };
  const documents = await documentsOf(db, { OR: [{ unitId }, sentTo] });
  const own = [...proceedings.map((p) => p.id), ...streamsOf(documents)];
  return {
    subject: unit.name,
    planTitles: plans.map((p) => p.title),
    documents,
    events: { OR: [{ unitId }, { stream: { in: own } }] },
    reports: { unitId },
    deliveries: { unitId },
  };
}

/**
 * Its own events and those of its items, what led to it (the steps of its slips and every message
 * about them, from the ledger), and the papers of both.
 */
async function ofProceeding(db: Db, id: string): Promise<CaseScope | undefined> {
  const found = await db.proceeding.findUnique({ where: { id } });
  if (!found) return undefined;
  const { unitId, planId, title } = found;
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { title: true } });
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { name: true } });
  const items = await db.proceeding.findMany({ where: { parentId: id }, select: { id: true } });
  const ids = [id, ...items.map((p) => p.id)];
  // Our own JSON, written by the record.
  const slips = (JSON.parse(found.facts) as ProceedingState).items;
  const nodes = { unitId, nodeId: { in: slips.map((s) => s.nodeId) } };
  const warned = { unitId, taskId: { in: slips.map((s) => s.taskId) } };
  // A warning's slip names its causes: several matters of a unit may stand on one.
  const causes = slips.map((s) => `warn/${s.taskId}/${s.nodeId}/${unitId}`);
  const slipped = await db.documentCause.findMany({ where: { cause: { in: causes } } });
  const warnings = { id: { in: slipped.map((c) => c.documentId) } };
  const documents = await documentsOf(db, { OR: [{ caseId: { in: ids } }, warnings, warned] });
  const told = ids.map((p) => ({ payload: { contains: `"proceedingId":${part(p)}` } }));
  return {
    subject: [unit?.name, title].filter((words) => words).join('　'),
    kind: found.kind,
    planTitles: plan ? [plan.title] : [],
    documents,
    events: { OR: [{ stream: { in: [...ids, ...streamsOf(documents)] } }, nodes] },
    reports: warned,
    deliveries: { OR: [nodes, ...told] },
  };
}

/** `undefined` when there is no such task, unit or proceeding. */
export function caseScope(db: Db, about: CaseAbout): Promise<CaseScope | undefined> {
  switch (about.of) {
    case 'task':
      return ofTask(db, about.taskId);
    case 'unit':
      return ofUnit(db, about.unitId);
    case 'proceeding':
      return ofProceeding(db, about.proceedingId);
  }
}
