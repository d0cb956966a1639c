/** Where the sample's people act. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AppDeps } from '../../api/deps.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import type { Desk } from '../../workflows/desk.js';
import type { SampleCast } from './cast.js';

export interface SampleStage {
  prisma: PrismaClient;
  desk: Desk;
  page: AppDeps;
  planId: string;
  cast: SampleCast;
  /** Plan date. */
  today(): string;
}

const LOOK_MS = 100;
const MOST_LOOKS = 600;

/** Looks until it is there; the record follows the workflows by some moments. */
export async function waitFor<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const found = await look();
    if (found) return found;
    await pause(LOOK_MS);
  }
  throw new Error('the sample waited in vain');
}
