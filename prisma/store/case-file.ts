/** Everything on record of one task, unit or proceeding, for its case file. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Event, Prisma, PrismaClient } from '../generated/client.js';
import { caseScope, type CaseAbout } from './case-scope.js';
import { chainHead } from './chain/links.js';
import { SHOWN } from './delivery-ledger.js';
import type { DocumentRow } from './documents/document-rows.js';
import {
  deliveryExports,
  reportExports,
  type DeliveryExport,
  type ReportExport,
} from './export-rows.js';
import { namesOfAllUnits } from './unit-names.js';

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
  /** Of a proceeding: interview, listing, veto, rectification. */
  kind?: string;
  planTitles: string[];
  head: { link: number; hash: string };
  events: CaseEvent[];
  reports: ReportExport[];
  deliveries: DeliveryExport[];
  documents: (DocumentRow & { toNames: string[] })[];
  evidence: CaseEvidence[];
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

/** `undefined` when there is no such task, unit or proceeding. */
export async function caseRecord(
  db: PrismaClient,
  about: CaseAbout,
): Promise<CaseRecord | undefined> {
  const scope = await caseScope(db, about);
  if (!scope) return undefined;
  const { subject, kind, planTitles, documents } = scope;
  const names = await namesOfAllUnits(db);
  const events = await eventsOf(db, scope.events, names);
  return {
    ...{ subject, planTitles, events },
    ...(kind && { kind }),
    head: await db.$transaction(chainHead),
    reports: await reportExports(db, scope.reports),
    deliveries: await deliveryExports(db, { AND: [scope.deliveries, SHOWN] }),
    documents: documents.map((d) => {
      return { ...d, toNames: d.toUnitIds.map((id) => names.get(id) ?? '') };
    }),
    evidence: await evidenceOf(db, events),
  };
}
