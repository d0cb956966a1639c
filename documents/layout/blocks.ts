/** The text of a paper: paragraphs, headings of three levels, tables, forms. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, TableColumn } from '../paper.js';
import { FACES, type Typeface } from './fonts.js';
import { chartParts } from './chart-block.js';
import { LINE, SIZE, TYPE_WIDTH, mm } from './measures.js';
import { INDENT, blankLine, line, lines, run } from './runs.js';

const HEADING_FACE = { 1: FACES.first, 2: FACES.second, 3: FACES.body } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
/** Lines of a table stand closer than those of the text. */
const TABLE_LINE = 380;
const FORM_LABEL = 22;
const NARROW = 12;

/** What people type into one field may have several paragraphs. */
const paragraphsOf = (text: string): string[] =>
  text.split(/\n+/).filter((part, i, all) => part.trim() !== '' || all.length === 1);

interface Cell {
  text: string;
  width: number;
  face: Typeface;
  centered: boolean;
}

function cell({ text, width, face, centered }: Cell): TableCell {
  return new TableCell({
    borders: BORDERS,
    width: { size: Math.round((TYPE_WIDTH * width) / 100), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: mm(1), right: mm(1), top: mm(0.8), bottom: mm(0.8) },
    children: paragraphsOf(text).map(
      (part) =>
        new Paragraph({
          spacing: lines(TABLE_LINE),
          alignment: centered ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(part, { face, size: SIZE.table })],
        }),
    ),
  });
}

const grid = (rows: TableRow[], widths: number[]): Table =>
  new Table({
    rows,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((w) => Math.round((TYPE_WIDTH * w) / 100)),
  });

/** The head of the table comes again on every page; a row is not cut in two. */
function table(columns: TableColumn[], rows: string[][]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, width }) =>
      cell({ text: title, width, face: FACES.first, centered: true }),
    ),
  });
  const filled = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ width }, i) =>
          cell({ text: row[i] ?? '', width, face: FACES.body, centered: width <= NARROW }),
        ),
      }),
  );
  return grid(
    [head, ...filled],
    columns.map((c) => c.width),
  );
}

function form(rows: [string, string][]): Table {
  const widths = [FORM_LABEL, 100 - FORM_LABEL] as const;
  return grid(
    rows.map(
      ([label, value]) =>
        new TableRow({
          children: [
            cell({ text: label, width: widths[0], face: FACES.first, centered: true }),
            cell({ text: value, width: widths[1], face: FACES.body, centered: false }),
          ],
        }),
    ),
    [...widths],
  );
}

const SIGNING_LINE = LINE * 2;

/**
 * A block as what Word puts one after another. The last one keeps with the signature: no page may
 * carry a signature without text (GB/T 9704-2012 §7.3.5.4).
 */
export function blockParts(block: Block, i: number, all: readonly Block[]): (Paragraph | Table)[] {
  const keepNext = i === all.length - 1;
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block.text).map((part) =>
        line(
          part,
          { face: FACES.body },
          { indent: INDENT, alignment: AlignmentType.BOTH, keepNext, keepLines: keepNext },
        ),
      );
    case 'heading': {
      const face = HEADING_FACE[block.level];
      return [line(block.text, { face }, { indent: INDENT, keepNext: true })];
    }
    case 'table':
      return [table(block.columns, block.rows), blankLine(FACES.body)];
    case 'chart':
      return chartParts(block);
    case 'form':
      return [form(block.rows), blankLine(FACES.body)];
    case 'signatures':
      return block.lines.map((text) =>
        line(text, { face: FACES.body }, { indent: INDENT, spacing: lines(SIGNING_LINE) }),
      );
  }
}
