/** What is printed on a page of a PDF, and where, counted in points from its upper left corner. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readRules, times, type Rules } from './page-rules.js';
import { unifiedRadicals } from '../../plan/radicals.js';

/** A stretch of text of one font on one line; `y` is its baseline. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
}

export interface PageContent {
  width: number;
  height: number;
  runs: Run[];
  rules: Rules;
}

/** How far from level text may be set: what is more is a watermark or a stamp. */
const MOST_TILT = 0.1;

/** The text and the ruled lines of a page; pictures are left alone. */
export async function pageContent(
  page: PDFPageProxy,
  operators: Readonly<Record<string, number>>,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, tilt = 0, a = 0, b = 0, x0 = 0, y = 0] = times(viewport.transform, item.transform);
    const size = Math.hypot(a, b);
    const sound = [x0, y, size, item.width].every(Number.isFinite) && size > 0;
    if (!sound || Math.abs(tilt) > size * MOST_TILT) continue;
    runs.push({ text: unifiedRadicals(item.str), x0, x1: x0 + item.width, y, size });
  }
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules = readRules(
    { codes: fnArray, args: argsArray, names: operators },
    viewport.transform,
  );
  return { width: viewport.width, height: viewport.height, runs, rules };
}
