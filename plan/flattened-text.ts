/** A line this long is a whole text whose line breaks were lost. */
const FLATTENED = 1500;
const NUMBER =
  '(?:第[一二三四五六七八九十]{1,3}[章节篇]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|专栏\\s?\\d)';
const BEFORE_NUMBER = new RegExp(`[ \\u3000\\u00a0]{1,20}(?=${NUMBER})`);
const AFTER_STOP = /(?<=[。；;])[ \u3000\u00a0]{1,20}/;
/** A title and the text behind it: the title is short and ends at the first gap. */
const TITLE = new RegExp(`^(${NUMBER}[^。；;，, \\u3000]{2,40})[ \\u3000\\u00a0]{1,20}(?=\\S)`);
const MIN_NUMBERS = 3;

/**
 * The paragraphs of a line that holds a whole text, told by the gaps before numbers and behind
 * stops; any other line as it is.
 */
export function splitFlattened(raw: string): string[] {
  if (raw.length < FLATTENED) return [raw];
  const parts = raw.split(BEFORE_NUMBER);
  if (parts.length <= MIN_NUMBERS) return [raw];
  return parts.flatMap((part) => {
    const title = TITLE.exec(part);
    const rest = part.slice(title?.[0].length ?? 0).split(AFTER_STOP);
    return title === null ? rest : [title[1] ?? '', ...rest];
  });
}
