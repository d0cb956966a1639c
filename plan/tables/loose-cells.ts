/** Gives the loose lines of a table row to its columns, by what each line reads as. */
import { foldWidth } from '../width-folding.js';
import type { ColumnRole, TableHeader } from './columns.js';

type Manner = 'date' | 'units' | 'serial' | 'text';

const UNIT =
  /(?:局|委|办|部|院|会|厅|署|处|所|站|队|中心|公司|政府|法院|检察院|机关|单位|部门|街道|乡镇|镇|乡|区|县|市|园区|集团|学校|银行|总工会|团委|妇联)(?:[（(][^（()）]*[）)])?(?:等)?$/;
const DATE =
  /(?:19|20)\d{2}|\d{1,2}月|年底|月底|上半年|下半年|季度|长期|持续|常态|每年|每月|全年|立行立改|即时|适时/;
const MAX_DATE = 30;
const MAX_UNITS = 160;

function mannerOf(line: string): Manner {
  const folded = foldWidth(line).trim();
  if (/^\(?\d{1,3}\)?[.、]?$/.test(folded)) return 'serial';
  if (folded.length <= MAX_DATE && DATE.test(folded) && !/[。;]/.test(folded)) return 'date';
  const names = folded.replace(/[。.]$/, '').split(/[、,;\s]+|(?<=\))(?=[^、])/);
  const named = names.filter((name) => UNIT.test(name) || /^各.{1,12}$|牵头|配合$/.test(name));
  const mostly = named.length * 2 > names.length && folded.length <= MAX_UNITS;
  return mostly && !/。./.test(folded) ? 'units' : 'text';
}

/** How well a line of this manner stands in a column of this role. */
function fit(role: ColumnRole | null, manner: Manner): number {
  if (role === 'due') return manner === 'date' ? 4 : -4;
  if (role === 'lead' || role === 'support') return manner === 'units' ? 4 : -4;
  if (role === 'serial') return manner === 'serial' ? 4 : -6;
  if (role === 'person') return manner === 'text' ? 0 : -2;
  if (role === 'note' || role === null) return manner === 'serial' ? -1 : 0;
  return manner === 'text' ? 2 : -3;
}

const EMPTY_COST = 1;
const EMPTY_TASK_COST = 8;
/** A line more in one column; else every line would rather stand alone. */
const MORE_COST = 0.5;
/** Those who support are many, those who lead are few. */
const MORE_LEADS_COST = 1;

/**
 * The text of each column for a row's lines, in order: as many lines as columns stand one by one;
 * else each column takes the stretch of lines that fits best, or none.
 */
export function cellsOfLines(lines: readonly string[], header: TableHeader): string[] {
  const { columns } = header;
  if (lines.length === columns.length) return lines.map((line) => line.trim());
  const manners = lines.map(mannerOf);
  // best[c][l]: the best score of the first c columns over the first l lines, and where column c began.
  const best: { score: number; from: number }[][] = [
    lines.concat('').map((_, at) => ({ score: at === 0 ? 0 : -Infinity, from: 0 })),
  ];
  for (const { role } of columns) {
    const before = best.at(-1) ?? [];
    best.push(lines.concat('').map((_, to) => bestStretch(before, { role, manners, to })));
  }
  return written(lines, best);
}

function bestStretch(
  before: readonly { score: number }[],
  column: { role: ColumnRole | null; manners: readonly Manner[]; to: number },
): { score: number; from: number } {
  const { role, manners, to } = column;
  const empty = role === 'task' ? EMPTY_TASK_COST : EMPTY_COST;
  let found = { score: (before[to]?.score ?? -Infinity) - empty, from: to };
  const more = role === 'lead' ? MORE_LEADS_COST : MORE_COST;
  let fits = 0;
  for (let from = to - 1; from >= 0; from -= 1) {
    fits += fit(role, manners[from] ?? 'text') - (from === to - 1 ? 0 : more);
    const score = (before[from]?.score ?? -Infinity) + fits;
    if (score > found.score) found = { score, from };
  }
  return found;
}

function written(
  lines: readonly string[],
  best: readonly (readonly { from: number }[])[],
): string[] {
  const cells: string[] = [];
  let to = lines.length;
  for (let column = best.length - 1; column > 0; column -= 1) {
    const from = best[column]?.[to]?.from ?? to;
    cells.unshift(joinCell(lines.slice(from, to)));
    to = from;
  }
  return cells;
}

/** Lines of one cell: a list goes on, a whole name or sentence ends its line. */
export function joinCell(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const ends = /[。；;]$/.test(text) || (UNIT.test(text) && mannerOf(line) === 'units');
    return text === '' ? line.trim() : `${text}${ends ? '\n' : ''}${line.trim()}`;
  }, '');
}
