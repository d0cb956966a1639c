/** Two wordings laid over each other: what stayed, what is gone, what is new. */

export interface Piece {
  text: string;
  is: 'same' | 'gone' | 'new';
}

/** Above this many steps a middle part is shown as replaced altogether. */
const MOST_STEPS = 4_000_000;
/** Something kept between two changes is only worth showing apart from this length on. */
const LEAST_KEPT = 3;

/** Characters, but a number is one: 2026 and 2027 have no digits in common. */
const marksOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?|./gsu) ?? [];

/** Length of the longest common run of marks, in order, of every pair of endings. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const same = one[i] === other[j];
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function middlePieces(one: readonly string[], other: readonly string[]): Piece[] {
  if (one.length * other.length > MOST_STEPS) return replaced(one.join(''), other.join(''));
  const rows = commonLengths(one, other);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [a = '', b = ''] = [one[i], other[j]];
    const down = rows[i + 1]?.[j] ?? 0;
    const right = rows[i]?.[j + 1] ?? 0;
    if (a !== '' && a === b) {
      pieces.push({ text: a, is: 'same' });
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && down >= right)) {
      pieces.push({ text: a, is: 'gone' });
      i += 1;
    } else {
      pieces.push({ text: b, is: 'new' });
      j += 1;
    }
  }
  return pieces;
}

function replaced(gone: string, fresh: string): Piece[] {
  const pieces: Piece[] = [
    { text: gone, is: 'gone' },
    { text: fresh, is: 'new' },
  ];
  return pieces.filter((p) => p.text !== '');
}

/** Neighbouring pieces of a kind as one; between two kept runs, what is gone before what is new. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    all.push(...replaced(gone, fresh));
    [gone, fresh] = ['', ''];
  };
  for (const piece of pieces) {
    if (piece.is === 'gone') gone += piece.text;
    else if (piece.is === 'new') fresh += piece.text;
    else {
      flush();
      const last = all.at(-1);
      if (last?.is === 'same') last.text += piece.text;
      else all.push({ ...piece });
    }
  }
  flush();
  return all;
}

/** A character or two that happen to be in both are no reading help: they join what changed. */
function readable(pieces: readonly Piece[]): Piece[] {
  const isScrap = (piece: Piece, i: number): boolean =>
    piece.is === 'same' && piece.text.length < LEAST_KEPT && i > 0 && i < pieces.length - 1;
  return gathered(
    pieces.flatMap((piece, i) => (isScrap(piece, i) ? replaced(piece.text, piece.text) : [piece])),
  );
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let n = 0;
  while (n < most && one[n] === other[n]) n += 1;
  return n;
}

/** What both wordings begin with, what they end with, and what lies between in each. */
function apart(from: string, to: string) {
  const [one, other] = [marksOf(from), marksOf(to)];
  const start = sharedStart(one, other);
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  const tail = sharedStart(restOne.toReversed(), restOther.toReversed());
  const middle = (rest: string[]) => rest.slice(0, rest.length - tail);
  return {
    start: one.slice(0, start),
    one: middle(restOne),
    other: middle(restOther),
    end: restOne.slice(restOne.length - tail),
  };
}

/** The pieces of both wordings in reading order; equal texts are one piece. */
export function textPieces(from: string, to: string): Piece[] {
  const { start, one, other, end } = apart(from, to);
  const same = (marks: string[]): Piece[] =>
    marks.length === 0 ? [] : [{ text: marks.join(''), is: 'same' }];
  return readable(gathered([...same(start), ...middlePieces(one, other), ...same(end)]));
}

/**
 * The first place where two wordings differ, each with a few characters of what stands before and
 * after it: enough for a message to say what was changed.
 */
export function changedPart(from: string, to: string, around = 8): { from: string; to: string } {
  const { start, one, other, end } = apart(from, to);
  const before = start.slice(-around).join('');
  const after = end.slice(0, around).join('');
  const cut = (middle: string[]): string =>
    [
      start.length > around ? '…' : '',
      before,
      middle.join(''),
      after,
      end.length > around ? '…' : '',
    ].join('');
  return { from: cut(one), to: cut(other) };
}
