/** A page to its lines and tables, as a browser would break them. */
import { linePiece, type DocumentPiece } from '../../plan/tables/pieces.js';
import { listMark } from './list-marks.js';
import { attributeOf, isElement, isSilent, type PageElement, type PageNode } from './page-tree.js';
import { isLayoutTable, tableRows } from './page-table.js';

const BLOCKS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

interface Writing {
  pieces: DocumentPiece[];
  /** The line being written. */
  line: string;
  preformatted: boolean;
  /** White space in the markup is the document's own: tabs part what a person parted. */
  exact: boolean;
}

/** The pieces of an element; `exact` where its markup was made from a document and not by hand. */
export function piecesWithin(element: PageElement, exact = false): DocumentPiece[] {
  const writing: Writing = { pieces: [], line: '', preformatted: false, exact };
  for (const node of element.childNodes) write(node, writing);
  endLine(writing);
  return writing.pieces;
}

function write(node: PageNode, writing: Writing): void {
  if (node.nodeName === '#text' && 'value' in node) {
    writeText(node.value, writing);
    return;
  }
  if (!isElement(node) || isSilent(node) || isNoteMark(node)) return;
  const { tagName } = node;
  if (tagName === 'br') return endLine(writing, true);
  if (tagName === 'table' && !isLayoutTable(node)) {
    endLine(writing);
    const rows = tableRows(node, cellText);
    if (rows.length > 0) writing.pieces.push({ kind: 'table', rows });
    return;
  }
  const block = BLOCKS.has(tagName);
  if (block) endLine(writing);
  if (tagName === 'li') writing.line += listMark(node);
  const before = writing.preformatted;
  writing.preformatted ||= tagName === 'pre';
  for (const child of node.childNodes) write(child, writing);
  writing.preformatted = before;
  if (block) endLine(writing, tagName === 'p');
}

function writeText(value: string, writing: Writing): void {
  if (!writing.preformatted) {
    writing.line += value.replace(writing.exact ? /[\r\n]+/g : /[ \t\r\n]+/g, ' ');
    return;
  }
  for (const [at, line] of value.split('\n').entries()) {
    if (at > 0) endLine(writing, true);
    writing.line += line;
  }
}

/** `always`: an empty line stands for itself. */
function endLine(writing: Writing, always = false): void {
  const line = writing.line.replace(/\u00a0/g, ' ').trim();
  if (line !== '' || always) writing.pieces.push(linePiece(line));
  writing.line = '';
}

/** The raised mark of a foot- or endnote, and the notes themselves: no text of the plan. */
function isNoteMark(element: PageElement): boolean {
  const id = attributeOf(element, 'id') ?? '';
  const note = /^(?:footnote|endnote)-(?:ref-)?\d+$/;
  if (element.tagName === 'li' && note.test(id)) return true;
  return element.tagName === 'a' && note.test(id);
}

/** The lines of a cell; tables inside it become lines too. */
function cellText(cell: PageElement): string {
  const lines = piecesWithin(cell).flatMap((piece) => {
    if (piece.kind === 'line') return [piece.text];
    if (piece.kind === 'unread') return [];
    return piece.rows.map((row) =>
      row.flatMap(({ text, from }) => (from === 'own' ? [text] : [])).join(' '),
    );
  });
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}
