/** A workbook that was exported here, back into the plan that it was made of. */
import type ExcelJS from 'exceljs';
import type { PlanFindings } from '../../domain/draft/findings.js';
import { isPlanTables, readTables } from '../../domain/draft/tables/read-tables.js';
import type { ReadSheet } from '../../domain/draft/tables/sheets.js';
import type { ParsedPlan } from '../../plan/types.js';
import { refused, type FileReading } from '../file-reading.js';
import { MAX_TEXT_BYTES } from '../limits.js';
import { cellText } from '../sheet/cell-text.js';
import { REFUSAL, spoiltSheets } from '../wording.js';

/** Faults named at once: the rest shows when these are mended. */
const MOST_FAULTS = 5;

/** Texts are taken as they are: their blanks belong to the plan. */
function exactText(cell: ExcelJS.Cell): string {
  return typeof cell.value === 'string' ? cell.value : cellText(cell);
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => (cells[column - 1] = exactText(cell)));
    rows[at - 1] = Array.from(cells, (text) => text ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

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
  const sheets = workbook.worksheets.map((sheet): ReadSheet => {
    return { name: sheet.name, rows: rowsOf(sheet) };
  });
  if (!isPlanTables(sheets)) return undefined;
  const read = readTables(sheets);
  if ('faults' in read) return refused(spoiltSheets(read.faults.slice(0, MOST_FAULTS)));
  const { findings, text, source } = read;
  if (text.length > MAX_TEXT_BYTES) return refused(REFUSAL.textTooLong);
  return { ok: true, plan: asRead(findings, source), text };
}
