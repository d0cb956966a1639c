/** A Word document (.docx) to its pieces: numbers counted in, tables kept, notes and contents left out. */
import { refused, type FilePieces } from '../file-reading.js';
import { piecesOfMarkup } from '../html/read-html.js';
import { REFUSAL } from '../wording.js';
import { withListNumbers } from './list-numbers.js';
import { packOffice } from './unpack.js';
import { attribute, tagsOf } from './xml-tags.js';

/** Entries of a table of contents repeat the headings; Word names their styles in English. */
const NO_CONTENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (level) => `p[style-name='toc ${String(level)}'] => !`,
);
const MAIN_PART = /\/officeDocument$/;

/** Reads the unpacked parts of a document. */
export async function readDocx(parts: ReadonlyMap<string, string>): Promise<FilePieces> {
  const documentPart = mainPartOf(parts);
  if (!parts.has(documentPart)) return refused(REFUSAL.damagedWord);
  const numbered = new Map(parts).set(documentPart, withListNumbers(parts, documentPart));
  const { default: mammoth } = await import('mammoth');
  const options = {
    styleMap: NO_CONTENTS,
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  };
  try {
    const { value } = await mammoth.convertToHtml({ buffer: packOffice(numbered) }, options);
    return { ok: true, pieces: piecesOfMarkup(value) };
  } catch {
    return refused(REFUSAL.damagedWord);
  }
}

function mainPartOf(parts: ReadonlyMap<string, string>): string {
  for (const tag of tagsOf(parts.get('_rels/.rels') ?? '')) {
    if (MAIN_PART.test(attribute(tag, 'Type') ?? '')) {
      return (attribute(tag, 'Target') ?? '').replace(/^\//, '');
    }
  }
  return 'word/document.xml';
}
