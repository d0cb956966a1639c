/** What passes between a reader and its thread. */
import type { FileReading, RowsReading } from '../file-reading.js';

/** What a file is read as: a plan of any format, or the rows of a workbook. */
export interface Readings {
  plan: FileReading;
  rows: RowsReading;
}

export interface ThreadQuestion {
  as: keyof Readings;
  bytes: Uint8Array;
  name: string;
}

/** A reading, or what no reader foresaw. */
export type ThreadAnswer = { reading: Readings[keyof Readings] } | { fault: string };
