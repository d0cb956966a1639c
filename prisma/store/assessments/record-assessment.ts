/** The one writer of an assessment's record: its events, its row in lists, the messages to send. */
import type { AssessmentEvent } from '../../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import {
  PATIENTLY,
  insertDeliveries,
  insertEvents,
  type RecordedEntry,
} from '../record-entries.js';
import { RecordGap } from '../record-task.js';
import { agreedUpTo, takeBack } from '../record-truth.js';

type Tx = Prisma.TransactionClient;

export interface AssessmentRecordInput {
  planId: string;
  assessmentId: string;
  /** Without entries, only the row is written anew. */
  entries: RecordedEntry<AssessmentEvent>[];
  /** The last number the workflow has given out, with these entries. */
  upTo: number;
  view: Pick<AssessmentState, 'kind' | 'period' | 'phase' | 'ended' | 'startedAt' | 'dates'> & {
    dueOn?: string;
    units: number;
    submitted: number;
    objections: number;
    editions: number;
    nextFireAt?: string;
    nextFire?: object;
  };
}

/** Files that an answer or an objection names belong to it from now on. */
async function linkEvidence(
  tx: Tx,
  stream: string,
  entries: RecordedEntry<AssessmentEvent>[],
): Promise<void> {
  for (const { seq, event } of entries) {
    const ids = 'evidenceIds' in event ? event.evidenceIds : [];
    if (ids.length === 0) continue;
    const data = { reportId: `${stream}/${seq}` };
    await tx.evidence.updateMany({ where: { id: { in: ids } }, data });
  }
}

async function writeRow(tx: Tx, record: AssessmentRecordInput, lastSeq: number): Promise<void> {
  const { assessmentId: id, planId, view } = record;
  const { period, dates, dueOn, nextFireAt, nextFire, ...counted } = view;
  const row = {
    planId,
    ...counted,
    periodFrom: period.from,
    periodTo: period.to,
    dates: JSON.stringify(dates),
    dueOn: dueOn ?? null,
    nextFireAt: nextFireAt ?? null,
    nextFire: nextFire ? JSON.stringify(nextFire) : null,
    lastSeq,
  };
  await tx.assessment.upsert({ where: { id }, create: { id, ...row }, update: row });
}

/** What the history lost with a killed worker is taken back (record-truth.ts). */
async function standing(
  tx: Tx,
  { planId, assessmentId: stream, entries, upTo }: AssessmentRecordInput,
  { lastSeq, realNow }: { lastSeq: number; realNow: string },
): Promise<number> {
  const agreed = await agreedUpTo(tx, { planId, stream, entries, upTo }, lastSeq);
  if (agreed < lastSeq) await takeBack<AssessmentEvent>(tx, { stream, through: agreed, realNow });
  return agreed;
}

/** Writes a batch; one that comes again changes nothing. @throws RecordGap @returns its messages. */
export async function writeAssessmentRecord(
  prisma: PrismaClient,
  record: AssessmentRecordInput,
  realNow: string,
): Promise<number> {
  const { planId, assessmentId: stream, entries } = record;
  return prisma.$transaction(async (tx) => {
    const last = await tx.event.findFirst({
      where: { stream },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    const lastSeq = await standing(tx, record, { lastSeq: last?.seq ?? 0, realNow });
    const fresh = entries.filter((e) => e.seq > lastSeq);
    const [first] = fresh;
    if (!first && entries.length > 0) return 0;
    if (first && first.seq !== lastSeq + 1) {
      throw new RecordGap(`${stream}: ${first.seq} after ${lastSeq}`);
    }
    const part = [{ place: { stream, planId }, entries: fresh }];
    await insertEvents(tx, part, realNow);
    await linkEvidence(tx, stream, fresh);
    await writeRow(tx, record, fresh.at(-1)?.seq ?? lastSeq);
    return insertDeliveries(tx, part);
  }, PATIENTLY);
}
