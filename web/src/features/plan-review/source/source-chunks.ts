/** Long texts are drawn in pieces: only those near the window are in the page. */

const CHUNK_LINES = 80;
const LINE_HEIGHT = 24;
const BLANK_HEIGHT = 10;
const CHARS_A_ROW = 34;

/** A run of lines; `first` counts from 1. */
export interface SourceChunk {
  first: number;
  lines: string[];
  /** Height in pixels it will about have, until it is drawn and measured. */
  height: number;
}

const heightOf = (line: string): number =>
  line.trim() === '' ? BLANK_HEIGHT : Math.ceil(line.length / CHARS_A_ROW) * LINE_HEIGHT;

/** The text in pieces, in order. */
export function chunksOf(text: readonly string[]): SourceChunk[] {
  const chunks: SourceChunk[] = [];
  for (let at = 0; at < text.length; at += CHUNK_LINES) {
    const lines = text.slice(at, at + CHUNK_LINES);
    const height = lines.reduce((sum, line) => sum + heightOf(line), 0);
    chunks.push({ first: at + 1, lines, height });
  }
  return chunks;
}

/** Which piece holds a line. */
export const chunkIndexOf = (line: number): number => Math.floor((line - 1) / CHUNK_LINES);
