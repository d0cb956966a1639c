/** Breaking of long titles: lines of about one length, whole words kept where punctuation tells them (GB/T 9704-2012 §7.3.1). */

/** Characters of 2号 that stand in a line of the type area. */
export const TITLE_CHARACTERS = 20;

const CLOSING = '，。、；：！？》”’）〕·';
const OPENING = '《“‘（〔';
/** After these a word has ended more often than not: regions, 的, 和, a closed bracket. */
const ENDS_A_WORD = '省市区县州旗的和及年对》”、';
const LATIN = /[\u0020-\u007e]/;
/** How far from the even place a break may move to a better one, and what it is worth. */
const REACH = 5;
const WORTH = 3;

const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (LATIN.test(c) ? 0.5 : 1), 0);

/** How bad a break before `next` would be; `undefined`: not allowed. */
function badness(before: string, next: string): number | undefined {
  const last = before.at(-1) ?? '';
  if (CLOSING.includes(next) || OPENING.includes(last)) return undefined;
  if (LATIN.test(next) && LATIN.test(last)) return undefined;
  const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  const good = ENDS_A_WORD.includes(last) || OPENING.includes(next);
  return (quoted ? WORTH : 0) - (good ? WORTH : 0);
}

/** The first line of a title that needs `lines` of them, and what is left. */
function firstLine(text: string, lines: number): [string, string] {
  const even = widthOf(text) / lines;
  let best = { at: TITLE_CHARACTERS, cost: Number.POSITIVE_INFINITY };
  for (let at = 1; at < text.length; at += 1) {
    const width = widthOf(text.slice(0, at));
    const bad = badness(text.slice(0, at), text[at] ?? '');
    const far = Math.abs(width - even);
    const fits =
      width <= TITLE_CHARACTERS && widthOf(text.slice(at)) <= TITLE_CHARACTERS * (lines - 1);
    if (bad === undefined || far > REACH || !fits) continue;
    if (far + bad < best.cost) best = { at, cost: far + bad };
  }
  return [text.slice(0, best.at), text.slice(best.at)];
}

/** The lines of a title; breaks that its writer set stay. */
export function titleLines(title: string): string[] {
  return title.split('\n').flatMap((part) => {
    const lines: string[] = [];
    let rest = part;
    while (widthOf(rest) > TITLE_CHARACTERS) {
      const [line, left] = firstLine(rest, Math.ceil(widthOf(rest) / TITLE_CHARACTERS));
      lines.push(line);
      rest = left;
    }
    return [...lines, rest];
  });
}
