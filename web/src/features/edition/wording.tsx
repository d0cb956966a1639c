import { Fragment, useState } from 'react';
import type { EditionChangeView } from '../../../../api/contract/editions.js';

type Piece = NonNullable<EditionChangeView['pieces']>[number];

/** What stayed is cut to this on either side of a change. */
const AROUND = 28;

/** What stayed, held short: its end before the first change, its beginning after the last one. */
export function heldShort(text: string, at: { first: boolean; last: boolean }): string {
  const [head, tail] = [text.slice(0, AROUND), text.slice(-AROUND)];
  const most = at.first || at.last ? AROUND : 2 * AROUND;
  if (text.length <= most + 4) return text;
  if (at.first) return `…${tail}`;
  return at.last ? `${head}…` : `${head}…${tail}`;
}

/** One side of two wordings, with what is gone from it or new in it made stand out. */
export function Wording({ pieces, side }: { pieces: Piece[]; side: 'gone' | 'new' }) {
  const [whole, setWhole] = useState(false);
  const short = (piece: Piece, i: number): string =>
    whole ? piece.text : heldShort(piece.text, { first: i === 0, last: i === pieces.length - 1 });
  const isCut = pieces.some(
    (p, i) =>
      p.is === 'same' &&
      heldShort(p.text, { first: i === 0, last: i === pieces.length - 1 }) !== p.text,
  );
  return (
    <>
      {pieces.map((piece, i) => (
        // Both wordings never change: a piece is its place.
        <Fragment key={i}>
          {piece.is === 'same' && short(piece, i)}
          {piece.is === side && side === 'gone' && <del>{piece.text}</del>}
          {piece.is === side && side === 'new' && <ins>{piece.text}</ins>}
        </Fragment>
      ))}
      {isCut && (
        <button type="button" className="line-link" onClick={() => setWhole(!whole)}>
          {whole ? '收起' : '全文'}
        </button>
      )}
    </>
  );
}
