/** From the list of attachments to the note (GB/T 9704-2012 §7.3.4–7). */
import { AlignmentType, type Paragraph } from 'docx';
import { printedDate, type Paper } from '../paper.js';
import { FACES } from './fonts.js';
import { characters, widthOf } from './head.js';
import { CHARACTER } from './measures.js';
import { INDENT, blankLine, line } from './runs.js';

const BODY = { face: FACES.body } as const;
/** The date stands four characters in from the right. */
const DATE_INDENT = 4;

function attachmentLines({ attachments }: Paper): Paragraph[] {
  if (attachments.length === 0) return [];
  const [only, second] = attachments;
  const label = '附件：';
  if (only && !second) return [blankLine(FACES.body), line(label + only, BODY, { indent: INDENT })];
  const hanging = CHARACTER * 2 + characters(widthOf(label));
  return [
    blankLine(FACES.body),
    ...attachments.map((name, i) =>
      line(
        `${i === 0 ? label : ''}${i + 1}．${name}`,
        BODY,
        i === 0 ? { indent: INDENT } : { indent: { left: hanging } },
      ),
    ),
  ];
}

/** Issuer and date, one centred on the other, both left of the right edge: room for the seal. */
function signature({ issuer, date, note }: Paper): Paragraph[] {
  const on = date ? printedDate(date) : '    年  月  日';
  const [name, day] = [widthOf(issuer), widthOf(on)];
  const issuerIndent = Math.max(0, DATE_INDENT + (day - name) / 2);
  const dateIndent = Math.max(DATE_INDENT, issuerIndent + (name - day) / 2);
  const right = (indent: number) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: characters(indent) },
  });
  return [
    blankLine(FACES.body),
    blankLine(FACES.body),
    line(issuer, BODY, { ...right(issuerIndent), keepNext: true }),
    line(on, BODY, { ...right(dateIndent), keepNext: note !== undefined }),
  ];
}

/** Everything between the text and the imprint. */
export function endingParts(paper: Paper): Paragraph[] {
  const { note, form } = paper;
  return [
    ...attachmentLines(paper),
    ...(form === 'plain' ? [] : signature(paper)),
    ...(note && form !== 'plain' ? [line(`（${note}）`, BODY, { indent: INDENT })] : []),
  ];
}
