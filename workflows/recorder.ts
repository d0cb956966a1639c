/** Writes what happened, in order: while one write is under way, what comes meanwhile joins the next. */
import { condition } from '@temporalio/workflow';
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
      await write(batch);
      written += batch.length;
    } while (pending.length > 0);
    writing = false;
  };
  return {
    append: (entries) => {
      for (const entry of entries) {
        pending.push({ ...entry, seq });
        seq += 1;
      }
      const last = seq - 1;
      return writing ? condition(() => written >= last) : drain();
    },
    isIdle: () => !writing && pending.length === 0,
    nextSeq: () => seq,
  };
}
