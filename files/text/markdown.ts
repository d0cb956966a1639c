/** Markdown to the plain lines it stands for, so that lines keep their numbers. */

const HEADING = /^ {0,3}#{1,6}\s+/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
const FEWEST_MARKS = 2;

/** Whether a text is written in Markdown: headings with #, or a ruled table. */
export function isMarkdown(text: string): boolean {
  const lines = text.split('\n');
  if (lines.some((line) => TABLE_RULE.test(line))) return true;
  return lines.filter((line) => HEADING.test(line)).length >= FEWEST_MARKS;
}

/** A line without its marks: heading signs, quotes, list dots, emphasis, links, escapes. */
export function plainLine(line: string): string {
  return line
    .replace(/\r$/, '')
    .replace(HEADING, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/^ {0,3}>\s?/, '')
    .replace(/^\s*[-*+]\s+(?=\S)/, '')
    .replace(/^\s*(?:[-*_]\s*){3,}$/, '')
    .replace(/!\[([^\]\n]*)\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![*\w])\*(?=\S)([^*\n]+)\*(?!\*)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/<br\s*\/?>/gi, '')
    .replace(/ {2,}$/, '');
}

/** The cells of a table line (| a | b |), or null when the line is none. */
export function tableCells(line: string): string[] | null {
  if (!/^\s*\|.*\|\s*$/.test(line)) return null;
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) => plainLine(cell.trim()).trim());
}

export const isTableRule = (line: string): boolean => TABLE_RULE.test(line);
