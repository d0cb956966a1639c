import fc from 'fast-check';

/** Lines of a text with the line a mutation is made at. */
type Mutation = (lines: string[], at: number, extra: string) => string[];

const DIGITS = '零一二三四五六七八九';

/** What harms a text: nothing is promised of the findings but that they lie inside it. */
const HARMFUL: readonly Mutation[] = [
  (lines, at) => lines.toSpliced(at, 3),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
  (lines, at) => lines.flatMap((line, i) => (i === at ? (line.match(/.{1,9}/gu) ?? []) : [line])),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[一二三四五六七八九]/, '九')),
  (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/\d/g, (digit) => DIGITS[+digit] ?? ''),
    ),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[）)】\]]/, '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[（(【[]/g, '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/\d+/, '99999999999')),
  (lines, at, extra) => lines.toSpliced(at, 0, extra),
  (lines, at, extra) => lines.with(at, `${extra}${lines[at] ?? ''}${extra}`),
  (lines, at) => lines.slice(at).concat(lines.slice(0, at)),
  (lines, at) => (lines.length > 4 ? lines.slice(0, Math.max(2, at)) : lines),
  (lines, at) => lines.toSpliced(at, 0, ...lines.slice(at, at + 6)),
  (lines, at) => lines.with(at, (lines[at] ?? '').replaceAll('。', '')),
];

/** A text with up to forty harmful mutations. */
export function harmed(texts: readonly string[]): fc.Arbitrary<string> {
  const step = fc.tuple(
    fc.nat({ max: HARMFUL.length - 1 }),
    fc.nat({ max: 999 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(step, { minLength: 1, maxLength: 40 }))
    .map(([text, steps]) =>
      steps
        .reduce((lines, [which, at, extra]) => {
          const inside = lines.length === 0 ? 0 : at % lines.length;
          return lines.length === 0 ? [extra] : (HARMFUL[which]?.(lines, inside, extra) ?? lines);
        }, text.split('\n'))
        .join('\n'),
    );
}

const NO_LINE_START = /[，。；：、）》”！？]/;

/** How lines of prose are broken again: at a width, with empty lines between, with page numbers. */
export interface Breaking {
  width: number;
  blanks: boolean;
  linesAPage: number | null;
}

/** Breaks long lines as a printer would; cells (with a tab) stay whole. */
export function breakAgain(text: string, { width, blanks, linesAPage }: Breaking): string {
  const out: string[] = [];
  let broken = 0;
  for (const line of text.split('\n')) {
    if (line.length <= width || line.includes('\t')) {
      out.push(line);
      continue;
    }
    for (let rest = line; rest !== '';) {
      let to = width;
      while (to < rest.length && NO_LINE_START.test(rest.charAt(to))) to += 1;
      out.push(rest.slice(0, to), ...(blanks ? [''] : []));
      rest = rest.slice(to);
      broken += 1;
      if (linesAPage !== null && broken % linesAPage === 0) {
        out.push(`- ${String(broken / linesAPage)} -`, '\f');
      }
    }
  }
  return out.join('\n');
}

const HALF: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '，': ',',
};

/** What leaves the meaning of a text as it is. */
const KEEPING: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/[（）：；，]/g, (sign) => HALF[sign] ?? sign),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/^(?=[^\s])/gm, '　　'),
  (text) => text.replace(/^([^\t\n]+)$/gm, '$1\n'),
  (text) => text.replace(/^([^\t\n]+)$/gm, '$1  '),
];

/** A text changed in ways that keep its meaning; `broken` tells how its lines are broken again. */
export function keptMeaning<T extends { text: string }>(
  of: readonly T[],
): fc.Arbitrary<{ original: T; text: string }> {
  const breaking = fc.record({
    width: fc.integer({ min: 26, max: 46 }),
    blanks: fc.boolean(),
    linesAPage: fc.constantFrom(null, 25, 30),
  });
  return fc
    .tuple(
      fc.constantFrom(...of),
      fc.option(breaking),
      fc.uniqueArray(fc.nat({ max: KEEPING.length - 1 }), { maxLength: 3 }),
    )
    .map(([original, again, kept]) => {
      const start = again === null ? original.text : breakAgain(original.text, again);
      const order = kept.toSorted((a, b) => b - a);
      return { original, text: order.reduce((text, at) => KEEPING[at]?.(text) ?? text, start) };
    });
}
