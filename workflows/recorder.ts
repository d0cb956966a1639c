/** Writes what happened, in order: while one write is under way, what comes meanwhile joins the next. */
import { CancellationScope, condition } from '@temporalio/workflow';
import type { RecordedEvent } from '../activities/contracts.js';

export interface Recorder<E> {
  /** Resolves when the entries are in the record; without entries, when what pages read is. */
  append(entries: Omit<RecordedEvent<E>, 'seq'>[]): Promise<void>;
  isIdle(): boolean;
  nextSeq(): number;
}

/** @param write one idempotent write of a batch; retried until it succeeds. */
export function recorder<E>(
  firstSeq: number,
  write: (entries: RecordedEvent<E>[]) => Promise<void>,
): Recorder<E> {
  let seq = firstSeq;
  let written = firstSeq - 1;
  let pending: RecordedEvent<E>[] = [];
  let writing = false;
  const drain = async (): Promise<void> => {
    writing = true;
    do {
      const batch = pending;
      pending = [];
      // A workflow that is cancelled still writes down what it has decided.
      await CancellationScope.nonCancellable(() => write(batch));
      written += batch.length;
    } while (pending.length > 0);
    writing = false;
  };
  return {
    append: async (entries) => {
      for (const entry of entries) {
        pending.push({ ...entry, seq });
        seq += 1;
      }
      const last = seq - 1;
      if (writing) await condition(() => written >= last);
      else await drain();
    },
    isIdle: () => !writing && pending.length === 0,
    nextSeq: () => seq,
  };
}
