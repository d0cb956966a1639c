/** Events of a document, in a stream of its own, with what they tell people. */
import { earliestSendAt } from '../../../domain/calendar/sending-hours.js';
import { calendarOf } from '../calendars.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import { isSentByChat } from '../../../domain/document/document-kinds.js';
import type { DocumentFact } from '../../../domain/document/document-events.js';
import type { Actor } from '../../../domain/people/roles.js';
import type { Notice } from '../../../domain/task/notices.js';
import type { OfficialDocument, Prisma } from '../../generated/client.js';
import { policyOf } from '../activation.js';
import { insertDeliveries, insertEvents } from '../record-entries.js';
import { documentRow } from './document-rows.js';

type Tx = Prisma.TransactionClient;

/** When and by whom something is done to a document. */
export interface DoneToDocument {
  actor: Actor;
  /** Plan time. */
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
}

export const documentStream = (id: string): string => `document/${id}`;

/** The people of a unit who get its papers. */
const READERS = ['liaison', 'standin', 'head'] as const;

function issuedNotices(row: OfficialDocument): Notice[] {
  const { kind, toUnitIds } = documentRow(row);
  if (!isSentByChat(kind)) return [];
  return toUnitIds.map((unitId) => ({
    kind: 'documentIssued',
    reader: { to: 'unit', unitId, duties: [...READERS] },
    unitId,
    documentId: row.id,
    reminder: false,
  }));
}

/** Appends an event to a document's stream; an issue is told to the units it goes to. */
export async function recordDocumentFact(
  tx: Tx,
  row: OfficialDocument,
  { fact, actor, at, atReal, told }: DoneToDocument & { fact: DocumentFact; told: boolean },
): Promise<void> {
  const { id: documentId, kind, planId, unitId, taskId, lastSeq } = row;
  const seq = lastSeq + 1;
  const about = { documentId, kind, ...(unitId && { unitId }), ...(taskId && { taskId }) };
  const event = { ...fact, ...about, at, actor };
  const notices = told && fact.type === 'DocumentIssued' ? issuedNotices(row) : [];
  const notBefore = notices.length > 0 ? await sendAt(tx, planId, at) : at;
  const entries = [{ seq, event, notices: notices.map((n) => ({ ...n, notBefore })) }];
  const place = { stream: documentStream(documentId), planId, ...(taskId && { taskId }) };
  await insertEvents(tx, [{ place, entries }], atReal);
  await insertDeliveries(tx, [{ place, entries }]);
  await tx.officialDocument.update({ where: { id: documentId }, data: { lastSeq: seq } });
}

/** Papers respect quiet hours and days off like every message. */
async function sendAt(tx: Tx, planId: string, at: Instant): Promise<Instant> {
  const { sendingHours } = await policyOf(tx, planId);
  return earliestSendAt(at, sendingHours, await calendarOf(tx, planId));
}
