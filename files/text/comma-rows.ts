/** A table written as text: cells parted by commas, semicolons or tabs, quoted where needed. */

const PARTINGS = [',', '\t', ';'] as const;
const SAMPLE_LINES = 30;

/** The rows of a text, by the sign that parts most of its lines; null when none does. */
export function readCommaRows(text: string): string[][] | null {
  const lines = text.split(/\r?\n|\r/, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const counted = PARTINGS.map((sign) => ({
    sign,
    parted: lines.filter((line) => line.split(sign).length >= 3).length,
  })).sort((a, b) => b.parted - a.parted)[0];
  if (counted === undefined || lines.length < 2 || counted.parted * 2 < lines.length) return null;
  return partRows(text, counted.sign);
}

interface Reading {
  rows: string[][];
  row: string[];
  cell: string;
  quoted: boolean;
}

function partRows(text: string, sign: string): string[][] {
  const reading: Reading = { rows: [], row: [], cell: '', quoted: false };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (reading.quoted) {
      if (letter !== '"') reading.cell += letter;
      else if (text.charAt(at + 1) === '"') {
        reading.cell += letter;
        at += 1;
      } else reading.quoted = false;
    } else if (letter === '"' && reading.cell.trim() === '') {
      reading.cell = '';
      reading.quoted = true;
    } else if (letter === sign) endCell(reading);
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow(reading);
    } else reading.cell += letter;
  }
  if (reading.cell !== '' || reading.row.length > 0) endRow(reading);
  const width = Math.max(...reading.rows.map((row) => row.length));
  return reading.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function endCell(reading: Reading): void {
  reading.row.push(reading.cell.trim());
  reading.cell = '';
}

function endRow(reading: Reading): void {
  endCell(reading);
  reading.rows.push(reading.row);
  reading.row = [];
}
