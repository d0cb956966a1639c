/** Where a finding in a sheet stands in the text. */
import type { Row } from './read-rows.js';
import type { ReadSheet, Sheet } from './sheets.js';

export interface Reading {
  sheets: readonly ReadSheet[];
  faults: string[];
  lineCount: number;
}

type PlacedSheet = Sheet & {
  columns: Record<'line' | 'endLine' | 'confidence' | 'accepted', readonly [string, number]>;
};

/** Where a finding stands, how sure the reader was of it, and whether it was looked over. */
export function placeOf<S extends PlacedSheet>(row: Row<S>, { lineCount }: Reading) {
  const line = row.number('line') ?? 1;
  const endLine = row.number('endLine') ?? line;
  const inside = Number.isInteger(line) && Number.isInteger(endLine) && line >= 1;
  if (!inside || line > endLine || endLine > lineCount) {
    row.fault('line', `应当是原文的行号，在 1 到 ${lineCount} 之间，不在结束行之后`);
  }
  const confidence = Math.min(1, Math.max(0, row.number('confidence') ?? 1));
  return { line, endLine, confidence, ...(row.yes('accepted') && { accepted: true }) };
}
