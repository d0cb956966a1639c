/** A file's bytes to a read plan, for api and commands alike. */
import { openFileReader } from '../files/apart/file-reader.js';
import type { FileReading, RowsReading } from '../files/file-reading.js';
import { shiftYears } from '../plan/shift-years.js';

export type PlanReading = FileReading;
/** Reads a plan of any known format, every date moved by whole years. A refusal is a sentence for people. */
export type ReadPlan = (bytes: Uint8Array, name: string, years: number) => Promise<PlanReading>;

/** Reading in a thread of its own; `onFault` is told what no reader foresaw. */
export function planReading(onFault?: (fault: unknown) => void): ReadPlan {
  const reader = openFileReader({ onFault });
  return async (bytes, name, years) => {
    const reading = await reader.read(bytes, name);
    return reading.ok ? { ...reading, plan: shiftYears(reading.plan, years) } : reading;
  };
}

/** The rows of a filled-in workbook; a refusal is a sentence for people. */
export type ReadRows = (bytes: Uint8Array, name: string) => Promise<RowsReading>;

export function rowsReading(onFault?: (fault: unknown) => void): ReadRows {
  const reader = openFileReader({ onFault });
  return (bytes, name) => reader.readRows(bytes, name);
}

export const readPlan: ReadPlan = planReading();
