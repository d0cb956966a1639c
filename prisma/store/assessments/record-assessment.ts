/** The one writer of an assessment's record: its events, its row in lists, the messages to send. */
import type { AssessmentEvent } from '../../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import type { RecordedEntry } from '../record-entries.js';
import { linkEvidence, writeStream } from '../record-stream.js';
import { projectSilence, remakeSilence } from './silent-units.js';

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

/** Writes a batch; one that comes again changes nothing. @throws RecordGap @returns its messages. */
export async function writeAssessmentRecord(
  prisma: PrismaClient,
  record: AssessmentRecordInput,
  realNow: string,
): Promise<number> {
  const { assessmentId: stream } = record;
  return writeStream(
    prisma,
    { ...record, stream, realNow },
    {
      undo: (tx, { left }) => remakeSilence(tx, record, left),
      write: async (tx, fresh, lastSeq) => {
        await linkEvidence(tx, stream, fresh);
        for (const { event } of fresh) await projectSilence(tx, event, record);
        await writeRow(tx, record, lastSeq);
      },
    },
  );
}
