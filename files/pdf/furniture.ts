/** Headers, footers and page numbers: what stands at the edges of the pages and is no text of the document. */
import type { PrintedLine } from './page-lines.js';

export interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** The share of a page's height in which its edges lie. */
const EDGE = 0.12;
const EDGE_LINES = 2;
const PAGE_NUMBER =
  /^(?:[-—–―·~\s]*\d{1,4}[-—–―·~\s]*|第\s?\d{1,4}\s?页.{0,12}|\d{1,4}\s?[/／]\s?\d{1,4}|Page\s?\d{1,4}.{0,10})$/i;
const OFTEN = 3;

/** The lines of each page without its furniture: page numbers, and lines that pages repeat at their edges. */
export function withoutFurniture(pages: readonly PageLines[]): PrintedLine[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeated = (line: PrintedLine): boolean =>
    (seen.get(keyOf(line)) ?? 0) >= Math.max(OFTEN, pages.length / 2.5);
  return pages.map((page) => {
    const edges = new Set(
      edgeLines(page).filter((line) => PAGE_NUMBER.test(line.text.trim()) || repeated(line)),
    );
    return page.lines.filter((line) => !edges.has(line));
  });
}

function edgeLines({ lines, height }: PageLines): PrintedLine[] {
  const top = lines.slice(0, EDGE_LINES).filter((line) => line.y <= height * EDGE);
  const bottom = lines.slice(-EDGE_LINES).filter((line) => line.y >= height * (1 - EDGE));
  return [...new Set([...top, ...bottom])];
}

/** Page numbers differ from page to page; the rest of a footer does not. */
const keyOf = (line: PrintedLine): string => line.text.replace(/[\d\s]+/g, '');
