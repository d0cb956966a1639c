/** A workbook that was exported here, back into the plan that it was made of. */
import type ExcelJS from 'exceljs';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { isPlanTables, readTables } from '../../domain/draft/tables/read-tables.js';
import type { ParsedPlan } from '../../plan/types.js';
import { refused, type FileReading } from '../file-reading.js';
import { MAX_TEXT_BYTES } from '../limits.js';
import { rowSheets } from '../sheet/row-sheets.js';
import { REFUSAL, spoiltSheets } from '../wording.js';

/** Faults named at once: the rest shows when these are mended. */
const MOST_FAULTS = 5;

/** As a reader of plans would give it, with what the office made of it beside. */
function asRead(findings: PlanFindings, source: string): ParsedPlan {
  const said = <T extends { line: number; endLine?: number; confidence?: number }>(one: T) => {
    const { endLine = one.line, confidence = 1 } = one;
    return { ...one, endLine, confidence, flags: [] };
  };
  return {
    ...findings,
    source,
    commitments: findings.commitments.map(said),
    indicators: findings.indicators.map(said),
    checkpoints: findings.checkpoints.map(said),
    projects: findings.projects.map(said),
  };
}

/** The plan, or why its sheets cannot be read; nothing when the workbook is none of ours. */
export function readOwnPlan(workbook: ExcelJS.Workbook): FileReading | undefined {
  const sheets = rowSheets(workbook);
  if (!isPlanTables(sheets)) return undefined;
  const read = readTables(sheets);
  if ('faults' in read) return refused(spoiltSheets(read.faults.slice(0, MOST_FAULTS)));
  const { findings, text, source } = read;
  if (text.length > MAX_TEXT_BYTES) return refused(REFUSAL.textTooLong);
  return { ok: true, plan: asRead(findings, source), text };
}
