/**
 * The drafts asked for last, as they were read, folded and written. A plan of a thousand tasks takes longer to read and fold
 * than all else its review asks for, its findings never change while it is there, and its log only grows.
 */
import type { FoldedRecord } from '../../domain/draft/decide.js';
import type { PrismaClient } from '../generated/client.js';
import type { KeptRows } from './draft-rows.js';

/** A few megabytes each when a plan is very long. */
const MOST_REMEMBERED = 4;

export interface KeptDraft extends FoldedRecord {
  stage: string;
  /** Name of the file. */
  source: string;
  importedAt: string;
  /** The rows that were written of this very version; absent when it was only read. */
  rows?: KeptRows;
}

const memories = new WeakMap<object, Map<string, KeptDraft>>();

/** A draft as it was last remembered of a record, unless the plan was imported anew since. */
export function remembered(db: object, planId: string, importedAt: string): KeptDraft | undefined {
  const found = memories.get(db)?.get(planId);
  return found?.importedAt === importedAt ? found : undefined;
}

/** Remembers a draft; the one not asked for longest is let go. */
export function remember(db: PrismaClient, planId: string, kept: KeptDraft): void {
  const memory = memories.get(db) ?? new Map<string, KeptDraft>();
  memories.set(db, memory);
  memory.delete(planId);
  memory.set(planId, kept);
  const [oldest] = memory.keys();
  if (memory.size > MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
}

export function forget(db: PrismaClient, planId: string): void {
  memories.get(db)?.delete(planId);
}
