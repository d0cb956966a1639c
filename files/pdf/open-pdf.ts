/** Opens a PDF without ever drawing it: no fonts loaded, no pictures decoded, no script run. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refused } from '../file-reading.js';
import { REFUSAL } from '../wording.js';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Character maps of the fonts that Chinese PDFs do not embed; the library wants a closing slash. */
const folder = (name: string): string => `${join(PACKAGE, name)}/`;

/** An open document, and the library's numbers for the operators on its pages. */
export interface OpenPdf {
  ok: true;
  document: PDFDocumentProxy;
  operators: Readonly<Record<string, number>>;
}

/** The document, or the sentence that refuses it. One that only forbids printing or copying opens. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | { ok: false; reason: string }> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The library takes the bytes for its own.
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return { ok: true, document: await task.promise, operators: OPS };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return refused(locked ? REFUSAL.password : REFUSAL.damagedPdf);
  }
}
