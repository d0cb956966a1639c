/** What passes between a reader and its thread. */
import type { FileReading } from '../file-reading.js';

export interface ThreadQuestion {
  bytes: Uint8Array;
  name: string;
}

/** A reading, or what no reader foresaw. */
export type ThreadAnswer = { reading: FileReading } | { fault: string };
