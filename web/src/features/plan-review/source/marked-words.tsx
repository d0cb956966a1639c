import { Fragment } from 'react';

const blank = /\s+/gu;

/** A line cut where the words stand in it: every second piece is the words. */
export function cutAt(line: string, words: string): string[] {
  return words === ''
    ? [line]
    : line.split(words).flatMap((rest, i) => (i ? [words, rest] : [rest]));
}

/** What of a finding's words stands in this line: all of them, or the line itself if it is a part of them. */
export function wordsIn(line: string, words: string): string {
  if (words === '' || line.includes(words)) return words;
  const bare = line.trim();
  const isPart = bare !== '' && words.replace(blank, '').includes(bare.replace(blank, ''));
  return isPart ? bare : '';
}

/** A line with the finding's own words made stand out. */
export function MarkedWords({ line, words }: { line: string; words: string }) {
  const pieces = cutAt(line, wordsIn(line, words));
  return pieces.map((piece, at) => (
    // A line never changes: a piece is its place.
    <Fragment key={at}>{at % 2 === 1 ? <mark>{piece}</mark> : piece}</Fragment>
  ));
}
