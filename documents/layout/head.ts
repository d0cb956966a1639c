/** From the red head down to the recipients (GB/T 9704-2012 §7.2, §7.3.1–2, §10.1). */
import { AlignmentType, BorderStyle, Header, Paragraph } from 'docx';
import type { Paper } from '../paper.js';
import { FACES } from './fonts.js';
import { CHARACTER, LETTER, SIZE, TYPE_WIDTH, mm } from './measures.js';
import { titleLines } from './title-lines.js';
import { CENTERED, blankLine, line, lines, run } from './runs.js';

export const RED = 'FF0000';
/** The head's characters stand 35 mm below the upper edge of the type area. */
const ABOVE_HEAD = mm(35);
/** The red line stands 4 mm below the number: at most 31 points fit between text and border. */
const LINE_BELOW_NUMBER = 11;
const TITLE_LINE = 720;
const HALF_POINT = 10;
/** Faces differ a little in width. */
const SLACK = 0.98;
const LETTER_OVERHANG = Math.round((LETTER.lineWidth - TYPE_WIDTH) / 2);
const NO_NUMBER = '〔    〕  号';

/** A head of many characters is set smaller, so that it stays on one line. */
function headSize(text: string, largest: number): number {
  const fits = Math.floor((TYPE_WIDTH * SLACK) / HALF_POINT / Math.max(1, [...text].length));
  return Math.min(largest, fits);
}

function headLine(text: string, size: number): Paragraph {
  return line(
    text,
    { face: FACES.title, size, color: RED },
    { ...CENTERED, spacing: { ...lines(size * HALF_POINT + 120) } },
  );
}

function documentHead({ head, number }: Paper): Paragraph[] {
  const text = `${head}文件`;
  const mark = headLine(text, headSize(text, SIZE.head));
  const border = { style: BorderStyle.SINGLE, size: 18, color: RED, space: LINE_BELOW_NUMBER };
  return [
    new Paragraph({ spacing: { before: ABOVE_HEAD - lines().line, ...lines() }, children: [] }),
    mark,
    blankLine(FACES.body),
    line(number || NO_NUMBER, { face: FACES.body }, { ...CENTERED, border: { bottom: border } }),
    blankLine(FACES.body),
    blankLine(FACES.body),
  ];
}

/** The letter's head is in the first page's header: name, then a double red line, thick above thin. */
export function letterHeader({ head }: Paper): Header {
  const border = {
    bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 8 },
  };
  return new Header({
    children: [
      headLine(head, headSize(head, SIZE.letterHead)),
      new Paragraph({
        spacing: lines(120),
        indent: { left: -LETTER_OVERHANG, right: -LETTER_OVERHANG },
        border,
        children: [],
      }),
    ],
  });
}

function numberOnTheRight({ number, unnumbered = false }: Paper): Paragraph[] {
  if (unnumbered) return [blankLine(FACES.body)];
  return [
    line(number || NO_NUMBER, { face: FACES.body }, { alignment: AlignmentType.RIGHT }),
    blankLine(FACES.body),
  ];
}

/** Everything above the text. */
export function headParts(paper: Paper): Paragraph[] {
  const above = paper.form === 'document' ? documentHead : numberOnTheRight;
  const title = titleLines(paper.title).map((part) =>
    line(
      part,
      { face: FACES.title, size: SIZE.second },
      { ...CENTERED, spacing: lines(TITLE_LINE), keepNext: true },
    ),
  );
  const to = paper.recipients.join('、');
  return [
    ...above(paper),
    ...title,
    blankLine(FACES.body),
    ...(to === '' ? [] : [line(`${to}：`, { face: FACES.body })]),
  ];
}

/** The double red line at the foot of a letter's first page, thin above thick. */
export function letterFooterLine(): Paragraph {
  return new Paragraph({
    spacing: lines(120),
    indent: { left: -LETTER_OVERHANG, right: -LETTER_OVERHANG },
    border: {
      top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 1 },
    },
    children: [run('', { face: FACES.body })],
  });
}

/** Width of a text in characters: figures and Latin letters are half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u0020-\u007e]/.test(c) ? 0.5 : 1), 0);
}

export const characters = (count: number): number => Math.round(count * CHARACTER);
