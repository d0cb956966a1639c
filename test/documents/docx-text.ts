/** What stands in a .docx, for tests: its parts as text, its paragraphs as lines. */
import { strFromU8, unzipSync } from 'fflate';

export function partsOf(docx: Uint8Array): Record<string, string> {
  const files = unzipSync(docx);
  return Object.fromEntries(Object.entries(files).map(([name, b]) => [name, strFromU8(b)]));
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The text of every paragraph of the body that has any. */
export function linesOf(docx: Uint8Array): string[] {
  const xml = partsOf(docx)['word/document.xml'] ?? '';
  return xml
    .split('</w:p>')
    .map((p) =>
      [...p.matchAll(/<w:t[ >][^<]*/g)].map((m) => m[0].replace(/^<w:t[^>]*>/, '')).join(''),
    )
    .filter((text) => text !== '')
    .map(unescaped);
}
