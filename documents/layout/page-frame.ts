/** Paper, margins, grid and page numbers of a section (GB/T 9704-2012 §6, §7.5). */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Paper } from '../paper.js';
import { FACES } from './fonts.js';
import { letterFooterLine, letterHeader } from './head.js';
import { FOOTER, LETTER, LINE, MARGIN, PAGE, SIZE } from './measures.js';

const ONE_CHARACTER = SIZE.fourth * 10;

/** — 1 —: on odd pages one character in from the right, on even ones from the left. */
function pageNumber(side: 'left' | 'right'): Footer {
  const { name } = FACES.page;
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: SIZE.fourth,
  });
  const indent = { [side]: ONE_CHARACTER };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}

/** The properties of the one section of a paper, with its headers and footers. */
export function pageFrame(paper: Paper): Omit<ISectionOptions, 'children'> {
  const letter = paper.form === 'letter';
  const numbers = { default: pageNumber('right'), even: pageNumber('left') };
  const footer = Math.round(letter ? LETTER.foot : FOOTER);
  return {
    properties: {
      titlePage: letter,
      page: {
        size: PAGE,
        margin: { ...MARGIN, header: LETTER.head, footer, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    headers: letter ? { first: letterHeader(paper) } : {},
    footers: letter
      ? { ...numbers, first: new Footer({ children: [letterFooterLine()] }) }
      : numbers,
  };
}
