/** A PDF to its pieces: paragraphs put together again, tables row by row. */
import { linePiece, type DocumentPiece, type TableRow } from '../../plan/tables/pieces.js';
import { refused, type FilePieces } from '../file-reading.js';
import { REFUSAL, UNREAD } from '../wording.js';
import { frameRows, rowsGoingOn, sameColumns } from './frame-pieces.js';
import { withoutFurniture } from './furniture.js';
import { openPdf, type OpenPdf } from './open-pdf.js';
import { pageContent } from './page-content.js';
import { readFrames, type Frame } from './page-frames.js';
import { printedLines, type PrintedLine } from './page-lines.js';
import { joinParagraphs, judgeMargins, type Margins } from './paragraphs.js';

/** A page as read, or what kept it from being read. */
type Page =
  { lines: PrintedLine[]; frames: Frame[]; width: number; height: number } | { unread: string };

/** Below this many letters a document is a scan with a stamp or two. */
const LEAST_LETTERS = 40;
const MOST_STRANGE = 0.3;

export async function readPdfFile(bytes: Uint8Array): Promise<FilePieces> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pages = await readPages(opened);
  const text = pages.flatMap(textOf).join('');
  if (text.replace(/\s/g, '').length < LEAST_LETTERS) return refused(REFUSAL.scanned);
  if (strangeShare(text) > MOST_STRANGE) return refused(REFUSAL.garbled);
  return { ok: true, pieces: piecesOf(pages) };
}

async function readPages({ document, operators }: OpenPdf): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const { runs, rules, width, height } = await pageContent(page, operators);
      page.cleanup();
      const { frames, outside } = readFrames(rules, runs);
      if (runs.length === 0) pages.push({ unread: UNREAD.page(number) });
      else pages.push({ lines: printedLines(outside), frames, width, height });
    } catch {
      pages.push({ unread: UNREAD.pageFaulty(number) });
    }
  }
  return pages;
}

function textOf(page: Page): string[] {
  if ('unread' in page) return [];
  const framed = page.frames.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs));
  return [...page.lines, ...framed].map(({ text }) => text);
}

/** Signs of a font without a character map: controls, private use, replacement. */
function strangeShare(text: string): number {
  const strange = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  return strange / text.length;
}

interface Writing {
  pieces: DocumentPiece[];
  margins: Margins;
  lines: PrintedLine[];
  /** The frame written last, while nothing has followed it. */
  open: { frame: Frame; rows: TableRow[] } | undefined;
}

function piecesOf(pages: readonly Page[]): DocumentPiece[] {
  const read = pages.filter((page) => 'lines' in page);
  const cleaned = withoutFurniture(read);
  const width = read[0]?.width ?? 0;
  const margins = judgeMargins(cleaned.flat(), width);
  const writing: Writing = { pieces: [], margins, lines: [], open: undefined };
  let at = 0;
  for (const page of pages) {
    if ('unread' in page) {
      endText(writing);
      writing.pieces.push({ kind: 'unread', what: page.unread });
      continue;
    }
    writePage(cleaned[at] ?? [], page.frames, writing);
    at += 1;
  }
  endText(writing);
  endFrame(writing);
  return writing.pieces;
}

/** Text and frames in the order in which they stand on the page. */
function writePage(
  lines: readonly PrintedLine[],
  frames: readonly Frame[],
  writing: Writing,
): void {
  let from = 0;
  for (const frame of frames) {
    const top = frame.rows[0] ?? 0;
    const below = lines.findIndex((line, at) => at >= from && line.y > top);
    const to = below === -1 ? lines.length : below;
    writeLines(lines.slice(from, to), writing);
    writeFrame(frame, writing);
    from = to;
  }
  writeLines(lines.slice(from), writing);
}

function writeLines(lines: readonly PrintedLine[], writing: Writing): void {
  if (lines.length === 0) return;
  endFrame(writing);
  writing.lines.push(...lines);
}

function writeFrame(frame: Frame, writing: Writing): void {
  endText(writing);
  const rows = frameRows(frame);
  if (writing.open !== undefined && sameColumns(writing.open.frame, frame)) {
    writing.open = { frame, rows: rowsGoingOn(writing.open.rows, rows) };
    return;
  }
  endFrame(writing);
  writing.open = { frame, rows };
}

function endText(writing: Writing): void {
  if (writing.lines.length === 0) return;
  const paragraphs = joinParagraphs(writing.lines, writing.margins);
  writing.pieces.push(...paragraphs.map(linePiece));
  writing.lines = [];
}

function endFrame(writing: Writing): void {
  if (writing.open === undefined) return;
  writing.pieces.push({ kind: 'table', rows: writing.open.rows });
  writing.open = undefined;
}
