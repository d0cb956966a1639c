/** Everything on record of one task or one unit, for its case file. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Event, Prisma, PrismaClient } from '../generated/client.js';
import { chainHead } from './chain/links.js';
import { ledgerWhere } from './delivery-ledger.js';
import { documentStream } from './documents/document-record.js';
import { documentRow, type DocumentRow } from './documents/document-rows.js';
import {
  deliveryExports,
  reportExports,
  type DeliveryExport,
  type ReportExport,
} from './export-rows.js';
import { namesOfAllUnits } from './unit-names.js';

export type CaseAbout = { of: 'task'; taskId: string } | { of: 'unit'; unitId: string };

export interface CaseEvent {
  link: number | null;
  hash: string | null;
  stream: string;
  seq: number;
  type: string;
  at: Instant;
  actorName: string;
  role: string;
  channel: string;
  unitName: string;
  data: Record<string, unknown>;
  takenBack: boolean;
}

export interface CaseEvidence {
  id: string;
  name: string;
  sha256: string;
  size: number;
  receivedAt: Instant;
}

export interface CaseRecord {
  subject: string;
  planTitles: string[];
  head: { link: number; hash: string };
  events: CaseEvent[];
  reports: ReportExport[];
  deliveries: DeliveryExport[];
  documents: (DocumentRow & { toNames: string[] })[];
  evidence: CaseEvidence[];
}

interface Streams {
  proceedings: string[];
  documents: DocumentRow[];
}

/** A task's number and title, or a unit's name; with the plans it stands in. */
async function subjectOf(db: PrismaClient, about: CaseAbout) {
  if (about.of === 'task') {
    const task = await db.planTask.findUnique({
      where: { id: about.taskId },
      include: { plan: { select: { title: true } } },
    });
    return task && { subject: `第${task.number}号　${task.title}`, planTitles: [task.plan.title] };
  }
  const unit = await db.unit.findUnique({ where: { id: about.unitId } });
  const plans = await db.plan.findMany({
    where: {
      stage: { not: 'draft' },
      tasks: { some: { owners: { some: { unitId: about.unitId } } } },
    },
    select: { title: true },
  });
  return unit && { subject: unit.name, planTitles: plans.map((p) => p.title) };
}

const part = (id: string): string => JSON.stringify(id);

async function streamsOf(db: PrismaClient, about: CaseAbout): Promise<Streams> {
  const ofTask = about.of === 'task';
  const proceedings = await db.proceeding.findMany({
    where: ofTask ? { facts: { contains: part(about.taskId) } } : { unitId: about.unitId },
    select: { id: true },
  });
  const ids = proceedings.map((p) => p.id);
  const where: Prisma.OfficialDocumentWhereInput = ofTask
    ? { OR: [{ taskId: about.taskId }, { caseId: { in: ids } }] }
    : { OR: [{ unitId: about.unitId }, { toUnitIds: { contains: part(about.unitId) } }] };
  const documents = await db.officialDocument.findMany({
    where,
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
  });
  return {
    proceedings: ids,
    documents: documents.map((row) => {
      const { paper: _paper, ...rest } = documentRow(row);
      return rest;
    }),
  };
}

/** The streams of the case, and what the plan's own stream says of it. */
function whereOf(about: CaseAbout, { proceedings, documents }: Streams): Prisma.EventWhereInput {
  const own = [...proceedings, ...documents.map((d) => documentStream(d.id))];
  if (about.of === 'unit') return { OR: [{ unitId: about.unitId }, { stream: { in: own } }] };
  const { taskId } = about;
  const mentioned = { data: { contains: `"taskId":${part(taskId)}` } };
  return { OR: [{ stream: { in: [taskId, ...own] } }, mentioned] };
}

type EventRow = Omit<Event, 'id' | 'link' | 'prevHash'> & { link: number | null };

function caseEvent(row: EventRow, names: Map<string, string>, takenBack: boolean): CaseEvent {
  const { link, hash, stream, seq, type, at, actorName, role, channel, unitId } = row;
  // Our own JSON object of facts.
  const data = JSON.parse(row.data) as Record<string, unknown>;
  const unitName = names.get(unitId ?? '') ?? '';
  const by = { actorName, role, channel, unitName };
  return { link, hash, stream, seq, type, at, ...by, data, takenBack };
}

async function eventsOf(
  db: PrismaClient,
  where: Prisma.EventWhereInput,
  names: Map<string, string>,
): Promise<CaseEvent[]> {
  const standing = await db.event.findMany({ where, orderBy: { id: 'asc' } });
  // The same columns under another name.
  const lost = await db.takenBackEvent.findMany({
    where: where as Prisma.TakenBackEventWhereInput,
  });
  const all = [
    ...standing.map((row) => caseEvent(row, names, false)),
    ...lost.map((row) => caseEvent(row, names, true)),
  ];
  return all.sort((a, b) => (a.link ?? 0) - (b.link ?? 0));
}

/** The files that events name, oldest first. */
async function evidenceOf(db: PrismaClient, events: CaseEvent[]): Promise<CaseEvidence[]> {
  const ids = events.flatMap(({ data: { evidenceIds } }) =>
    Array.isArray(evidenceIds) ? evidenceIds.filter((id) => typeof id === 'string') : [],
  );
  return db.evidence.findMany({
    where: { id: { in: ids } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, sha256: true, size: true, receivedAt: true },
  });
}

/** `undefined` when there is no such task or unit. */
export async function caseRecord(
  db: PrismaClient,
  about: CaseAbout,
): Promise<CaseRecord | undefined> {
  const found = await subjectOf(db, about);
  if (!found) return undefined;
  const names = await namesOfAllUnits(db);
  const streams = await streamsOf(db, about);
  const where = about.of === 'task' ? { taskId: about.taskId } : { unitId: about.unitId };
  const reports = await reportExports(db, where);
  const events = await eventsOf(db, whereOf(about, streams), names);
  const evidence = await evidenceOf(db, events);
  return {
    ...found,
    head: await db.$transaction(chainHead),
    events,
    reports,
    deliveries: await deliveryExports(db, ledgerWhere(where)),
    documents: streams.documents.map((d) => {
      return { ...d, toNames: d.toUnitIds.map((id) => names.get(id) ?? '') };
    }),
    evidence,
  };
}
