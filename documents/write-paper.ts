/** A paper as the bytes of a .docx: the same paper always gives the same bytes. */
import { Document, Packer } from 'docx';
import { blockParts } from './layout/blocks.js';
import { endingParts } from './layout/ending.js';
import { fixedArchive } from './layout/fixed-archive.js';
import { FACES } from './layout/fonts.js';
import { headParts } from './layout/head.js';
import { imprint } from './layout/imprint.js';
import { SIZE } from './layout/measures.js';
import { pageFrame } from './layout/page-frame.js';
import { printable } from './layout/runs.js';
import { numbered, type Paper } from './paper.js';

/** 0:00 of the paper's date; a draft carries the epoch of the format. */
const NO_DATE = '1980-01-01';

/** Lays a paper out by GB/T 9704-2012. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FACES.body.name };
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.issuer),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font, size: SIZE.third } } } },
    sections: [
      {
        ...pageFrame(paper),
        children: [
          ...headParts(paper),
          ...numbered(paper.body).flatMap(blockParts),
          ...endingParts(paper),
          ...imprint(paper),
        ],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toBuffer(document));
  return fixedArchive(packed, {
    title: printable(paper.title),
    author: printable(paper.issuer),
    at: `${paper.date ?? NO_DATE}T00:00:00Z`,
  });
}

/** The same from a paper as JSON, with the number and date it is issued under. */
export function writePaperText(
  json: string,
  issue: { number: string; date: string },
): Promise<Uint8Array> {
  // Our own JSON: a Paper was kept.
  return writePaper({ ...(JSON.parse(json) as Paper), ...issue });
}
