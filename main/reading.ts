/** A file's bytes to a read plan, for api and commands alike. */
import { parsePlan } from '../plan/parse-plan.js';
import { shiftYears } from '../plan/shift-years.js';
import { decodePlanText } from '../plan/text-decoding.js';
import type { ParsedPlan } from '../plan/types.js';

export type PlanReading =
  { ok: true; plan: ParsedPlan; text: string } | { ok: false; reason: string };

/** Decodes and reads a plan, every date moved by whole years. A refusal is a sentence for people. */
export function readPlan(bytes: Uint8Array, name: string, years: number): PlanReading {
  const decoded = decodePlanText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  return { ok: true, plan: shiftYears(parsePlan(text, { source: name }), years), text };
}
