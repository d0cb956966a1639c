import type { ParagraphBlock } from './blocks.js';

/** How a numbered paragraph is built; offsets are in its text. */
export interface HeadingShape {
  /**
   * bare: a title alone · runIn: a title, then text on the same line · item: an entry of a list
   * (ends in a semicolon) · sentence: one long sentence.
   */
  form: 'bare' | 'runIn' | 'item' | 'sentence';
  titleFrom: number;
  titleTo: number;
  /** Where the text behind a run-in title begins. */
  restFrom: number;
}

const MAX_TITLE = 50;
const MAX_LABEL = 16;

const OWNER_NOTE =
  /[(【[](?:[^(【[]{0,12}(?:牵头|责任|配合|主办|承办)(?:单位|部门)?[:]|[^(【[]{2,80}(?:牵头|负责|配合))[^【[]{0,160}[)】\]]。?$/;

/** Whether a paragraph ends with a note of its owners: then it is a work unit of its own. */
export function ownsNote(block: ParagraphBlock): boolean {
  return OWNER_NOTE.test(block.passage.folded.slice(-260));
}

/** Reads the shape of a paragraph that begins with a number (or is a heading without one). */
export function shapeOf(block: ParagraphBlock): HeadingShape {
  const { folded } = block.passage;
  const titleFrom = block.number?.length ?? 0;
  const label = /^[^。;,:]{1,40}:/.exec(folded.slice(titleFrom, titleFrom + MAX_TITLE));
  if (label !== null && label[0].length <= MAX_LABEL + 1) {
    const titleTo = titleFrom + label[0].length - 1;
    const rest = folded.slice(titleTo + 1).trim();
    if (rest === '') return { form: 'bare', titleFrom, titleTo, restFrom: folded.length };
    if (/[。;]/.test(rest)) return { form: 'runIn', titleFrom, titleTo, restFrom: titleTo + 1 };
  }
  return shapeByStops(folded, titleFrom);
}

/** A note of owners behind the title, on its line. */
const NOTE_IN_TITLE = /[(【[][^(【[]{0,12}(?:牵头|责任|配合|主办)(?:单位|部门)?\s?:/;

function shapeByStops(folded: string, titleFrom: number): HeadingShape {
  const stop = folded.slice(titleFrom).search(/[。!?;]/);
  const titleTo = stop === -1 ? folded.length : titleFrom + stop;
  const note = folded.slice(titleFrom, titleTo).search(NOTE_IN_TITLE);
  if (note > 1 && note <= MAX_TITLE) {
    const at = titleFrom + note;
    return { form: 'runIn', titleFrom, titleTo: at, restFrom: at };
  }
  const restFrom = Math.min(titleTo + 1, folded.length);
  const bounds = { titleFrom, titleTo, restFrom };
  const hasRest =
    folded
      .slice(restFrom)
      .replace(/[”"’)》]/g, '')
      .trim() !== '';
  if (folded.charAt(titleTo) === ';') return { form: 'item', ...bounds };
  if (titleTo - titleFrom > MAX_TITLE) return { form: 'sentence', ...bounds };
  return { form: hasRest ? 'runIn' : 'bare', ...bounds };
}
