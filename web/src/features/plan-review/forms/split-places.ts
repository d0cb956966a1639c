/** Where a task can be split in two. */
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { titleFrom } from './changed-fields.js';

/** A number before a title, and the stop behind it. */
const MOST_NUMBERING = 8;
/** The end of a sentence, with the quotation mark or bracket that closes it. */
const SENTENCE_END = /[。；！？][”’」）)]?/gu;

/** Where the second part can begin: a line, or within it behind so many characters. */
export interface SplitPlace {
  line: number;
  char?: number;
  words: string;
}

/** Places behind the sentences of a line that are followed by more. */
function withinLine(text: string, line: number): SplitPlace[] {
  return [...text.matchAll(SENTENCE_END)].flatMap((end): SplitPlace[] => {
    const char = end.index + end[0].length;
    const words = text.slice(char).trim();
    // What remains is only who is responsible: no task of its own.
    return words === '' || /^[（(]/u.test(words) ? [] : [{ line, char, words }];
  });
}

const bare = (text: string): string => titleFrom(text).replace(/\s/gu, '');
const isTitle = (words: string, title: string): boolean =>
  bare(words) === bare(title) && words.length <= title.length + MOST_NUMBERING;

/** Places at which a task can be split: lines below its first that say something, and ends of sentences. */
export function splitPlaces(
  text: readonly string[],
  { line, endLine, title }: Pick<DraftTaskView, 'line' | 'endLine' | 'title'>,
): SplitPlace[] {
  return text.slice(line - 1, endLine).flatMap((words, at): SplitPlace[] => {
    const number = line + at;
    const whole = at > 0 && words.trim() !== '' ? [{ line: number, words: words.trim() }] : [];
    // Behind its title alone a task has said nothing yet.
    const inside = withinLine(words, number).filter(
      ({ char = 0 }) => at > 0 || !isTitle(words.slice(0, char), title),
    );
    return [...whole, ...inside];
  });
}

/** Whether there may be a place: it has several lines, or says more than one sentence. */
export function maySplit({
  line,
  endLine,
  text,
}: Pick<DraftTaskView, 'line' | 'endLine' | 'text'>) {
  return endLine > line || withinLine(text, line).length > 0;
}
