/** 版记: who else gets the paper, who printed it and when (GB/T 9704-2012 §7.4). */
import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import { printedDate, type Paper } from '../paper.js';
import { FACES } from './fonts.js';
import { SIZE, TYPE_WIDTH } from './measures.js';
import { lines, run } from './runs.js';

const IMPRINT_LINE = 500;
const STYLE = { face: FACES.body, size: SIZE.fourth } as const;
/** One character in from either side. */
const SIDE = SIZE.fourth * 10;
const LABEL = '抄送：';

/**
 * A frame at the foot of the type area of the page on which the text ends: the only way that Word
 * and LibreOffice place alike. Paragraphs with the same frame share it.
 */
const FRAME = {
  type: 'alignment',
  width: TYPE_WIDTH,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
} as const;

/** 0.35 mm and 0.25 mm, in twips. */
const THICK = 20;
const THIN = 14;

/** A ruled line is a blackened paragraph of its height: LibreOffice drops a frame that has borders. */
const rule = (height: number): Paragraph =>
  new Paragraph({
    frame: FRAME,
    spacing: lines(height),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
    children: [],
  });

function copied(copies: string[]): Paragraph {
  const hanging = SIDE * LABEL.length;
  return new Paragraph({
    frame: FRAME,
    spacing: lines(IMPRINT_LINE),
    indent: { left: SIDE + hanging, hanging, right: SIDE },
    children: [run(`${LABEL}${copies.join('，')}。`, STYLE)],
  });
}

function printed({ printedBy, date }: Paper): Paragraph {
  const on = date
    ? [new TextRun({ children: [new Tab()] }), run(`${printedDate(date)}印发`, STYLE)]
    : [];
  return new Paragraph({
    frame: FRAME,
    spacing: lines(IMPRINT_LINE),
    indent: { left: SIDE, right: SIDE },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH - SIDE }],
    children: [run(printedBy, STYLE), ...on],
  });
}

/** The imprint of a document; letters and plain papers have none (§10.1). */
export function imprint(paper: Paper): Paragraph[] {
  if (paper.form !== 'document') return [];
  const { copies } = paper;
  return [
    rule(THICK),
    ...(copies.length > 0 ? [copied(copies), rule(THIN)] : []),
    printed(paper),
    rule(THICK),
    // The frame hangs on the paragraph after it.
    new Paragraph({ spacing: lines(20), children: [] }),
  ];
}
