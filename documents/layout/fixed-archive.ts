/** A .docx that is the same bytes for the same content: no clock, no chance, one order. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fixedZip } from '../archive/fixed-zip.js';
import { fontTable } from './fonts.js';
import { LINE } from './measures.js';

export interface PaperProperties {
  title: string;
  author: string;
  /** Instant the properties name as created and modified. */
  at: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function coreProperties({ title, author, at }: PaperProperties): string {
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
    `${when('created')}${when('modified')}</cp:coreProperties>`
  );
}

const LINE_SPACING = /<w:spacing [^>]*w:line="(\d+)"[^>]*\/>/g;

/** Lines of another height stand off the grid of 22 lines, which the library cannot say. */
function offGrid(xml: string): string {
  return xml.replace(LINE_SPACING, (spacing, height: string) =>
    Number(height) === LINE ? spacing : `<w:snapToGrid w:val="0"/>${spacing}`,
  );
}

/** Pictures and other bytes are left as they are. */
const TEXT_PART = /^word\/.*\.(?:xml|rels)$/;

/** The library numbers drawings over all papers of the process: they count anew in each. */
function steady(xml: string): string {
  let drawings = 0;
  return xml.replace(/(<wp:docPr [^>]*?id=")\d+"/g, (_, before: string) => {
    drawings += 1;
    return `${before}${drawings}"`;
  });
}

/** Packs again what the library packed, with our font table and properties in place of its own. */
export function fixedArchive(docx: Uint8Array, properties: PaperProperties): Uint8Array {
  const files = unzipSync(docx);
  files['word/fontTable.xml'] = strToU8(fontTable());
  files['docProps/core.xml'] = strToU8(coreProperties(properties));
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) delete files[name];
    else if (TEXT_PART.test(name)) files[name] = strToU8(steady(offGrid(strFromU8(bytes))));
  }
  // The list of parts comes first: readers that stream look for it there.
  return fixedZip(files, '[Content_Types].xml');
}
